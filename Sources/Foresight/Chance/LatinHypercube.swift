internal import Basics

/// Spreads uncertain inputs evenly over replications: each input takes each of as many equal steps
/// as there are replications just once, in an order of its own (McKay, Beckman and Conover 1979).
struct LatinHypercube: Sendable {
  private let order: [[Int32]]
  private let runs: Int

  init(inputs: Int, runs: Int, _ philox: Philox) {
    self.runs = runs
    order = (0..<inputs).map { input in
      var order = (0..<Int32(runs)).map { $0 }
      for index in stride(from: runs - 1, to: 0, by: -1) {
        let draws = DrawStream(philox, replication: index)
        let unit = draws.unit(.shuffle, day: input)
        order.swapAt(index, min(index, Int(unit * Double(index + 1))))
      }
      return order
    }
  }

  /// A number above 0 and below 1 for an input in a replication.
  func unit(_ input: Int, _ replication: Int, _ draws: DrawStream) -> Double {
    let within = draws.unit(.inputs, day: input)
    return (Double(order[input][replication]) + within) / Double(runs)
  }
}
