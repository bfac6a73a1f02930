import FlowInstances
import Flows
import Foundation

/// Makes instances and measures the network simplex on them, for scripts/bench-flows.sh, which runs
/// LEMON and OR-Tools beside it.
///
///     flows-benchmark make SHAPE NODES SEED FILE
///     flows-benchmark solve FILE RUNS [wide]
///
/// `solve` prints one JSON line: the cost, the median seconds of building the basis and solving,
/// and the pivots. With `wide` the costs are 128-bit numbers.
@main
struct FlowsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 6, arguments[1] == "make", let shape = FlowShape(rawValue: arguments[2]),
      let nodes = Int(arguments[3]), let seed = UInt64(arguments[4])
    {
      let text = writeDimacs(shape.network(nodes: nodes, seed: seed))
      try text.write(toFile: arguments[5], atomically: true, encoding: .utf8)
    } else if arguments.count >= 4, arguments[1] == "solve", let runs = Int(arguments[3]), runs > 0
    {
      let text = try String(contentsOfFile: arguments[2], encoding: .utf8)
      let network = try readDimacs(text)
      if arguments.count > 4 {
        print(try measure(network.widened(), runs: runs))
      } else {
        print(try measure(network, runs: runs))
      }
    } else {
      print("usage: flows-benchmark make SHAPE NODES SEED FILE | solve FILE RUNS [wide]")
      exit(2)
    }
  }

  private static func measure<Cost: FlowCost>(
    _ network: FlowNetwork<Cost>, runs: Int
  ) throws -> String {
    var seconds: [Double] = []
    var cost = "none"
    var pivots = 0
    for _ in 0..<runs {
      let start = ContinuousClock().now
      var simplex = try NetworkSimplex(network)
      let outcome = simplex.solve()
      seconds.append((ContinuousClock().now - start) / .seconds(1))
      pivots = simplex.pivotCount
      if case .optimal(let optimum) = outcome, network.faults(in: outcome).isEmpty {
        cost = optimum.totalCost.narrowed.map { "\($0)" } ?? "too large"
      }
    }
    let median = String(format: "%.6f", seconds.sorted()[seconds.count / 2])
    return "{\"cost\": \(cost), \"seconds\": \(median), \"pivots\": \(pivots)}"
  }
}

extension FlowNetwork<Int64> {
  fileprivate func widened() -> FlowNetwork<Int128> {
    var wide = FlowNetwork<Int128>(supplies: supplies)
    for arc in arcs {
      wide.addArc(
        FlowArc(
          from: arc.source, to: arc.target, cost: Int128(arc.cost), lower: arc.lower,
          upper: arc.upper))
    }
    return wide
  }
}
