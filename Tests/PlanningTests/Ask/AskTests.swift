import CaseFiles
import Foundation
import Planning
import Situation
import TalkaTestKit
import Testing

@Suite("The ask") struct AskTests {
  private func ask(
    _ situation: Case, _ options: Ask.Options = Ask.Options()
  ) throws -> (ask: Ask, plan: Plan) {
    let planner = try Planner(situation)
    let plan = try planner.plan()
    return (try Ask(planner, plan, options), plan)
  }

  /// Giver and taker side by side in tables of four states with places a day or ten apart.
  private func world(
    needs: [String], offers: [String] = [], places: String = ""
  ) throws -> Case {
    try withTemporaryFolder { folder in
      let files: [String: String] = [
        "case.json":
          #"{"format": "talka-case/1", "id": "t", "title": "t", "as_of": "2021-08-01"}"#,
        "parties.csv": """
        id,name,kind,population,gdp_meur,already_given_eur
        R,R,state,1000000,1000,
        A,A,state,6000000,6000,
        B,B,state,3000000,3000,
        C,C,state,1000000,1000,
        N,N,state,,,

        """,
        "places.csv": """
        id,name,kind,party
        pr,pr,depot,R
        pa,pa,depot,A
        pb,pb,depot,B
        pc,pc,depot,C
        pn,pn,depot,N

        """,
        "routes.csv": """
        from,to,mode,days
        pa,pr,road,1
        pb,pr,road,1
        pc,pr,road,10
        pn,pr,road,1

        """,
        "resources.csv": """
        code,name,kind,unit,mass_kg,value_eur
        tent,tent,durable,piece,10,1000
        guard,guard,personnel,person,,

        """,
        "needs.csv": "id,party,place,resource,quantity,due,latest,priority\n"
          + needs.joined(separator: "\n") + "\n",
        "offers.csv":
          "id,party,place,resource,quantity,lot_size,available,status,condition\n"
          + offers.joined(separator: "\n") + "\n",
      ]
      for (name, text) in files { try writeFile(text, to: folder + "/" + name) }
      let reading = CaseFolder.read(URL(fileURLWithPath: folder))
      return try #require(reading.situation, "\(reading.diagnostics)")
    }
  }

  @Test("what nobody offers goes to those below their share who can bring it in time")
  func shares() throws {
    let case1 = try world(needs: ["n1,R,pr,tent,90,2021-08-05,2021-08-06,1"])
    let (ask, _) = try ask(case1)
    // A has twice the key of B; C is ten days away, N has no figures, R asks.
    #expect(ask.lines.map { "\($0.party) \($0.units)" } == ["A 60", "B 30"])
    #expect(ask.lines.allSatisfy { "\($0.leaveBy)" == "2021-08-04" })
    #expect(ask.unasked.isEmpty)
  }

  @Test("what a party sends under the plan counts toward its share")
  func burden() throws {
    let case1 = try world(
      needs: ["n1,R,pr,tent,90,2021-08-05,2021-08-06,1"],
      offers: ["o1,A,pa,tent,40,1,,,"])
    let (ask, _) = try ask(case1)
    // In all 60 and 30 as before: A sends 40 of its 60.
    #expect(ask.lines.map { "\($0.party) \($0.units)" } == ["A 20", "B 30"])
  }

  @Test("a change to an offer comes first, and what it closes is not shared out")
  func changes() throws {
    let case1 = try world(
      needs: ["n1,R,pr,tent,90,2021-08-05,2021-08-06,1"],
      offers: ["o1,B,pb,tent,50,1,,conditional,if others give too"])
    let (ask, _) = try ask(case1)
    let change = try #require(ask.lines.first { $0.basis != .share })
    #expect(change.basis == .change(.condition, Offer.ID("o1")))
    #expect(change.units == 50)
    #expect(change.text.contains("if others give too"))
    // B is asked for 50 already, more than its share of 30; the other 40 go to A.
    #expect(ask.lines.filter { $0.basis == .share }.map { "\($0.party) \($0.units)" } == ["A 40"])
  }

  @Test("an earlier day is asked for only where it can still be")
  func tooLate() throws {
    let needs = ["n1,R,pr,tent,9,2021-08-05,2021-08-06,1"]
    let late = try world(needs: needs, offers: ["o1,B,pb,tent,9,1,2021-09-01,,"])
    #expect(try ask(late).ask.lines.map(\.basis) == [.change(.earlier, Offer.ID("o1"))])
    let far = try world(needs: needs, offers: ["o1,C,pc,tent,9,1,2021-08-01,,"])
    #expect(try ask(far).ask.lines.allSatisfy { $0.basis == .share && $0.party != Party.ID("C") })
  }

  @Test("what nobody could bring in time is named")
  func unasked() throws {
    let case1 = try world(needs: ["n1,R,pr,guard,9,2021-08-02,2021-08-02,1"])
    let (ask, _) = try ask(case1)
    #expect(ask.lines.isEmpty)
    #expect(ask.unasked.map { "\($0.need) \($0.units)" } == ["n1 9"])
    let soon = try self.ask(case1, Ask.Options(noticeDays: 0))
    #expect(soon.ask.unasked.isEmpty)
  }

  @Test("with holders first, those are asked that have shown that they hold it")
  func holders() throws {
    let case1 = try world(
      needs: ["n1,R,pr,guard,30,2021-08-05,2021-08-06,1"], offers: ["o1,B,pb,guard,5,1,,,"])
    let (ask, _) = try ask(case1, Ask.Options(prefersHolders: true))
    #expect(ask.lines.map { "\($0.party) \($0.units)" } == ["B 25"])
    #expect(ask.lines.map(\.basis) == [.holdings])
  }

  @Test("the real case: every open unit is asked for once, of nobody too far, the asker apart")
  func real() throws {
    let folder = URL(fileURLWithPath: repositoryRoot + "/Examples/lithuania-2021")
    let situation = try #require(CaseFolder.read(folder).situation)
    let (ask, plan) = try ask(situation)
    var asked: [Need.ID: Int] = [:]
    for line in ask.lines { asked[line.need, default: 0] += line.units }
    for row in ask.unasked { asked[row.need, default: 0] += row.units }
    for need in plan.overview.needs {
      let gap = (need.askedMilli - need.coveredMilli + 999) / 1000
      // Two grounds may each round a part of a unit up.
      let units = asked[need.need] ?? 0
      #expect(units >= gap && units <= gap + 2, "\(need.need): \(units) for \(gap)")
    }
    #expect(!ask.parties.contains(Party.ID("LT")))
    #expect(!ask.parties.contains(Party.ID("BY")))
    for line in ask.lines { #expect(line.leaveBy >= situation.header.asOf, "\(line)") }
  }
}
