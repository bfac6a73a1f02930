import Situation

/// The rows that show a cause, before their identifiers are looked up.
struct GapProof {
  let offer: Offer.ID
  let need: Need.ID?
  let note: String

  init(_ judge: Judge, _ offer: Int, _ need: Int?, _ note: String) {
    let situation = judge.problem.situation
    self.offer = situation.offers[offer].id
    self.need = need.map { situation.needs[$0].id }
    self.note = note
  }
}

/// The gap of one need while it is booked.
struct GapParts {
  private let need: Need.ID
  /// What is not booked yet, thousandths.
  private(set) var left: Int
  private var order: [GapCause] = []
  private var amounts: [GapCause: Int] = [:]
  private var evidence: [GapCause: [GapEvidence]] = [:]

  init(need: Need.ID, gap: Int) {
    self.need = need
    left = gap
  }

  /// Books up to `amount` under a cause.
  mutating func add(_ cause: GapCause, _ amount: Int, _ proof: GapProof) {
    let booked = min(left, amount)
    guard booked > 0 else { return }
    book(cause, booked)
    evidence[cause, default: []].append(
      GapEvidence(offer: proof.offer, need: proof.need, amountMilli: booked, note: proof.note))
  }

  /// Books all that is left under a cause without rows.
  mutating func addRest(_ cause: GapCause) {
    guard left > 0 else { return }
    book(cause, left)
  }

  private mutating func book(_ cause: GapCause, _ amount: Int) {
    if amounts[cause] == nil { order.append(cause) }
    amounts[cause, default: 0] += amount
    left -= amount
  }

  /// The bookings; they add up to the gap.
  func bookings() -> [GapBooking] {
    precondition(left == 0, "the gap is not booked whole")
    return order.map { cause in
      let rows = (evidence[cause] ?? []).enumerated().sorted { a, b in
        a.element.amountMilli != b.element.amountMilli
          ? a.element.amountMilli > b.element.amountMilli : a.offset < b.offset
      }
      return GapBooking(
        need: need, cause: cause, amountMilli: amounts[cause] ?? 0,
        evidence: rows.prefix(GapBooking.evidenceLimit).map(\.element),
        moreEvidence: max(0, rows.count - GapBooking.evidenceLimit))
    }
  }
}
