import Basics
import Foundation
import Picture
import Situation
import Testing

@testable import Foresight

/// Simulated beside exact: at every day within four standard errors.
@Suite("The simulation agrees with exact models") struct SimulationTests {
  private let runs = 4000

  private func draws(_ replication: Int) -> DrawStream {
    DrawStream(Philox(seed: 20_211_801), replication: replication)
  }

  /// Whether a share is within four standard errors of the exact chance.
  private func isNear(_ count: Int, _ chance: Double) -> Bool {
    let error = (chance * (1 - chance) / Double(runs)).squareRoot()
    return abs(Double(count) / Double(runs) - chance) <= 4 * error + 1e-9
  }

  /// Whether the exact chance of some day lies within three standard errors of a part.
  private func isBorderline(_ byDay: [Double], _ part: Double) -> Bool {
    let error = (part * (1 - part) / Double(runs)).squareRoot()
    return byDay.contains { abs($0 - part) <= 3 * error }
  }

  @Test("stages one after the other") func tandem() throws {
    let arrivals = (0..<60).map { $0 < 30 ? 6.0 : 25 }
    let exact = try OpenTandem(arrivals: arrivals, meanDays: [3, 20, 9])
    let model = try ReceptionModel(undecided: 0, withoutPlace: 0, places: 0, arrivals: arrivals)
    let inputs = SampledInputs([.registrationDays: 3, .decisionDays: 20, .exitDays: 9])
    var sums = [[Double]](repeating: [0, 0, 0], count: 60)
    var squares = sums
    for replication in 0..<runs {
      let run = PeopleRun(model, inputs, draws(replication))
      for (day, stage) in run.stages.enumerated() {
        for (index, count) in [stage.unregistered, stage.undecided, stage.decided].enumerated() {
          sums[day][index] += Double(count)
          squares[day][index] += Double(count * count)
        }
      }
    }
    for day in 0..<60 {
      for index in 0..<3 {
        let mean = sums[day][index] / Double(runs)
        let variance = max(0, squares[day][index] / Double(runs) - mean * mean)
        // The number in each stage is Poisson, so its variance is its mean.
        let known = exact.means[day][index]
        let error = (known / Double(runs)).squareRoot()
        #expect(abs(mean - known) <= 4 * error, "day \(day) stage \(index)")
        #expect(abs(variance - known) <= 0.25 * known + 0.05, "day \(day) stage \(index)")
      }
    }
  }

