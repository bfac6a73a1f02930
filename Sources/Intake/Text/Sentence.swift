/// A sentence, an item of a list, a row of a table or a heading.
struct Sentence: Sendable {
  /// Its tokens.
  let tokens: Range<Int>
  /// Number of the paragraph or list it stands in.
  let block: Int
  /// Whether it stands alone on its line without a full stop.
  let isLine: Bool
}

/// Cuts tokens into sentences. The end of a line ends a sentence where the line is short or the
/// next one begins a list; no sentence is longer than a limit, so that what looks back and forth
/// within one takes linear time.
struct SentenceReader {
  static let longest = 300
  private let tokens: [Token]
  private let lexicon: Lexicon

  init(_ tokens: [Token], _ lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
  }

  func sentences() -> [Sentence] {
    var found: [Sentence] = []
    var start = 0
    var block = 0
    for index in tokens.indices {
      let isLast = index + 1 == tokens.count
      guard isLast || ends(index, from: start) else { continue }
      let range = start..<index + 1
      found.append(Sentence(tokens: range, block: block, isLine: isLine(range)))
      start = index + 1
      if !isLast, tokens[start].line - tokens[index].line > 1 { block += 1 }
    }
    return found
  }

  private func isLine(_ range: Range<Int>) -> Bool {
    let last = tokens[range.upperBound - 1]
    let isAlone = range.upperBound == tokens.count || tokens[range.upperBound].line > last.line
    let startsLine =
      range.lowerBound == 0
      || tokens[range.lowerBound - 1].line < tokens[range.lowerBound].line
    return isAlone && startsLine && !last.isSign(".")
  }

  private func ends(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    let next = tokens[index + 1]
    if index - start >= SentenceReader.longest { return true }
    if next.line > token.line { return endsLine(index, from: start) }
    guard next.hasGap else { return false }
    if token.kind == .sign, [".", "!", "?"].contains(token.text) {
      return isStop(index, from: start)
    }
    return token.isSign("\"") && index > start && endsQuote(index, next)
  }

  private func endsQuote(_ index: Int, _ next: Token) -> Bool {
    [".", "!", "?"].contains(tokens[index - 1].text) && next.isCapital
  }

  private func endsLine(_ index: Int, from start: Int) -> Bool {
    let next = tokens[index + 1]
    if next.line > tokens[index].line + 1 || next.kind != .word { return true }
    if [".", "!", "?", ":", "\""].contains(tokens[index].text) { return true }
    let length = tokens[index].end - tokens[start].start
    // Rows of a table without lines end in a number.
    if tokens[index].kind == .digits, length < 50 { return true }
    return length < 65 && next.isCapital
  }

  /// Whether a full stop ends a sentence: not after an abbreviation, an initial or a number.
  private func isStop(_ index: Int, from start: Int) -> Bool {
    let next = tokens[index + 1]
    let startsNew = next.isCapital || next.kind == .digits || next.kind == .sign
    guard startsNew, index > start else { return false }
    guard tokens[index].isSign(".") else { return true }
    let before = tokens[index - 1]
    if before.kind == .digits, index - 1 == start { return false }
    if before.kind == .word, before.text.count == 1, before.isCapital { return false }
    if before.isSign("."), !next.isCapital { return false }
    return !lexicon.isAbbreviation(before.folded)
      || (next.isCapital && !before.isCapital
        && before.folded != "no" && before.folded != "approx")
  }
}
