/// Why a document did not become a PDF.
public enum TypesetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A font of these letters is not on this machine; another one would break lines elsewhere.
  case fontMissing(family: String)
  /// A picture cannot be drawn; a letter without it would say something else.
  case pictureUnreadable(caption: String, reason: String)
  /// The library that writes the PDF gave up.
  case notWritten(reason: String)

  /// One line for a person.
  public var description: String {
    switch self {
    case .fontMissing(let family):
      "the font \(family) is not on this machine (Debian package fonts-dejavu-core)"
    case .pictureUnreadable(let caption, let reason):
      "the picture \"\(caption)\" cannot be drawn: \(reason)"
    case .notWritten(let reason): "the PDF could not be written: \(reason)"
    }
  }
}
