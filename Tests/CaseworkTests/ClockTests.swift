import Basics
import Casework
import Journal
import Testing

@Suite("Deadlines") struct ClockTests {
  private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  private func duty(_ desk: SmallDesk, _ id: String, at text: String) throws -> Duty? {
    Duty.all(of: desk.book, at: try moment(text)).first { $0.id == id }
  }

  @Test("a request lapses 90 days after the letter that made it")
  func request() throws {
    let desk = try SmallDesk()
    let id = "request-lapses@needs/N-PUMP"
    let duty = try #require(try duty(desk, id, at: "2031-03-10T00:00:00Z"))
    // The source S-CRISIS was published on 2031-03-03.
    #expect(duty.due.description == "2031-06-01T00:00:00Z")
    #expect(duty.party == "QM" && duty.urgency == .running)
    #expect(try self.duty(desk, id, at: "2031-05-18T00:00:00Z")?.urgency == .soon)
    #expect(try self.duty(desk, id, at: "2031-06-01T00:00:00Z")?.urgency == .overdue)
  }

  @Test("a consignment that falls silent raises an alarm until it arrives")
  func silent() throws {
    var desk = try SmallDesk()
    try desk.proposePumps()
    for verb in [Verb.accept, .commit] { try desk.line(verb, 1, by: "desk") }
    try desk.line(
      .dispatch, 1, [RowCell("departs", "2031-03-04"), RowCell("arrives", "2031-03-05")],
      by: "xa.depot")
    let id = "silent-consignment@commitments/1"
    #expect(try duty(desk, id, at: "2031-03-05T23:00:00Z")?.urgency == .running)
    #expect(try duty(desk, id, at: "2031-03-06T00:00:00Z")?.urgency == .overdue)
    #expect(try duty(desk, id, at: "2031-03-06T00:00:00Z")?.party == "QM")
    let grant = "transport-grant@commitments/1"
    #expect(try duty(desk, grant, at: "2031-03-06T00:00:00Z")?.due.day.description == "2031-03-19")
    try desk.line(.arrive, 1, [RowCell("arrives", "2031-03-06")], by: "qm.editor")
    #expect(try duty(desk, id, at: "2031-03-07T00:00:00Z") == nil)
  }

  @Test("a duty that was done is off the list, and a clock can be changed or switched off")
  func marks() throws {
    var desk = try SmallDesk()
    let id = "need-due@needs/N-PUMP"
    #expect(try duty(desk, id, at: "2031-03-07T00:00:00Z")?.urgency == .overdue)
    try desk.perform(
      .mark, row: RowName("marks", id), reason: "agreed to wait", by: "qm.editor")
    #expect(try duty(desk, id, at: "2031-03-07T00:00:00Z") == nil)
    let clock = RowName("clocks", "request-lapses")
    try desk.perform(.clock, row: clock, [RowCell("hours", "24")], by: "desk")
    let request = "request-lapses@needs/N-BED"
    #expect(try duty(desk, request, at: "2031-03-04T00:00:00Z")?.urgency == .overdue)
    try desk.perform(.clock, row: clock, [RowCell("active", "no")], by: "desk")
    #expect(try duty(desk, request, at: "2031-03-04T00:00:00Z") == nil)
    guard
      case .badValue("clock", _, _) = desk.refusal({
        try $0.perform(.clock, row: RowName("clocks", "tea"), [], by: "desk")
      })
    else {
      Issue.record("a clock that is not there was changed")
      return
    }
  }

  @Test("every clock names where it stands and whose duty it is")
  func sources() {
    #expect(ClockRule.standard.count == Set(ClockRule.standard.map(\.id)).count)
    #expect(ClockRule.standard.allSatisfy { !$0.source.isEmpty && !$0.duty.isEmpty })
  }
}
