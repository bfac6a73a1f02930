public import Basics

/// How one place is reached from another, in this direction only; overrides the default route.
public struct Route: Hashable, Sendable {
  /// Where it begins.
  public var from: Place.ID
  /// Where it ends.
  public var to: Place.ID
  /// Road, rail, sea...; `none` with blank days forbids the way.
  public var mode: String
  /// Days on the way.
  public var days: Int?
  /// Cost, euros a tonne.
  public var eurPerTonne: ExactDecimal?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    from: Place.ID, to: Place.ID, mode: String = "", days: Int? = nil,
    eurPerTonne:
      ExactDecimal? = nil, extra: [ExtraCell] = []
  ) {
    self.from = from
    self.to = to
    self.mode = mode
    self.days = days
    self.eurPerTonne = eurPerTonne
    self.extra = extra
  }
}
