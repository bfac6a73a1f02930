import Flows

/// Shares the lots of a plan out anew among offers that are alike, exactly: offers of one resource
/// with lots of one size bring a need the same, so which of them serves it changes no coverage,
/// only when it comes and what it costs.
///
/// For each such group this is a transportation problem, solved as a minimum-cost flow whose costs
/// are days of waiting first and cents of transport second (Ahuja, Magnanti and Orlin, "Network
/// Flows", 1993, chapter 9).
struct Reassignment {
  private let state: SearchState
  private var model: SearchModel { state.model }

  init(_ state: SearchState) { self.state = state }

  /// The changes that share the lots out best, what is taken back first.
  func changes(isCancelled: () -> Bool) -> [(pair: Int, lots: Int32)] {
    var groups: [[Int]: [Int]] = [:]
    for (o, offer) in model.problem.offers.enumerated() where !model.pairs(ofOffer: o).isEmpty {
      groups[[offer.resource, offer.unitsPerLot], default: []].append(o)
    }
    var changes: [(pair: Int, lots: Int32)] = []
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !isCancelled() {
      changes += group(groups[key] ?? [])
    }
    return changes.sorted { $0.lots != $1.lots ? $0.lots < $1.lots : $0.pair < $1.pair }
  }

  private func group(_ offers: [Int]) -> [(pair: Int, lots: Int32)] {
    var wanted: [Int: Int64] = [:]
    for offer in offers {
      var pair = state.firstOfOffer[offer]
      while pair >= 0 {
        wanted[Int(model.needOf[Int(pair)]), default: 0] += Int64(state.lots[Int(pair)])
        pair = state.next(inOffer: pair)
      }
    }
    guard offers.count > 1, !wanted.isEmpty else { return [] }
    let (network, pairs) = network(offers, wanted)
    // A network that is refused for its numbers leaves the lots where they are.
    guard var simplex = try? NetworkSimplex(network), case .optimal(let best) = simplex.solve()
    else { return [] }
    return pairs.enumerated().compactMap { arc, pair in
      let change = Int32(clamping: best.flow[arc]) - state.lots[pair]
      return change == 0 ? nil : (pair, change)
    }
  }

  /// One node an offer, one a need, one that keeps what is left; the arcs of the pairs come first.
  private func network(
    _ offers: [Int], _ wanted: [Int: Int64]
  ) -> (network: FlowNetwork<Int128>, pairs: [Int]) {
    var network = FlowNetwork<Int128>()
    var nodeOf: [Int: Int] = [:]
    for need in wanted.keys.sorted() {
      nodeOf[need] = network.addNode(supply: -(wanted[need] ?? 0))
    }
    var pairs: [Int] = []
    var supply: Int64 = 0
    var nodes: [Int] = []
    for offer in offers {
      var stock = Int64(state.left[offer])
      let node = network.addNode()
      nodes.append(node)
      for place in model.pairs(ofOffer: offer) {
        stock += Int64(state.lots[Int(place)])
        guard let target = nodeOf[Int(model.needOf[Int(place)])] else { continue }
        network.addArc(FlowArc(from: node, to: target, cost: cost(Int(place))))
        pairs.append(Int(place))
      }
      network.setSupply(ofNode: node, to: stock)
      supply += stock
    }
    let rest = network.addNode(supply: wanted.values.reduce(0, +) - supply)
    for node in nodes { network.addArc(FlowArc(from: node, to: rest, cost: 0)) }
    return (network, pairs)
  }

  /// Weighted days late of a lot in parts of a billion, then its cents.
  private func cost(_ pair: Int) -> Int128 {
    let days =
      model.worth[Int(model.needOf[pair])] * Double(model.gain[pair])
      * Double(model.late[pair])
    let cents = Int64(clamping: model.table.pairs[pair].cents)
    return Int128(Int64(min(1e15, days * 1e9))) << 44 + Int128(min(cents, 1 << 43))
  }
}
