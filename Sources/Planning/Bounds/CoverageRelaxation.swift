import Basics
import Situation
import Solver

/// The linear relaxation of the plan that bounds one coverage entry from above, the entries before
/// it held at what the plan reached.
///
/// Lots may be split, minimums are left out, and nothing of less urgent classes is asked for: all
/// of that can only make more possible, so that the optimum bounds every plan. A column is the part
/// of a need that a group of offers covers. A group is one offer, or in large cases all offers of a
/// resource: that joins their stocks and forgets their conditions beyond what each need can use,
/// which can only make more possible, too.
struct CoverageRelaxation {
  private let problem: Problem
  private let reach: Reach
  private let columns: [Column]
  /// Stock by group, in the group's own measure: lots, or units of the resource.
  private let stock: [Double]
  /// By need, what has already left covers, as a part of what is asked for.
  private let pinnedShare: [Double]

  /// Above this many pairs the offers of a resource are one group.
  static let pairLimit = 20_000

  /// The part of a need that a group covers.
  private struct Column {
    var need: Int
    var group: Int
    /// The most of the need that it can cover.
    var limit: Double
    /// What of the group's stock the whole need would take.
    var use: Double
  }

  init(
    _ problem: Problem, _ table: PairTable, _ reach: Reach,
    pairLimit: Int = CoverageRelaxation.pairLimit
  ) {
    self.problem = problem
    self.reach = reach
    var pinnedLots = [Int](repeating: 0, count: problem.offers.count)
    var pinned = [Int](repeating: 0, count: problem.needs.count)
    for pin in problem.pins {
      pinnedLots[pin.offer] += pin.lots
      pinned[pin.need] += pin.amount
    }
    pinnedShare = problem.needs.indices.map {
      min(1, Double(pinned[$0]) / Double(problem.needs[$0].asked))
    }
    let lots = problem.offers.indices.map {
      Double(max(0, problem.offers[$0].lots - pinnedLots[$0]))
    }
    if table.pairs.count <= pairLimit {
      stock = lots
      columns = CoverageRelaxation.columnsByOffer(problem, table, lots, pinnedShare)
    } else {
      (columns, stock) = CoverageRelaxation.columnsByResource(problem, table, lots, pinnedShare)
    }
  }

  private static func columnsByOffer(
    _ problem: Problem, _ table: PairTable, _ lots: [Double], _ pinnedShare: [Double]
  ) -> [Column] {
    table.pairs.map { pair in
      let (need, offer) = (Int(pair.need), Int(pair.offer))
      let use = Double(problem.needs[need].asked) / Double(pair.gain)
      let limit = min(1 - pinnedShare[need], lots[offer] / use)
      return Column(need: need, group: offer, limit: limit, use: use)
    }
  }

  private static func columnsByResource(
    _ problem: Problem, _ table: PairTable, _ lots: [Double], _ pinnedShare: [Double]
  ) -> ([Column], [Double]) {
    var stock = [Double](repeating: 0, count: problem.situation.resources.count)
    var isUsed = [Bool](repeating: false, count: problem.offers.count)
    var columns: [Column] = []
    for n in problem.needs.indices {
      let asked = Double(problem.needs[n].asked)
      var open: [Int: Int] = [:]
      for pair in table.pairs[table.range(of: n)] {
        let offer = problem.offers[Int(pair.offer)]
        let units = Double(offer.unitsPerLot)
        if !isUsed[Int(pair.offer)] {
          isUsed[Int(pair.offer)] = true
          stock[offer.resource] += lots[Int(pair.offer)] * units
        }
        let reach = lots[Int(pair.offer)] * Double(pair.gain) / asked
        if let column = open[offer.resource] {
          columns[column].limit = min(1 - pinnedShare[n], columns[column].limit + reach)
        } else {
          open[offer.resource] = columns.count
          columns.append(
            Column(
              need: n, group: offer.resource, limit: min(1 - pinnedShare[n], reach),
              use: asked / Double(pair.gain) * units))
        }
      }
    }
    return (columns, stock)
  }

  /// The program whose optimum, a part of 1, bounds the coverage entry.
  func program(for entry: PlanEntry, held: PlanVector) -> LinearProgram {
    let priority = entry.priority ?? 1
    var program = LinearProgram()
    let needs = problem.needs
    var columnsOf: [Int: [(column: Int, value: Double)]] = [:]
    var usersOf: [Int: [(column: Int, value: Double)]] = [:]
    let weight = Double(
      needs.indices.reduce(0) {
        $0 + (needs[$1].priority == priority && reach.isCounted[$1] ? needs[$1].weight : 0)
      })
    for column in columns where needs[column.need].priority <= priority && column.limit > 0 {
      let inClass = !entry.isFloor && needs[column.need].priority == priority
      let worth = inClass ? Double(needs[column.need].weight) / weight : 0
      let at = program.addColumn(cost: worth, upper: column.limit)
      columnsOf[column.need, default: []].append((at, 1))
      usersOf[column.group, default: []].append((at, column.use))
    }
    for group in usersOf.keys.sorted() {
      program.addRow(atMost: stock[group], usersOf[group] ?? [])
    }
    for need in columnsOf.keys.sorted() {
      program.addRow(atMost: 1 - pinnedShare[need], columnsOf[need] ?? [])
    }
    addCoverage(&program, entry, held, columnsOf)
    return program
  }

  /// The rows for the entries before, and for the worst-off recipient where that is the entry.
  private func addCoverage(
    _ program: inout LinearProgram, _ entry: PlanEntry, _ held: PlanVector,
    _ columnsOf: [Int: [(column: Int, value: Double)]]
  ) {
    let step = Double(problem.rules.quantumPermille) / 1000
    for earlier in PlanEntry.allCases.prefix(while: { $0 != entry }) {
      guard let value = held[earlier], value > 0 else { continue }
      for part in parts(of: earlier) {
        // A hair less than was reached, so that rounding never cuts off a plan.
        let least = (Double(value) * step - 1e-9) * part.weight - part.pinned
        program.addRow(atMost: -least, part.terms(columnsOf, sign: -1))
      }
    }
    if entry.isFloor {
      let worst = program.addColumn(cost: 1, upper: 1)
      for part in parts(of: entry) {
        program.addRow(
          atMost: part.pinned, part.terms(columnsOf, sign: -1) + [(worst, part.weight)])
      }
    } else {
      // The constant part of the objective: what has already left.
      let pinned = parts(of: entry).reduce(0) { $0 + $1.pinned / $1.weight }
      program.addColumn(cost: pinned, lower: 1, upper: 1)
    }
  }

  /// The needs that a coverage is formed of: those of one recipient, or of all.
  private struct Part {
    var needs: [(need: Int, weight: Double)] = []
    var weight = 0.0
    var pinned = 0.0

    func terms(
      _ columnsOf: [Int: [(column: Int, value: Double)]], sign: Double
    ) -> [(column: Int, value: Double)] {
      needs.flatMap { need in
        (columnsOf[need.need] ?? []).map { ($0.column, sign * need.weight) }
      }
    }
  }

  private func parts(of entry: PlanEntry) -> [Part] {
    var parts: [Int: Part] = [:]
    for (n, need) in problem.needs.enumerated()
    where need.priority == entry.priority && reach.isCounted[n] {
      let key = entry.isFloor ? need.party : 0
      var part = parts[key] ?? Part()
      part.needs.append((n, Double(need.weight)))
      part.weight += Double(need.weight)
      part.pinned += Double(need.weight) * pinnedShare[n]
      parts[key] = part
    }
    return parts.keys.sorted().compactMap { parts[$0] }
  }
}
