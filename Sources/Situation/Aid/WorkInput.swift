public import Basics

/// What one unit of a work uses.
public struct WorkInput: Hashable, Sendable {
  /// The work.
  public var work: Work.ID
  /// What is used.
  public var resource: Resource.ID
  /// Units of the resource for one unit of the work.
  public var perUnit: ExactDecimal
  /// Units at hand.
  public var stock: ExactDecimal?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    work: Work.ID, resource: Resource.ID, perUnit: ExactDecimal, stock: ExactDecimal? = nil,
    extra: [ExtraCell] = []
  ) {
    self.work = work
    self.resource = resource
    self.perUnit = perUnit
    self.stock = stock
    self.extra = extra
  }
}
