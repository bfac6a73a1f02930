internal import Basics

/// A sentence with everything found in it.
struct Line: Sendable {
  let sentence: Sentence
  let times: [TimeSpan]
  let quantities: [Quantity]
  let mentions: [Mention]
  var tokens: Range<Int> { sentence.tokens }
}

/// A dispatch with everything found in it: what the rules for proposals read.
struct Scene: Sendable {
  let text: Text
  let date: Day?
  /// The state that the dispatch is about.
  let home: String?
  let lines: [Line]

  init(_ text: Text, _ date: Day?, _ dateline: Dateline) {
    self.text = text
    self.date = date
    let reader = TimeReader(text: text, date: date)
    var last: TimeSpan?
    var spans: [[TimeSpan]] = []
    var taken: Set<Int> = Set(0..<dateline.end)
    for sentence in text.sentences {
      let start = min(max(sentence.tokens.lowerBound, dateline.end), sentence.tokens.upperBound)
      let found = reader.spans(in: start..<sentence.tokens.upperBound, last: &last)
      spans.append(found)
      for span in found { taken.formUnion(span.range) }
    }
    let roster = NameReader.roster(text, taken: taken)
    let names = NameReader(text: text, taken: taken, roster: roster)
    let amounts = QuantityReader(text, taken: taken)
    var lines: [Line] = []
    for (index, sentence) in text.sentences.enumerated() {
      let start = min(max(sentence.tokens.lowerBound, dateline.end), sentence.tokens.upperBound)
      let range = start..<sentence.tokens.upperBound
      guard !range.isEmpty else { continue }
      lines.append(
        Line(
          sentence: Sentence(tokens: range, block: sentence.block, isLine: sentence.isLine),
          times: spans[index], quantities: amounts.quantities(in: range),
          mentions: names.mentions(in: range)))
    }
    self.lines = lines
    home = Scene.home(lines, dateline.state, text)
  }

  /// The state named most often; the seat of the dispatch and its first lines count more, lines
  /// that tell of offers less.
  private static func home(_ lines: [Line], _ seat: String?, _ text: Text) -> String? {
    var votes: [String: Int] = [:]
    if let seat { votes[seat, default: 0] += 6 }
    for (index, line) in lines.enumerated() {
      // Who gives, or holds an office that goes round, is seldom what a dispatch is about.
      let isAside = line.tokens.contains {
        text.has(.offers, at: $0) || text.has(.officeWord, at: $0)
      }
      let weight = index < 2 ? 4 : isAside ? 1 : 2
      var named: Set<String> = []
      for mention in line.mentions {
        guard let state = mention.state, named.insert(state).inserted else { continue }
        votes[state, default: 0] += weight
      }
    }
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value > 3 ? $0.key : nil }
  }

  // MARK: Reading around a token

  /// The part of a sentence around some tokens, between signs and words that part clauses.
  func clause(_ range: Range<Int>, in line: Line, soft: Bool = false) -> Range<Int> {
    var start = range.lowerBound
    while start > line.tokens.lowerBound, !parts(start - 1, soft) { start -= 1 }
    var end = range.upperBound
    while end < line.tokens.upperBound, !parts(end, soft) { end += 1 }
    return start..<end
  }

  private func parts(_ index: Int, _ soft: Bool) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign {
      if [";", ":", "(", ")", "–", "|"].contains(token.text) { return true }
      return soft && token.text == "," || token.text == "-" && token.hasGap
    }
    if ["but", "while", "whereas"].contains(token.folded) { return true }
    return soft && token.folded == "and"
  }

  /// Whether a token stands within quotation marks.
  func isQuoted(_ index: Int, in line: Line) -> Bool {
    (line.tokens.lowerBound..<index).reduce(false) { inside, at in
      text.tokens[at].isSign("\"") ? !inside : inside
    }
  }

  func has(_ tag: Tag, in range: Range<Int>) -> Bool { range.contains { text.has(tag, at: $0) } }

  func has(_ tag: Tag, _ value: String, in range: Range<Int>) -> Bool {
    range.contains { text.mark(tag, value, at: $0) != nil }
  }

  /// Whether the words speak of what is to come.
  func isFuture(_ range: Range<Int>, in line: Line) -> Bool {
    has(.future, in: range)
  }

  /// The bytes of some tokens, without signs that hang at their ends.
  func span(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1,
      [",", ";", ":", ".", "-", "–"].contains(text.tokens[range.upperBound - 1].text)
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    while range.count > 1, [",", ";", ":", ".", "–"].contains(text.tokens[range.lowerBound].text) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return text.tokens[range.lowerBound].start..<text.tokens[range.upperBound - 1].end
  }

  func proposal(
    _ content: Proposal.Content, _ range: Range<Int>, _ confidence: Double, _ reasons: [String]
  ) -> Proposal {
    let span = span(range)
    return Proposal(
      content: content, span: span, text: String(decoding: text.bytes[span], as: UTF8.self),
      confidence: confidence, reasons: reasons)
  }
}
