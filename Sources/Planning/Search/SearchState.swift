/// A plan under local search, with all sums that the entries are formed of, kept up to date move by
/// move. Sums are floating point: they steer the search, the judge decides.
///
/// A need that gets less than its minimum holds its lots but counts as not served, so that the
/// search can pass through such plans; they are taken back at the end.
struct SearchState: Sendable {
  let model: SearchModel
  let tail: SearchTail

  private(set) var lots: [Int32]
  private(set) var left: [Int32]
  private(set) var delivered: [Int]
  let pinned: [Int]
  /// Sum over groups and classes of weight times covered part.
  private(set) var covered: [Double]
  private(set) var classCovered: [Double]

  // MARK: Used pairs of each need and offer, as linked lists

  private(set) var firstOfNeed: [Int32]
  private(set) var firstOfOffer: [Int32]
  private var nextInNeed: [Int32]
  private var nextInOffer: [Int32]
  private var previousInNeed: [Int32]
  private var previousInOffer: [Int32]

  // MARK: After coverage

  /// Sum over each need's lots of amount times days late, thousandth days, pins included.
  private var lateness: [Int]
  /// Weighted days that each need waits.
  private var waitOf: [Double]
  private(set) var waiting = 0.0
  private var tripLots: [Int32]
  private(set) var cost: Double
  private(set) var burden: [Double]
  private(set) var changedLines = 0

  // MARK: Energy

  private(set) var goals = SearchGoals()
  private(set) var energy = 0.0
  private var hasTail = false

  init(_ model: SearchModel, _ tail: SearchTail, _ start: Allocation) {
    self.model = model
    self.tail = tail
    let problem = model.problem
    let pairs = model.table.pairs.count
    lots = [Int32](repeating: 0, count: pairs)
    left = problem.offers.map { Int32(clamping: $0.lots) }
    for pin in problem.pins {
      left[pin.offer] = max(0, left[pin.offer] - Int32(clamping: pin.lots))
    }
    pinned = start.pinned
    delivered = pinned
    covered = [Double](repeating: 0, count: model.classOf.count)
    classCovered = [Double](repeating: 0, count: 4)
    firstOfNeed = [Int32](repeating: -1, count: problem.needs.count)
    firstOfOffer = [Int32](repeating: -1, count: problem.offers.count)
    nextInNeed = [Int32](repeating: -1, count: pairs)
    nextInOffer = nextInNeed
    previousInNeed = nextInNeed
    previousInOffer = nextInNeed
    lateness = [Int](repeating: 0, count: problem.needs.count)
    for pin in problem.pins {
      lateness[pin.need] += pin.amount * max(0, pin.arrival - problem.needs[pin.need].due)
    }
    waitOf = [Double](repeating: 0, count: problem.needs.count)
    tripLots = [Int32](repeating: 0, count: tail.tripCount)
    cost = tail.pinnedCost
    burden = tail.pinnedBurden
    changedLines = tail.lostLines + tail.published.values.count { $0 != 0 }
    for n in problem.needs.indices where model.groupOf[n] >= 0 {
      let group = Int(model.groupOf[n])
      let part = model.worth[n] * Double(countedAmount(n))
      covered[group] += part
      classCovered[model.classOf[group]] += part
      waitOf[n] = waitNow(n)
      waiting += waitOf[n]
    }
    for (pair, count) in start.lots.enumerated() where count > 0 { change(pair, Int32(count)) }
  }

  /// The plan as an allocation.
  var allocation: Allocation {
    var allocation = Allocation(model.problem, model.table)
    for (pair, count) in lots.enumerated() where count > 0 { allocation.take(pair, Int(count)) }
    return allocation
  }

  /// What is delivered to a need as far as it counts, thousandths.
  @inline(__always)
  private func countedAmount(_ n: Int) -> Int {
    let amount = delivered[n]
    let need = model.problem.needs[n]
    if amount < need.least && amount > pinned[n] { return min(need.asked, pinned[n]) }
    return min(need.asked, amount)
  }
}

