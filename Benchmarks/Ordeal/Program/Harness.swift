import CaseFiles
import Foundation
import Journal
import OrdealTrials
import SQLiteStore
import Situation
import Stores
import TalkaTestKit

/// One harness after its name.
struct Harness {
  let count: Int?

  static let names = [
    "kill", "power", "faults", "full", "simulate", "editors", "tamper", "rate", "verify", "size",
  ]

  /// Runs it; whether all held.
  func run(_ name: String) throws -> Bool {
    switch name {
    case "kill": return tell("kill -9 under load of 4 clients", try kill())
    case "power": return tell("power losses", power())
    case "faults":
      return tell(
        "failed disk operations, 12 verbs", IOFaultTrial(try flood).run(most: count ?? .max))
    case "full": return tell("full disks", full())
    case "simulate": return tell("simulated desks by seed", try simulate())
    case "editors": return try editors()
    case "tamper":
      let trial = try TamperTrial(entries: 2000)
      return tell("tamperings, first wrong entry named", trial.run(count ?? 1000, seed: 1))
    case "rate": return try rate()
    case "verify": return try verify()
    case "size": return try size()
    default:
      Ordeal.say("there is no harness \(name)")
      return false
    }
  }

  private func tell(_ what: String, _ count: TrialCount) -> Bool {
    for failure in count.failures.prefix(10) { Ordeal.say("  \(failure)") }
    Ordeal.say("\(what): \(count.passed) passed, \(count.failures.count) failed")
    return count.failures.isEmpty
  }

  private var flood: [CaseTable] {
    get throws {
      let path = repositoryRoot + "/Examples/flood"
      guard let situation = CaseFolder.read(URL(fileURLWithPath: path)).situation else {
        preconditionFailure("the example flood is not sound")
      }
      return CaseFolder.tables(of: situation)
    }
  }

  /// A store for every twenty kills, so that checking it stays short beside writing it.
  private func kill() throws -> TrialCount {
    try withStores { folder in
      var all = TrialCount()
      var slowest = 0.0
      var acknowledged = 0
      for batch in 0..<((count ?? 1000) + 19) / 20 {
        var trial = KillTrial(
          program: CommandLine.arguments[0], folder: folder, seed: UInt64(batch))
        all.add(try trial.run(kills: min(20, (count ?? 1000) - batch * 20)))
        slowest = max(slowest, trial.slowestStart)
        acknowledged += trial.acknowledgedCount
      }
      Ordeal.say("  \(acknowledged) deeds acknowledged, ready again within \(shown(slowest)) s")
      return all
    }
  }

  private func power() -> TrialCount {
    var all = TrialCount()
    for seed in 0..<UInt64((count ?? 2000) / 4) {
      var trial = PowerLossTrial(seed: seed)
      all.add(trial.run(losses: 4))
    }
    return all
  }

  private func full() -> TrialCount {
    var all = TrialCount()
    for disk in 1...(count ?? 20) {
      all.add(FullDiskTrial.fault(bytes: 40_000 + disk * 17_000, seed: UInt64(disk)))
    }
    return all
  }

  private func simulate() throws -> TrialCount {
    let tables = try flood
    var all = TrialCount()
    var recorded = 0
    for seed in 0..<UInt64(count ?? 5000) {
      var simulation = Simulation(seed: seed, tables)
      all.add(simulation.fault(deeds: 60))
      recorded += simulation.recorded
    }
    Ordeal.say("  \(recorded) deeds recorded")
    return all
  }

  private func editors() throws -> Bool {
    let (fault, conflicts) = try EditorsTrial(try flood).run(
      MemoryStore(), writes: count ?? 50_000, clients: 8)
    Ordeal.say(
      "conflicting writes of 8 clients: \(count ?? 50_000), \(conflicts) shown both sides, "
        + "\(fault ?? "0 lost updates")")
    return fault == nil
  }

  func shown(_ number: Double) -> String {
    let hundredths = (number * 100).rounded() / 100
    return "\(hundredths)"
  }
}
