public import Situation

/// What a series of figures counts, where, and of whom.
public struct SeriesKey: Hashable, Comparable, Sendable {
  /// Name of the series.
  public let series: String
  /// Where.
  public let place: Place.ID?
  /// Of whom.
  public let party: Party.ID?

  /// The key of a figure.
  public init(_ figure: Figure) {
    (series, place, party) = (figure.series, figure.place, figure.party)
  }

  /// By name, place, party.
  public static func < (a: SeriesKey, b: SeriesKey) -> Bool { a.words < b.words }

  private var words: (String, String, String) { (series, place?.text ?? "", party?.text ?? "") }

  /// `irregular_crossings LT-BY-BORDER LT`.
  public var text: String {
    [series, place?.text, party?.text].compactMap { $0 }.joined(separator: " ")
  }

  /// Endings of the names of series that count what happens in a period, so that periods add up;
  /// all others are levels on a day.
  static let countedEndings = [
    "crossings", "applications", "applications_first", "arrivals", "refused", "detections",
    "attempts", "decisions", "returns",
  ]

  /// Whether periods of the series add up.
  public var isCounted: Bool {
    SeriesKey.countedEndings.contains { series == $0 || series.hasSuffix("_" + $0) }
  }
}
