/// One unit of `give` stands for `ratio` units of `wanted`. Rows are never chained.
public struct Substitute: Hashable, Sendable {
  /// What is given.
  public var give: Resource.ID
  /// What it stands for (column `for`).
  public var wanted: Resource.ID
  /// Units of `wanted` for one unit of `give`, in thousandths, above 0.
  public var ratioMilli: Int
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    give: Resource.ID, wanted: Resource.ID, ratioMilli: Int, extra: [ExtraCell] = []
  ) {
    self.give = give
    self.wanted = wanted
    self.ratioMilli = ratioMilli
    self.extra = extra
  }
}
