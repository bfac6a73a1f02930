import Picture
import Testing

@testable import Foresight

/// What peers answer in silence (section C of the statistician's report) is refused.
@Suite("Exact models refuse what has no answer") struct ExactRefusalTests {
  @Test("no servers, too much load, no numbers") func queues() {
    #expect(throws: ForesightRefusal.self) {
      try WaitingQueue(arrivalRate: 1, serviceRate: 1, servers: 0)
    }
    #expect(throws: ForesightRefusal.self) {
      try WaitingQueue(arrivalRate: 2, serviceRate: 1, servers: 2)
    }
    for rate in [0, -1, .nan, .infinity] {
      #expect(throws: ForesightRefusal.self) {
        try WaitingQueue(arrivalRate: rate, serviceRate: 1, servers: 1)
      }
      #expect(throws: ForesightRefusal.self) {
        try FiniteQueue(arrivalRate: 1, serviceRate: rate, servers: 1, room: 2)
      }
    }
    #expect(throws: ForesightRefusal.self) {
      try FiniteQueue(arrivalRate: 1, serviceRate: 1, servers: 3, room: 2)
    }
  }

  @Test("stays that are none") func stays() {
    for mean in [0, -3, 0.5, .nan, .infinity] {
      #expect(throws: ForesightRefusal.self) { try StayLaw.memoryless(meanDays: mean) }
      #expect(throws: ForesightRefusal.self) { try OpenTandem(arrivals: [1], meanDays: [mean]) }
    }
    for chances in [[], [1, 0.4, 0.6], [1.2], [0.5, -0.1], [.nan]] {
      #expect(throws: ForesightRefusal.self) { try StayLaw.table(chances) }
    }
    #expect(throws: ForesightRefusal.self) { try StayLaw.fixed(days: 0) }
  }

  @Test("capacities, chances and delays out of range") func chains() throws {
    let five = [CountDistribution(mean: 5)]
    let bad: [(Double, Int, Int)] = [
      (0.1, -1, 0), (0.1, 10, 11), (1.5, 10, 0), (-0.1, 10, 0), (.nan, 10, 0), (0.1, 99_999, 0),
    ]
    for (leaving, capacity, present) in bad {
      #expect(throws: ForesightRefusal.self) {
        try FirstExceedance(
          arrivals: five, leaving: leaving, capacity: capacity, present: present)
      }
    }
    #expect(throws: ForesightRefusal.self) {
      try DayLaw.promised(3, delay: CountDistribution(mean: -1))
    }
    #expect(throws: ForesightRefusal.self) {
      try DayLaw.promised(-3, delay: CountDistribution(mean: 1))
    }
    #expect(try DayLaw.promised(3, delay: CountDistribution(mean: 0)).quantile(0.9) == 3)
    #expect(throws: ForesightRefusal.self) {
      try OpenOccupancy(arrivals: [1, .infinity], stay: .fixed(days: 3))
    }
  }
}
