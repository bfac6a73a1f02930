public import CaseFiles
import Casework
import Journal
import SQLiteStore
import Stores

/// Twelve verbs, and in each run one operation of the disk fails: the first, the second and so on,
/// until a run ends before the fault. Whatever fails, the answer is true and the journal whole.
public struct IOFaultTrial {
  private let tables: [CaseTable]

  /// On the tables of the flood example.
  public init(_ tables: [CaseTable]) { self.tables = tables }

  private var commands: [DeskCommand] {
    let line = RowName("commitments", "1")
    let plan = DeskCommand.Material.plan([.init(offer: "O-XA-PUMP", need: "N-PUMP", lots: 2)])
    let needs = ["N-BED", "N-WATER", "N-BOAT"].map { RowName("needs", $0) }
    return [
      DeskCommand(.importCase, key: "import", material: .tables(tables)),
      DeskCommand(.user, RowName("users", "qm"), [RowCell("roles", "reader")], key: "user"),
      DeskCommand(.propose, key: "propose", material: plan),
      DeskCommand(.accept, line, key: "accept"),
      DeskCommand(.commit, line, [RowCell("departs", "2031-03-04")], key: "commit"),
      DeskCommand(.dispatch, line, key: "dispatch"), DeskCommand(.arrive, line, key: "arrive"),
      DeskCommand(.receive, line, [RowCell("usable", "1")], key: "receive"),
      DeskCommand(.release, line, key: "release"),
      DeskCommand(.correct, needs[0], [RowCell("quantity", "280")], key: "correct"),
      DeskCommand(.close, needs[1], key: "close"),
      DeskCommand(.withdraw, needs[2], reason: "r", key: "withdraw"),
    ]
  }

  /// Fails each operation in turn, at most `most` of them, once and for ever.
  public func run(most: Int = .max) -> TrialCount {
    var count = TrialCount()
    for forever in [false, true] {
      for operation in 1... {
        guard operation <= most, let fault = fault(operation, forever) else { break }
        count.add(fault.isEmpty ? nil : fault)
      }
    }
    return count
  }

  /// Nil where the run ended before the operation; an empty text where all held.
  private func fault(_ operation: Int, _ forever: Bool) -> String? {
    let disk = SimulatedDisk(seed: UInt64(operation) * 2 + (forever ? 1 : 0))
    let before = disk.operations
    disk.failOperation(operation, forever: forever)
    let acknowledged = acknowledged(on: disk)
    let isReached = disk.operations - before >= operation
    disk.heal()
    guard isReached else { return nil }
    return after(disk, acknowledged).map { "operation \(operation), \(forever): \($0)" } ?? ""
  }

  /// Carries out the commands as far as they go; a client tries a failed one once more.
  private func acknowledged(on disk: SimulatedDisk) -> Set<String> {
    var acknowledged: Set<String> = []
    for _ in 0..<2 {
      do throws(StoreFault) {
        let writer = try Counting.writer(try disk.store())
        for command in commands where !acknowledged.contains(command.key) {
          switch writer.record(proposal(command)) {
          case .recorded, .alreadyRecorded: acknowledged.insert(command.key)
          case .refused, .failed: break
          }
        }
      } catch {
        // Not opened: nothing was promised, and the second round begins anew.
      }
    }
    return acknowledged
  }

  private func proposal(_ command: DeskCommand) -> Proposal {
    Proposal(key: command.key) { book, moment in
      try Casework.decide(command, by: "desk", on: book, at: moment)
    }
  }

  /// After the fault is gone the journal verifies, has all that was acknowledged, and takes the
  /// rest.
  private func after(_ disk: SimulatedDisk, _ acknowledged: Set<String>) -> String? {
    do throws(StoreFault) {
      let store = try disk.store()
      let writer = try Counting.writer(store)
      let bodies = try store.bodies(after: 0, limit: .max)
      // A body that is no entry was found when the writer was opened.
      let keys = Set(bodies.compactMap { try? Entry(body: $0).draft.key })
      if let lost = acknowledged.subtracting(keys).min() { return "\(lost) was lost" }
      for command in commands {
        switch writer.record(proposal(command)) {
        case .recorded, .alreadyRecorded: continue
        case .refused(let error): return "\(command.key) refused afterwards: \(error)"
        case .failed(let fault): return "\(command.key) failed afterwards: \(fault)"
        }
      }
      return nil
    } catch {
      return "not opened afterwards: \(error)"
    }
  }
}
