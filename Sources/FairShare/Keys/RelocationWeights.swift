import Basics
import Situation

/// The key of COM(2015) 450, annex, in parts of 10^15.
///
/// Each effect is a state's part of the sum over all states, rounded down to 10^-15: inverse
/// indicators have no common measure that stays small, and the rounding is far below one person.
struct RelocationWeights {
  /// The weight of each state; together about 10^18.
  let weights: [UInt128]

  private static let whole: UInt128 = 1_000_000_000_000_000

  init(_ states: [Party], _ situation: Case, isCapped: Bool) throws(ShareKeyError) {
    let people = RelocationWeights.parts(states.map { UInt128($0.population ?? 0) })
    let wealth = RelocationWeights.parts(
      states.map { UInt128(clamping: $0.gdpMeur?.scaled(to: ExactDecimal.maximumDecimals) ?? 0) })
    // Asylum applications are a mean of five years, unemployment is that of the last year.
    let applications = try Indicator(
      ShareKeyFormula.applicationsSeries, of: states, situation, years: 5
    ).inverse
    let unemployment = try Indicator(
      ShareKeyFormula.unemploymentSeries, of: states, situation, years: 1
    ).inverse
    let (asylum, work) = (
      RelocationWeights.parts(applications), RelocationWeights.parts(unemployment)
    )
    weights = states.indices.map { state in
      let size = 400 * (people[state] + wealth[state])
      let cap = isCapped ? size * 3 / 10 : UInt128.max
      return size + min(100 * asylum[state], cap) + min(100 * work[state], cap)
    }
  }

  /// The part of each in the sum; all nought if the sum is.
  private static func parts(_ values: [UInt128]) -> [UInt128] {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return values }
    return values.map { sum.dividingFullWidth($0.multipliedFullWidth(by: whole)).quotient }
  }
}

/// Means of the last yearly figures of a series for each state.
private struct Indicator {
  private let means: [UInt128]

  init(
    _ series: String, of states: [Party], _ situation: Case, years: Int
  ) throws(ShareKeyError) {
    let figures = situation.figures.filter {
      $0.series == series && $0.place == nil && $0.to <= situation.header.asOf
        && $0.published ?? $0.to <= situation.header.asOf
    }
    let byParty = Dictionary(grouping: figures) { $0.party }
    var missing: [Party.ID] = []
    var means: [UInt128] = []
    for state in states {
      let rows = (byParty[state.id] ?? []).sorted { ($0.to, $0.id) < ($1.to, $1.id) }
      let values = rows.compactMap(\.value).suffix(years).map {
        $0.scaled(to: ExactDecimal.maximumDecimals)
      }
      guard !values.isEmpty else {
        missing.append(state.id)
        continue
      }
      let mean = values.reduce(0, +) / Int128(values.count)
      guard mean > 0 else { throw .notInvertible(series: series, party: state.id) }
      means.append(UInt128(mean))
    }
    guard missing.isEmpty else { throw .missingFigures(series: series, parties: missing.sorted()) }
    self.means = means
  }

  /// One over each mean, in a measure that keeps fifteen digits of any figure in use.
  var inverse: [UInt128] { means.map { 1_000_000_000_000_000_000_000_000_000_000_000 / $0 } }
}
