import Situation
import Solver

/// The rows of the linear relaxation of coverage and how each pair enters them: stock of the
/// offers, quantities of the needs, coverage of each group and class.
///
/// Lots may be split and minimums are left out, which can only make more possible.
struct CoverageRows: Sendable {
  let model: SearchModel
  /// Row of each offer and need, -1 where no pair has it.
  private let rowOfOffer: [Int32]
  private let rowOfNeed: [Int32]
  /// First row of the groups; the four classes come after them.
  let groupRow: Int
  let classRow: Int
  /// Upper limit of each row.
  let limits: [Double]
  /// Most lots of each pair.
  let most: [Int32]

  init(_ model: SearchModel, _ start: Allocation) {
    self.model = model
    let problem = model.problem
    most = model.table.pairs.indices.map { Int32(clamping: start.room($0)) }
    var limits: [Double] = []
    func row(_ limit: Double) -> Int32 {
      limits.append(limit)
      return Int32(limits.count - 1)
    }
    rowOfOffer = problem.offers.indices.map { o in
      model.pairs(ofOffer: o).isEmpty ? -1 : row(Double(start.left[o]))
    }
    let pinnedShare = problem.needs.indices.map { n in
      min(1, Double(start.delivered[n]) / Double(max(1, problem.needs[n].asked)))
    }
    rowOfNeed = problem.needs.indices.map { n in
      model.table.range(of: n).isEmpty ? -1 : row(1 - pinnedShare[n])
    }
    groupRow = limits.count
    var pinned = [Double](repeating: 0, count: model.classOf.count)
    for n in problem.needs.indices where model.groupOf[n] >= 0 {
      pinned[Int(model.groupOf[n])] += Double(problem.needs[n].weight) * pinnedShare[n]
    }
    limits += zip(pinned, model.groupWeight).map { $0 / $1 }
    classRow = limits.count
    for priority in 0..<4 {
      let part = pinned.indices.reduce(0) { model.classOf[$1] == priority ? $0 + pinned[$1] : $0 }
      limits.append(model.classWeight[priority] > 0 ? part / model.classWeight[priority] : 0)
    }
    self.limits = limits
  }

  /// The row of a need, -1 where no pair has it.
  func row(ofNeed need: Int) -> Int { Int(rowOfNeed[need]) }

  /// What a lot of a pair adds to its rows: offer, need, group, class.
  @inline(__always)
  func entries(_ pair: Int) -> (
    offer: Int, need: Int, part: Double, group: Int, inGroup: Double, priority: Int, inClass: Double
  ) {
    let need = Int(model.needOf[pair])
    let gain = Double(model.gain[pair])
    let group = Int(model.groupOf[need])
    let priority = model.classOf[group]
    let worth = model.worth[need] * gain
    return (
      Int(rowOfOffer[Int(model.offerOf[pair])]), Int(rowOfNeed[need]),
      gain / Double(model.problem.needs[need].asked), groupRow + group,
      -worth / model.groupWeight[group], classRow + priority, -worth / model.classWeight[priority]
    )
  }

  func column(_ pair: Int) -> LinearColumn {
    let e = entries(pair)
    return LinearColumn(
      cost: 0, upper: Double(most[pair]),
      entries: [
        (e.offer, 1), (e.need, e.part), (e.group, e.inGroup), (e.priority, e.inClass),
      ])
  }
}
