/// A file of the repository as the rules see it.
struct SourceFile: Sendable {
  /// From the root of the repository, with `/`.
  let path: String
  let bytes: [UInt8]
  /// The lines without their ends; empty for a binary file.
  let lines: [String]
  /// The tokens, for Swift only.
  let swift: SwiftTokens

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    // As git decides it: a file with a zero byte in it is no text.
    let isText = !bytes.contains(0)
    lines = isText ? SourceFile.lines(of: bytes) : []
    swift = SwiftTokens(isText && path.hasSuffix(".swift") ? bytes : [])
  }

  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  var isText: Bool { bytes.isEmpty || !lines.isEmpty }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var name: String { String(path.split(separator: "/").last ?? "") }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `Planning` for a file below `Sources/Planning/`; nil elsewhere.
  var room: String? { folder(below: "Sources") }
  /// `PlanningTests` for a file below `Tests/PlanningTests/`; nil elsewhere.
  var testTarget: String? { folder(below: "Tests") }

  /// The Swift code that the conventions of the house hold for.
  var isOurSwift: Bool { isSwift && (room != nil || testTarget != nil) }

  func finding(_ line: Int, _ message: String) -> Finding {
    Finding(path: path, line: line, message: message)
  }

  private func folder(below top: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == top ? String(parts[1]) : nil
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
