import FlowInstances
import Flows
import TalkaTestKit
import Testing

@Suite("The network simplex") struct NetworkSimplexTests {
  /// A small network at random: feasible, infeasible, with negative costs and lower bounds, now and
  /// then without an upper bound.
  private func network(_ generator: inout SplitMix64, nodes: Int, arcs: Int) -> FlowNetwork<Int64> {
    var supplies = (0..<nodes).map { _ in Int64.random(in: -4...4, using: &generator) }
    supplies[0] -= supplies.reduce(0, +)
    var network = FlowNetwork<Int64>(supplies: supplies)
    for _ in 0..<arcs {
      let lower = Int64.random(in: 0...9, using: &generator) == 0 ? Int64(1) : 0
      let unlimited = Int.random(in: 0..<12, using: &generator) == 0
      network.addArc(
        FlowArc(
          from: Int.random(in: 0..<nodes, using: &generator),
          to: Int.random(in: 0..<nodes, using: &generator),
          cost: Int64.random(in: -3...9, using: &generator), lower: lower,
          upper: unlimited ? .max : lower + Int64.random(in: 0...5, using: &generator)))
    }
    return network
  }

  @Test("every outcome carries its proof", arguments: 0..<8)
  func certificates(part: UInt64) throws {
    var generator = SplitMix64(seed: 77 + part)
    var kinds: [String: Int] = [:]
    for _ in 0..<400 {
      let nodes = Int.random(in: 2...9, using: &generator)
      let network = network(&generator, nodes: nodes, arcs: nodes * 3)
      var simplex = try NetworkSimplex(network)
      let outcome = simplex.solve()
      #expect(network.faults(in: outcome).isEmpty)
      switch outcome {
      case .optimal: kinds["optimal", default: 0] += 1
      case .infeasible: kinds["infeasible", default: 0] += 1
      case .unbounded: kinds["unbounded", default: 0] += 1
      case .cancelled: Issue.record("nobody cancelled")
      }
    }
    #expect(kinds["optimal", default: 0] > 50 && kinds["infeasible", default: 0] > 50, "\(kinds)")
    #expect(kinds["unbounded", default: 0] > 0, "\(kinds)")
  }

  @Test("a proof of another network is refused")
  func wrongProof() throws {
    var generator = SplitMix64(seed: 5)
    var refused = 0
    for _ in 0..<100 {
      let network = network(&generator, nodes: 5, arcs: 16)
      var simplex = try NetworkSimplex(network)
      guard case .optimal(var optimum) = simplex.solve(),
        let arc = optimum.flow.indices.first(where: { network.arcs[$0].cost != 0 })
      else { continue }
      optimum.flow[arc] += 1
      #expect(!network.faults(in: .optimal(optimum)).isEmpty)
      refused += 1
    }
    #expect(refused > 20)
  }

  @Test("finds the cheapest of all flows of tiny networks")
  func everyFlow() throws {
    var generator = SplitMix64(seed: 11)
    var compared = 0
    for _ in 0..<300 {
      var network = FlowNetwork<Int64>(supplies: [3, 0, -1, -2])
      for _ in 0..<6 {
        network.addArc(
          FlowArc(
            from: Int.random(in: 0..<4, using: &generator),
            to: Int.random(in: 0..<4, using: &generator),
            cost: Int64.random(in: -2...6, using: &generator), lower: 0,
            upper: Int64.random(in: 0...3, using: &generator)))
      }
      var simplex = try NetworkSimplex(network)
      var best: Int64?
      visit(network, [], &best)
      switch simplex.solve() {
      case .optimal(let optimum): #expect(optimum.totalCost.narrowed == best)
      case .infeasible: #expect(best == nil)
      default: Issue.record("bounded networks end otherwise")
      }
      compared += best == nil ? 0 : 1
    }
    #expect(compared > 15)
  }

  private func visit(_ network: FlowNetwork<Int64>, _ flow: [Int64], _ best: inout Int64?) {
    guard flow.count == network.arcs.count else {
      for units in network.arcs[flow.count].lower...network.arcs[flow.count].upper {
        visit(network, flow + [units], &best)
      }
      return
    }
    var left = network.supplies
    var cost: Int64 = 0
    for (arc, units) in zip(network.arcs, flow) {
      left[arc.source] -= units
      left[arc.target] += units
      cost += units * arc.cost
    }
    if left.allSatisfy({ $0 == 0 }) { best = min(best ?? cost, cost) }
  }

