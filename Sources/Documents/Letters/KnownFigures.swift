import Basics
import Picture
import Situation

/// The figures of a case that were known on its day.
struct KnownFigures {
  let asOf: Day
  private let bySeries: [String: [Figure]]
  private let days: [Figure.ID: Day]

  init(_ situation: Case) {
    let asOf = situation.header.asOf
    self.asOf = asOf
    let days = Dictionary(
      situation.figures.map { ($0.id, $0.known(in: situation)) },
      uniquingKeysWith: { first, _ in first })
    self.days = days
    let known = situation.figures.filter { figure in
      figure.to <= asOf && days[figure.id] ?? figure.to <= asOf
        && KnownFigures.number(figure) != nil
    }
    bySeries = Dictionary(grouping: known, by: \.series)
  }

  /// The day on which a figure became known: its own, else that of its source.
  func day(_ figure: Figure) -> Day { days[figure.id] ?? figure.to }

  /// The number of a figure: its value, or the bound it states.
  static func number(_ figure: Figure) -> ExactDecimal? {
    figure.value ?? figure.low ?? figure.high
  }

  /// Figures of a series, all places.
  func all(_ series: String) -> [Figure] { bySeries[series] ?? [] }

  /// The place of which a series has most to say; a place of nil counts as one.
  func mainPlace(_ series: String) -> Place.ID?? {
    let counts = Dictionary(grouping: all(series), by: \.place).mapValues(\.count)
    return counts.max { a, b in
      a.value != b.value ? a.value < b.value : (a.key?.text ?? "") > (b.key?.text ?? "")
    }?.key
  }

  /// The latest word: the figure that reaches farthest, of these the one published last, of these
  /// the most exact.
  func latest(_ figures: [Figure]) -> Figure? {
    figures.max { a, b in
      if a.to != b.to { return a.to < b.to }
      let (x, y) = (day(a), day(b))
      if x != y { return x < y }
      if a.exactness != b.exactness { return b.exactness == .exact }
      return a.id > b.id
    }
  }
}
