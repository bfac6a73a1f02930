public import Picture

/// How many are present, day by day, where everybody who comes finds a place: arrivals at random
/// with a mean that may change from day to day, stays of any law (M_t/G/infinity; Eick, Massey and
/// Whitt 1993). The number present is then exactly Poisson.
public struct OpenOccupancy: Hashable, Sendable {
  /// Mean number present at the end of each day: of those who came `k` days ago, the part that
  /// stays longer than `k` days.
  public let means: [Double]

  /// Makes the means; nobody is there before the first day.
  public init(arrivals: [Double], stay: StayLaw) throws(ForesightRefusal) {
    for mean in arrivals { try ForesightRefusal.number(mean, "the mean of a day", from: 0) }
    means = arrivals.indices.map { day in
      (0...day).reduce(0) { $0 + arrivals[day - $1] * stay.longerThan($1) }
    }
  }

  /// The distribution of the number present at the end of a day.
  public func present(on day: Int) -> CountDistribution { CountDistribution(mean: means[day]) }
}