  @Test("a second rank of cost decides among equals of the first")
  func lexicographic() throws {
    var generator = SplitMix64(seed: 3)
    var solved = 0
    for _ in 0..<200 {
      let first = network(&generator, nodes: 6, arcs: 20)
      let second = first.arcs.map { _ in Int64.random(in: 0...50, using: &generator) }
      var both = FlowNetwork<Int128>(supplies: first.supplies)
      for (arc, more) in zip(first.arcs, second) {
        both.addArc(
          FlowArc(
            from: arc.source, to: arc.target, cost: Int128(arc.cost) << 60 + Int128(more),
            lower: arc.lower, upper: arc.upper))
      }
      var alone = try NetworkSimplex(first)
      var ranked = try NetworkSimplex(both)
      guard case .optimal(let cheapest) = alone.solve(), case .optimal(let chosen) = ranked.solve()
      else { continue }
      let cost = zip(first.arcs, chosen.flow).reduce(0) { $0 + $1.0.cost * $1.1 }
      #expect(cost == cheapest.totalCost.narrowed)
      let rest = zip(second, chosen.flow).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(rest <= zip(second, cheapest.flow).reduce(0) { $0 + $1.0 * $1.1 })
      solved += 1
    }
    #expect(solved > 30)
  }

  @Test("solving again after changes gives what solving anew gives")
  func warm() throws {
    var generator = SplitMix64(seed: 21)
    for _ in 0..<40 {
      var network = FlowShape.transport.network(nodes: 40, seed: generator.next())
      var simplex = try NetworkSimplex(network)
      _ = simplex.solve()
      for _ in 0..<5 {
        for _ in 0..<4 {
          let arc = Int.random(in: network.arcs.indices, using: &generator)
          network.setCost(ofArc: arc, to: Int64.random(in: 0...200, using: &generator))
          network.setBounds(
            ofArc: Int.random(in: network.arcs.indices, using: &generator),
            upper: Int64.random(in: 0...40, using: &generator))
        }
        try simplex.update(to: network)
        let again = simplex.solve()
        #expect(network.faults(in: again).isEmpty)
        var fresh = try NetworkSimplex(network)
        switch (again, fresh.solve()) {
        case (.optimal(let a), .optimal(let b)): #expect(a.totalCost == b.totalCost)
        case (.infeasible, .infeasible): break
        default: Issue.record("another outcome")
        }
      }
    }
  }

  @Test("numbers that could overflow are refused, and a cancelled run goes on")
  func limits() throws {
    var network = FlowNetwork<Int64>(supplies: [1, -1])
    network.addArc(FlowArc(from: 0, to: 1, cost: .max))
    #expect(throws: FlowNetworkError.costTooLarge(arc: 0, bits: 64)) {
      _ = try NetworkSimplex(network)
    }
    network.setCost(ofArc: 0, to: 1)
    network.setBounds(ofArc: 0, lower: 3, upper: 2)
    #expect(throws: FlowNetworkError.crossedBounds(arc: 0, lower: 3, upper: 2)) {
      _ = try NetworkSimplex(network)
    }
    let large = FlowShape.netgen.network(nodes: 2000, seed: 1)
    var simplex = try NetworkSimplex(large)
    #expect(simplex.solve(isCancelled: { true }) == .cancelled)
    var fresh = try NetworkSimplex(large)
    #expect(simplex.solve() == fresh.solve())
  }

  @Test("reads and writes DIMACS files")
  func dimacs() throws {
    let network = try readDimacs(
      """
      c a small instance by hand
      p min 4 5
      n 1 4
      n 4 -4
      a 1 2 0 4 2
      a 1 3 0 2 2
      a 2 3 0 2 1
      a 2 4 0 3 3
      a 3 4 0 5 1
      """)
    var simplex = try NetworkSimplex(network)
    guard case .optimal(let optimum) = simplex.solve() else {
      Issue.record("not solved")
      return
    }
    // 2 by 1-3-4 at 3, 2 by 1-2-3-4 at 4.
    #expect(optimum.totalCost.narrowed == 14)
    #expect(try readDimacs(writeDimacs(network)) == network)
  }
}
