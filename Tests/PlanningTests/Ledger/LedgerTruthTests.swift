import Basics
import Planning
import Situation
import Testing

/// On hundreds of tiny cases, for our plans and for others: the ledger adds up, and every row it
/// names as evidence is checked again from the tables of the case.
@Suite("The ledger adds up and its evidence is true") struct LedgerTruthTests {
  @Test("on random cases, every booking", arguments: 0..<4)
  func random(part: UInt64) throws {
    var causes: [GapCause: Int] = [:]
    for seed in part * 150 + 1...part * 150 + 150 {
      let situation = try TinyCase.world(seed).situation()
      let planner = try Planner(situation)
      let ours = planner.proposal()
      // A plan with fewer lots, which leaves and overlooks more.
      var less = ours
      for index in less.indices where (UInt64(index) + seed) % 2 == 0 {
        less[index].lots = (less[index].lots ?? 0) / 2
      }
      for rows in [ours, less] {
        let judgement = planner.judge.judge(rows)
        guard judgement.isFeasible else { continue }
        let check = LedgerCheck(situation, planner, rows, "seed \(seed)")
        for booking in planner.ledger(of: rows, judgement) {
          causes[booking.cause, default: 0] += 1
          check.booking(booking)
        }
        check.sums(planner.ledger(of: rows, judgement), planner.overview(of: rows, judgement))
      }
    }
    // Every cause has been met, so that none is true for want of cases.
    for cause in GapCause.allCases {
      #expect(causes[cause, default: 0] > 0, "\(cause.rawValue) in part \(part)")
    }
  }
}

/// Rules read once more from the tables, in the plainest way.
private struct LedgerCheck {
  private let situation: Case
  private let planner: Planner
  private let rows: [PlanRow]
  private let comment: Comment

  init(_ situation: Case, _ planner: Planner, _ rows: [PlanRow], _ comment: Comment) {
    (self.situation, self.planner, self.rows) = (situation, planner, rows)
    self.comment = comment
  }

