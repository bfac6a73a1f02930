import Basics
import Situation
import Solver

/// The integer program of one entry: whole lots, minimums and all, the entries before it held. For
/// a coverage entry it has the needs of its class and the more urgent ones, after that all.
///
/// Coverage is counted in permille, so that the tolerance of the solver is far below a step.
struct IntegerPlan: Sendable {
  typealias Term = (column: Int, value: Double)

  let rows: CoverageRows
  let tail: SearchTail
  let entry: PlanEntry
  let start: Allocation
  var program = LinearProgram()
  /// The pairs that share each column of lots, and the column.
  private(set) var pairs: [[Int]] = []
  private(set) var columns: [Int] = []
  /// What is counted of each need, a part of 1.
  private var shareOf: [Int: [Term]] = [:]
  /// The same by days late.
  private(set) var punctual: [(need: Int, late: Int, share: Term)] = []
  private var servedColumn: [Int: Int] = [:]
  /// Needs whose columns count what has left already, too.
  private var haveLeftColumns: Set<Int> = []

  /// The plan whose lots outside one component stay as they are; nil where all are looked at.
  let around: SearchState?
  /// Whether each need is looked at; empty where all are.
  let isInside: [Bool]

  var model: SearchModel { rows.model }

  /// - Parameters:
  ///   - held: Whole steps of each coverage entry; those before `entry` are held.
  ///   - range: Steps that `entry` itself must reach, and those that no plan betters.
  init(
    _ rows: CoverageRows, _ tail: SearchTail, _ start: Allocation, _ entry: PlanEntry,
    held: [Int], within range: ClosedRange<Int>, among allowed: [Bool]? = nil
  ) {
    self.rows = rows
    self.tail = tail
    self.start = start
    self.entry = entry
    around = nil
    isInside = []
    addPairs(upTo: entry.priority ?? 4, allowed)
    for (at, other) in PlanEntry.allCases.enumerated() where other.isCoverage {
      guard other.priority ?? 4 <= entry.priority ?? 4 else { break }
      hold(other, other == entry ? range.lowerBound : held[at])
      if other == entry { break }
    }
    if entry.isCoverage { strive(within: range) } else { addTail(held, range) }
  }

  /// The program of one component, the rest of a plan staying as it is: the sum of what the entry
  /// misses of a target is made as small as can be.
  ///
  /// - Parameter start: The lots that stay.
  init(
    _ rows: CoverageRows, _ tail: SearchTail, _ start: Allocation, _ entry: PlanEntry,
    held: [Int], toward target: Int, around state: SearchState, inside isInside: [Bool]
  ) {
    self.rows = rows
    self.tail = tail
    self.start = start
    self.entry = entry
    self.isInside = isInside
    around = state
    let allowed = rows.model.needOf.map { isInside[Int($0)] }
    addPairs(upTo: entry.priority ?? 4, allowed)
    for (at, other) in PlanEntry.allCases.enumerated() where other.isCoverage {
      guard other.priority ?? 4 <= entry.priority ?? 4 else { break }
      hold(other, held[at])
      if other == entry { break }
    }
    if entry.isCoverage { approach(target) } else { addTail(held, toward: target) }
  }

  /// Whether a need is looked at.
  func isLookedAt(_ need: Int) -> Bool { isInside.isEmpty || isInside[need] }

