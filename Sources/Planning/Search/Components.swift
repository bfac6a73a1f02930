/// Needs that no offer joins, directly or by way of others, fall apart into components: what one of
/// them gets takes nothing from another.
struct Components: Sendable {
  /// The needs of each component that has a pair, in the order of the table.
  let needs: [[Int]]

  init(_ model: SearchModel) {
    var parent = Array(0..<model.problem.needs.count)
    func root(_ need: Int) -> Int {
      var need = need
      while parent[need] != need {
        parent[need] = parent[parent[need]]
        need = parent[need]
      }
      return need
    }
    var firstOf = [Int](repeating: -1, count: model.problem.offers.count)
    for pair in model.offerOf.indices {
      let (offer, need) = (Int(model.offerOf[pair]), Int(model.needOf[pair]))
      if firstOf[offer] < 0 { firstOf[offer] = need }
      let (a, b) = (root(firstOf[offer]), root(need))
      parent[max(a, b)] = min(a, b)
    }
    var needs: [Int: [Int]] = [:]
    for need in parent.indices where !model.table.range(of: need).isEmpty {
      needs[root(need), default: []].append(need)
    }
    self.needs = needs.keys.sorted().map { needs[$0] ?? [] }
  }
}
