import Basics
import Dispatch
import Situation
import Synchronization
import TalkaTestKit
import Testing

@testable import Foresight

@Suite("The engine gives the same numbers however it is run") struct EngineTests {
  /// People above the places of two variants, one with ten consignments of tents.
  static func model() throws -> ForesightModel {
    let tents = (0..<10).map { number in
      Consignment(
        offer: Offer.ID("O\(number)"), need: "N", giver: "G", kind: .durable, amount: 30, day: 6,
        lead: 2, hasLeft: false, isThere: false, isInland: false, target: .places, units: 30)
    }
    let word = Reliability(meanDelay: 4, failure: 0.1, usable: 0.95, record: 0)
    return try ForesightModel(
      asOf: Day(number: 18_840), horizon: 30, tasks: [],
      variants: [.init([], []), .init(tents, tents.map { _ in word })],
      reception: ReceptionModel(
        undecided: 900, withoutPlace: 300, places: 600,
        arrivals: [Double](repeating: 20, count: 30), arrivalSize: 8),
      assumptions: [
        Assumption(.arrivals, low: 0.7, middle: 1, high: 1.4, origin: .declared),
        Assumption(.decisionDays, low: 60, middle: 90, high: 180, origin: .declared),
        Assumption(.exitDays, low: 30, middle: 60, high: 120, origin: .declared),
      ])
  }

  @Test("in one piece after the other or on several threads") func threads() throws {
    let simulation = try Simulation(EngineTests.model(), runs: 1100, seed: 11)
    let one = simulation.result()
    let pieces = Mutex([Int: SimulationPiece]())
    DispatchQueue.concurrentPerform(iterations: simulation.pieceCount) { index in
      let piece = simulation.piece(index)
      pieces.withLock { $0[index] = piece }
    }
    let ordered = pieces.withLock { made in made.sorted { $0.key < $1.key }.map(\.value) }
    let other = SimulationResult(simulation, ordered)
    #expect(one.people == other.people)
    for (a, b) in zip(one.tracks, other.tracks) {
      #expect(a.withoutPlace == b.withoutPlace)
      #expect(a.places == b.places)
    }
  }

  @Test("the same seed, the same; another, another") func seeds() throws {
    let model = try EngineTests.model()
    let first = try Simulation(model, runs: 1000, seed: 1).result()
    #expect(try Simulation(model, runs: 1000, seed: 1).result().people == first.people)
    #expect(try Simulation(model, runs: 1000, seed: 2).result().people != first.people)
  }

  @Test("two plans meet the same people: the variance of their difference falls tenfold")
  func commonNumbers() throws {
    let model = try EngineTests.model()
    func personDays(_ result: SimulationResult, _ variant: Int) -> [Double] {
      result.each(result.tracks[variant].withoutPlace) { $0.reduce(0) { $0 + Double($1) } }
    }
    let common = try Simulation(model, runs: 1000, seed: 1).result()
    let apart = try Simulation(model, runs: 1000, seed: 99).result()
    let with = personDays(common, 1)
    let ratio =
      variance(zip(personDays(apart, 0), with).map { $0 - $1 })
      / variance(zip(personDays(common, 0), with).map { $0 - $1 })
    #expect(ratio > 10)
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }

  @Test("each input takes each step once") func hypercube() throws {
    let philox = Philox(seed: 5)
    let cube = LatinHypercube(inputs: 2, runs: 500, philox)
    for input in 0..<2 {
      let steps = (0..<500).map {
        Int(cube.unit(input, $0, DrawStream(philox, replication: $0)) * 500)
      }
      #expect(steps.sorted() == Array(0..<500))
      #expect(steps != Array(0..<500))
    }
  }

  @Test("what makes no sense is refused") func refusals() throws {
    let model = try EngineTests.model()
    for runs in [0, 999, -5, 1_000_001] {
      #expect(throws: ForesightRefusal.self) { try Simulation(model, runs: runs, seed: 1) }
    }
    for horizon in [0, -1, 99_999] {
      #expect(throws: ForesightRefusal.self) {
        try ForesightModel(
          asOf: model.asOf, horizon: horizon, tasks: [], variants: [], reception: nil,
          assumptions: [])
      }
    }
    let bad: [(Double, Double, Double)] = [
      (0, 1, 2), (2, 1, 3), (1, 3, 2), (-1, 1, 2), (.nan, 1, 2), (1, 2, .infinity),
    ]
    for (low, middle, high) in bad {
      #expect(throws: ForesightRefusal.self) {
        try Assumption(.arrivals, low: low, middle: middle, high: high, origin: .given)
      }
    }
    #expect(throws: ForesightRefusal.self) {
      try Assumption(.exitDays, low: 0.2, middle: 0.5, high: 1, origin: .given)
    }
  }

  @Test("people and places below nothing are refused") func receptionRefusals() {
    #expect(throws: ForesightRefusal.self) {
      try ReceptionModel(undecided: 5, withoutPlace: 0, places: -1, arrivals: [1])
    }
    #expect(throws: ForesightRefusal.self) {
      try ReceptionModel(undecided: 5, withoutPlace: 6, places: 1, arrivals: [1])
    }
    for mean in [-1, Double.nan, .infinity] {
      #expect(throws: ForesightRefusal.self) {
        try ReceptionModel(undecided: 5, withoutPlace: 0, places: 1, arrivals: [mean])
      }
    }
    #expect(throws: ForesightRefusal.self) {
      try ReceptionModel(
        undecided: 5, withoutPlace: 0, places: 1, arrivals: [1], registrationsPerDay: -2)
    }
  }
}
