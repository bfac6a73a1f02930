import Basics
import Situation
import Testing

@testable import Foresight

@Suite("Answers say what was simulated") struct AnswerTests {
  @Test("a date has its odds, and a share that is not within the horizon") func dates() {
    let never = VariantTrack.never
    let answer = DateAnswer((1...8).map { Int32($0) } + [never, never])
    #expect(answer.p10 == 1 && answer.p50 == 5)
    #expect(answer.p90 == nil)
    #expect(answer.notWithin == 0.2)
    #expect(DateAnswer([never, never]).p10 == nil)
  }

  @Test("the true middle lies between the days given in 95 of 100 cases") func intervals() {
    let ranks = Ranks(1000)
    #expect(ranks.between(0.5) == [468, 531])
    #expect(ranks.between(0.9) == [880, 919])
  }

  @Test("ranks and their correlation") func ranks() {
    #expect(Moments.ranks([3, 1, 3, 2]) == [2.5, 0, 2.5, 1])
    #expect(abs(Moments.correlation([1, 2, 3], [2, 4, 6]) - 1) < 1e-12)
    #expect(abs(Moments.correlation([1, 2, 3], [3, 2, 1]) + 1) < 1e-12)
    #expect(Moments.correlation([1, 1, 1], [3, 2, 1]) == 0)
  }

  @Test("tents spare nights, and what moves them most is named") func reception() throws {
    let result = try Simulation(EngineTests.model(), runs: 1000, seed: 3).result()
    let answer = try #require(result.reception)
    #expect(answer.isShortAlready)
    #expect(answer.outcomes[0].short.p50 == 0)
    #expect(answer.spared.p10 > 0)
    #expect(answer.spared.standardError > 0)
    #expect(answer.drivers.first?.key == .arrivals)
    #expect(answer.drivers.first.map { $0.correlation > 0.5 } == true)
    #expect((answer.varianceRatio ?? 0) > 10)
    let evening = answer.outcomes[1].withoutPlace[20]
    #expect(evening.p2 <= evening.p10 && evening.p10 <= evening.p50 && evening.p50 <= evening.p97)
    let places = answer.outcomes[1].places[29]
    #expect(places.p50 > 800 && places.p97 <= 900)
    #expect(answer.outcomes[0].places[29].p97 == 600)
  }

  @Test("a desk with a limit has a line, and the longest wait in it") func desk() throws {
    let model = try ReceptionModel(
      undecided: 0, withoutPlace: 0, places: 0, arrivals: [Double](repeating: 20, count: 10),
      registrationsPerDay: 10)
    let inputs = SampledInputs([.registrationDays: 1, .decisionDays: 50, .exitDays: 50])
    let run = PeopleRun(model, inputs, DrawStream(Philox(seed: 1), replication: 0))
    // Twenty a day come and ten are served: after ten days the first in line came five days ago.
    #expect(run.longestWait.map { (3...6).contains($0) } == true)
    #expect(run.stages[9].unregistered > 80)
  }

  @Test("scenarios and settings are read, and nonsense is refused") func requests() throws {
    #expect(try ArrivalScenario("stays") == .stays)
    #expect(try ArrivalScenario("500") == .perDay(500))
    #expect(ArrivalScenario.perDay(500).name == "500")
    for name in ["many", "-1", "nan", "inf", "1e9", ""] {
      #expect(throws: ForesightRefusal.self) { try ArrivalScenario(name) }
    }
    #expect(try ForesightRequest.setting("stays=fixed") == (.stays, "fixed"))
    for text in ["stay=3", "decision_days", ""] {
      #expect(throws: ForesightRefusal.self) { try ForesightRequest.setting(text) }
    }
    let situation = Case(header: CaseHeader(id: "c", title: "c", asOf: Day(number: 0)))
    for text in ["x", "5..2", "-3", "0", "2..nan", "1..2..3..4", "0.5"] {
      #expect(throws: ForesightRefusal.self) {
        try AssumptionMaker(situation, [.decisionDays: text]).assumptions(nil)
      }
    }
    for text in ["-1", "2.5", "x"] {
      #expect(throws: ForesightRefusal.self) {
        try AssumptionMaker(situation, [.places: text]).whole(.places)
      }
    }
    #expect(throws: ForesightRefusal.self) {
      try AssumptionMaker(situation, [.stays: "long"]).staysAreFixed()
    }
    let two = try AssumptionMaker(situation, [.decisionDays: "60..120"]).assumptions(nil)
    #expect(two.first { $0.key == .decisionDays }.map { $0.middle == 90 && $0.low == 60 } == true)
  }
}
