import Basics
import Situation

/// Tries single changes of a plan and tells what each does to the vector. Sums are kept in floating
/// point, as in local search; what is reported as better is judged exactly.
struct WhatIf {
  private let judge: Judge
  private let model: SearchModel
  private let quantum: Double
  private var state: SearchState
  private var values: EntryValues

  /// Above this many pairs nothing is tried: too many changes.
  static let pairLimit = 1_000_000

  /// Above this many pairs no runners-up are looked for: every line is tried with every other
  /// offer.
  static let runnerUpLimit = 60_000

  /// Nil where the case is too large, or a number of lots is.
  init?(_ judge: Judge, _ table: PairTable, _ rows: [PlanRow]) {
    guard table.pairs.count <= WhatIf.pairLimit,
      judge.problem.offers.allSatisfy({ $0.lots <= Int(Int32.max) / 2 })
    else { return nil }
    self.judge = judge
    model = SearchModel(judge.problem, table, judge.reach)
    quantum = Double(judge.problem.rules.quantumPermille) / 1000
    var start = Allocation(judge.problem, table)
    let situation = judge.problem.situation
    for row in rows {
      guard let o = situation.offers.position(of: row.offer),
        let n = situation.needs.position(of: row.need), let pair = model.pair(o, n)
      else { continue }
      let more = (row.lots ?? 0) - judge.problem.pinnedLots(Edge(offer: o, need: n))
      if more > 0 { start.take(pair, more) }
    }
    state = SearchState(model, SearchTail(judge, table), start)
    state.measureTail()
    values = EntryValues(state, quantum: quantum)
  }

  private func change(to after: EntryValues) -> EntryChange? {
    EntryChange(from: values, to: after)
  }

  /// The values after some changes, which are taken back.
  private mutating func values(after changes: [(pair: Int, lots: Int32)]) -> EntryValues {
    for change in changes { state.change(change.pair, change.lots) }
    let after = EntryValues(state, quantum: quantum)
    for change in changes.reversed() { state.change(change.pair, -change.lots) }
    return after
  }

  /// The same where no need is left below its minimum.
  private mutating func feasibleValues(after changes: [(pair: Int, lots: Int32)]) -> EntryValues? {
    for change in changes { state.change(change.pair, change.lots) }
    let isFeasible = changes.allSatisfy { change in
      let need = Int(model.needOf[change.pair])
      return state.delivered[need] >= model.problem.needs[need].least
        || state.delivered[need] == state.pinned[need]
    }
    let after = isFeasible ? EntryValues(state, quantum: quantum) : nil
    for change in changes.reversed() { state.change(change.pair, -change.lots) }
    return after
  }

  // MARK: The best exchange

  /// The single exchange that betters the plan most, the entries compared from the left; nil when
  /// none betters it.
  mutating func bestExchange() -> Exchange? {
    guard let best = bestChanges(), let effect = change(to: best.values),
      let added = best.changes.last
    else { return nil }
    return Exchange(
      added: move(added), taken: best.changes.count > 1 ? move(best.changes[0]) : nil,
      effect: effect)
  }

  /// Makes it; false when none betters the plan.
  mutating func makeBestExchange() -> Bool {
    guard let best = bestChanges() else { return false }
    for change in best.changes { state.change(change.pair, change.lots) }
    values = EntryValues(state, quantum: quantum)
    return true
  }

  /// The plan as it stands.
  var allocation: Allocation { state.allocation }

  private mutating func bestChanges() -> (
    changes: [(pair: Int, lots: Int32)], values: EntryValues
  )? {
    var best: (changes: [(pair: Int, lots: Int32)], values: EntryValues)?
    for pair in model.gain.indices {
      for changes in exchanges(pair) {
        guard let after = feasibleValues(after: changes) else { continue }
        guard !values.isAtLeast(after), !(best?.values.isAtLeast(after) ?? false) else { continue }
        best = (changes, after)
      }
    }
    return best
  }

  private func move(_ change: (pair: Int, lots: Int32)) -> Exchange.Move {
    let situation = judge.problem.situation
    return Exchange.Move(
      offer: situation.offers[Int(model.offerOf[change.pair])].id,
      need: situation.needs[Int(model.needOf[change.pair])].id, lots: abs(Int(change.lots)))
  }

