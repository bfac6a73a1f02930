/// Makes blocks of a document from a piece of a page, so that the printed report says what the page
/// says and nothing can go missing between the two.
struct PaperMaker {
  private(set) var blocks: [PaperBlock] = []

  /// The blocks of a piece of a page.
  static func blocks(of html: HTML) -> [PaperBlock] {
    var maker = PaperMaker()
    maker.add(Markup.pieces(of: html))
    return maker.blocks
  }

  /// The text of a piece of a page.
  static func text(of html: HTML) -> PaperText { PaperText(runs(Markup.pieces(of: html))) }

  private mutating func add(_ pieces: [Markup]) {
    for piece in pieces {
      if case .element(let name, let attributes, let content) = piece {
        add(name, attributes, content)
      }
    }
  }

  private mutating func add(
    _ name: String, _ attributes: [String: String], _ content: [Markup]
  ) {
    switch name {
    case "h1", "h2", "h3":
      let level = name == "h1" ? 1 : name == "h2" ? 2 : 3
      blocks.append(.heading(level, PaperText(PaperMaker.runs(content))))
    case "p":
      // What says where the same numbers stand on the screen has no meaning on paper.
      guard attributes["class"]?.contains("screen") != true else { return }
      blocks.append(.paragraph(PaperText(PaperMaker.runs(content))))
    case "ul" where attributes["class"] == "tiles":
      blocks.append(.facts(content.compactMap { $0.element.map(PaperMaker.tile) }))
    case "ul", "ol":
      blocks.append(
        .list(content.compactMap { $0.element.map { PaperText(PaperMaker.runs($0)) } }))
    case "dl": blocks.append(.facts(PaperMaker.facts(content)))
    case "table": blocks.append(.table(MarkupTable(content).table))
    case "figure": addFigure(content)
    case "details": addDetails(attributes, content)
    case "nav", "a", "summary": return
    default: add(content)
    }
  }

  /// A chart's own table is left out: its numbers are in the picture, or in a table that follows.
  private mutating func addDetails(_ attributes: [String: String], _ content: [Markup]) {
    guard attributes["class"]?.contains("screen") != true else { return }
    add(content)
  }

  private mutating func addFigure(_ content: [Markup]) {
    var caption: [Markup] = []
    var notes: [Markup] = []
    var picture: String?
    for piece in content.flatMap(\.unfolded) {
      guard case .element(let name, _, let inner) = piece else { continue }
      switch name {
      case "figcaption": caption = inner
      case "svg": picture = inner.first?.words
      case "p": notes.append(piece)
      default: continue
      }
    }
    guard let picture else { return }
    let title = caption.first.map(\.words) ?? ""
    blocks.append(
      .picture(
        svg: picture, caption: title.hasSuffix(".") ? String(title.dropLast()) : title,
        summary: PaperText(PaperMaker.runs(Array(caption.dropFirst()))).plain))
    add(notes)
  }

  /// A label, a number and what is to be said of it.
  private static func tile(_ content: [Markup]) -> PaperFact {
    let parts = content.map { PaperMaker.runs([$0]) }
    let label = parts.first.map { PaperText($0).plain } ?? ""
    let number = parts.dropFirst().first ?? []
    let rest = parts.dropFirst(2).flatMap { [PaperRun(", ")] + $0 }
    return PaperFact(label, PaperText(number + rest))
  }

  private static func facts(_ content: [Markup]) -> [PaperFact] {
    var facts: [PaperFact] = []
    var label = ""
    for piece in content {
      guard case .element(let name, _, let inner) = piece else { continue }
      if name == "dt" { label = PaperText(runs(inner)).plain }
      if name == "dd" { facts.append(PaperFact(label, PaperText(runs(inner)))) }
    }
    return facts
  }

  /// Text in runs, white space drawn together.
  static func runs(_ pieces: [Markup], isStrong: Bool = false, target: String? = nil) -> [PaperRun]
  {
    var runs: [PaperRun] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        let words = drawnTogether(text)
        if !words.isEmpty { runs.append(PaperRun(words, isStrong: isStrong, target: target)) }
      case .element(let name, let attributes, let content):
        let link = attributes["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
        runs += PaperMaker.runs(
          content, isStrong: isStrong || name == "strong" || name == "th",
          target: link ?? target)
      }
    }
    return runs
  }

  private static func drawnTogether(_ text: String) -> String {
    var words = ""
    var isSpace = false
    for character in text {
      if character == " " || character.isNewline {
        isSpace = true
        continue
      }
      if isSpace { words += " " }
      isSpace = false
      words.append(character)
    }
    return isSpace ? words + " " : words
  }
}

extension Markup {
  /// What is in an element; nil for text.
  var element: [Markup]? {
    if case .element(_, _, let content) = self { content } else { nil }
  }

  /// The element, or for a frame around others these.
  fileprivate var unfolded: [Markup] {
    if case .element("div", _, let content) = self { content.flatMap(\.unfolded) } else { [self] }
  }
}

/// A table of a page as a table of a document.
struct MarkupTable {
  private let content: [Markup]

  init(_ content: [Markup]) { self.content = content }

  var table: PaperTable {
    let head = rows(of: "thead").first.map { cells($0.content) } ?? []
    let columns = head.map { PaperTable.Column($0.text.plain, isNumber: $0.isNumber) }
    var rows: [PaperTable.Row] = []
    for row in self.rows(of: "tbody") { rows.append(self.row(row, width: columns.count)) }
    return PaperTable(
      caption: PaperText(PaperMaker.runs(parts("caption").flatMap(\.content))).plain,
      columns: weighted(columns, rows), rows: rows)
  }

  /// Columns of much text get more room.
  private func weighted(
    _ columns: [PaperTable.Column], _ rows: [PaperTable.Row]
  ) -> [PaperTable.Column] {
    columns.enumerated().map { index, column in
      var column = column
      let lengths = rows.filter { !$0.isAcross }.map { $0.cells[index].plain.count }
      let mean = lengths.reduce(0, +) / max(1, lengths.count)
      column.weight = min(12, 2 + mean / 6)
      return column
    }
  }

  private func row(
    _ row: (attributes: [String: String], content: [Markup]), width: Int
  ) -> PaperTable.Row {
    let cells = cells(row.content)
    let anchor = row.attributes["id"]
    guard cells.count == width else {
      // One text across the table.
      let rest = [PaperText](repeating: PaperText([]), count: max(0, width - 1))
      let first = cells.first?.text ?? PaperText([])
      let isGroup = row.attributes["class"] == "group"
      return .init([first] + rest, anchor: anchor, isStrong: isGroup)
    }
    return .init(cells.map(\.text), anchor: anchor)
  }

  private func cells(_ row: [Markup]) -> [(text: PaperText, isNumber: Bool)] {
    row.compactMap { cell in
      guard case .element(_, let attributes, let content) = cell else { return nil }
      let isNumber = attributes["class"]?.split(separator: " ").contains("n") ?? false
      return (PaperText(PaperMaker.runs(content)), isNumber)
    }
  }

  private func rows(of part: String) -> [(attributes: [String: String], content: [Markup])] {
    parts(part).flatMap(\.content).compactMap { row in
      guard case .element("tr", let attributes, let content) = row else { return nil }
      return (attributes, content)
    }
  }

  private func parts(_ name: String) -> [(attributes: [String: String], content: [Markup])] {
    content.compactMap { piece in
      guard case .element(name, let attributes, let content) = piece else { return nil }
      return (attributes, content)
    }
  }
}
