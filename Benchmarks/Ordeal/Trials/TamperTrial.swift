public import Journal
import Seals
import Stores
import TalkaTestKit

/// Somebody changes a journal: flips a bit, swaps two entries, takes one out, cuts the end. Each is
/// found at the first entry that is wrong.
public struct TamperTrial {
  private let bodies: [[UInt8]]
  private let head: SignedHead

  /// On a journal of so many entries.
  public init(entries: Int) throws(StoreFault) {
    let store = MemoryStore()
    let writer = try Counting.writer(store)
    for index in 0..<entries {
      _ = writer.record(Counting.raise("\(index % 10)", key: "k\(index)"))
    }
    bodies = try store.bodies(after: 0, limit: .max)
    guard let head = try JournalState.head(of: store) else { throw .missing("no head") }
    self.head = head
  }

  /// Tampers so often.
  public func run(_ times: Int, seed: UInt64) -> TrialCount {
    var random = SplitMix64(seed: seed)
    var count = TrialCount()
    for turn in 0..<times {
      var changed = bodies
      let (kind, first) = tamper(&changed, &random)
      let found = fault(changed)?.entry
      count.add(
        found == first
          ? nil : "tampering \(turn) of seed \(seed), \(kind): \(found ?? 0), not \(first)")
    }
    return count
  }

  private func tamper(
    _ bodies: inout [[UInt8]], _ random: inout SplitMix64
  ) -> (kind: String, first: Int) {
    let index = Int.random(in: 0..<bodies.count - 1, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let place = Int.random(in: 0..<bodies[index].count, using: &random)
      bodies[index][place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      return ("a flipped bit", index + 1)
    case 1:
      let other = Int.random(in: index + 1..<bodies.count, using: &random)
      bodies.swapAt(index, other)
      return ("two swapped", index + 1)
    case 2:
      bodies.remove(at: index)
      return ("one taken out", index + 1)
    default:
      bodies.removeSubrange(index...)
      return ("the end cut off", index + 1)
    }
  }

  private func fault(_ bodies: [[UInt8]]) -> ChainFault? {
    do throws(ChainFault) {
      var check = ChainCheck()
      for body in bodies { try check.add(body) }
      try check.check(head, by: Counting.key.verificationKey)
      return nil
    } catch {
      return error
    }
  }
}
