import Basics
import Situation

/// What local search must know of the entries after coverage: trips, givers and the published plan.
struct SearchTail: Sendable {
  /// Giver and destination of each pair as one number, -1 for money.
  let tripOf: [Int32]
  /// How many trips there are, and which are made anyhow by what has left already.
  let tripCount: Int
  let isPinnedTrip: [Bool]
  /// Euros for one trip.
  let charge: Double
  /// Euros of transport for one lot of each pair.
  let transport: [Double]
  /// Euros that what has left costs.
  let pinnedCost: Double

  /// Compared giver of each offer, -1 where there is none.
  let giverOf: [Int32]
  /// Percent of its fair share that one lot of each offer is.
  let lotBurden: [Double]
  /// Percent that each giver has given anyhow.
  let pinnedBurden: [Double]

  /// Lots of each pair in the published plan beyond those that have left, -1 where it is not in it.
  let published: [Int32: Int]
  /// Published lines that change in every plan.
  let lostLines: Int

  init(_ judge: Judge, _ table: PairTable) {
    let problem = judge.problem
    let tally = PlanTally(problem, judge.pinnedRows)
    var trips: [Int: Int32] = [:]
    let places = problem.situation.places.count
    func trip(_ offer: Int, _ need: Int) -> Int32 {
      if problem.money.isMoney[problem.offers[offer].resource] { return -1 }
      let key = problem.offers[offer].party * places + problem.needs[need].place
      if let trip = trips[key] { return trip }
      trips[key] = Int32(trips.count)
      return Int32(trips.count - 1)
    }
    tripOf = table.pairs.map { trip(Int($0.offer), Int($0.need)) }
    let pinnedTrips = problem.pinnedEdges.map { trip($0.offer, $0.need) }
    tripCount = trips.count
    var isPinned = [Bool](repeating: false, count: trips.count)
    for trip in pinnedTrips where trip >= 0 { isPinned[Int(trip)] = true }
    isPinnedTrip = isPinned
    charge =
      Double(problem.money.fixedCharge) / Double(ExactDecimal.power(problem.money.chargeScale))
    transport = table.pairs.map { Double($0.cents) / 100 }
    pinnedCost =
      problem.pins.reduce(0) {
        $0 + Double($1.lots) * Double(problem.cents($1.offer, $1.need)) / 100
      } + charge * Double(isPinned.count { $0 })
    let burden = BurdenSum(judge, tally)
    var index = [Int32](repeating: -1, count: problem.situation.parties.count)
    var scale: [Double] = []
    for (at, party) in burden.givers.enumerated() where burden.pool > 0 {
      index[party] = Int32(at)
      scale.append(
        100 * Double(burden.keySum) / (Double(problem.keys[party]) * Double(burden.pool)))
    }
    giverOf = problem.offers.map { index[$0.party] }
    lotBurden = problem.offers.map { offer in
      let giver = index[offer.party]
      return giver < 0 ? 0 : scale[Int(giver)] * Double(problem.money.lotValue(offer))
    }
    pinnedBurden =
      burden.pool > 0
      ? zip(burden.givers, scale).map { Double(burden.given[$0]) * $1 } : []
    (published, lostLines) = SearchTail.published(problem, table)
  }

  private static func published(
    _ problem: Problem, _ table: PairTable
  ) -> ([Int32: Int], Int) {
    var published: [Int32: Int] = [:]
    var lost = 0
    for line in problem.published {
      let edge = Edge(offer: line.offer, need: line.need)
      let wanted = line.lots - problem.pinnedLots(edge)
      let pair = table.range(of: line.need).first { Int(table.pairs[$0].offer) == line.offer }
      if let pair {
        published[Int32(pair)] = wanted
      } else if wanted > 0 {
        lost += 1
      }
    }
    return (published, lost)
  }
}
