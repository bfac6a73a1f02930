public import Flows
import TalkaTestKit

/// Networks of known shapes, the same for the same seed, for the tests and the benchmark of
/// `Flows`.
public enum FlowShape: String, CaseIterable, Sendable {
  /// A skeleton of paths from sources to sinks that can carry all supply, and random arcs; 8 arcs
  /// a node. After Klingman, Napier and Stutz, "NETGEN", Management Science 20 (1974), with the
  /// costs, capacities and supplies of the family NETGEN-8 of Király and Kovács (2012).
  case netgen
  /// Nodes in rows and columns, with arcs to the neighbours right and below and back.
  case grid
  /// Givers and takers, and arcs from each giver to several takers.
  case transport

  /// A network of about that many nodes, always feasible.
  public func network(nodes: Int, seed: UInt64) -> FlowNetwork<Int64> {
    var generator = SplitMix64(seed: seed)
    switch self {
    case .netgen: return netgenNetwork(nodes: nodes, using: &generator)
    case .grid: return gridNetwork(nodes: nodes, using: &generator)
    case .transport: return transportNetwork(nodes: nodes, using: &generator)
    }
  }
}

private let costs: ClosedRange<Int64> = 1...10_000
private let capacities: ClosedRange<Int64> = 1...1000

private func netgenNetwork(
  nodes: Int, using generator: inout SplitMix64
) -> FlowNetwork<Int64> {
  precondition(nodes >= 8, "a skeleton needs sources, sinks and nodes between")
  let ends = max(Int(Double(nodes).squareRoot()), 1)
  var supplies = [Int64](repeating: 0, count: nodes)
  for _ in 0..<ends {
    let units = Int64.random(in: 1...2000, using: &generator)
    supplies[Int.random(in: 0..<ends, using: &generator)] += units
    supplies[nodes - 1 - Int.random(in: 0..<ends, using: &generator)] -= units
  }
  var network = FlowNetwork<Int64>(supplies: supplies)
  let total = supplies.filter { $0 > 0 }.reduce(0, +)
  addSkeleton(to: &network, ends: ends, total: total, using: &generator)
  while network.arcs.count < 8 * nodes {
    let (from, to) = distinctPair(nodes, using: &generator)
    network.addArc(
      FlowArc(
        from: from, to: to, cost: .random(in: costs, using: &generator),
        upper: .random(in: capacities, using: &generator)))
  }
  return network
}

/// Paths from each source through some of the nodes between, in random order, each to a node that
/// spreads what it gets over all sinks.
private func addSkeleton(
  to network: inout FlowNetwork<Int64>, ends: Int, total: Int64, using generator: inout SplitMix64
) {
  let nodes = network.nodeCount
  let between = Array(ends..<(nodes - ends)).shuffled(using: &generator)
  for source in 0..<ends {
    let path = stride(from: source, to: between.count, by: ends).map { between[$0] }
    for (from, to) in zip([source] + path, path + [nodes - ends]) {
      network.addArc(
        FlowArc(
          from: from, to: to, cost: .random(in: costs, using: &generator),
          upper: max(network.supplies[source], capacities.upperBound)))
    }
  }
  for sink in (nodes - ends + 1)..<max(nodes, nodes - ends + 1) {
    network.addArc(
      FlowArc(
        from: sink - 1, to: sink, cost: .random(in: costs, using: &generator), upper: total))
  }
}

private func gridNetwork(nodes: Int, using generator: inout SplitMix64) -> FlowNetwork<Int64> {
  let side = max(Int(Double(nodes).squareRoot()), 2)
  var supplies = [Int64](repeating: 0, count: side * side)
  for _ in 0..<(side * side / 4) {
    let units = Int64.random(in: 1...20, using: &generator)
    let (from, to) = distinctPair(supplies.count, using: &generator)
    supplies[from] += units
    supplies[to] -= units
  }
  var network = FlowNetwork<Int64>(supplies: supplies)
  for node in supplies.indices {
    let right = node % side + 1 < side ? node + 1 : nil
    let below = node + side < supplies.count ? node + side : nil
    for next in [right, below].compactMap({ $0 }) {
      for (from, to) in [(node, next), (next, node)] {
        network.addArc(FlowArc(from: from, to: to, cost: .random(in: costs, using: &generator)))
      }
    }
  }
  return network
}

private func transportNetwork(
  nodes: Int, using generator: inout SplitMix64
) -> FlowNetwork<Int64> {
  let givers = max(nodes / 2, 1)
  var supplies = [Int64](repeating: 0, count: 2 * givers)
  for giver in 0..<givers {
    let units = Int64.random(in: 1...100, using: &generator)
    supplies[giver] += units
    supplies[givers + giver] -= units
  }
  var network = FlowNetwork<Int64>(supplies: supplies)
  for giver in 0..<givers {
    network.addArc(FlowArc(from: giver, to: givers + giver, cost: 20_000))
    for _ in 0..<15 {
      let taker = Int.random(in: givers..<(2 * givers), using: &generator)
      network.addArc(
        FlowArc(from: giver, to: taker, cost: .random(in: costs, using: &generator)))
    }
  }
  return network
}

private func distinctPair(_ count: Int, using generator: inout SplitMix64) -> (Int, Int) {
  let from = Int.random(in: 0..<count, using: &generator)
  let other = Int.random(in: 0..<(count - 1), using: &generator)
  return (from, other < from ? other : other + 1)
}
