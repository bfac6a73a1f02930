/// Reads word files: `tag value: phrase, phrase`, a line each; `#` begins a remark.
enum WordFile {
  static func entries(_ text: String) -> [Lexicon.Entry] {
    text.split(separator: "\n").flatMap { line -> [Lexicon.Entry] in
      guard !line.hasPrefix("#"), let cut = line.firstRange(of: ": ") else { return [] }
      return entries(key: String(line[..<cut.lowerBound]), phrases: line[cut.upperBound...])
    }
  }

  private static func entries(key: String, phrases: Substring) -> [Lexicon.Entry] {
    guard let (tag, value) = tag(key) else { return [] }
    return phrases.split(separator: ",").compactMap { entry(tag, value, String($0)) }
  }

  /// A tag may itself have two words; the rest of the key is the value.
  private static func tag(_ key: String) -> (Tag, String)? {
    if let tag = Tag(rawValue: key) { return (tag, "") }
    guard let space = key.firstIndex(of: " "), let tag = Tag(rawValue: String(key[..<space])) else {
      return nil
    }
    return (tag, String(key[key.index(after: space)...]))
  }

  private static func entry(_ tag: Tag, _ value: String, _ phrase: String) -> Lexicon.Entry? {
    let tokens = Tokenizer.tokens(of: Array(phrase.utf8))
    guard let first = tokens.first else { return nil }
    let spelling: Lexicon.Spelling =
      first.isAllCapital ? .exact : first.isCapital ? .capital : .free
    return Lexicon.Entry(
      tag: tag, value: value, words: tokens.map(\.folded), spelling: spelling,
      written: tokens.map(\.text))
  }
}
