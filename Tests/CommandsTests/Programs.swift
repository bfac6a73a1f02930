import Foundation
import Testing

/// Programs of the machine that read what the table makes.
enum Programs {
  /// The first executable file of that name on the path.
  static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path())
    }
  }

  /// Lets a test run where the program is, and be reported as skipped elsewhere.
  static func needs(_ name: String) -> ConditionTrait {
    .enabled(if: find(name) != nil, "\(name) is not installed here")
  }

  /// Everything the program prints, its messages included.
  static func output(
    of name: String, _ arguments: [String], in folder: URL, status wanted: Int32 = 0
  ) throws -> String {
    let process = Process()
    let program: URL = try #require(find(name))
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let environment = ProcessInfo.processInfo.environment
    process.environment = [
      "PATH": environment["PATH"] ?? "", "HOME": folder.path(), "XDG_CONFIG_HOME": folder.path(),
      "XDG_DATA_HOME": folder.path(), "TERM": "xterm", "LC_ALL": "C.UTF-8",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let output = String(decoding: data, as: UTF8.self)
    #expect(process.terminationStatus == wanted, "\(name): \(output)")
    return output
  }

  /// Runs a test in an empty folder that is removed afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "talka-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let result = Result { try body(folder) }
    try FileManager.default.removeItem(at: folder)
    try result.get()
  }
}

extension URL {
  /// Writes a text into a file of this folder and gives its path.
  func write(_ text: String, _ name: String) throws -> String {
    let file = appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path()
  }
}
