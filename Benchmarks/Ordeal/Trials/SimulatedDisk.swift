import FaultDisk
public import Journal
public import SQLiteStore

/// A disk in memory that fails on demand, and the stores on it. Used by one thread.
public final class SimulatedDisk {
  private let disk: OpaquePointer
  private let name: String

  /// An empty disk; the seed decides what survives a loss of power.
  public init(seed: UInt64) {
    guard let made = fault_disk_new(seed), let text = fault_disk_name(made) else {
      preconditionFailure("no memory")
    }
    disk = made
    name = String(cString: text)
  }

  deinit { fault_disk_free(disk) }

  /// Opens the store on it, or makes it.
  public func store() throws(StoreFault) -> SQLiteStore {
    try SQLiteStore("a.talka", create: true, vfs: name)
  }

  /// How many operations there were.
  public var operations: Int { Int(fault_disk_operations(disk)) }

  /// Lets the operation fail that comes as number `count` from now, and all after it if `forever`.
  public func failOperation(_ count: Int, forever: Bool) {
    fault_disk_fail(disk, Int64(count), forever ? 1 : 0)
  }

  /// Lets nothing fail.
  public func heal() { fault_disk_fail(disk, 0, 0) }

  /// Limits what all files may hold, in bytes; 0 sets no limit.
  public func limit(bytes: Int) { fault_disk_limit(disk, Int64(bytes)) }

  /// The power goes and comes back; stores must be closed.
  public func losePower() { fault_disk_power_loss(disk) }
}
