import Foundation
import Journal
import OrdealTrials
import SQLiteStore
import Stores
import TalkaTestKit

/// The harnesses that measure.
extension Harness {
  /// Each deed made durable by itself, beside group commit, on the same disk in the same run.
  func rate() throws -> Bool {
    try withStores { folder in
      let seconds = Double(count ?? 5)
      let single = try RateTrial.deedsPerSecond(
        folder + "/single", clients: 64, batchLimit: 1, seconds: seconds)
      let group = try RateTrial.deedsPerSecond(
        folder + "/group", clients: 64, batchLimit: 1024, seconds: seconds)
      Ordeal.say(
        "64 clients: \(Int(single)) deeds/s each by itself, \(Int(group)) in groups: "
          + "\(shown(group / single)) times")
      try peer(folder, seconds)
      return group >= 10 * single
    }
  }

  /// Python's own SQLite with the same settings, one row a commit: what the disk gives others.
  private func peer(_ folder: String, _ seconds: Double) throws {
    guard hasCommand("python3") else {
      Ordeal.say("skipped: the peer (needs python3)")
      return
    }
    let script = repositoryRoot + "/Benchmarks/Ordeal/peer.py"
    let result = try runProcess(
      "/usr/bin/env", ["python3", script, folder + "/peer", "\(seconds)"], seconds: 60)
    Ordeal.say("peer: \(result.stdout.trimmingCharacters(in: .whitespacesAndNewlines))")
  }

  /// Checking a journal: links and hash tree, and all of it read and applied.
  func verify() throws -> Bool {
    let entries = count ?? 1_000_000
    let store = MemoryStore()
    try RateTrial.fill(store, entries: entries)
    let bodies = try store.bodies(after: 0, limit: .max)
    let (chain, whole) = try RateTrial.secondsToVerify(bodies)
    Ordeal.say(
      "\(entries) entries verified on one processor: \(Int(Double(entries) / chain))/s links and "
        + "tree, \(Int(Double(entries) / whole))/s with every row")
    return Double(entries) / chain >= 200_000
  }

  /// Opening a store in a process of its own.
  func size() throws -> Bool {
    try withStores { folder in
      var isWhole = true
      for entries in [100_000, count ?? 1_000_000] {
        let path = folder + "/\(entries)"
        try RateTrial.fill(try SQLiteStore(path, create: true), entries: entries)
        let opened = try runProcess(
          CommandLine.arguments[0], ["open", path], seconds: 120)
        let numbers = opened.stdout.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard numbers.count == 3 else { return false }
        let (processor, memory) = (numbers[1], numbers[2])
        Ordeal.say(
          "\(entries) entries open in \(shown(numbers[0])) s (\(shown(processor)) s of processor "
            + "time) with \(Int(memory / 1e6)) MB")
        isWhole = isWhole && memory < 1.5e9 && (entries > 100_000 || processor < 1)
      }
      return isWhole
    }
  }

  /// A folder on the disk of the checkout, not in memory as the temporary one may be.
  func withStores<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = "\(repositoryRoot)/out/ordeal-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer {
      // What is left behind lies in `out`, which may be removed at any time.
      try? FileManager.default.removeItem(atPath: folder)
    }
    return try body(folder)
  }
}
