public import Basics
public import Situation

/// The chance that a need is met whole by its last day of use, from how late and how short
/// consignments of its givers are; and what more would have to be asked for to make it likely.
public struct NeedChance: Hashable, Sendable {
  /// The need.
  public let need: Need.ID
  /// 1 to 4.
  public let priority: Int
  /// Units asked for.
  public let asked: Double
  /// Units that the plan brings by the last day of use, if all keeps its word.
  public let planned: Double
  /// Units to be expected by that day.
  public let expected: Double
  /// The last day of use.
  public let latest: Day
  /// The chance that all that is asked for is there by then.
  public let chance: Double
  /// What more of each consignment, as a part of it, makes the chance as high as wished: 0 where it
  /// is already; nil where no amount from these givers does.
  public let overAsking: Double?
  /// The highest chance that any amount from these givers reaches.
  public let highest: Double
  /// Whether that is as high as wished.
  public let isWithinReach: Bool
}

/// The chances of every open need under one variant.
struct NeedChances {
  private(set) var all: [NeedChance] = []
  /// Parts by which it is tried to ask for more.
  static let steps = stride(from: 0.05, through: 3.0, by: 0.05)

  init(_ situation: Case, _ variant: ForesightModel.Variant, wish: Double) {
    let pairs = Array(zip(variant.consignments, variant.reliabilities))
    let byNeed = Dictionary(grouping: pairs, by: { $0.0.need })
    let rules = situation.rules
    for need in situation.needs where need.isOpen {
      let latest = need.lastDay(under: rules)
      let loads = (byNeed[need.id] ?? []).map {
        ArrivalChance($0.0, $0.1, by: latest - rules.asOf)
      }
      all.append(NeedChances.chance(need, latest, loads, wish))
    }
  }

  private static func chance(
    _ need: Need, _ latest: Day, _ loads: [ArrivalChance], _ wish: Double
  ) -> NeedChance {
    let asked = Double(need.quantity)
    let now = reaching(asked, loads, factor: 1)
    let highest = 1 - loads.reduce(1) { $0 * (1 - $1.chance) }
    var over: Double? = now >= wish ? 0 : nil
    if over == nil, highest >= wish {
      over = steps.first { reaching(asked, loads, factor: 1 + $0) >= wish }
    }
    return NeedChance(
      need: need.id, priority: need.priority, asked: asked,
      planned: loads.reduce(0) { $0 + ($1.isInTime ? $1.amount : 0) },
      expected: loads.reduce(0) { $0 + $1.chance * $1.useful }, latest: latest, chance: now,
      overAsking: over, highest: loads.isEmpty ? 0 : highest,
      isWithinReach: highest >= wish)
  }

  /// The chance that those that come bring so much, exactly: over every sum that they can have, in
  /// thousandths of a unit.
  static func reaching(_ asked: Double, _ loads: [ArrivalChance], factor: Double) -> Double {
    let full = Int((asked * 1000).rounded())
    var chances: [Int: Double] = [0: 1]
    for load in loads where load.chance > 0 {
      let part = Int((load.useful * factor * 1000 + 1e-6).rounded(.down))
      var next: [Int: Double] = [:]
      for (sum, chance) in chances.sorted(by: { $0.key < $1.key }) {
        next[sum, default: 0] += chance * (1 - load.chance)
        next[min(full, sum + part), default: 0] += chance * load.chance
      }
      chances = next.count > mostSums ? coarse(next, full) : next
    }
    return chances[full] ?? 0
  }

  /// Sums that are told apart.
  private static let mostSums = 20_000

  /// The sums rounded down to a thousandth of the whole, so that the chance is never overstated.
  private static func coarse(_ chances: [Int: Double], _ full: Int) -> [Int: Double] {
    let step = max(1, full / 1000)
    var coarse: [Int: Double] = [:]
    for (sum, chance) in chances.sorted(by: { $0.key < $1.key }) {
      coarse[sum == full ? full : sum / step * step, default: 0] += chance
    }
    return coarse
  }
}

/// Whether one consignment is there by a day.
struct ArrivalChance {
  /// Units that it is to bring.
  let amount: Double
  /// Units of use when it comes.
  let useful: Double
  /// The chance that it is there.
  let chance: Double
  /// Whether it would be, if it came as planned.
  let isInTime: Bool

  init(amount: Double, useful: Double, chance: Double, isInTime: Bool) {
    (self.amount, self.useful) = (amount, useful)
    (self.chance, self.isInTime) = (chance, isInTime)
  }

  init(_ one: Consignment, _ reliability: Reliability, by last: Int) {
    amount = one.amount
    isInTime = one.day <= last
    useful = one.isThere ? one.amount : one.amount * reliability.usable
    let within = reliability.within(last - max(0, one.day))
    if one.isThere {
      chance = isInTime ? 1 : 0
    } else {
      chance = one.hasLeft ? within / max(1e-12, 1 - reliability.failure) : within
    }
  }
}