  func sums(_ ledger: [GapBooking], _ overview: PlanOverview) {
    for need in overview.needs {
      let bookings = ledger.filter { $0.need == need.need }
      #expect(
        bookings.reduce(0) { $0 + $1.amountMilli } == need.askedMilli - need.coveredMilli, comment)
      #expect(Set(bookings.map(\.cause)).count == bookings.count, comment)
    }
    #expect(Set(ledger.map(\.need)).isSubset(of: overview.needs.map(\.need)), comment)
    for booking in ledger {
      let named = booking.evidence.reduce(0) { $0 + $1.amountMilli }
      #expect(booking.amountMilli > 0 && named <= booking.amountMilli, comment)
      let isRest = booking.cause == .noOffer || !isReachable(booking.need)
      #expect(isRest || booking.moreEvidence > 0 || named == booking.amountMilli, comment)
      #expect(booking.evidence.allSatisfy { $0.amountMilli > 0 && !$0.note.isEmpty }, comment)
    }
  }

  private func isReachable(_ need: Need.ID) -> Bool {
    !planner.judge.judge(rows).unreachable.contains { $0.need == need }
  }

  func booking(_ booking: GapBooking) {
    guard let need = situation.needs[booking.need] else {
      Issue.record("no such need")
      return
    }
    if booking.cause == .underMinimum { expectTooLittle(need) }
    if booking.cause == .overlooked || booking.cause == .notWorth { free(booking, need) }
    for evidence in booking.evidence {
      guard let offer = evidence.offer.flatMap({ situation.offers[$0] }) else {
        Issue.record("no such offer")
        continue
      }
      #expect(gain(offer, need) > 0, comment)
      #expect(isTrue(booking.cause, offer, need, evidence), "\(comment) \(booking)")
    }
  }

  private func isTrue(
    _ cause: GapCause, _ offer: Offer, _ need: Need, _ evidence: GapEvidence
  ) -> Bool {
    let other = evidence.need.flatMap { situation.needs[$0] }
    let sent = other.map { lots(offer.id, $0.id) } ?? 0
    let arrival: Day? = days(offer, need).map { offer.readyDay(under: situation.rules) + $0 }
    switch cause {
    case .conditions:
      return offer.standing == .conditional || offer.notFor.contains(need.party)
        || !offer.onlyFor.isEmpty && !offer.onlyFor.contains(need.party)
    case .noRoute: return arrival == nil
    case .tooLate:
      guard let arrival else { return false }
      let late = arrival - need.lastDay(under: situation.rules)
      return late > 0 && evidence.note.contains(": \(late) day\(late == 1 ? "" : "s") too late")
    case .expires:
      guard let arrival, let expires = offer.expires else { return false }
      return arrival > expires
    case .lotTooBig:
      return gain(offer, need) > room(need) || evidence.note.contains("beside what could go here")
    case .higherPriority:
      guard let other, sent > 0 else { return false }
      return pinned(offer.id, other.id) > 0 || other.priority < need.priority
        || other.priority == need.priority && other.party == need.party
    case .fairness:
      guard let other, sent > 0 else { return false }
      return other.priority == need.priority && other.party != need.party
    case .underMinimum, .notWorth, .overlooked:
      guard let other else { return left(offer) > 0 }
      return other.priority > need.priority && sent > pinned(offer.id, other.id)
    case .noOffer: return false
    }
  }

  // MARK: Free lots

  /// No whole lots that are free make up what is missing to the minimum.
  private func expectTooLittle(_ need: Need) {
    var sums: Set<Int> = [0]
    for offer in situation.offers where isPair(offer, need) {
      let elsewhere = situation.needs.filter { $0.priority > need.priority }
        .reduce(0) { $0 + lots(offer.id, $1.id) - pinned(offer.id, $1.id) }
      let count = left(offer) + elsewhere
      sums = Set(sums.flatMap { sum in (0...count).map { sum + $0 * gain(offer, need) } })
    }
    let missing = 1000 * (need.minUseful ?? 0) - delivered(need)
    #expect(!sums.contains { $0 >= missing && $0 <= room(need) }, comment)
  }

  /// Lots said to be overlooked make a plan that is better; those said not to be worth it make one
  /// that is no better in coverage.
  private func free(_ booking: GapBooking, _ need: Need) {
    let judgement = planner.judge.judge(rows)
    let bookings = planner.ledger(of: rows, judgement).filter {
      $0.need == need.id && ($0.cause == .overlooked || $0.cause == .notWorth)
    }
    guard bookings.allSatisfy({ $0.moreEvidence == 0 }), let before = judgement.vector else {
      return
    }
    let useful = booking.cause == .overlooked ? bookings : [booking]
    var plan = Dictionary(
      uniqueKeysWithValues: rows.map { ([$0.offer.text, $0.need.text], $0.lots ?? 0) })
    for evidence in useful.flatMap(\.evidence) {
      guard let id = evidence.offer, let offer = situation.offers[id] else { continue }
      let count = (evidence.amountMilli + gain(offer, need) - 1) / gain(offer, need)
      plan[[id.text, need.id.text], default: 0] += count
      if let other = evidence.need { plan[[id.text, other.text], default: 0] -= count }
    }
    let after = planner.judge.judge(repaired(plan))
    // A minimum above what is asked for needs more lots than close the gap.
    if (need.minUseful ?? 0) > need.quantity { return }
    guard let vector = after.vector else {
      Issue.record("\(comment): not feasible with \(bookings): \(after.violations)")
      return
    }
    let difference = vector.difference(from: before)
    if booking.cause == .overlooked {
      #expect(
        difference?.isBetter == true && difference?.entry.priority == need.priority,
        "\(comment) \(bookings) \(String(describing: difference))")
    } else {
      #expect(difference?.entry.priority != need.priority, "\(comment) \(bookings)")
    }
  }

  /// Needs that fell below their minimum get nothing beyond what has left.
  private func repaired(_ plan: [[String]: Int]) -> [PlanRow] {
    var rows = plan.map { PlanRow(offer: Offer.ID($0[0]), need: Need.ID($0[1]), lots: $1) }
    let low = planner.judge.judge(rows).violations.filter { $0.name == .underMinimum }
    for index in rows.indices where low.contains(where: { $0.need == rows[index].need }) {
      rows[index].lots = pinned(rows[index].offer, rows[index].need)
    }
    return rows
  }

  // MARK: The case

  private func lots(_ offer: Offer.ID, _ need: Need.ID) -> Int {
    rows.first { $0.offer == offer && $0.need == need }?.lots ?? 0
  }

  private func pinned(_ offer: Offer.ID, _ need: Need.ID) -> Int {
    situation.commitments.filter { $0.state.isPinned && $0.offer == offer && $0.need == need }
      .reduce(0) { $0 + $1.lots }
  }

  private func left(_ offer: Offer) -> Int {
    max(0, offer.lots - rows.filter { $0.offer == offer.id }.reduce(0) { $0 + ($1.lots ?? 0) })
  }

  private func room(_ need: Need) -> Int {
    1000 * (need.quantity + need.overLimit) - delivered(need)
  }

  private func delivered(_ need: Need) -> Int {
    let left = situation.commitments.filter { $0.state.isPinned && $0.need == need.id }
    let facts = left.reduce(0) { sum, row in
      let amount = situation.offers[row.offer].map { row.lots * gain($0, need) } ?? 0
      return sum + (row.usableQuantity.map { 1000 * $0 } ?? amount)
    }
    return situation.offers.reduce(facts) { sum, offer in
      let more = lots(offer.id, need.id) - pinned(offer.id, need.id)
      return sum + max(0, more) * gain(offer, need)
    }
  }

  private func gain(_ offer: Offer, _ need: Need) -> Int {
    if offer.resource == need.resource { return 1000 * offer.unitsPerLot }
    let row = situation.substitutes.first {
      $0.give == offer.resource && $0.wanted == need.resource
    }
    return offer.unitsPerLot * (row?.ratioMilli ?? 0)
  }

  private func days(_ offer: Offer, _ need: Need) -> Int? {
    if offer.place == need.place { return 0 }
    return situation.routes.first { $0.from == offer.place && $0.to == need.place }?.days
  }

  private func isPair(_ offer: Offer, _ need: Need) -> Bool {
    let row = PlanRow(
      offer: offer.id, need: need.id, lots: pinned(offer.id, need.id) + 1)
    return !planner.judge.judge([row]).violations.contains {
      $0.name == .notAPair && $0.need == need.id
    }
  }
}