  /// Offers that bring the same to the same needs are one: which of them gives a lot makes no
  /// difference to coverage, and a search tree would try them all.
  private mutating func addPairs(upTo priority: Int, _ allowed: [Bool]?) {
    let problem = model.problem
    var columnsOf: [Int: [(late: Int, term: Term)]] = [:]
    for alike in offersAlike(upTo: priority, allowed) {
      let stock = alike.reduce(0) { $0 + start.left[$1.offer] }
      var users: [Term] = []
      for place in alike[0].pairs.indices {
        let members = alike.map { $0.pairs[place] }
        let need = Int(model.needOf[members[0]])
        let space = max(0, problem.needs[need].limit - start.delivered[need])
        let most = min(stock, space / model.gain[members[0]])
        let column = program.addColumn(cost: 0, upper: Double(most), isWhole: true)
        pairs.append(members)
        columns.append(column)
        columnsOf[need, default: []].append(
          (Int(model.late[members[0]]), (column, Double(model.gain[members[0]]))))
        users.append((column, 1))
      }
      program.addRow(atMost: Double(stock), users)
    }
    for need in model.problem.needs.indices {
      let brings = columnsOf[need] ?? []
      let waits =
        !entry.isCoverage && start.delivered[need] > 0 && model.groupOf[need] >= 0
        && isLookedAt(need)
      if waits || !brings.isEmpty { addNeed(need, brings) }
    }
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
      let key = [offer.resource, offer.unitsPerLot] + detail(o, mine)
      if let place = places[key] {
        alike[place].append(OfferPairs(offer: o, pairs: mine))
      } else {
        places[key] = alike.count
        alike.append([OfferPairs(offer: o, pairs: mine)])
      }
    }
    return alike
  }

  /// What else must be equal for offers to be alike, by what the entry looks at.
  private func detail(_ offer: Int, _ pairs: [Int]) -> [Int] {
    let needs = pairs.map { Int(model.needOf[$0]) }
    if entry.isCoverage { return needs }
    let arrivals = needs + pairs.map { Int(model.late[$0]) }
    if entry == .wait { return arrivals }
    // A published line is one of its own.
    let published = pairs.contains { tail.published[Int32($0)] != nil } ? [offer] : [-1]
    let giver = [Int(tail.giverOf[offer])] + published
    if entry == .churn { return arrivals + published }
    if entry == .burden { return arrivals + giver }
    return arrivals + giver + [model.problem.offers[offer].party]
      + pairs.flatMap { [Int(tail.tripOf[$0]), Int(model.table.pairs[$0].cents)] }
  }

  /// At most the limit, and nothing or at least the minimum; what counts is at most the quantity.
  private mutating func addNeed(_ n: Int, _ brings: [(late: Int, term: Term)]) {
    let need = model.problem.needs[n]
    let asked = Double(need.asked)
    let room = Double(max(0, need.limit - start.delivered[n])) / asked
    let shares = brings.map { (column: $0.term.column, value: $0.term.value / asked) }
    if need.least > start.delivered[n] {
      let isServed = program.addColumn(cost: 0, upper: 1, isWhole: true)
      program.addRow(atMost: 0, shares + [(isServed, -room)])
      let missing = Double(need.least - start.delivered[n]) / asked
      program.addRow(atMost: 0, shares.map { ($0.column, -$0.value) } + [(isServed, missing)])
      servedColumn[n] = isServed
    } else {
      program.addRow(atMost: room, shares)
    }
    let hasLeft = !entry.isCoverage && start.delivered[n] > 0
    guard need.limit > need.asked || hasLeft else {
      shareOf[n] = shares
      punctual += zip(brings, shares).map { (n, $0.late, $1) }
      return
    }
    addCounted(n, zip(brings, shares).map { ($0.late, $1) }, hasLeft)
  }

  /// Beyond what is asked nothing counts: what counts is a column for each day of arrival. The
  /// earliest counts first, so that what has left already has columns, too, where days matter.
  private mutating func addCounted(
    _ n: Int, _ brings: [(late: Int, share: Term)], _ hasLeft: Bool
  ) {
    let need = model.problem.needs[n]
    let asked = Double(need.asked)
    var left: [Int: Double] = [:]
    if hasLeft {
      for pin in model.problem.pins where pin.need == n {
        left[max(0, pin.arrival - need.due), default: 0] += Double(pin.amount) / asked
      }
      haveLeftColumns.insert(n)
    }
    let open = hasLeft ? 1 : Double(max(0, need.asked - start.delivered[n])) / asked
    let days = entry.isCoverage ? [0] : Set(brings.map(\.late)).union(left.keys).sorted()
    let counted = days.map { day -> Term in
      let counted = program.addColumn(cost: 0, upper: open)
      let mine = brings.filter { entry.isCoverage || $0.late == day }.map(\.share)
      program.addRow(
        atMost: left[day] ?? 0, [(counted, 1)] + mine.map { ($0.column, -$0.value) })
      punctual.append((n, day, (counted, 1)))
      return (counted, 1)
    }
    shareOf[n] = counted
    if days.count > 1 { program.addRow(atMost: open, counted) }
  }

  /// At least so many steps of a coverage entry.
  private mutating func hold(_ entry: PlanEntry, _ steps: Int) {
    let quantum = Double(model.problem.rules.quantumPermille)
    for part in parts(entry) {
      program.addRow(
        atMost: 1000 * part.pinned - Double(steps) * quantum + 1e-9,
        part.terms.map { ($0.column, -1000 * $0.value) })
    }
  }

  /// Permille that each part of the entry misses of a target.
  private mutating func approach(_ target: Int) {
    let quantum = Double(model.problem.rules.quantumPermille)
    for part in parts(entry) {
      let missing = program.addColumn(cost: -1, upper: 1000)
      program.addRow(
        atMost: 1000 * part.pinned - Double(target) * quantum,
        [(missing, -1)] + part.terms.map { ($0.column, -1000 * $0.value) })
    }
  }

  private mutating func strive(within range: ClosedRange<Int>) {
    let quantum = Double(model.problem.rules.quantumPermille)
    let goal = program.addColumn(
      cost: 1, lower: Double(range.lowerBound), upper: Double(range.upperBound), isWhole: true)
    for part in parts(entry) {
      program.addRow(
        atMost: 1000 * part.pinned + 1e-9,
        [(goal, quantum)] + part.terms.map { ($0.column, -1000 * $0.value) })
    }
  }

  private struct Part {
    var terms: [Term] = []
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
      if !haveLeftColumns.contains(n) {
        parts[key, default: Part()].pinned +=
          part * Double(min(need.asked, start.delivered[n])) / Double(need.asked)
      }
      parts[key, default: Part()].terms += (shareOf[n] ?? []).map { ($0.column, $0.value * part) }
    }
    return parts.keys.sorted().compactMap { parts[$0] }
  }

  /// A plan as values of the columns that must be whole, for the solver to begin with; the trips
  /// and lines after coverage are left to it.
  func columns(of lots: [Int32]) -> [(column: Int, value: Double)] {
    var delivered: [Int: Int] = [:]
    var values = zip(pairs, columns).map { members, column in
      let count = members.reduce(0) { $0 + Int(lots[$1]) }
      for pair in members {
        delivered[Int(model.needOf[pair]), default: 0] += Int(lots[pair]) * model.gain[pair]
      }
      return (column: column, value: Double(count))
    }
    for need in servedColumn.keys.sorted() {
      values.append((servedColumn[need] ?? 0, delivered[need, default: 0] > 0 ? 1 : 0))
    }
    return values
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
