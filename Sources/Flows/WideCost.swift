/// A sum of costs times flows, in twice the bits of a cost: wide enough for every flow of a network
/// that `NetworkSimplex` accepts.
public struct WideCost<Cost: FlowCost>: Sendable, Hashable, Comparable {
  /// The upper half, with the sign.
  public private(set) var high: Cost
  /// The bits of the lower half.
  private var bits: Cost

  /// The lower half.
  public var low: Cost.Magnitude { Cost.Magnitude(truncatingIfNeeded: bits) }

  /// Nothing.
  public static var zero: WideCost { WideCost(high: 0, low: 0) }

  /// Two halves of one number: `high` times 2 to the bits of a cost, plus `low`.
  public init(high: Cost, low: Cost.Magnitude) {
    self.high = high
    bits = Cost(truncatingIfNeeded: low)
  }

  /// A number that fits a cost.
  public init(_ value: Cost) {
    self.init(high: value < 0 ? -1 : 0, low: Cost.Magnitude(truncatingIfNeeded: value))
  }

  /// The same number as a cost; nil where it does not fit.
  public var narrowed: Cost? {
    high == (bits < 0 ? -1 : 0) ? bits : nil
  }

  /// Adds the cost of `amount` units.
  public mutating func add(_ cost: Cost, times amount: Cost) {
    let product = cost.multipliedFullWidth(by: amount)
    let (sum, carry) = low.addingReportingOverflow(product.low)
    bits = Cost(truncatingIfNeeded: sum)
    high &+= product.high &+ (carry ? 1 : 0)
  }

  /// The smaller number comes first.
  public static func < (a: WideCost, b: WideCost) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

extension FlowNetwork {
  /// What a flow costs in all.
  ///
  /// - Parameter flow: The units in each arc.
  /// - Precondition: A cost type of 64 bits or more, so that a flow fits it.
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public func totalCost(of flow: [Int64]) -> WideCost<Cost> {
    var total = WideCost<Cost>.zero
    for (arc, units) in zip(arcs, flow) { total.add(arc.cost, times: Cost(units)) }
    return total
  }
}
