import Basics
import Situation

/// The situation in a few lines, each figure with its source, its exactness and its two dates.
struct SituationBrief {
  private let situation: Case

  init(_ situation: Case) { self.situation = situation }

  /// Who asks, who offers.
  var parties: String {
    let open = situation.needs.filter(\.isOpen)
    let asking = Set(open.map(\.party)).sorted().map(\.text).joined(separator: ", ")
    let standing = situation.offers.filter { $0.standing != .withdrawn }
    let givers = Set(standing.map(\.party)).count
    return "As of \(situation.header.asOf): \(asking.isEmpty ? "nobody" : asking) asks in "
      + "\(Words.count(open.count, "need")), \(Words.count(givers, "party", "parties")) answer "
      + "with \(Words.count(standing.count, "offer"))"
  }

  /// The figures that say most: of the series of which most is known, one each, at most `count`.
  /// Of a series the last month counts; exact figures go before others, long periods before short
  /// ones, late ones before early ones.
  func figures(_ count: Int) -> [Figure] {
    let asOf = situation.header.asOf
    let known = situation.figures.filter { figure in
      (asOf - 31...asOf).contains(figure.to) && figure.published ?? figure.to <= asOf
    }
    let bySeries = Dictionary(grouping: known, by: \.series)
    let order = bySeries.sorted { a, b in
      a.value.count != b.value.count ? a.value.count > b.value.count : a.key < b.key
    }
    return order.prefix(count).compactMap { _, figures in figures.min(by: SituationBrief.saysMore) }
  }

  private static func saysMore(_ a: Figure, _ b: Figure) -> Bool {
    if rank(a) != rank(b) { return rank(a) < rank(b) }
    if a.to - a.from != b.to - b.from { return a.to - a.from > b.to - b.from }
    return a.to != b.to ? a.to > b.to : a.id < b.id
  }

  private static func rank(_ figure: Figure) -> Int {
    switch figure.exactness {
    case .exact: 0
    case .about, .atLeast: 1
    case .atMost, .range: 2
    }
  }

  /// A figure in words: `irregular crossings 2 882 (exact), 2021-07-01 to 2021-07-31`.
  func words(_ figure: Figure) -> String {
    let place = figure.place.map { " at \(situation.name($0))" } ?? ""
    let period = figure.from == figure.to ? "\(figure.to)" : "\(figure.from) to \(figure.to)"
    return "\(Words.series(figure.series))\(place): \(SituationBrief.value(figure)), \(period)"
      + " [\(figure.source)]"
  }

  /// Its number with how exact it is: `at most 50`.
  static func value(_ figure: Figure) -> String {
    let number = figure.value.map { Words.decimal($0) }
    switch figure.exactness {
    case .exact: return number ?? "?"
    case .about: return "about \(number ?? "?")"
    case .atLeast: return "at least \((figure.low ?? figure.value).map(Words.decimal) ?? "?")"
    case .atMost: return "at most \((figure.high ?? figure.value).map(Words.decimal) ?? "?")"
    case .range:
      return "\(figure.low.map(Words.decimal) ?? "?") to \(figure.high.map(Words.decimal) ?? "?")"
    }
  }
}
