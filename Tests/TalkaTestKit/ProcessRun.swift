import Foundation

/// What a program left behind.
public struct ProcessResult: Sendable {
  /// Exit status; 128 + the number of the signal when a signal ended it.
  public let status: Int32
  /// All bytes of standard output. Compare these where the very bytes matter: two strings are equal
  /// in Swift when they look alike.
  public let output: [UInt8]
  /// All bytes of standard error.
  public let errors: [UInt8]

  /// Standard output as text.
  public var stdout: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var stderr: String { String(decoding: errors, as: UTF8.self) }
}

/// Why a program has no result.
public enum ProcessFailure: Error, CustomStringConvertible {
  /// It could not be started.
  case notStarted(path: String, reason: String)
  /// It ran longer than it was given, and was killed; with what it had written by then.
  case timedOut(path: String, seconds: Double, partial: ProcessResult)

  /// One line, and what the program had said.
  public var description: String {
    switch self {
    case .notStarted(let path, let reason): "\(path) could not be started: \(reason)"
    case .timedOut(let path, let seconds, let partial):
      "\(path) ran longer than \(seconds) s; output: \(partial.stdout) errors: \(partial.stderr)"
    }
  }
}

/// Runs a program to its end.
///
/// - Parameters:
///   - path: The program file; no search on PATH.
///   - arguments: As the program gets them; no shell reads them.
///   - folder: Where it runs; the folder of the test process when nil.
///   - input: What it reads on standard input, which ends after that.
///   - environment: All of its environment; that of the test process when nil.
///   - seconds: After so long it is killed, with the children in its process group.
/// - Throws: `ProcessFailure`, or the file system's error.
public func runProcess(
  _ path: String, _ arguments: [String] = [], in folder: String? = nil, input: String = "",
  environment: [String: String]? = nil, seconds: Double = 60
) throws -> ProcessResult {
  // Files, not pipes, stand behind the three streams: a pipe that nobody empties stops a program
  // that writes much, and a pipe held open by a grandchild never ends.
  try withTemporaryFolder { streams in
    let names = ["input", "output", "errors"].map { "\(streams)/\($0)" }
    try writeFile(input, to: names[0])
    try writeFile("", to: names[1])
    try writeFile("", to: names[2])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    if let environment { process.environment = environment }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: names[0]))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: names[1]))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: names[2]))
    let inTime = try runToEnd(process, seconds: seconds)
    let signalled = process.terminationReason == .uncaughtSignal
    let result = ProcessResult(
      status: process.terminationStatus + (signalled ? 128 : 0),
      output: try bytes(of: names[1]), errors: try bytes(of: names[2]))
    guard inTime else {
      throw ProcessFailure.timedOut(path: path, seconds: seconds, partial: result)
    }
    return result
  }
}

/// Starts a process and waits; false when it had to be killed.
private func runToEnd(_ process: Process, seconds: Double) throws -> Bool {
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  do {
    try process.run()
  } catch {
    throw ProcessFailure.notStarted(
      path: process.executableURL?.path ?? "nothing", reason: String(describing: error))
  }
  if ended.wait(timeout: .now() + seconds) == .success { return true }
  // Foundation starts a process as leader of its own group; both are asked, should that change.
  kill(-process.processIdentifier, SIGKILL)
  kill(process.processIdentifier, SIGKILL)
  ended.wait()
  return false
}

private func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}
