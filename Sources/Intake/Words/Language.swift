internal import CIntakeWords

/// A language in which dispatches are read: a folder of word files.
public struct Language: Sendable {
  /// ISO 639-1 code.
  public let code: String
  let lexicon: Lexicon

  /// English.
  public static let english = Language("en")

  init(_ code: String) {
    self.code = code
    let entries = (0..<talka_words_count())
      .filter { String(cString: talka_words_language($0)) == code }
      .flatMap { WordFile.entries(Language.text($0)) }
    lexicon = Lexicon(entries)
  }

  private static func text(_ index: Int) -> String {
    let bytes = UnsafeBufferPointer(
      start: talka_words_bytes(index), count: talka_words_length(index))
    return String(decoding: bytes, as: UTF8.self)
  }
}
