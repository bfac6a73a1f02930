import Basics
import Commands
import Foundation

/// Writes result files, all or nothing.
enum OutputFile {
  /// Fails early when a file is there and may not be replaced.
  static func check(_ path: String, force: Bool) throws(Stop) {
    guard !force, FileManager.default.fileExists(atPath: path) else { return }
    throw Stop(
      [
        Diagnostic(
          .targetExists, "\(path) is already there", at: .init(file: path),
          hint: "Choose another name, or use --force")
      ], .usage)
  }

  /// Writes a file beside its place and moves it there.
  static func write(_ text: String, to path: String, force: Bool) throws(Stop) {
    try write(Array(text.utf8), to: path, force: force)
  }

  /// Writes bytes beside their place and moves them there.
  static func write(_ bytes: [UInt8], to path: String, force: Bool) throws(Stop) {
    try check(path, force: force)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .failed(
        Diagnostic(
          .cannotWrite, "\(path) cannot be written", at: .init(file: path),
          hint: error.localizedDescription))
    }
  }
}
