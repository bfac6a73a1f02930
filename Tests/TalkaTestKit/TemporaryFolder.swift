import Foundation

/// Runs `body` with the path of a fresh, empty folder and removes the folder afterwards, whether
/// `body` returns or throws.
public func withTemporaryFolder<Value>(_ body: (_ path: String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("talka-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer {
    // A folder left behind is a matter for whoever cleans the machine, not for the test's outcome.
    try? FileManager.default.removeItem(at: folder)
  }
  return try body(folder.resolvingSymlinksInPath().path)
}

/// Writes a file as UTF-8, making the folders above it.
public func writeFile(_ text: String, to path: String) throws {
  let url = URL(fileURLWithPath: path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: url)
}
