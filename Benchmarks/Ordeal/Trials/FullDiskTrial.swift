import Journal
import Stores

/// The disk is full: nothing more is recorded and nothing is lost; once there is room, the same
/// store goes on.
public enum FullDiskTrial {
  /// Runs with a disk of so many bytes.
  public static func fault(bytes: Int, seed: UInt64) -> String? {
    let disk = SimulatedDisk(seed: seed)
    do throws(StoreFault) {
      let store = try disk.store()
      let writer = try Counting.writer(store)
      disk.limit(bytes: bytes)
      var acknowledged: Set<String> = []
      while acknowledged.count < 100_000 {
        let key = "k\(acknowledged.count)"
        let outcome = writer.record(Counting.raise("a", key: key))
        if case .recorded = outcome {
          acknowledged.insert(key)
          continue
        }
        guard case .failed(.full) = outcome else { return "full disk said \(outcome)" }
        if let fault = Counting.fault(of: store, acknowledged: acknowledged, sent: acknowledged) {
          return "full disk of \(bytes): \(fault)"
        }
        disk.limit(bytes: 0)
        guard case .recorded = writer.record(Counting.raise("a", key: key)) else {
          return "full disk of \(bytes): it did not go on when there was room"
        }
        return nil
      }
      return "the disk of \(bytes) was never full"
    } catch {
      return "full disk of \(bytes): \(error)"
    }
  }
}
