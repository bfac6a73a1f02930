import Foundation
import SQLiteStore
import Stores
import TalkaTestKit

/// A process with four clients is killed (SIGKILL) at a random moment, again and again: what it
/// acknowledged is there once, and it is soon ready again.
public struct KillTrial {
  private let program: String
  private let path: String
  private var random: SplitMix64
  private var acknowledged: Set<String> = []
  private var next = [0, 0, 0, 0]
  /// The longest time from the start of the process until it took deeds, in seconds.
  public private(set) var slowestStart = 0.0
  /// How many deeds were acknowledged.
  public var acknowledgedCount: Int { acknowledged.count }

  /// A trial on one store.
  ///
  /// - Parameters:
  ///   - program: The `ordeal` of this build.
  ///   - folder: Where the store is made.
  public init(program: String, folder: String, seed: UInt64) {
    self.program = program
    path = folder + "/kill-\(seed).talka"
    random = SplitMix64(seed: seed)
  }

  /// Kills so often; each kill counts.
  public mutating func run(kills: Int) throws -> TrialCount {
    var count = TrialCount()
    for _ in 0..<kills {
      try killOnce()
      let fault = Counting.fault(
        of: try SQLiteStore(path, create: true), acknowledged: acknowledged)
      count.add(fault.map { "kill -9 on \(path): \($0)" })
    }
    return count
  }

  private mutating func killOnce() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["load", path] + next.map { String($0) }
    let pipe = Pipe()
    process.standardOutput = pipe
    let start = ContinuousClock.now
    try process.run()
    let output = pipe.fileHandleForReading
    let first = output.availableData
    slowestStart = max(slowestStart, (ContinuousClock.now - start) / .seconds(1))
    usleep(UInt32.random(in: 0...60_000, using: &random))
    kill(process.processIdentifier, SIGKILL)
    let rest = output.readDataToEndOfFile()
    process.waitUntilExit()
    take(String(decoding: first + rest, as: UTF8.self))
  }

  private mutating func take(_ output: String) {
    for line in output.split(separator: "\n") where line != "ready" {
      acknowledged.insert(String(line))
      let parts = line.split(separator: "-").compactMap { Int($0) }
      if parts.count == 2, next.indices.contains(parts[0]) {
        next[parts[0]] = max(next[parts[0]], parts[1] + 1)
      }
    }
  }
}