extension SearchState {
  /// Gives a pair more lots, or fewer; there must be room.
  @inline(__always)
  mutating func change(_ pair: Int, _ count: Int32) {
    let (offer, need) = (Int(model.offerOf[pair]), Int(model.needOf[pair]))
    let before = lots[pair]
    let after = before + count
    lots[pair] = after
    left[offer] -= count
    if before == 0 { link(pair, offer, need) } else if after == 0 { unlink(pair, offer, need) }
    let old = countedAmount(need)
    let amount = Int(count) * model.gain[pair]
    delivered[need] += amount
    let new = countedAmount(need)
    if new != old { cover(need, model.worth[need] * Double(new - old)) }
    lateness[need] += amount * Int(model.late[pair])
    if hasTail { changeTail(pair, offer, need, before, after) }
  }

  private mutating func cover(_ need: Int, _ part: Double) {
    let group = Int(model.groupOf[need])
    guard group >= 0 else { return }
    let priority = model.classOf[group]
    energy -= coverageEnergy(group, priority)
    covered[group] += part
    classCovered[priority] += part
    energy += coverageEnergy(group, priority)
  }

  @inline(__always)
  private func coverageEnergy(_ group: Int, _ priority: Int) -> Double {
    let floor = goals.floors[priority] - covered[group] / model.groupWeight[group]
    let cover = goals.covers[priority] - classCovered[priority] / model.classWeight[priority]
    return goals.floorWeights[priority] * max(0, floor) + goals.coverWeights[priority]
      * max(0, cover)
  }

  private mutating func link(_ pair: Int, _ offer: Int, _ need: Int) {
    let (headN, headO) = (firstOfNeed[need], firstOfOffer[offer])
    nextInNeed[pair] = headN
    nextInOffer[pair] = headO
    previousInNeed[pair] = -1
    previousInOffer[pair] = -1
    if headN >= 0 { previousInNeed[Int(headN)] = Int32(pair) }
    if headO >= 0 { previousInOffer[Int(headO)] = Int32(pair) }
    firstOfNeed[need] = Int32(pair)
    firstOfOffer[offer] = Int32(pair)
  }

  private mutating func unlink(_ pair: Int, _ offer: Int, _ need: Int) {
    let (afterN, beforeN) = (nextInNeed[pair], previousInNeed[pair])
    if beforeN >= 0 { nextInNeed[Int(beforeN)] = afterN } else { firstOfNeed[need] = afterN }
    if afterN >= 0 { previousInNeed[Int(afterN)] = beforeN }
    let (afterO, beforeO) = (nextInOffer[pair], previousInOffer[pair])
    if beforeO >= 0 { nextInOffer[Int(beforeO)] = afterO } else { firstOfOffer[offer] = afterO }
    if afterO >= 0 { previousInOffer[Int(afterO)] = beforeO }
  }

  @inline(__always)
  func next(inNeed pair: Int32) -> Int32 { nextInNeed[Int(pair)] }

  @inline(__always)
  func next(inOffer pair: Int32) -> Int32 { nextInOffer[Int(pair)] }
}

// MARK: - After coverage

extension SearchState {
  private mutating func changeTail(
    _ pair: Int, _ offer: Int, _ need: Int, _ before: Int32, _ after: Int32
  ) {
    let count = Double(after - before)
    if model.groupOf[need] >= 0 {
      let wait = waitNow(need)
      let waited = waiting + wait - waitOf[need]
      energy += goals.waitWeight * (missedWait(waited) - missedWait(waiting))
      waitOf[need] = wait
      waiting = waited
    }
    let giver = Int(tail.giverOf[offer])
    if giver >= 0 {
      let now = burden[giver]
      let then = now + count * tail.lotBurden[offer]
      energy += goals.burdenWeight * (max(0, then - goals.burden) - max(0, now - goals.burden))
      burden[giver] = then
    }
    let trip = Int(tail.tripOf[pair])
    var spent = count * tail.transport[pair]
    if trip >= 0 {
      let lots = tripLots[trip]
      tripLots[trip] = lots + after - before
      if lots == 0 && !tail.isPinnedTrip[trip] { spent += tail.charge }
      if tripLots[trip] == 0 && !tail.isPinnedTrip[trip] { spent -= tail.charge }
    }
    energy += goals.costWeight * (max(0, cost + spent - goals.cost) - max(0, cost - goals.cost))
    cost += spent
    if !tail.published.isEmpty, let wanted = tail.published[Int32(pair)] {
      let lines = changedLines + (Int(after) != wanted ? 1 : 0) - (Int(before) != wanted ? 1 : 0)
      energy +=
        goals.churnWeight
        * (max(0, Double(lines) - goals.churn) - max(0, Double(changedLines) - goals.churn))
      changedLines = lines
    }
  }

