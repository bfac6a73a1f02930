import Basics
public import Situation

/// A detector by name, for the command line and for comparing.
public enum DetectorMethod: String, CaseIterable, Sendable {
  /// Farrington et al. 1996.
  case farrington
  /// Noufaily et al. 2013.
  case farringtonFlexible = "farrington-flexible"
  /// EARS C1.
  case earsC1 = "ears-c1"
  /// EARS C2.
  case earsC2 = "ears-c2"
  /// EARS C3.
  case earsC3 = "ears-c3"
  /// Likelihood ratio CUSUM of negative binomial counts for a given increase.
  case nbCusum = "nb-cusum"
  /// The same for an increase that is not given.
  case nbGlr = "nb-glr"
  /// CUSUM of counts brought to the scale of a normal variable.
  case cusum

  /// A setting that a method takes.
  public struct Setting: Hashable, Sendable {
    /// Its name.
    public let key: String
    /// What counts where it is not given.
    public let fallback: String
    /// What it means.
    public let meaning: String

    init(_ key: String, _ fallback: String, _ meaning: String) {
      (self.key, self.fallback, self.meaning) = (key, fallback, meaning)
    }
  }

  /// What the method takes.
  public var settings: [Setting] {
    switch self {
    case .farrington: DetectorMethod.common + DetectorMethod.window
    case .farringtonFlexible: DetectorMethod.common + DetectorMethod.window + DetectorMethod.season
    case .earsC1, .earsC2, .earsC3: DetectorMethod.ears(isC3: self == .earsC3)
    case .nbCusum:
      DetectorMethod.baseline
        + [Setting("factor", "2", "increase that is looked for"), DetectorMethod.limit("5")]
    case .nbGlr:
      DetectorMethod.baseline
        + [Setting("window", "all", "periods looked back at most"), DetectorMethod.limit("5")]
    case .cusum:
      DetectorMethod.baseline.filter { $0.key != "overdispersion" } + [
        Setting("scale", "standard", "none, standard, rossi, anscombe or anscombe2nd"),
        Setting("reference", "1.04", "taken off each value"), DetectorMethod.limit("2.26"),
      ]
    }
  }

  private static let common = [
    Setting("alpha", "0.05", "probability of a false alarm in one period"),
    Setting("years", "5", "past years looked at"),
    Setting("half_window", "3", "periods before and after the same time of a year"),
    Setting("trend", "yes", "whether a trend is looked for"),
    Setting("reweight", "yes", "whether past outbreaks count less"),
  ]
  private static let window = [
    Setting("power", "2/3", "scale on which counts are normal: 2/3, 1/2 or none"),
    Setting("fewest_cases", "5", "no verdict with fewer cases"),
    Setting("fewest_periods", "4", "in so many periods"),
  ]
  private static let season = [
    Setting("threshold", "delta", "delta, nbPlugin or muan"),
    Setting("periods", "1", "parts of the year with a level of their own"),
    Setting("left_out", "half_window", "latest periods left out of the baseline"),
    Setting("weights_threshold", "2.58", "residual from which a past count is an outbreak"),
    Setting("trend_probability", "0.05", "below it a trend is believed"),
    Setting("population", "no", "whether counts are in proportion to the population"),
  ]
  private static let baseline = [
    Setting("baseline", "half", "first periods that give mean and overdispersion"),
    Setting("mean", "of the baseline", "expected count"),
    Setting("overdispersion", "of the baseline", "variance = mean + overdispersion x mean squared"),
  ]

  private static func limit(_ fallback: String) -> Setting {
    Setting("limit", fallback, "statistic from which on there is an alarm")
  }

  private static func ears(isC3: Bool) -> [Setting] {
    [
      Setting("alpha", isC3 ? "0.025" : "0.001", "probability of a false alarm in one period"),
      Setting("baseline", "7", "periods of the baseline"),
      Setting("least_deviation", "0", "least standard deviation"),
    ]
  }

  /// Judges every period of a table that the method can judge.
  ///
  /// - Throws: `DetectorRefusal` when a setting is unknown or out of range, or too little is known.
  public func detect(
    _ table: CountTable, settings: [String: String]
  ) throws(DetectorRefusal) -> [Detection] {
    let series = CountSeries(
      counts: table.counts.map { $0.map { Double($0) } }, populations: table.populations,
      periodsPerYear: table.start.length.perYear)
    return try DetectorRun(self, SettingReader(self, settings)).detect(series)
  }
}
