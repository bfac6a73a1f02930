/// The quota method of Balinski and Young (1975): unit by unit to the largest claim after Jefferson
/// among the parties which one unit more does not carry past their exact share rounded up.
enum QuotaApportionment {
  static func shared(
    _ task: ApportionmentTask
  ) throws(ApportionmentError) -> (units: [Int], tied: [Int]) {
    let isBounded = zip(task.weights, zip(task.minimums, task.caps)).contains { weight, bounds in
      bounds.0 > 0 || (weight > 0 && bounds.1 < task.total)
    }
    guard !isBounded else { throw .quotaMethodHasNoBounds }
    let sum = task.weights.reduce(0, +)
    var units = task.weights.map { _ in 0 }
    var tied: [Int] = []
    for house in stride(from: 1, through: task.total, by: 1) {
      let eligible = units.indices.filter { party in
        WideProduct(UInt128(units[party])).times(sum)
          < WideProduct(task.weights[party]).times(UInt128(house))
      }
      let claims = eligible.map {
        Claim(weight: .init(task.weights[$0]), point: UInt128(units[$0] + 1))
      }
      guard let largest = claims.max(), let winner = claims.firstIndex(of: largest) else { break }
      units[eligible[winner]] += 1
      if house == task.total {
        tied = zip(eligible, claims).filter { $1 == largest }.map(\.0)
      }
    }
    return (units, tied.count > 1 ? tied : [])
  }
}
