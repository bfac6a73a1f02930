import Basics
import FairShare
import Planning
import Situation

/// Chooses the numbers of a letter from a case: this year's arrivals beside last year's, reception,
/// the border, what the plan covers. Where a case knows none of these, the figures that say most.
struct LetterFacts {
  private let situation: Case
  private let plan: Plan
  private let known: KnownFigures
  private var asOf: Day { known.asOf }

  init(_ situation: Case, _ plan: Plan) {
    self.situation = situation
    self.plan = plan
    known = KnownFigures(situation)
  }

  /// The facts in the order in which a letter tells them.
  var facts: [LetterFact] {
    let told = arrivals + applications + reception + border
    return (told.isEmpty ? others : told) + computed
  }

  // MARK: Counts of this year

  private var arrivals: [LetterFact] {
    guard let now = thisYear("irregular_crossings", .arrivals) else { return [] }
    return [now] + [yearBefore("irregular_crossings", now.place)].compactMap { $0 }
  }

  private var applications: [LetterFact] {
    [thisYear("asylum_applications", .applications)].compactMap { $0 }
  }

  /// The count since the first of January that reaches farthest.
  private func thisYear(_ series: String, _ subject: LetterFact.Subject) -> LetterFact? {
    guard let place = known.mainPlace(series) else { return nil }
    let figures = known.all(series).filter {
      $0.place == place && isFirstOfYear($0.from) && year($0.to) == year(asOf)
        && year($0.from) == year(asOf)
    }
    return known.latest(figures).map { fact(subject, [$0]) }
  }

  private func yearBefore(_ series: String, _ place: Place.ID?) -> LetterFact? {
    let figures = known.all(series).filter { figure in
      figure.place == place && isFirstOfYear(figure.from) && year(figure.from) == year(asOf) - 1
        && isFirstOfYear(figure.to + 1)
    }
    return known.latest(figures).map { fact(.arrivalsBefore, [$0]) }
  }

  private func year(_ day: Day) -> Int { day.components.year }

  private func isFirstOfYear(_ day: Day) -> Bool {
    day.components.month == 1 && day.components.day == 1
  }

  // MARK: Levels

  private var reception: [LetterFact] {
    [
      sum("reception_occupied", .reception), sum("reception_places", .receptionPlaces),
    ].compactMap { $0 }
  }

  /// The latest level of each place, added up; that of the whole where one is stated.
  private func sum(_ series: String, _ subject: LetterFact.Subject) -> LetterFact? {
    let figures = known.all(series)
    if let whole = known.latest(figures.filter { $0.place == nil }) {
      return fact(subject, [whole])
    }
    let latest = Dictionary(grouping: figures, by: \.place).values
      .compactMap { known.latest($0) }.sorted { $0.id < $1.id }
    return latest.isEmpty ? nil : fact(subject, latest)
  }

  private var border: [LetterFact] {
    guard let length = level("border_length_km", .border) else { return [] }
    let fences = ["barrier_km", "barrier_wire_km"].compactMap { series in
      known.latest(known.all(series).filter { $0.place == length.place })
    }
    let fenced = fences.isEmpty ? nil : fact(.fenced, fences)
    return [length, fenced, level("surveillance_percent", .watched)].compactMap { $0 }
  }

  private func level(_ series: String, _ subject: LetterFact.Subject) -> LetterFact? {
    guard let place = known.mainPlace(series) else { return nil }
    return known.latest(known.all(series).filter { $0.place == place })
      .map { fact(subject, [$0]) }
  }

  private var others: [LetterFact] {
    SituationBrief(situation).figures(6).filter { KnownFigures.number($0) != nil }
      .map { fact(.other, [$0]) }
  }

  // MARK: Making a fact

  private func fact(_ subject: LetterFact.Subject, _ figures: [Figure]) -> LetterFact {
    let numbers = figures.compactMap { KnownFigures.number($0) }
    let isRange = figures.count == 1 && figures[0].exactness == .range
    var sources: [Source.ID] = []
    for figure in figures where !sources.contains(figure.source) { sources.append(figure.source) }
    return LetterFact(
      subject: subject, series: figures[0].series,
      place: figures.count == 1 ? figures[0].place : nil,
      from: figures.map(\.from).min() ?? asOf, to: figures.map(\.to).max() ?? asOf,
      value: isRange ? figures[0].low ?? numbers[0] : LetterFacts.sum(numbers),
      high: isRange ? figures[0].high : nil, exactness: LetterFacts.exactness(figures),
      figures: figures.map(\.id), sources: sources,
      known: figures.map { known.day($0) }.max() ?? asOf)
  }

  private static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal {
    let decimals = numbers.map(\.decimals).max() ?? 0
    let sum = numbers.reduce(Int128(0)) { $0 + $1.scaled(to: decimals) }
    return ExactDecimal(mantissa: Int64(clamping: sum), decimals: decimals)
  }

  /// A sum is as exact as its least exact part.
  private static func exactness(_ figures: [Figure]) -> Exactness {
    let kinds = Set(figures.map(\.exactness))
    if kinds.count == 1, let kind = kinds.first { return kind }
    return .about
  }

  // MARK: Computed from the plan

  private var computed: [LetterFact] {
    let classes = plan.overview.classes.filter { $0.recipient == nil && $0.reachable > 0 }
    let covered = classes.prefix(2).map { row in
      computedFact(
        .coverage, "\(row.priority)", ExactDecimal(mantissa: Int64(row.permille), decimals: 1))
    }
    let euros = ValueAccount.euros(
      of: situation.needs.filter(\.isOpen).map { ($0.resource, $0.quantity) }, in: situation)
    return covered
      + (euros > 0 ? [computedFact(.value, "needs", ExactDecimal(mantissa: Int64(euros)))] : [])
  }

  private func computedFact(
    _ subject: LetterFact.Subject, _ series: String, _ value: ExactDecimal
  ) -> LetterFact {
    LetterFact(
      subject: subject, series: series, place: nil, from: asOf, to: asOf, value: value, high: nil,
      exactness: .exact, figures: [], sources: [], known: asOf)
  }
}
