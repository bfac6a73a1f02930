import Basics
import Situation
import Solver

/// The linear relaxation of coverage over some of the pairs, to which more are added where their
/// worth at the prices of the rows says that they could help ("column generation"; Desaulniers,
/// Desrosiers and Solomon, "Column Generation", 2005).
struct CoverageMaster {
  let rows: CoverageRows
  private let session: LinearSession
  /// Pairs that have a column, in the order of the columns after the first eight.
  private(set) var pool: [Int32]
  private var isInPool: [Bool]
  /// The last outcome.
  private(set) var outcome: LinearOutcome?

  /// Columns of the eight coverage entries come first.
  static let entryCount = 8

  init(
    _ rows: CoverageRows, pool: [Int32], isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    self.rows = rows
    self.pool = pool
    isInPool = [Bool](repeating: false, count: rows.most.count)
    for pair in pool { isInPool[Int(pair)] = true }
    var program = LinearProgram()
    for _ in 0..<CoverageMaster.entryCount { program.addColumn(cost: 0, upper: 0) }
    for pair in pool { program.addColumn(cost: 0, upper: Double(rows.most[Int(pair)])) }
    var entries = [[(column: Int, value: Double)]](repeating: [], count: rows.limits.count)
    for group in rows.model.classOf.indices {
      entries[rows.groupRow + group].append((2 * rows.model.classOf[group], 1))
    }
    for priority in 0..<4 { entries[rows.classRow + priority].append((2 * priority + 1, 1)) }
    for (at, pair) in pool.enumerated() {
      let column = at + CoverageMaster.entryCount
      let e = rows.entries(Int(pair))
      entries[e.offer].append((column, 1))
      entries[e.need].append((column, e.part))
      entries[e.group].append((column, e.inGroup))
      entries[e.priority].append((column, e.inClass))
    }
    for (limit, row) in zip(rows.limits, entries) { program.addRow(atMost: limit, row) }
    session = try LinearSession(program, isCancelled: isCancelled)
  }

  /// Keeps an entry at or above a value.
  func hold(_ entry: Int, atLeast value: Double) throws(Diagnostic) {
    try session.setBounds(entry, max(0, value), 1)
  }

  /// Keeps an entry within a range.
  func keep(entry: Int, within range: ClosedRange<Double>) throws(Diagnostic) {
    try session.setBounds(entry, range.lowerBound, min(1, range.upperBound))
  }

  /// Fixes the lots of the pair in a place of the pool.
  func fix(_ place: Int, at lots: Double) throws(Diagnostic) {
    try session.setBounds(place + CoverageMaster.entryCount, lots, lots)
  }

  /// Leaves the lots of the pair in a place of the pool free again.
  func free(_ place: Int) throws(Diagnostic) {
    let most = Double(rows.most[Int(pool[place])])
    try session.setBounds(place + CoverageMaster.entryCount, 0, most)
  }

  /// Keeps the covered part of a need within bounds; nil stands for the usual ones.
  func keep(_ need: Int, within range: ClosedRange<Double>?) throws(Diagnostic) {
    let row = rows.row(ofNeed: need)
    guard row >= 0 else { return }
    let most = range?.upperBound ?? rows.limits[row]
    try session.setRowBounds(row, range?.lowerBound ?? -.infinity, max(0, most))
  }

  /// Leaves an entry out of account.
  func release(_ entry: Int) throws(Diagnostic) { try session.setBounds(entry, 0, 0) }

  /// Maximises the weighted sum of the entries whose weight is not 0.
  mutating func maximise(_ weights: [Double]) throws(Diagnostic) -> LinearOutcome {
    for (entry, weight) in weights.enumerated() { try session.setCost(entry, weight) }
    let outcome = try session.solve()
    self.outcome = outcome
    return outcome
  }

  func begin(at basis: LinearBasis) throws(Diagnostic) { try session.begin(at: basis) }

