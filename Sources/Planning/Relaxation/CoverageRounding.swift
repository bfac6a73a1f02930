/// Makes the lots of a relaxation whole at once: rounded down, then up where the larger part of a
/// lot was wanted and there is room, the most urgent first.
struct CoverageRounding {
  private(set) var allocation: Allocation

  init(_ lots: [Int32: Double], _ model: SearchModel, from start: Allocation) {
    allocation = start
    var rest: [(priority: Int, part: Double, pair: Int)] = []
    for (pair, value) in lots.sorted(by: { $0.key < $1.key }) {
      let whole = (value + 1e-7).rounded(.down)
      let count = min(Int(whole), allocation.room(Int(pair)))
      if count > 0 { allocation.take(Int(pair), count) }
      if value - whole > 1e-6 {
        let need = Int(model.needOf[Int(pair)])
        rest.append((model.problem.needs[need].priority, value - whole, Int(pair)))
      }
    }
    rest.sort { a, b in
      if a.priority != b.priority { return a.priority < b.priority }
      return a.part != b.part ? a.part > b.part : a.pair < b.pair
    }
    for one in rest where allocation.room(one.pair) > 0 {
      let need = Int(model.needOf[one.pair])
      if allocation.delivered[need] < model.problem.needs[need].asked {
        allocation.take(one.pair, 1)
      }
    }
  }
}
