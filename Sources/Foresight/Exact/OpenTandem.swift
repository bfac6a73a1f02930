/// Mean numbers in stages that follow one another, each with room for everybody. In steps of a day:
/// first each leaves its stage with the stage's daily chance, then that day's arrivals come.
public struct OpenTandem: Hashable, Sendable {
  /// For each day, the mean number in each stage at its end.
  public let means: [[Double]]
  /// For each day, the mean number that leaves the last stage on it.
  public let exits: [Double]

  /// Makes the means; all stages are empty before the first day.
  ///
  /// - Parameter meanDays: the mean stay in each stage, in days, at least 1.
  public init(arrivals: [Double], meanDays: [Double]) throws(ForesightRefusal) {
    var chances: [Double] = []
    for mean in meanDays {
      try ForesightRefusal.number(mean, "the mean stay", from: 1)
      chances.append(1 / mean)
    }
    var stages = [Double](repeating: 0, count: meanDays.count)
    var (means, exits): ([[Double]], [Double]) = ([], [])
    for arriving in arrivals {
      let leaving = zip(stages, chances).map { $0 * $1 }
      for index in stages.indices {
        stages[index] += (index == 0 ? arriving : leaving[index - 1]) - leaving[index]
      }
      means.append(stages)
      exits.append(leaving.last ?? arriving)
    }
    (self.means, self.exits) = (means, exits)
  }
}
