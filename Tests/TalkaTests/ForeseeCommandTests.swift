import Formats
import TalkaTestKit
import Testing

@Suite("talka foresee and replay") struct ForeseeCommandTests {
  /// The plan is given, so that it is not made anew each time.
  private let foresee = [
    "foresee", Program.lithuania, "--plan",
    repositoryRoot + "/Tests/TalkaTests/Expected/lithuania-2021.plan.csv", "--runs", "1000",
  ]

  @Test("the same seed gives the same bytes on one thread and on two; another seed others")
  func bytes() throws {
    let one = try Program.run(foresee + ["--json", "--threads", "1"])
    let two = try Program.run(foresee + ["--json", "--threads", "2"])
    #expect(one.output == two.output)
    let other = try Program.run(foresee + ["--json", "--seed", "2"])
    #expect(one.output != other.output)
  }

  @Test("Lithuania: fence and camp with their dates, nights spared, the variance cut tenfold")
  func lithuania() throws {
    let json = try Program.json(foresee + ["--json"])
    let wire = json["works"]?.items.first { $0["work"]?.text == "W-WIRE-30" }
    let with = wire?["outcomes"]?.items.last
    #expect(with?["never"]?.items.contains { $0.text?.contains("mounting-km") == true } == true)
    let reception = try #require(json["reception"])
    #expect(reception["short_already"] == .bool(true))
    #expect(reception["outcomes"]?.items.count == 2)
    let ratio = try #require(reception["variance_ratio"]?.double)
    #expect(ratio >= 10)
    #expect((reception["spared_nights"]?["p10"]?.double ?? 0) > 0)
    let scenarios = json["scenarios"]?.items.compactMap { $0["arrivals"]?.text } ?? []
    #expect(scenarios == ["ends", "stays", "rises", "500", "1000", "10000"])
  }

  @Test("mounting parts at hand, the wire is laid") func granted() throws {
    let json = try Program.json(foresee + ["--json", "--grant", "mounting-km"])
    let wire = json["works"]?.items.first { $0["work"]?.text == "W-WIRE-30" }
    let done = wire?["outcomes"]?.items.map { $0["done_at_end"]?["p50"]?.double ?? 0 } ?? []
    #expect(done.count == 2 && done[0] == 1.5 && done[1] > 5)
    let screen = try Program.run(foresee + ["--grant", "mounting-km"]).stdout
    #expect(screen.contains("What consignments unlock"))
    #expect(screen.contains("nights without a place"))
  }

  @Test(
    "what makes no sense is refused with its code",
    arguments: [
      (["--set", "desks=0"], "TLK1101"), (["--arrivals", "many"], "TLK1101"),
      (["--grant", "wier"], "TLK1101"), (["--set", "decision_days=0"], "TLK1101"),
      (["--set", "stay=3"], "TLK1102"), (["--days", "3"], "TLK1101"),
      (["--set", "places=-4"], "TLK1101"), (["--set", "delay_days=-2"], "TLK1101"),
      (["--arrivals", "forecast"], "TLK1101"),
    ])
  func refusals(_ options: [String], _ code: String) throws {
    let result = try Program.run(foresee + options)
    #expect(result.status == 3)
    #expect(result.stderr.contains(code))
    #expect(result.stdout.isEmpty)
  }

  @Test("two plans side by side: one with itself differs by nothing") func versus() throws {
    let plan = repositoryRoot + "/Tests/TalkaTests/Expected/lithuania-2021.plan.csv"
    let json = try Program.json(foresee + ["--json", "--versus", plan])
    #expect(json["reception"]?["spared_nights"]?["p90"]?.double == 0)
    #expect(json["compares_plans"] == .bool(true))
  }

  @Test("too few replications for a date that one in ten exceeds are refused") func runs() throws {
    let result = try Program.run(foresee.dropLast() + ["999"])
    #expect(result.status == 3)
    #expect(result.stderr.contains("too few"))
  }

  @Test("desks that can serve all and desks that cannot") func desks() throws {
    let enough = try Program.run(foresee + ["--set", "desks=3"]).stdout
    #expect(enough.contains("(M/M/c)"))
    let few = try Program.run(foresee + ["--set", "desks=1", "--set", "desk_minutes=60"]).stdout
    #expect(few.contains("the line grows"))
  }

  @Test("a case without works and people says so") func flood() throws {
    let result = try Program.run(["foresee", Program.flood, "--runs", "1000"])
    #expect(result.status == 0)
    #expect(result.stdout.contains("What this rests on"))
  }

  @Test("replay walks the case and is the same on one thread and on two") func replay() throws {
    try withTemporaryFolder { folder in
      try writeFile(
        "id,resource,quantity,delivered,counts,case_offers\nL1,concertina-km,50,2021-08-20,single,"
          + "O-EE-03\n", to: folder + "/deliveries.csv")
      let arguments = ["replay", Program.lithuania, "--against", folder]
      let one = try Program.run(arguments + ["--threads", "1"])
      #expect(one.status == 0)
      let small = ["replay", Program.flood, "--against", folder, "--json", "--threads"]
      #expect(try Program.run(small + ["1"]).output == Program.run(small + ["2"]).output)
      #expect(one.stdout.contains("2021-08-20"))
      #expect(one.stdout.contains("W-WIRE-30"))
      let none = try Program.run(["replay", Program.lithuania, "--against", folder + "/none.csv"])
      #expect(none.status == 3)
    }
  }
}

extension JSONValue {
  fileprivate var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}
