import Journal
import SQLiteStore
import Stores
import TalkaTestKit

/// The power goes at a random operation of the disk, and what was not synced is lost, torn or kept
/// in another order; then all goes on. Several times on one disk.
public struct PowerLossTrial {
  private var random: SplitMix64
  private let seed: UInt64
  private let disk: SimulatedDisk
  private var acknowledged: Set<String> = []
  private var sent: Set<String> = []

  /// A trial by its seed.
  public init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed)
    disk = SimulatedDisk(seed: seed)
  }

  /// Runs several losses of power; each counts.
  public mutating func run(losses: Int) -> TrialCount {
    var count = TrialCount()
    for _ in 0..<losses {
      writeUntilDark()
      disk.losePower()
      count.add(fault())
    }
    return count
  }

  private mutating func writeUntilDark() {
    let isLate = Bool.random(using: &random)
    disk.failOperation(Int.random(in: 1...(isLate ? 400 : 60), using: &random), forever: true)
    do throws(StoreFault) {
      let writer = try Counting.writer(try disk.store())
      for _ in 0..<40 {
        let key = "k\(sent.count)"
        sent.insert(key)
        guard case .recorded = writer.record(Counting.raise("a", key: key)) else { return }
        acknowledged.insert(key)
      }
    } catch {
      // The power went while the store was opened: nothing was promised.
    }
  }

  private func fault() -> String? {
    do throws(StoreFault) {
      let fault = Counting.fault(of: try disk.store(), acknowledged: acknowledged, sent: sent)
      return fault.map { "power loss, seed \(seed): \($0)" }
    } catch {
      return "power loss, seed \(seed): not opened again: \(error)"
    }
  }
}
