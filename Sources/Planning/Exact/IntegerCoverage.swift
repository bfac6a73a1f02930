import Basics
import Situation
import Solver

/// The integer program of one coverage entry: whole lots, minimums and all, for the needs of its
/// class and the more urgent ones, the entries before it held.
///
/// Coverage is counted in permille, so that the tolerance of the solver is far below a step.
struct IntegerCoverage {
  private let rows: CoverageRows
  private let start: Allocation
  private(set) var program = LinearProgram()
  /// The pairs that share each column of lots, and the column.
  private(set) var pairs: [[Int]] = []
  private var columns: [Int] = []
  private var shareOf: [Int: [(column: Int, value: Double)]] = [:]

  private var model: SearchModel { rows.model }

  /// - Parameters:
  ///   - held: Whole steps of each coverage entry; those before `entry` are held.
  ///   - least: Steps that `entry` itself must reach.
  init(
    _ rows: CoverageRows, _ start: Allocation, _ entry: PlanEntry, held: [Int], least: Int,
    among allowed: [Bool]? = nil
  ) {
    self.rows = rows
    self.start = start
    let priority = entry.priority ?? 1
    addPairs(upTo: priority, allowed)
    addCoverage(entry, held, least)
  }

  /// Offers that bring the same to the same needs are one: which of them gives a lot makes no
  /// difference to coverage, and a search tree would try them all.
  private mutating func addPairs(upTo priority: Int, _ allowed: [Bool]?) {
    let problem = model.problem
    var columnsOf: [Int: [(column: Int, value: Double)]] = [:]
    for alike in offersAlike(upTo: priority, allowed) {
      let stock = alike.reduce(0) { $0 + start.left[$1.offer] }
      var users: [(column: Int, value: Double)] = []
      for place in alike[0].pairs.indices {
        let members = alike.map { $0.pairs[place] }
        let need = Int(model.needOf[members[0]])
        let space = max(0, problem.needs[need].limit - start.delivered[need])
        let most = min(stock, space / model.gain[members[0]])
        let column = program.addColumn(cost: 0, upper: Double(most), isWhole: true)
        pairs.append(members)
        columns.append(column)
        columnsOf[need, default: []].append((column, Double(model.gain[members[0]])))
        users.append((column, 1))
      }
      program.addRow(atMost: Double(stock), users)
    }
    for need in columnsOf.keys.sorted() { addNeed(need, columnsOf[need] ?? []) }
  }

  private struct OfferPairs {
    var offer: Int
    var pairs: [Int]
  }

  /// Offers with their pairs of the classes concerned, those alike together.
  private func offersAlike(upTo priority: Int, _ allowed: [Bool]?) -> [[OfferPairs]] {
    let problem = model.problem
    var places: [[Int]: Int] = [:]
    var alike: [[OfferPairs]] = []
    for (o, offer) in problem.offers.enumerated() {
      let mine = model.pairs(ofOffer: o).map { Int($0) }.filter { pair in
        rows.most[pair] > 0 && allowed?[pair] ?? true
          && problem.needs[Int(model.needOf[pair])].priority <= priority
      }
      guard !mine.isEmpty else { continue }
      let key = [offer.resource, offer.unitsPerLot] + mine.map { Int(model.needOf[$0]) }
      if let place = places[key] {
        alike[place].append(OfferPairs(offer: o, pairs: mine))
      } else {
        places[key] = alike.count
        alike.append([OfferPairs(offer: o, pairs: mine)])
      }
    }
    return alike
  }

  /// At most the limit, and nothing or at least the minimum; what counts is at most the quantity.
  private mutating func addNeed(_ n: Int, _ brings: [(column: Int, value: Double)]) {
    let need = model.problem.needs[n]
    let asked = Double(need.asked)
    let room = Double(max(0, need.limit - start.delivered[n])) / asked
    let shares = brings.map { (column: $0.column, value: $0.value / asked) }
    if need.least > start.delivered[n] {
      let isServed = program.addColumn(cost: 0, upper: 1, isWhole: true)
      program.addRow(atMost: 0, shares + [(isServed, -room)])
      let missing = Double(need.least - start.delivered[n]) / asked
      program.addRow(atMost: 0, shares.map { ($0.column, -$0.value) } + [(isServed, missing)])
    } else {
      program.addRow(atMost: room, shares)
    }
    guard need.limit > need.asked else {
      shareOf[n] = shares
      return
    }
    let open = Double(max(0, need.asked - start.delivered[n])) / asked
    let counted = program.addColumn(cost: 0, upper: open)
    program.addRow(atMost: 0, [(counted, 1)] + shares.map { ($0.column, -$0.value) })
    shareOf[n] = [(counted, 1)]
  }

  private mutating func addCoverage(_ entry: PlanEntry, _ held: [Int], _ least: Int) {
    let quantum = Double(model.problem.rules.quantumPermille)
    // Earlier entries and this one: at least so many permille.
    for (at, other) in PlanEntry.allCases.enumerated() where other.isCoverage {
      guard let priority = other.priority, priority <= entry.priority ?? 0 else { break }
      let steps = other == entry ? least : held[at]
      for part in parts(other) {
        program.addRow(
          atMost: 1000 * part.pinned - Double(steps) * quantum + 1e-9,
          part.terms.map { ($0.column, -1000 * $0.value) })
      }
      if other == entry { break }
    }
    let goal = program.addColumn(cost: 1, upper: 1000)
    for part in parts(entry) {
      program.addRow(
        atMost: 1000 * part.pinned, [(goal, 1)] + part.terms.map { ($0.column, -1000 * $0.value) })
    }
  }

  private struct Part {
    var terms: [(column: Int, value: Double)] = []
    var pinned = 0.0
  }

  /// Coverage of each recipient, or of all, as a sum over columns.
  private func parts(_ entry: PlanEntry) -> [Part] {
    var parts: [Int: Part] = [:]
    for n in model.problem.needs.indices where model.groupOf[n] >= 0 {
      let group = Int(model.groupOf[n])
      guard model.classOf[group] + 1 == entry.priority else { continue }
      let weight =
        entry.isFloor ? model.groupWeight[group] : model.classWeight[model.classOf[group]]
      let need = model.problem.needs[n]
      let part = Double(need.weight) / weight
      let key = entry.isFloor ? group : 0
      parts[key, default: Part()].pinned +=
        part * Double(min(need.asked, start.delivered[n])) / Double(need.asked)
      parts[key, default: Part()].terms += (shareOf[n] ?? []).map { ($0.column, $0.value * part) }
    }
    return parts.keys.sorted().compactMap { parts[$0] }
  }

  /// A solution as lots by pair, shared out among offers alike in the order of the table.
  func lots(_ values: [Double]) -> [(pair: Int, lots: Int)] {
    var left = start.left
    var lots: [(pair: Int, lots: Int)] = []
    for (members, column) in zip(pairs, columns) {
      var open = Int(values[column].rounded())
      for pair in members where open > 0 {
        let offer = Int(model.offerOf[pair])
        let count = min(open, left[offer])
        if count > 0 { lots.append((pair, count)) }
        left[offer] -= count
        open -= count
      }
    }
    return lots
  }
}