  /// Ways to give a pair more lots: left ones; from another need of the offer; in place of another
  /// offer of the need. What is taken back comes first.
  private func exchanges(_ pair: Int) -> [[(pair: Int, lots: Int32)]] {
    let (offer, need) = (Int(model.offerOf[pair]), Int(model.needOf[pair]))
    var found: [[(pair: Int, lots: Int32)]] = []
    let wanted = self.wanted(pair, freed: 0)
    let left = min(wanted, state.left[offer])
    if left > 0 { found.append([(pair, left)]) }
    var other = state.firstOfOffer[offer]
    while other >= 0 {
      let lots = min(wanted, state.lots[Int(other)])
      if Int(other) != pair, lots > 0 {
        found.append([(Int(other), -lots), (pair, lots)])
      }
      other = state.next(inOffer: other)
    }
    other = state.firstOfNeed[need]
    while other >= 0 {
      let taken = state.lots[Int(other)]
      let freed = Int(taken) * model.gain[Int(other)]
      let lots = min(self.wanted(pair, freed: freed), state.left[offer])
      if Int(other) != pair, lots > 0 { found.append([(Int(other), -taken), (pair, lots)]) }
      other = state.next(inNeed: other)
    }
    return found
  }

  /// Lots that close the gap of the pair's need, as far as there is room.
  private func wanted(_ pair: Int, freed: Int) -> Int32 {
    let need = model.problem.needs[Int(model.needOf[pair])]
    let delivered = state.delivered[Int(model.needOf[pair])] - freed
    let missing = max(0, need.asked - delivered)
    let gain = model.gain[pair]
    return Int32(clamping: min((missing + gain - 1) / gain, max(0, need.limit - delivered) / gain))
  }

  // MARK: Runners-up

  /// For each line of the plan that has lots beyond the pinned ones, what comes second.
  mutating func runnersUp() -> [Edge: RunnerUp] {
    var found: [Edge: RunnerUp] = [:]
    guard model.gain.count <= WhatIf.runnerUpLimit else { return found }
    for pair in model.gain.indices where state.lots[pair] > 0 {
      let edge = Edge(offer: Int(model.offerOf[pair]), need: Int(model.needOf[pair]))
      found[edge] = runnerUp(pair)
    }
    return found
  }

  private mutating func runnerUp(_ pair: Int) -> RunnerUp {
    let taken = state.lots[pair]
    let amount = Int(taken) * model.gain[pair]
    let need = Int(model.needOf[pair])
    var best = (offer: Int?.none, lots: 0, values: values(after: [(pair, -taken)]))
    for other in model.table.range(of: need) where other != pair {
      let gain = model.gain[other]
      let room = max(0, model.problem.needs[need].limit - state.delivered[need] + amount) / gain
      let wanted = min((amount + gain - 1) / gain, room)
      let lots = min(Int32(clamping: wanted), state.left[Int(model.offerOf[other])])
      guard lots > 0 else { continue }
      let after = values(after: [(pair, -taken), (other, lots)])
      if !best.values.isAtLeast(after) { best = (Int(model.offerOf[other]), Int(lots), after) }
    }
    let offers = judge.problem.situation.offers
    return RunnerUp(
      offer: best.offer.map { offers[$0].id }, lots: best.lots, effect: change(to: best.values))
  }

  // MARK: Advice

  /// What more of a need, by thousandths, would do to its class's entries.
  func effect(of amount: Int, for need: Int) -> EntryChange? {
    let group = Int(model.groupOf[need])
    guard group >= 0 else { return nil }
    let row = model.problem.needs[need]
    let missing = max(0, row.asked - state.delivered[need])
    let more = min(amount, missing)
    guard state.delivered[need] + more >= row.least else { return nil }
    let part = model.worth[need] * Double(more)
    let priority = model.classOf[group]
    for entry in [PlanEntry.floor(priority + 1), .cover(priority + 1)] {
      let before = Int(state.coverage(entry) / quantum + 1e-7)
      let value = coverage(entry, group, adding: part)
      let after = Int(value / quantum + 1e-7)
      if after != before { return EntryChange(entry, before: before, after: after) }
    }
    return nil
  }

  private func coverage(_ entry: PlanEntry, _ group: Int, adding part: Double) -> Double {
    let priority = model.classOf[group]
    if !entry.isFloor {
      return (state.classCovered[priority] + part) / model.classWeight[priority]
    }
    var least = 1.0
    for other in model.classOf.indices where model.classOf[other] == priority {
      let more = other == group ? part : 0
      least = min(least, (state.covered[other] + more) / model.groupWeight[other])
    }
    return least
  }
}
