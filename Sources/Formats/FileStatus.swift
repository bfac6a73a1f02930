public import Foundation

/// What stands at a path, behind links: the system is asked once, since a case has many files.
public struct FileStatus: Sendable {
  /// Whether it is a file, not a folder, pipe or device.
  public let isRegular: Bool
  /// Bytes of a file; nil for anything else.
  public let size: Int?

  /// Looks at `url`; nil where there is nothing or one may not look.
  public init?(_ url: URL) {
    var status = stat()
    let isThere = url.withUnsafeFileSystemRepresentation { path in
      path.map { stat($0, &status) == 0 } ?? false
    }
    guard isThere else { return nil }
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
  }
}
