import Situation
import Solver

/// The entries after coverage in the integer program, each as `constant + sum of terms`: those
/// before the one sought are held, that one is made as small as can be.
extension IntegerPlan {
  /// Adds the entries after coverage up to the one sought.
  ///
  /// - Parameters:
  ///   - held: Steps of each entry, negative after coverage.
  ///   - range: Steps that the entry sought must reach, and those that no plan betters.
  mutating func addTail(_ held: [Int], _ range: ClosedRange<Int>) {
    for (at, other) in PlanEntry.allCases.enumerated() where !other.isCoverage {
      let most = Double(-(other == entry ? range.lowerBound : held[at]))
      // A goal of its own column where the entry is sought, or else the value held.
      let goal =
        other == entry
        ? program.addColumn(
          cost: -1, lower: Double(-range.upperBound), upper: most, isWhole: true) : nil
      for part in values(other) {
        if let goal {
          program.addRow(atMost: IntegerPlan.slack - part.constant, part.terms + [(goal, -1)])
        } else {
          program.addRow(atMost: IntegerPlan.slack + most - part.constant, part.terms)
        }
      }
      if other == entry { break }
    }
  }

  /// Adds the entries after coverage up to the one sought, of which what is above a target is made
  /// as small as can be.
  mutating func addTail(_ held: [Int], toward target: Int) {
    for (at, other) in PlanEntry.allCases.enumerated() where !other.isCoverage {
      let most = Double(-held[at])
      // Of burden the largest counts, so that all parts share the column.
      let excess = other == entry ? program.addColumn(cost: -1, upper: .infinity) : nil
      for part in values(other) {
        program.addRow(atMost: IntegerPlan.slack + most - part.constant, part.terms)
        guard let excess else { continue }
        program.addRow(atMost: Double(-target) - part.constant, part.terms + [(excess, -1)])
      }
      if other == entry { break }
    }
  }

  /// So much may a sum lie above a whole step for rounding alone.
  private static var slack: Double { 1e-9 }

  private struct Value {
    var constant: Double
    var terms: [Term]
  }

  /// The value of an entry; of burden that of each giver, the largest of which counts.
  private mutating func values(_ entry: PlanEntry) -> [Value] {
    switch entry {
    case .wait: [wait()]
    case .churn: [churn()]
    case .burden: burdens()
    default: [cost()]
    }
  }

  /// Thousandths of a day: waiting if nothing came, less what each amount saves that does.
  private func wait() -> Value {
    let terms = punctual.map { need, late, share -> Term in
      let days = Double(model.neverDays[need] - late)
      let weight = Double(model.problem.needs[need].weight) / model.weight
      return (share.column, -1000 * weight * days * share.value)
    }
    let nothing = model.problem.needs.indices.reduce(0.0) { sum, n in
      guard model.groupOf[n] >= 0 else { return sum }
      if let around, !isLookedAt(n) { return sum + around.weightedDays(ofNeed: n) }
      return sum + Double(model.problem.needs[n].weight) * Double(model.neverDays[n])
    }
    return Value(constant: 1000 * nothing / model.weight, terms: terms)
  }

  private mutating func churn() -> Value {
    // A line all of which has left stays as it is.
    let kept = tail.published.count { rows.most[Int($0.key)] == 0 && $0.value == 0 }
    let lines = tail.lostLines + tail.published.count - kept
    var value = Value(constant: Double(lines), terms: [])
    value.constant -= Double(
      keptPairs().count { pair in
        tail.published[Int32(pair)].map { $0 == start.lots[pair] && $0 != 0 } ?? false
      })
    for (pair, column) in lotColumns() {
      let most = Double(rows.most[pair])
      guard let wanted = tail.published[Int32(pair)].map({ Double($0) }), wanted <= most else {
        continue
      }
      let isKept = program.addColumn(cost: 0, upper: 1, isWhole: true)
      program.addRow(atMost: 0, [(column, -1), (isKept, wanted)])
      program.addRow(atMost: most, [(column, 1), (isKept, most - wanted)])
      value.terms.append((isKept, -1))
    }
    return value
  }

  private func burdens() -> [Value] {
    var values = tail.pinnedBurden.map { Value(constant: $0, terms: []) }
    for pair in keptPairs() {
      let offer = Int(model.offerOf[pair])
      guard tail.giverOf[offer] >= 0 else { continue }
      values[Int(tail.giverOf[offer])].constant +=
        Double(start.lots[pair]) * tail.lotBurden[offer]
    }
    for (pair, column) in lotColumns() {
      let offer = Int(model.offerOf[pair])
      guard tail.giverOf[offer] >= 0 else { continue }
      values[Int(tail.giverOf[offer])].terms.append((column, tail.lotBurden[offer]))
    }
    return values.filter { !$0.terms.isEmpty || $0.constant > 0 }
  }

  private mutating func cost() -> Value {
    var value = Value(constant: tail.pinnedCost, terms: [])
    var isMade: [Int32: Int] = [:]
    var keptTrips: Set<Int32> = []
    for pair in keptPairs() {
      value.constant += Double(start.lots[pair]) * tail.transport[pair]
      let trip = tail.tripOf[pair]
      guard trip >= 0, !tail.isPinnedTrip[Int(trip)], keptTrips.insert(trip).inserted else {
        continue
      }
      value.constant += tail.charge
    }
    for (pair, column) in lotColumns() {
      value.terms.append((column, tail.transport[pair]))
      let trip = tail.tripOf[pair]
      guard trip >= 0, !tail.isPinnedTrip[Int(trip)], !keptTrips.contains(trip) else { continue }
      let made = isMade[trip] ?? program.addColumn(cost: 0, upper: 1, isWhole: true)
      isMade[trip] = made
      program.addRow(atMost: 0, [(column, 1), (made, -program.upper[column])])
    }
    for made in isMade.keys.sorted().compactMap({ isMade[$0] }) {
      value.terms.append((made, tail.charge))
    }
    return value
  }

  /// Pairs whose lots stay as they are.
  private func keptPairs() -> [Int] {
    around == nil ? [] : start.lots.indices.filter { start.lots[$0] > 0 }
  }

  /// One pair of each column of lots, with the column.
  private func lotColumns() -> [(pair: Int, column: Int)] {
    zip(pairs, columns).compactMap { members, column in members.first.map { ($0, column) } }
  }
}
