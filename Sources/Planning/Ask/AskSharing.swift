import Basics
import Situation

/// Shares what no change closes among the parties that can bring it in time.
struct AskSharing {
  private(set) var lines: [AskLine] = []
  private(set) var unasked: [Unasked] = []
  private let problem: Problem
  private let reach: AskReach
  private let keys: [Int]
  private let prefersHolders: Bool
  /// Open units by position of the need, changes taken off.
  private var open: [Int: Int] = [:]
  /// What each party bears: euros times 10^valueScale, and units of what has no value.
  private var borne: [Int128]
  private var borneUnits: [Int128]

  init(
    _ problem: Problem, _ plan: Plan, _ reach: AskReach, _ changes: AskChanges,
    _ options: Ask.Options
  ) {
    self.problem = problem
    self.reach = reach
    keys = options.keys ?? problem.keys
    prefersHolders = options.prefersHolders
    borne = problem.money.alreadyGiven
    borneUnits = borne.map { _ in 0 }
    let situation = problem.situation
    var gaps: [Int: Int] = [:]
    for booking in plan.ledger {
      if let n = situation.needs.position(of: booking.need) {
        gaps[n, default: 0] += booking.amountMilli
      }
    }
    open = gaps.mapValues { $0 }
    for (n, closed) in changes.closedMilli { open[n, default: 0] -= closed }
    open = open.mapValues { max(0, $0 + 999) / 1000 }
    for line in plan.lines {
      guard let o = situation.offers.position(of: line.offer) else { continue }
      let offer = problem.offers[o]
      bear(offer.party, offer.resource, line.lots * offer.unitsPerLot)
    }
    for line in changes.lines {
      guard let party = situation.parties.position(of: line.party),
        let n = situation.needs.position(of: line.need)
      else { continue }
      bear(party, problem.needs[n].resource, line.units)
    }
  }

  /// Needs by class, then by the day they are due, then by their place in the table.
  static func order(_ problem: Problem) -> [Int] {
    problem.needs.indices.sorted { a, b in
      let (x, y) = (problem.needs[a], problem.needs[b])
      return (x.priority, x.due, a) < (y.priority, y.due, b)
    }
  }

  mutating func run() {
    for n in AskSharing.order(problem) {
      guard let units = open[n], units > 0, problem.needs[n].isOpen else { continue }
      share(units, n)
    }
  }

  private mutating func share(_ units: Int, _ n: Int) {
    var candidates = eligible(n)
    var basis = AskBasis.share
    if prefersHolders {
      let holders = candidates.filter { holds($0, n) }
      if !holders.isEmpty { (candidates, basis) = (holders, .holdings) }
    }
    let need = problem.situation.needs[n].id
    guard !candidates.isEmpty else {
      unasked.append(Unasked(need: need, units: units))
      return
    }
    var asked: [Int: Int] = [:]
    var left = units
    let portion = portion(n, of: units)
    while left > 0 {
      let next = min(portion, left)
      guard let party = lightest(candidates, problem.needs[n].resource, next) else { break }
      asked[party, default: 0] += next
      bear(party, problem.needs[n].resource, next)
      left -= next
    }
    for party in candidates {
      guard let units = asked[party], let leaveBy = reach.leaveBy(party, n) else { continue }
      lines.append(
        AskLine(
          party: problem.situation.parties[party].id, need: need, units: units, basis: basis,
          leaveBy: leaveBy, text: "", effect: nil))
    }
  }

  /// Parties of the key that ask for nothing themselves and can bring it in time, by identifier.
  private func eligible(_ n: Int) -> [Int] {
    let parties = problem.situation.parties
    return parties.indices.filter {
      keys[$0] > 0 && !problem.isRecipient[$0] && reach.leaveBy($0, n) != nil
    }.sorted { parties[$0].id < parties[$1].id }
  }

  /// Whether the party has offered the need's resource, or what stands for it, at any time.
  private func holds(_ party: Int, _ n: Int) -> Bool {
    problem.offers.contains { offer in
      offer.party == party && problem.gain(offer, problem.needs[n]) > 0
    }
  }

  /// Units that are worth what a consignment costs; not fewer than a thousandth of the whole, so
  /// that great numbers are shared quickly.
  private func portion(_ n: Int, of units: Int) -> Int {
    let (money, rules) = (problem.money, problem.rules)
    let scale = max(money.valueScale, rules.fixedChargeEur.decimals)
    let value =
      money.unitValue[problem.needs[n].resource]
      * Int128(ExactDecimal.power(scale - money.valueScale))
    let charge = rules.fixedChargeEur.scaled(to: scale)
    let worth = value > 0 ? Int((charge + value - 1) / value) : 1
    return max(1, worth, units / 1000)
  }

  /// The party that would bear least against its key after so many units more; the earlier of two.
  private func lightest(_ parties: [Int], _ resource: Int, _ units: Int) -> Int? {
    let value = problem.money.unitValue[resource]
    let sums = value > 0 ? borne : borneUnits
    let more = value > 0 ? value * Int128(units) : Int128(units)
    return parties.min { a, b in
      let (x, y) = ((sums[a] + more) * Int128(keys[b]), (sums[b] + more) * Int128(keys[a]))
      return x < y
    }
  }

  private mutating func bear(_ party: Int, _ resource: Int, _ units: Int) {
    let value = problem.money.unitValue[resource]
    if value > 0 {
      borne[party] += value * Int128(units)
    } else {
      borneUnits[party] += Int128(units)
    }
  }
}