  /// Adds the pairs of classes up to `priority` that would be worth a column at the multipliers;
  /// gives how many there were, and a bound of the maximum over all pairs (as `safeUpperBound`).
  mutating func price(
    _ multipliers: [Double], weights: [Double], lower: [Double], upTo priority: Int, limit: Int
  ) throws(Diagnostic) -> (added: Int, bound: Double) {
    let m = multipliers.map { $0.isFinite ? max(0, $0) : 0 }
    var (bound, size) = (0.0, 0.0)
    for (row, limit) in rows.limits.enumerated() where m[row] > 0 {
      bound += m[row] * limit
      size += abs(m[row] * limit)
    }
    for entry in 0..<CoverageMaster.entryCount {
      var worth = weights[entry]
      if entry % 2 == 0 {
        for group in rows.model.classOf.indices where 2 * rows.model.classOf[group] == entry {
          worth -= m[rows.groupRow + group]
          size += m[rows.groupRow + group]
        }
      } else {
        worth -= m[rows.classRow + entry / 2]
        size += m[rows.classRow + entry / 2]
      }
      // An entry lies between what is held and 1.
      bound += worth > 0 ? worth : worth * lower[entry]
    }
    var found: [(worth: Double, pair: Int32)] = []
    var best: [(worth: Double, pair: Int32)] = []
    for need in rows.model.problem.needs.indices {
      best.removeAll(keepingCapacity: true)
      for pair in rows.model.table.range(of: need) where rows.most[pair] > 0 {
        let e = rows.entries(pair)
        if e.priority - rows.classRow > priority { break }
        let loss = m[e.offer] + e.part * m[e.need]
        let worth = -e.inGroup * m[e.group] - e.inClass * m[e.priority] - loss
        size += (loss * 2 + abs(worth)) * Double(rows.most[pair])
        guard worth > 0 else { continue }
        bound += worth * Double(rows.most[pair])
        guard !isInPool[pair], worth > 1e-7 * e.part else { continue }
        best.append((worth / e.part, Int32(pair)))
      }
      let most = limit * [16, 6, 2, 1][min(3, rows.model.problem.needs[need].priority - 1)]
      if best.count > most {
        best.sort { $0.worth != $1.worth ? $0.worth > $1.worth : $0.pair < $1.pair }
        best.removeLast(best.count - most)
      }
      found += best
    }
    let safe = bound + size * 1e-12
    try include(found.map { Int($0.pair) }.sorted())
    return (found.count, safe)
  }

  /// Adds pairs that have no column yet.
  mutating func include(_ pairs: [Int]) throws(Diagnostic) {
    let new = pairs.filter { !isInPool[$0] }
    guard !new.isEmpty else { return }
    try session.add(new.map { rows.column($0) })
    pool += new.map { Int32($0) }
    for pair in new { isInPool[pair] = true }
  }

  /// For each pair up to a class whether it is among the best few of its need at the prices of the
  /// last outcome, or used in it.
  func promising(upTo priority: Int, perNeed: Int) -> [Bool] {
    var isPromising = [Bool](repeating: false, count: rows.most.count)
    guard let outcome else { return isPromising }
    for pair in lots().keys { isPromising[Int(pair)] = true }
    let m = outcome.multipliers.map { $0.isFinite ? max(0, $0) : 0 }
    for need in rows.model.problem.needs.indices
    where rows.model.problem.needs[need].priority <= priority {
      var ranked: [(worth: Double, pair: Int)] = []
      for pair in rows.model.table.range(of: need) where rows.most[pair] > 0 {
        let e = rows.entries(pair)
        let worth =
          -e.inGroup * m[e.group] - e.inClass * m[e.priority] - m[e.offer] - e.part * m[e.need]
        ranked.append((worth / e.part, pair))
      }
      ranked.sort { $0.worth != $1.worth ? $0.worth > $1.worth : $0.pair < $1.pair }
      for one in ranked.prefix(perNeed) { isPromising[one.pair] = true }
    }
    return isPromising
  }

  func basis() throws(Diagnostic) -> LinearBasis { try session.basis() }

  /// Lots of each pair in the last outcome.
  func lots() -> [Int32: Double] {
    guard let outcome else { return [:] }
    var lots: [Int32: Double] = [:]
    for (at, pair) in pool.enumerated() {
      guard at + CoverageMaster.entryCount < outcome.columns.count else { break }
      let value = outcome.columns[at + CoverageMaster.entryCount]
      if value > 1e-9 { lots[pair] = value }
    }
    return lots
  }
}
