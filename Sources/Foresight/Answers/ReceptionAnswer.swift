/// What becomes of people and places by chance.
public struct ReceptionAnswer: Hashable, Sendable {
  /// One day's amount by its odds.
  public struct Band: Hashable, Sendable {
    /// One in forty lies below.
    public let p2: Double
    /// One in ten lies below.
    public let p10: Double
    /// One in four lies below.
    public let p25: Double
    /// The middle.
    public let p50: Double
    /// One in four lies above.
    public let p75: Double
    /// One in ten lies above.
    public let p90: Double
    /// One in forty lies above.
    public let p97: Double
  }

  /// Under one variant.
  public struct Outcome: Hashable, Sendable {
    /// People without a place at the end of each day.
    public let withoutPlace: [Band]
    /// Places at the end of each day.
    public let places: [Band]
    /// The first day on which somebody has no place; before the first where it is so already.
    public let short: DateAnswer
    /// The first day on which nobody is without one.
    public let housed: DateAnswer
    /// Nights that people spend without a place within the horizon.
    public let personDays: AmountAnswer
    /// The most people without a place on one day.
    public let most: AmountAnswer
  }

  /// People who need a place at the end of each day; the same with the plan and without.
  public let people: [Band]
  /// Without the plan, then with it.
  public let outcomes: [Outcome]
  /// Nights without a place that the plan spares.
  public let spared: AmountAnswer
  /// How many times smaller the variance of what the plan spares is for meeting the same people,
  /// delays and decisions; nil where there is none.
  public let varianceRatio: Double?
  /// The longest wait for registration, in days; nil where registration has no limit.
  public let longestWait: AmountAnswer?
  /// Whether people are without a place on the day of the case.
  public let isShortAlready: Bool
  /// Which uncertain input moves the nights without a place most, with the plan: by rank
  /// correlation, largest first.
  public let drivers: [Driver]

  /// An uncertain input.
  public struct Driver: Hashable, Sendable {
    /// Which.
    public let key: Assumption.Key
    /// Spearman's rank correlation with the nights without a place, -1 to 1.
    public let correlation: Double
  }
}

extension SimulationResult {
  /// What becomes of people and places; nil where nothing is known of them.
  public var reception: ReceptionAnswer? {
    guard let model = simulation.model.reception else { return nil }
    let nights = tracks.map { track in
      each(track.withoutPlace) { $0.reduce(0) { $0 + Double($1) } }
    }
    let (without, with) = (nights[0], nights[nights.count - 1])
    let spared = zip(without, with).map { $0 - $1 }
    return ReceptionAnswer(
      people: bands(people), outcomes: tracks.indices.map { outcome(tracks[$0], nights[$0]) },
      spared: AmountAnswer(spared), varianceRatio: ratio(without, with, spared),
      longestWait: longestWaits.isEmpty ? nil : AmountAnswer(longestWaits.map { Double($0) }),
      isShortAlready: model.withoutPlace > 0, drivers: drivers(with))
  }

  private func outcome(_ track: VariantTrack, _ nights: [Double]) -> ReceptionAnswer.Outcome {
    ReceptionAnswer.Outcome(
      withoutPlace: bands(track.withoutPlace), places: bands(track.places),
      short: DateAnswer(firstDays(track.withoutPlace) { $0 > 0 }),
      housed: DateAnswer(firstDays(track.withoutPlace) { $0 == 0 }),
      personDays: AmountAnswer(nights),
      most: AmountAnswer(each(track.withoutPlace) { Double($0.max() ?? 0) }))
  }

  private func firstDays(_ table: [Int32], _ isIt: (Int32) -> Bool) -> [Int32] {
    (0..<runs).map { run in
      let days = table[(run * horizon)..<((run + 1) * horizon)]
      return days.firstIndex(where: isIt).map { Int32($0 - days.startIndex) } ?? VariantTrack.never
    }
  }

  private func bands(_ table: [Int32]) -> [ReceptionAnswer.Band] {
    let ranks = Ranks(runs)
    return (0..<horizon).map { day in
      let sorted = (0..<runs).map { table[$0 * horizon + day] }.sorted()
      func at(_ part: Double) -> Double { Double(sorted[ranks.rank(part)]) }
      return ReceptionAnswer.Band(
        p2: at(0.025), p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9),
        p97: at(0.975))
    }
  }

  /// The variance that the difference would have if each plan met people of its own, taken from
  /// replications that are paired with the next one, over the variance that it has.
  private func ratio(_ without: [Double], _ with: [Double], _ spared: [Double]) -> Double? {
    let shifted = zip(without, with.dropFirst() + with.prefix(1)).map { $0 - $1 }
    let variance = Moments.variance(spared)
    return variance > 0 ? Moments.variance(shifted) / variance : nil
  }

  private func drivers(_ nights: [Double]) -> [ReceptionAnswer.Driver] {
    let keys = simulation.model.assumptions.filter { $0.low < $0.high }.map(\.key)
    let inputs = (0..<runs).map { simulation.inputs(of: $0) }
    let ranks = Moments.ranks(nights)
    return keys.map { key in
      ReceptionAnswer.Driver(
        key: key,
        correlation: Moments.correlation(Moments.ranks(inputs.map { $0[key] }), ranks))
    }.sorted { abs($0.correlation) > abs($1.correlation) }
  }
}

/// Sums over replications.
enum Moments {
  static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }

  /// The place of each among all; equals share the mean of theirs.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for at in first...last { ranks[order[at]] = Double(first + last) / 2 }
      first = last + 1
    }
    return ranks
  }

  /// The correlation of two lists, 0 where one of them does not vary.
  static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (meanA, meanB) = (
      a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count)
    )
    let product = zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
    let spread = (variance(a) * variance(b)).squareRoot() * Double(a.count)
    return spread > 0 ? product / spread : 0
  }
}