  @Test("first day above the capacity, days alike and days that differ by more than chance")
  func firstExceedance() throws {
    for size in [Double.infinity, 3] {
      let arrivals = (0..<60).map { 4 + Double($0) / 10 }
      let exact = try FirstExceedance(
        arrivals: arrivals.map { CountDistribution(mean: $0, size: size) }, leaving: 0.04,
        capacity: 90, present: 20)
      let law = ArrivalLaw(size: size)
      var exceeded = [Int](repeating: 0, count: 60)
      for replication in 0..<runs {
        let draws = draws(replication)
        var stage = Stage(20, meanDays: 25, isFixed: false)
        let first = (0..<60).first { day in
          let (leave, come) = draws.pair(.arrivals, day: day)
          stage.leave(stage.ready(leave))
          stage.enter(law.draw(mean: arrivals[day], come))
          return stage.count > 90
        }
        if let first { for day in first..<60 { exceeded[day] += 1 } }
      }
      for day in 0..<60 { #expect(isNear(exceeded[day], exact.byDay[day]), "day \(day)") }
      for part in [0.1, 0.5, 0.9] {
        let day = try #require(exact.day(part))
        let simulated = exceeded.firstIndex { Double($0) >= part * Double(runs) }
        #expect(simulated == day || isBorderline(exact.byDay, part), "\(part)")
      }
    }
  }

  @Test("open occupancy where stays last just so long") func fixedStays() throws {
    let exact = try OpenOccupancy(
      arrivals: [Double](repeating: 5, count: 40), stay: .fixed(days: 14))
    var atMost = [Int](repeating: 0, count: 40)
    for replication in 0..<runs {
      var stage = Stage(0, meanDays: 14, isFixed: true)
      for day in 0..<40 {
        let (leave, come) = draws(replication).pair(.arrivals, day: day)
        stage.leave(stage.ready(leave))
        stage.enter(ArrivalLaw(size: .infinity).draw(mean: 5, come))
        if Double(stage.count) <= exact.means[day] { atMost[day] += 1 }
      }
    }
    for day in 0..<40 {
      let chance = exact.present(on: day).cumulative(exact.means[day])
      #expect(isNear(atMost[day], chance), "day \(day)")
    }
  }

  @Test("a work that waits for a consignment") func suppliedWork() throws {
    let task = WorkTask(
      id: "W", place: "P", unit: "km", target: 6, done: 0, rate: 2, start: 0, after: nil,
      crew: nil, crewResource: nil,
      inputs: [WorkTask.Input(resource: "wire", perUnit: 1, stock: 0)])
    let wire = Consignment(
      offer: "O", need: "N", giver: "G", kind: .consumable, amount: 6, day: 5, lead: 1,
      hasLeft: false, isThere: false, isInland: false, target: .input(work: 0, input: 0), units: 6)
    let sure = Reliability(meanDelay: 6, failure: 0, usable: 1, record: 0)
    let model = try ForesightModel(
      asOf: Day(number: 0), horizon: 40, tasks: [task],
      variants: [.init([], []), .init([wire], [sure])], reception: nil, assumptions: [])
    let result = try Simulation(model, runs: runs, seed: 7).result()
    let exact = try DayLaw.promised(5, delay: CountDistribution(mean: 6, size: 1))
    #expect(result.tracks[0].finishes.allSatisfy { $0 == VariantTrack.never })
    for day in 0..<40 {
      let done = result.tracks[1].finishes.count { Int($0) <= day }
      // Two days of work after the one on which it comes.
      #expect(isNear(done, exact.by(day - 2)), "day \(day)")
    }
  }

  @Test("wide spreads of arrivals, by a mean of the day's own") func wideArrivals() {
    for (mean, size) in [(1000.0, 4.0), (400, 0.7)] {
      let (law, exact) = (ArrivalLaw(size: size), CountDistribution(mean: mean, size: size))
      let counts = (0..<runs).map { replication in
        let draws = draws(replication)
        return law.draw(mean: mean, draws.unit(.arrivals, day: 2), draws, day: 2)
      }
      for part in stride(from: 0.05, to: 1, by: 0.05) {
        let limit = exact.quantile(part)
        let below = counts.count { Double($0) <= limit }
        #expect(isNear(below, exact.cumulative(limit)), "\(part) of \(mean)")
      }
    }
  }

  @Test("draws of many laws have their chances") func laws() {
    let laws: [(Double, (Double) -> Int, (Int) -> Double)] = [
      (3, { BinomialLaw(0.1).draw(30, $0) }, { CountDistribution.binomial(30, 0.1, $0) }),
      (40, { BinomialLaw(0.4).draw(100, $0) }, { CountDistribution.binomial(100, 0.4, $0) }),
      (
        25, { ArrivalLaw(size: .infinity).draw(mean: 25, $0) },
        { CountDistribution(mean: 25).probability(of: $0) }
      ),
      (
        25, { ArrivalLaw(size: 3).draw(mean: 25, $0) },
        { CountDistribution(mean: 25, size: 3).probability(of: $0) }
      ),
    ]
    for (mean, draw, chance) in laws {
      var counts: [Int: Int] = [:]
      for replication in 0..<runs {
        counts[draw(draws(replication).unit(.arrivals, day: 1)), default: 0] += 1
      }
      for (count, number) in counts {
        #expect(isNear(number, chance(count)), "\(count) of \(mean)")
      }
    }
    #expect(BinomialLaw(0).draw(9, 0.99) == 0)
    #expect(BinomialLaw(1).draw(9, 0.01) == 9)
    #expect((0...100_000).contains(BinomialLaw(0.5).draw(100_000, 1 - 1e-16)))
  }
}