  /// Weighted days that a need waits; the sums after coverage must be up to date.
  func weightedDays(ofNeed need: Int) -> Double { waitOf[need] }

  @inline(__always)
  private func missedWait(_ waiting: Double) -> Double {
    max(0, waiting / model.weight - goals.wait)
  }

  /// Weighted days that a need waits now: each covered part until its arrival, the earliest first,
  /// what is not covered until the day after the latest.
  private func waitNow(_ n: Int) -> Double {
    let need = model.problem.needs[n]
    let amount = delivered[n]
    let never = model.neverDays[n]
    if amount < need.least && amount > pinned[n] {
      return model.worth[n] * Double(need.asked * never)
    }
    if amount <= need.asked {
      return model.worth[n] * Double((need.asked - amount) * never + lateness[n])
    }
    return model.worth[n] * Double(lateness[n] - excessLateness(n, amount - need.asked))
  }

  /// Days late of what comes beyond the quantity: the latest arrivals.
  private func excessLateness(_ n: Int, _ excess: Int) -> Int {
    var (excess, days, limit) = (excess, 0, Int32.max)
    while excess > 0 {
      var (latest, amount): (Int32, Int) = (-1, 0)
      var pair = firstOfNeed[n]
      while pair >= 0 {
        let late = model.late[Int(pair)]
        if late < limit && late >= latest {
          if late > latest { (latest, amount) = (late, 0) }
          amount += Int(lots[Int(pair)]) * model.gain[Int(pair)]
        }
        pair = nextInNeed[Int(pair)]
      }
      guard latest > 0 else { return days }
      let used = min(excess, amount)
      days += used * Int(latest)
      excess -= used
      limit = latest
    }
    return days
  }

  /// Strives for other goals from now on.
  mutating func strive(for goals: SearchGoals) {
    self.goals = goals
    if goals.hasTail { measureTail() }
    energy = 0
    for group in covered.indices {
      let priority = model.classOf[group]
      let floor = goals.floors[priority] - covered[group] / model.groupWeight[group]
      energy += goals.floorWeights[priority] * max(0, floor)
    }
    for priority in 0..<4 where model.classWeight[priority] > 0 {
      let cover = goals.covers[priority] - classCovered[priority] / model.classWeight[priority]
      energy += goals.coverWeights[priority] * max(0, cover)
    }
    guard goals.hasTail else { return }
    energy += goals.waitWeight * missedWait(waiting)
    energy += goals.churnWeight * max(0, Double(changedLines) - goals.churn)
    energy += burden.reduce(0) { $0 + goals.burdenWeight * max(0, $1 - goals.burden) }
    energy += goals.costWeight * max(0, cost - goals.cost)
  }

  /// Brings the sums after coverage up to date, and keeps them so from now on.
  mutating func measureTail() {
    guard !hasTail else { return }
    hasTail = true
    for n in model.problem.needs.indices where model.groupOf[n] >= 0 { waitOf[n] = waitNow(n) }
    waiting = waitOf.reduce(0, +)
    burden = tail.pinnedBurden
    cost = tail.pinnedCost
    for (pair, count) in lots.enumerated() where count > 0 {
      let offer = Int(model.offerOf[pair])
      if tail.giverOf[offer] >= 0 {
        burden[Int(tail.giverOf[offer])] += Double(count) * tail.lotBurden[offer]
      }
      cost += Double(count) * tail.transport[pair]
      let trip = Int(tail.tripOf[pair])
      if trip >= 0 {
        if tripLots[trip] == 0 && !tail.isPinnedTrip[trip] { cost += tail.charge }
        tripLots[trip] += count
      }
    }
    changedLines = tail.lostLines + tail.published.count { Int(lots[Int($0.key)]) != $0.value }
  }
}
