public import Basics

/// The wording of a letter, as a ministry can edit it: plain text with blanks to be filled.
///
/// Blocks are parted by empty lines. `# ` begins a title, `## ` a heading, `%` a remark that is not
/// printed. `{word}` is replaced within a text; `{{block}}`, alone, by a whole block such as a
/// table. `[joint]` and the like before a block keep it for letters of that kind.
public struct LetterTemplate: Sendable {
  /// The kinds of letters that a block may be kept for.
  enum Condition: String, CaseIterable, Sendable {
    case joint, personal, reissue, first
    case legalBasis = "legal-basis"
  }

  /// What may be set into a text.
  enum Word: String, CaseIterable, Sendable {
    case subject, asking, addressee, date, reference, key, part, given
    case caseTitle = "case"
    case asOf = "as-of"
    case legalBasis = "legal-basis"
    case sinceDate = "since-date"
    case sinceReference = "since-reference"
  }

  /// What may be set in as a block.
  enum Insert: String, CaseIterable, Sendable {
    case sender, addressee, facts, situation, asks, asked, needs, differences, signatures, sources
    case pageBreak = "page-break"
  }

  enum Piece: Sendable, Equatable {
    case text(String)
    case word(Word)
  }

  enum Content: Sendable {
    case heading(Int, [Piece])
    case paragraph([Piece])
    case insert(Insert)
  }

  struct Block: Sendable {
    var conditions: [Condition]
    var content: Content
  }

  let blocks: [Block]

  /// Reads a template.
  ///
  /// - Throws: a diagnostic with the row and column of the first thing that cannot be understood.
  public init(_ text: String, named name: String) throws(Diagnostic) {
    var blocks: [Block] = []
    var reader = TemplateReader(name: name)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (row, line) in lines.enumerated() { try reader.read(line, row: row + 1, into: &blocks) }
    try reader.finish(into: &blocks)
    self.blocks = blocks
  }

  /// The text of the built-in template of a language, to begin one's own with.
  public static func builtIn(_ language: LetterLanguage) -> String {
    switch language {
    case .english: AppealWording.english
    case .lithuanian: AppealWording.lithuanian
    }
  }
}

/// Reads a template line by line.
private struct TemplateReader {
  let name: String
  private var lines: [(row: Int, text: String)] = []

  init(name: String) { self.name = name }

  mutating func read(
    _ line: Substring, row: Int, into blocks: inout [LetterTemplate.Block]
  ) throws(Diagnostic) {
    let text = line.trimmed
    if text.hasPrefix("%") { return }
    if text.isEmpty {
      try finish(into: &blocks)
    } else {
      lines.append((row, text))
    }
  }

  mutating func finish(into blocks: inout [LetterTemplate.Block]) throws(Diagnostic) {
    guard let first = lines.first else { return }
    var text = lines.map(\.text).joined(separator: " ")
    lines = []
    var conditions: [LetterTemplate.Condition] = []
    while text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let word = String(text[text.index(after: text.startIndex)..<end])
      guard let condition = LetterTemplate.Condition(rawValue: word) else {
        throw unknown(word, LetterTemplate.Condition.allCases.map(\.rawValue), first.row, "[", "]")
      }
      conditions.append(condition)
      text = text[text.index(after: end)...].trimmed
    }
    blocks.append(.init(conditions: conditions, content: try content(text, first.row)))
  }

  private func content(_ text: String, _ row: Int) throws(Diagnostic) -> LetterTemplate.Content {
    if text.hasPrefix("{{"), text.hasSuffix("}}") {
      let word = String(text.dropFirst(2).dropLast(2))
      guard let insert = LetterTemplate.Insert(rawValue: word) else {
        throw unknown(word, LetterTemplate.Insert.allCases.map(\.rawValue), row, "{{", "}}")
      }
      return .insert(insert)
    }
    for level in [3, 2, 1] {
      let mark = String(repeating: "#", count: level) + " "
      if text.hasPrefix(mark) {
        return .heading(level, try pieces(text.dropFirst(mark.count).trimmed, row))
      }
    }
    return .paragraph(try pieces(text, row))
  }

  private func pieces(_ text: String, _ row: Int) throws(Diagnostic) -> [LetterTemplate.Piece] {
    var pieces: [LetterTemplate.Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Diagnostic(
          .templateBlank, "a blank is not closed", at: .init(file: name, row: row),
          found: String(rest[open...].prefix(30)), expected: "a } after the word")
      }
      let word = String(rest[rest.index(after: open)..<close])
      guard let known = LetterTemplate.Word(rawValue: word) else {
        throw unknown(word, LetterTemplate.Word.allCases.map(\.rawValue), row, "{", "}")
      }
      pieces.append(.word(known))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  private func unknown(
    _ word: String, _ known: [String], _ row: Int, _ open: String, _ close: String
  ) -> Diagnostic {
    Diagnostic(
      .templateBlank, "there is no blank \(open)\(word)\(close)", at: .init(file: name, row: row),
      found: open + word + close,
      expected: known.map { open + $0 + close }.joined(separator: ", "),
      hint: nearest(to: word, in: known).map { "Maybe it should be \(open)\($0)\(close)" })
  }
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  fileprivate var trimmed: String {
    let isSpace = { (c: Character) in c == " " || c == "\t" }
    let tail = drop(while: isSpace)
    guard let end = tail.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(tail[...end])
  }
}
