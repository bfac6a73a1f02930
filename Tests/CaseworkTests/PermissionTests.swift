import Casework
import Journal
import Testing

@Suite("Who may do what") struct PermissionTests {
  /// Every user of the desk and every verb on line 1, in each state of its life.
  @Test("the verbs of a line are the side's whose they are, and nobody else's")
  func line() throws {
    let allowed: [Verb: Set<String>] = [
      .accept: ["qm.head", "qm.deputy", "desk"],
      .refuse: ["qm.head", "qm.deputy", "xa.head", "desk"],
      .commit: ["xa.head", "desk"], .dispatch: ["xa.head", "xa.depot", "desk"],
      .arrive: ["qm.editor", "qm.head", "qm.deputy", "desk"],
      .receive: ["qm.editor", "qm.head", "qm.deputy", "desk"],
      .extend: ["xa.head", "desk"], .release: ["qm.head", "qm.deputy", "desk"],
    ]
    var desk = try SmallDesk()
    try desk.proposePumps()
    let users = desk.book.rows(of: "users").map(\.name.key)
    #expect(users.count == 9)
    var denied = 0
    for next in [Verb.accept, .commit, .dispatch, .arrive, .receive, .release] {
      for (verb, may) in allowed {
        for user in users {
          let refusal = desk.refusal {
            try $0.line(verb, 1, [RowCell("until", "2031-05-01")], reason: "r", by: user)
          }
          if may.contains(user) {
            if case .notAllowed = refusal { Issue.record("\(user) may \(verb)") }
          } else if case .notAllowed = refusal {
            denied += 1
          } else {
            Issue.record("\(user) could \(verb): \(String(describing: refusal))")
          }
        }
      }
      try desk.line(next, 1, by: "desk")
    }
    #expect(denied > 250)
  }

  @Test("readers, auditors and strangers change nothing; users are the administrator's")
  func readers() throws {
    let desk = try SmallDesk()
    for verb in Verb.allCases {
      for user in ["guest", "court"] {
        let row: RowName? =
          switch verb {
          case .user: RowName("users", "x")
          case .rule: RowName("party_rules", "XA")
          case .clock: RowName("clocks", "shortfall")
          case .mark: RowName("marks", "need-due@needs/N-PUMP")
          default: nil
          }
        guard
          case .notAllowed = desk.refusal({ try $0.perform(verb, row: row, reason: "r", by: user) })
        else {
          Issue.record("\(user) could \(verb)")
          continue
        }
      }
    }
    guard
      case .unknownUser("qm.haed", "qm.head") = desk.refusal({ try $0.proposePumps(by: "qm.haed") })
    else {
      Issue.record("a stranger acted")
      return
    }
    let row = RowName("users", "qm.head")
    guard
      case .notAllowed = desk.refusal({
        try $0.perform(.user, row: row, [RowCell("roles", "coordinator")], by: "qm.head")
      })
    else {
      Issue.record("somebody raised himself")
      return
    }
  }

  @Test("the last administrator stays")
  func lastAdministrator() throws {
    let desk = try SmallDesk()
    let row = RowName("users", "desk")
    guard
      case .badValue("roles", _, _) = desk.refusal({
        try $0.perform(.user, row: row, [RowCell("roles", "coordinator")], by: "desk")
      })
    else {
      Issue.record("nobody keeps the users")
      return
    }
  }

  @Test("a party that wants two persons gets two different ones")
  func twoPersons() throws {
    var desk = try SmallDesk()
    try desk.perform(
      .rule, row: RowName("party_rules", "QM"), [RowCell("two_persons", "yes")], by: "qm.head")
    try desk.proposePumps()
    try desk.line(.accept, 1, by: "qm.head")
    #expect(desk.state(1) == "proposed")
    let waiting = RowName("approvals", "1")
    #expect(Duty.all(of: desk.book, at: desk.now).contains { $0.rule.id == "second-person" })
    guard case .samePerson = desk.refusal({ try $0.perform(.confirm, row: waiting, by: "qm.head") })
    else {
      Issue.record("one person was two")
      return
    }
    guard case .notAllowed = desk.refusal({ try $0.perform(.confirm, row: waiting, by: "xa.head") })
    else {
      Issue.record("another party confirmed")
      return
    }
    try desk.perform(.confirm, row: waiting, by: "qm.deputy")
    #expect(desk.state(1) == "accepted")
    #expect(desk.book[waiting]?["confirmed_by"] == "qm.deputy")
    guard
      case .wrongState = desk.refusal({ try $0.perform(.confirm, row: waiting, by: "qm.deputy") })
    else {
      Issue.record("confirmed twice")
      return
    }
    // The other side did not ask for it.
    try desk.line(.commit, 1, by: "xa.head")
    #expect(desk.state(1) == "committed")
  }
}

extension SmallDesk {
  mutating func proposePumps(by user: String) throws {
    try perform(
      .propose, material: .plan([.init(offer: "O-XA-PUMP", need: "N-PUMP", lots: 1)]), by: user)
  }
}
