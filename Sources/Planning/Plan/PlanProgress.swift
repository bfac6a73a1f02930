/// How far planning is.
public enum PlanProgress: Sendable, Hashable {
  /// An entry is done: what the plan reaches in it, and what no plan betters.
  case reached(PlanEntry, value: Int, bound: Int)
  /// So many of the bounds are worked out.
  case bounds(known: Int, of: Int)
}
