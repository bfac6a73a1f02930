import Basics
import Planning
import Situation

/// How much of a work is left and when it would stand at its rate.
struct WorkSums {
  /// Whether nothing is left to do.
  let isDone: Bool
  /// The day on which it stands if it goes on at its rate from its first day, or from the day of
  /// the report where that is later, without a stop; nil where no rate is known.
  let finishes: Day?

  init(_ work: Work, asOf: Day) {
    let decimals = ExactDecimal.maximumDecimals
    let left = work.target.scaled(to: decimals) - (work.done ?? .zero).scaled(to: decimals)
    isDone = left <= 0
    let rate = work.ratePerDay?.scaled(to: decimals) ?? 0
    guard left > 0, rate > 0 else {
      finishes = nil
      return
    }
    let days = (left + rate - 1) / rate
    let last = Day(year: 9999, month: 12, day: 31) ?? asOf
    let first = max(work.start, asOf)
    finishes = days <= Int128(last - first) ? first + Int(days) : nil
  }
}

/// What a work still uses of one input, what is at hand, and what the plan brings of it.
struct InputSums {
  /// Used by the rest of the work, thousandths of a unit, rounded up.
  let neededMilli: Int
  /// What the plan brings of it for this work, thousandths of a unit.
  let broughtMilli: Int
  /// What neither is at hand nor comes, thousandths of a unit.
  let missingMilli: Int

  init(_ input: WorkInput, _ work: Work, _ facts: ReportFacts) {
    let scale = max(work.target.decimals, work.done?.decimals ?? 0)
    let left = max(0, work.target.scaled(to: scale) - (work.done ?? .zero).scaled(to: scale))
    neededMilli = InputSums.milli(
      left, scale, Int128(input.perUnit.mantissa), input.perUnit.decimals)
    broughtMilli = InputSums.needs(for: input, work, facts)
      .reduce(0) { $0 + (facts.coverage[$1.id]?.coveredMilli ?? 0) }
    let stock = InputSums.milli(
      Int128(input.stock?.mantissa ?? 0), input.stock?.decimals ?? 0, 1, 0)
    missingMilli = max(0, neededMilli - stock - broughtMilli)
  }

  /// The open needs whose aid goes into the input: those that name the work, and those that name
  /// none and are at its place, which count for the first work there that uses such a thing.
  private static func needs(for input: WorkInput, _ work: Work, _ facts: ReportFacts) -> [Need] {
    let situation = facts.situation
    let users = Set(situation.workInputs.filter { $0.resource == input.resource }.map(\.work))
    let first = situation.works.first { $0.place == work.place && users.contains($0.id) }
    return situation.needs.filter { need in
      need.isOpen && need.resource == input.resource
        && (need.work == work.id
          || need.work == nil && need.place == work.place && first?.id == work.id)
    }
  }

  /// The product of two decimals in thousandths, rounded up; at most what an `Int` holds.
  private static func milli(_ a: Int128, _ aScale: Int, _ b: Int128, _ bScale: Int) -> Int {
    let (product, isTooLarge) = a.multipliedReportingOverflow(by: b)
    guard !isTooLarge else { return .max / 4 }
    let scale = aScale + bScale
    if scale <= 3 {
      let (milli, overflow) = product.multipliedReportingOverflow(
        by: Int128(ExactDecimal.power(3 - scale)))
      return overflow ? .max / 4 : min(.max / 4, Int(clamping: milli))
    }
    let divisor = Int128(ExactDecimal.power(scale - 3))
    return min(.max / 4, Int(clamping: (product + divisor - 1) / divisor))
  }
}
