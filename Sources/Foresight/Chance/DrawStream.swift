internal import Basics

/// The random numbers of one replication: each by what it is for, its day and its place, so that
/// two plans meet the same people, delays and decisions (common random numbers), and results do not
/// depend on the order in which they are drawn.
struct DrawStream {
  /// What numbers are for. The numbers of these cases never change: they are part of every result.
  enum Process: UInt32 {
    case arrivals = 1
    case registration = 2
    case decisions = 3
    case exits = 4
    case split = 5
    case delay = 6
    case shortfall = 7
    case inputs = 8
    case shuffle = 9
    case desk = 10
  }

  private let philox: Philox
  private let replication: UInt32

  init(_ philox: Philox, replication: Int) {
    (self.philox, self.replication) = (philox, UInt32(truncatingIfNeeded: replication))
  }

  /// Two numbers above 0 and below 1.
  @inline(__always)
  func pair(_ process: Process, day: Int, draw: Int = 0) -> (Double, Double) {
    let block = philox.block(
      UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: day), process.rawValue,
      replication)
    return (DrawStream.unit(block.0, block.1), DrawStream.unit(block.2, block.3))
  }

  /// A number above 0 and below 1.
  @inline(__always)
  func unit(_ process: Process, day: Int, draw: Int = 0) -> Double {
    pair(process, day: day, draw: draw).0
  }

  /// Of 53 bits, in the middle of its step.
  @inline(__always)
  private static func unit(_ high: UInt32, _ low: UInt32) -> Double {
    (Double((UInt64(high) << 32 | UInt64(low)) >> 11) + 0.5) * 0x1p-53
  }
}
