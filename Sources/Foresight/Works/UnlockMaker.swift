import Situation

/// Says of each consignment for a work what it unlocks, and how late it may come.
struct UnlockMaker {
  private let tasks: [WorkTask]
  private let consignments: [Consignment]
  private let horizon: Int

  init(_ tasks: [WorkTask], _ consignments: [Consignment], horizon: Int) {
    (self.tasks, self.consignments, self.horizon) = (tasks, consignments, horizon)
  }

  /// By day, those of one day in the order of the plan.
  func unlocks() -> [WorksOutlook.Unlock] {
    let order = consignments.indices.sorted {
      (consignments[$0].day, $0) < (consignments[$1].day, $1)
    }
    var stock = tasks.map { $0.inputs.map(\.stock) }
    let planned = outcome(consignments)
    return order.compactMap { index in
      guard case .input(let work, let input) = consignments[index].target else { return nil }
      let before = allowed(work, stock[work])
      stock[work][input] += consignments[index].units
      let after = allowed(work, stock[work])
      let suffices = consignments[index].units / tasks[work].inputs[input].perUnit
      let isHeld = after.amount - before.amount < suffices * (1 - WorkTask.closeness)
      return WorksOutlook.Unlock(
        consignment: consignments[index], work: tasks[work].id, suffices: suffices,
        unlocked: after.amount - before.amount,
        heldBy: isHeld && after.scarcest != input
          ? after.scarcest.map { tasks[work].inputs[$0].resource } : nil,
        lastUsefulDay: lastUsefulDay(index, planned))
    }
  }

  /// Units of a work for which its items suffice, and the scarcest of them; none where what is left
  /// to do is less.
  private func allowed(_ work: Int, _ stock: [Double]) -> (amount: Double, scarcest: Int?) {
    var (amount, scarcest): (Double, Int?) = (tasks[work].remaining, nil)
    for (input, used) in tasks[work].inputs.enumerated() where stock[input] / used.perUnit < amount
    {
      (amount, scarcest) = (stock[input] / used.perUnit, input)
    }
    return (amount, scarcest)
  }

  /// What stands at the end of the horizon and when each is done, as far as within it.
  private func outcome(_ consignments: [Consignment]) -> [Double] {
    WorksCourse(tasks, consignments, days: horizon).progress.flatMap {
      [$0.done.last ?? 0, Double($0.finish ?? horizon)]
    }
  }

  private func lastUsefulDay(_ index: Int, _ planned: [Double]) -> Int? {
    func isAsGood(_ day: Int) -> Bool {
      var shifted = consignments
      shifted[index] = shifted[index].on(day)
      return zip(outcome(shifted), planned).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
    }
    var (good, bad) = (consignments[index].day, horizon)
    guard good < bad, !isAsGood(bad) else { return nil }
    while bad - good > 1 {
      let middle = (good + bad) / 2
      if isAsGood(middle) { good = middle } else { bad = middle }
    }
    return good
  }
}

extension Consignment {
  /// The same on another day.
  func on(_ day: Int) -> Consignment {
    Consignment(
      offer: offer, need: need, giver: giver, kind: kind, amount: amount, day: day, lead: lead,
      hasLeft: hasLeft, isThere: isThere, isInland: isInland, target: target, units: units)
  }
}
