/// The phrases of a language by their first word.
struct Lexicon: Sendable {
  /// A phrase and what it says.
  struct Entry: Sendable {
    let tag: Tag
    let value: String
    let words: [String]
    /// How capitals must stand: freely, at the beginning, or exactly as written.
    let spelling: Spelling
    let written: [String]
  }

  enum Spelling: Sendable { case free, capital, exact }

  private var byFirst: [String: [Entry]] = [:]
  private var abbreviations: Set<String> = []

  init(_ entries: [Entry]) {
    for entry in entries {
      if entry.tag == .abbreviation { abbreviations.formUnion(entry.words) }
      byFirst[entry.words[0], default: []].append(entry)
    }
  }

  /// The tags that it has phrases of.
  var tags: Set<Tag> { Set(byFirst.values.joined().map(\.tag)) }

  func isAbbreviation(_ word: String) -> Bool { abbreviations.contains(word) }

  /// The longest phrase of each tag and value that begins at a token and ends before `end`.
  func marks(_ tokens: [Token], at start: Int, before end: Int) -> [Mark] {
    guard let entries = byFirst[tokens[start].folded] else { return [] }
    var found: [Mark] = []
    for entry in entries where fits(entry, tokens, start, end) {
      let mark = Mark(tag: entry.tag, value: entry.value, start: start, count: entry.words.count)
      guard let old = found.firstIndex(where: { $0.tag == mark.tag && $0.value == mark.value })
      else {
        found.append(mark)
        continue
      }
      if found[old].count < mark.count { found[old] = mark }
    }
    return found
  }

  private func fits(_ entry: Entry, _ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    guard start + entry.words.count <= end else { return false }
    for (offset, word) in entry.words.enumerated() where tokens[start + offset].folded != word {
      return false
    }
    switch entry.spelling {
    case .free: return true
    case .capital: return tokens[start].isCapital
    case .exact:
      return entry.written.enumerated().allSatisfy { tokens[start + $0.offset].text == $0.element }
    }
  }
}

/// A phrase of the lexicon in the text.
struct Mark: Sendable {
  let tag: Tag
  let value: String
  let start: Int
  let count: Int
  var end: Int { start + count }
  var range: Range<Int> { start..<end }
}
