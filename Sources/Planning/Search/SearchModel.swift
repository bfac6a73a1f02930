import Situation

/// A problem laid out for local search: flat arrays by pair, offer, need and group, so that a move
/// touches few lines of memory.
///
/// A group is the needs of one class and one recipient: what a floor is formed of.
struct SearchModel: Sendable {
  let problem: Problem
  let table: PairTable

  // MARK: By pair

  /// Offer, need and days late of each pair.
  let offerOf: [Int32]
  let needOf: [Int32]
  let late: [Int32]
  /// What one lot brings, thousandths.
  let gain: [Int]

  // MARK: By offer

  /// The pairs of offer `o` stand at `offerStart[o]..<offerStart[o + 1]` of `offerPairs`, by need.
  let offerStart: [Int32]
  let offerPairs: [Int32]

  // MARK: By need

  /// Whether the need counts in the vector, and its group.
  let groupOf: [Int32]
  /// Days counted for what never comes.
  let neverDays: [Int]
  /// What one thousandth more adds to the sum of its group.
  let worth: [Double]

  // MARK: By group

  /// Class of each group, 0 to 3, and the sum of the weights of its needs.
  let classOf: [Int]
  let groupWeight: [Double]
  /// Sum of the weights by class.
  let classWeight: [Double]
  /// Sum of all weights.
  let weight: Double

  init(_ problem: Problem, _ table: PairTable, _ reach: Reach) {
    self.problem = problem
    self.table = table
    offerOf = table.pairs.map(\.offer)
    needOf = table.pairs.map(\.need)
    gain = table.pairs.map { Int($0.gain) }
    late = table.pairs.map { Int32(max(0, Int($0.arrival) - problem.needs[Int($0.need)].due)) }
    (offerStart, offerPairs) = SearchModel.byOffer(offerOf, count: problem.offers.count)
    var groups: [Int: Int32] = [:]
    var groupOf = [Int32](repeating: -1, count: problem.needs.count)
    var (classOf, groupWeight): ([Int], [Double]) = ([], [])
    var classWeight = [Double](repeating: 0, count: 4)
    for (n, need) in problem.needs.enumerated() where reach.isCounted[n] {
      let key = 4 * need.party + need.priority - 1
      let group = groups[key] ?? Int32(classOf.count)
      if groups[key] == nil {
        groups[key] = group
        classOf.append(need.priority - 1)
        groupWeight.append(0)
      }
      groupOf[n] = group
      groupWeight[Int(group)] += Double(need.weight)
      classWeight[need.priority - 1] += Double(need.weight)
    }
    self.groupOf = groupOf
    self.classOf = classOf
    self.groupWeight = groupWeight
    self.classWeight = classWeight
    weight = max(1, classWeight.reduce(0, +))
    neverDays = problem.needs.map { $0.latest - $0.due + 1 }
    worth = problem.needs.map { Double($0.weight) / Double(max(1, $0.asked)) }
  }

  private static func byOffer(_ offerOf: [Int32], count: Int) -> ([Int32], [Int32]) {
    var start = [Int32](repeating: 0, count: count + 1)
    for offer in offerOf { start[Int(offer) + 1] += 1 }
    for offer in 0..<count { start[offer + 1] += start[offer] }
    var at = start
    var pairs = [Int32](repeating: 0, count: offerOf.count)
    // Pairs stand by need, so that those of each offer come out by need, too.
    for (pair, offer) in offerOf.enumerated() {
      pairs[Int(at[Int(offer)])] = Int32(pair)
      at[Int(offer)] += 1
    }
    return (start, pairs)
  }

  /// The pairs of an offer, by need.
  func pairs(ofOffer offer: Int) -> ArraySlice<Int32> {
    offerPairs[Int(offerStart[offer])..<Int(offerStart[offer + 1])]
  }

  /// The pair of an offer and a need, if the two are one.
  func pair(_ offer: Int, _ need: Int) -> Int? {
    var (low, high) = (Int(offerStart[offer]), Int(offerStart[offer + 1]))
    while low < high {
      let middle = (low + high) / 2
      let found = Int(needOf[Int(offerPairs[middle])])
      if found == need { return Int(offerPairs[middle]) }
      if found < need { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
