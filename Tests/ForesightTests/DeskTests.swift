import Testing

@testable import Foresight

@Suite("A desk event by event") struct DeskTests {
  @Test("agrees with the exact queue") func exact() throws {
    // With few customers a queue at nine tenths of its load is far from steady: here at six tenths.
    let exact = try WaitingQueue(arrivalRate: 3, serviceRate: 1, servers: 5)
    let desk = try DeskRun(arrivalRate: 3, serviceRate: 1, servers: 5)
    let runs = (0..<60).map {
      desk.run(arrivals: 8000, warmUp: 1000, seed: 3, replication: $0)
    }
    expect(runs.map(\.mean), exact.wait)
    expect(runs.map(\.waitingPart), exact.waitingChance)
    #expect(runs.allSatisfy { $0.turnedAway == 0 && $0.served == 8000 })
    let loss = try FiniteQueue(arrivalRate: 12, serviceRate: 1, servers: 10, room: 15)
    let full = try DeskRun(arrivalRate: 12, serviceRate: 1, servers: 10, room: 15)
    expect(
      (0..<60).map {
        let run = full.run(arrivals: 8000, warmUp: 1000, seed: 4, replication: $0)
        return Double(run.turnedAway) / 8000
      }, loss.blocked)
  }

  /// The mean of independent runs within four of its standard errors of the exact one.
  private func expect(_ values: [Double], _ exact: Double) {
    let answer = AmountAnswer(values)
    #expect(abs(answer.mean - exact) <= 4 * answer.standardError, "\(answer) \(exact)")
    #expect(answer.standardError < 0.05 * exact)
  }

  @Test("the same seed, the same waits") func seeds() throws {
    let desk = try DeskRun(arrivalRate: 9, serviceRate: 1, servers: 10)
    #expect(desk.run(arrivals: 5000, seed: 1) == desk.run(arrivals: 5000, seed: 1))
    #expect(desk.run(arrivals: 5000, seed: 1) != desk.run(arrivals: 5000, seed: 2))
  }

  @Test("no servers, no rates, less room than servers are refused") func refusals() {
    for servers in [0, -1, 1_000_000] {
      #expect(throws: ForesightRefusal.self) {
        try DeskRun(arrivalRate: 1, serviceRate: 1, servers: servers)
      }
    }
    for rate in [0, -1, Double.nan, .infinity] {
      #expect(throws: ForesightRefusal.self) {
        try DeskRun(arrivalRate: rate, serviceRate: 1, servers: 1)
      }
    }
    #expect(throws: ForesightRefusal.self) {
      try DeskRun(arrivalRate: 1, serviceRate: 1, servers: 5, room: 4)
    }
  }
}
