/// A text cut into tokens and sentences, with the phrases of the lexicon marked.
struct Text: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  let sentences: [Sentence]
  private let marks: [[Mark]]

  init(_ bytes: [UInt8], _ language: Language) {
    self.bytes = bytes
    let tokens = Tokenizer.tokens(of: bytes)
    self.tokens = tokens
    sentences = SentenceReader(tokens, language.lexicon).sentences()
    var marks: [[Mark]] = []
    marks.reserveCapacity(tokens.count)
    for sentence in sentences {
      for index in sentence.tokens {
        marks.append(language.lexicon.marks(tokens, at: index, before: sentence.tokens.upperBound))
      }
    }
    self.marks = marks
  }

  /// The longest phrase of a tag that begins at a token.
  func mark(_ tag: Tag, at index: Int) -> Mark? {
    guard marks.indices.contains(index) else { return nil }
    return marks[index].filter { $0.tag == tag }.max { $0.count < $1.count }
  }

  func has(_ tag: Tag, at index: Int) -> Bool {
    marks.indices.contains(index) && marks[index].contains { $0.tag == tag }
  }

  /// The phrase of a tag and value that begins at a token.
  func mark(_ tag: Tag, _ value: String, at index: Int) -> Mark? {
    guard marks.indices.contains(index) else { return nil }
    return marks[index].first { $0.tag == tag && $0.value == value }
  }

  /// All phrases of a tag that begin in a range, longest first where they overlap.
  func marks(_ tag: Tag, in range: Range<Int>) -> [Mark] {
    var found: [Mark] = []
    for index in range {
      guard let mark = mark(tag, at: index), mark.end <= range.upperBound else { continue }
      if let last = found.last, last.end > index { continue }
      found.append(mark)
    }
    return found
  }

  /// The words of some tokens with single spaces where they had any.
  func words(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let text = String(decoding: bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func folded(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }
}
