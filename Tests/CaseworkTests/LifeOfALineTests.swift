import Basics
import CaseFiles
import Casework
import Journal
import Situation
import Testing

@Suite("The life of a line of aid") struct LifeOfALineTests {
  @Test("goes from proposed to home, each step by the side whose it is")
  func whole() throws {
    var desk = try SmallDesk()
    try desk.proposePumps()
    #expect(desk.state(1) == "proposed")
    try desk.line(.accept, 1, by: "qm.head")
    try desk.line(.commit, 1, [RowCell("departs", "2031-03-04")], by: "xa.head")
    try desk.line(.dispatch, 1, [RowCell("departs", "2031-03-04")], by: "xa.depot")
    try desk.line(.arrive, 1, [RowCell("arrives", "2031-03-05")], by: "qm.editor")
    try desk.line(.receive, 1, [RowCell("usable", "2")], by: "qm.editor")
    #expect(desk.state(1) == "usable")
    #expect(desk.book.line("1")?["usable_quantity"] == "2")
    #expect(desk.book.rows(of: "shortfalls").isEmpty)
    try desk.line(.extend, 1, [RowCell("until", "2031-04-01")], by: "xa.head")
    try desk.line(.release, 1, by: "qm.head")
    try desk.line(.home, 1, [RowCell("home", "2031-04-02")], by: "xa.depot")
    #expect(desk.state(1) == "released")
    #expect(desk.book[RowName("stays", "1")]?["home"] == "2031-04-02")
    let states = ["accept", "commit", "dispatch", "arrive", "receive", "extend", "release", "home"]
    #expect(desk.entries.suffix(8).map(\.draft.verb) == states)
    #expect(desk.entries.suffix(8).allSatisfy { $0.draft.author.role != "coordinator" })
    #expect(
      CaseProjection.reading(of: desk.book).diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  @Test("no step is done out of its turn")
  func turns() throws {
    var desk = try SmallDesk()
    try desk.proposePumps()
    let steps: [(Verb, [String])] = [
      (.accept, ["proposed"]), (.commit, ["accepted"]), (.dispatch, ["committed"]),
      (.arrive, ["dispatched"]), (.receive, ["dispatched", "arrived"]),
      (.release, ["arrived", "usable"]),
    ]
    for (done, _) in steps {
      let state = desk.state(1)
      for (verb, from) in steps where !from.contains(state) {
        let refusal = desk.refusal { try $0.line(verb, 1, by: "desk") }
        guard case .wrongState(_, verb, state, from) = refusal else {
          Issue.record("\(verb) from \(state): \(String(describing: refusal))")
          continue
        }
      }
      try desk.line(done, 1, by: "desk")
    }
    #expect(desk.state(1) == "released")
  }

  @Test("what comes short flows back to the need and to the giver")
  func short() throws {
    var desk = try SmallDesk()
    try desk.proposePumps()
    for verb in [Verb.accept, .commit, .dispatch] { try desk.line(verb, 1, by: "desk") }
    try desk.perform(.close, row: RowName("needs", "N-PUMP"), by: "qm.head")
    let tooMany = desk.refusal { try $0.line(.receive, 1, [RowCell("usable", "3")], by: "desk") }
    guard case .badValue("usable", _, _) = tooMany else {
      Issue.record("\(String(describing: tooMany))")
      return
    }
    try desk.line(
      .receive, 1, [RowCell("usable", "1"), RowCell("damaged", "1")], by: "qm.editor")
    #expect(desk.book[RowName("needs", "N-PUMP")]?["status"] == "open")
    let shortfall = try #require(desk.book.rows(of: "shortfalls").first)
    #expect(shortfall["damaged"] == "1" && shortfall["short"] == "0")
    #expect(desk.book.giving(shortfall) == "XA" && desk.book.asking(shortfall) == "QM")
    let duties = Duty.all(of: desk.book, at: desk.now)
    #expect(duties.contains { $0.rule.id == "shortfall" && $0.party == "XA" })
    let silent = desk.refusal { try $0.perform(.settle, row: shortfall.name, by: "xa.head") }
    guard case .reasonMissing(.settle) = silent else {
      Issue.record("settled without a reason")
      return
    }
    try desk.perform(.settle, row: shortfall.name, reason: "a new one left", by: "xa.head")
    #expect(!Duty.all(of: desk.book, at: desk.now).contains { $0.rule.id == "shortfall" })
  }

  @Test("an offer is not given out twice, in one plan or in two")
  func allotment() throws {
    var desk = try SmallDesk()
    let twice = desk.refusal { try $0.proposePumps(lots: 3) }
    guard case .tooManyLots("O-XA-PUMP", 3, 2) = twice else {
      Issue.record("\(String(describing: twice))")
      return
    }
    try desk.proposePumps(lots: 2)
    #expect(desk.refusal { try $0.proposePumps(lots: 1) } != nil)
    let smaller = desk.refusal {
      try $0.perform(
        .correct, row: RowName("offers", "O-XA-PUMP"), [RowCell("quantity", "1")], by: "xa.head")
    }
    guard case .tooManyLots("O-XA-PUMP", _, _) = smaller else {
      Issue.record("\(String(describing: smaller))")
      return
    }
    try desk.line(.refuse, 1, reason: "the road is closed", by: "xa.head")
    #expect(desk.state(1) == "cancelled" && desk.book.line("1")?["note"] == "the road is closed")
    try desk.proposePumps(lots: 1)
    let back = desk.refusal {
      let refused = try #require($0.entries.last { $0.draft.verb == "refuse" })
      try $0.perform(.undo, reason: "it is open", material: .entry(refused), by: "desk")
    }
    guard case .tooManyLots("O-XA-PUMP", _, _) = back else {
      Issue.record("\(String(describing: back))")
      return
    }
  }

  @Test("an offer that does not fit the need is not proposed")
  func fit() throws {
    let desk = try SmallDesk()
    let refusal = desk.refusal {
      try $0.perform(
        .propose, material: .plan([.init(offer: "O-XA-WATER", need: "N-PUMP", lots: 1)]),
        by: "desk")
    }
    guard case .unfit("O-XA-WATER", "N-PUMP", _) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test("withdrawing an offer cancels its lines, unless something is on the way")
  func withdrawal() throws {
    var desk = try SmallDesk()
    try desk.proposePumps(lots: 1)
    try desk.proposePumps(lots: 1)
    try desk.line(.accept, 1, by: "qm.head")
    let offer = RowName("offers", "O-XA-PUMP")
    var other = desk
    try other.perform(.withdraw, row: offer, reason: "needed at home", by: "xa.head")
    #expect(other.state(1) == "cancelled" && other.state(2) == "cancelled")
    #expect(other.book[offer]?["status"] == "withdrawn")
    try desk.line(.commit, 1, by: "xa.head")
    try desk.line(.dispatch, 1, by: "xa.depot")
    let refusal = desk.refusal {
      try $0.perform(.withdraw, row: offer, reason: "needed at home", by: "xa.head")
    }
    guard case .wrongState = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }
}
