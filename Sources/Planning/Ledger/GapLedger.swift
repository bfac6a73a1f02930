import Basics
import Situation

/// Books every unit that stays open under exactly one cause.
///
/// For a need that nobody can serve, the whole gap falls under the rule at which its best offer
/// fails. For any other, what could have closed the gap is gone through in a fixed order until the
/// gap is used up: what could be used instead (left, or on its way to a less urgent class), what
/// went elsewhere, what fails a rule (the nearest to being of use first), and what is offered
/// nowhere.
struct GapLedger {
  private let judge: Judge
  private let delivered: [Int]
  private let steps: CoverageSteps
  /// Where the lots of each offer go.
  private var sent: [Int: [(need: Int, lots: Int)]] = [:]
  private var used: [Int]
  private var pinnedLots: [Edge: Int] = [:]

  init(_ judge: Judge, _ rows: [PlanRow], delivered: [Int]) {
    self.judge = judge
    self.delivered = delivered
    steps = CoverageSteps(judge, delivered)
    used = [Int](repeating: 0, count: judge.problem.offers.count)
    let situation = judge.problem.situation
    for row in rows {
      guard let lots = row.lots, lots > 0, let o = situation.offers.position(of: row.offer),
        let n = situation.needs.position(of: row.need)
      else { continue }
      sent[o, default: []].append((n, lots))
      used[o] += lots
    }
    for pin in judge.problem.pins {
      pinnedLots[Edge(offer: pin.offer, need: pin.need), default: 0] += pin.lots
    }
  }

  /// The bookings of all open needs with a gap, in the order of the table.
  func bookings() -> [GapBooking] {
    let unreachable = Dictionary(
      judge.reach.unreachable.map { ($0.need, $0.failure) }, uniquingKeysWith: { first, _ in first }
    )
    return judge.problem.needs.indices.flatMap { n -> [GapBooking] in
      let need = judge.problem.needs[n]
      let gap = need.asked - min(need.asked, delivered[n])
      guard need.isOpen, gap > 0 else { return [] }
      if let failure = unreachable[n] { return [whole(n, gap, failure)] }
      var parts = GapParts(need: judge.problem.situation.needs[n].id, gap: gap)
      bookFree(n, &parts)
      bookElsewhere(n, &parts)
      bookFailures(n, &parts)
      return parts.bookings()
    }
  }

  private func whole(_ n: Int, _ gap: Int, _ failure: PairFailure) -> GapBooking {
    var parts = GapParts(need: judge.problem.situation.needs[n].id, gap: gap)
    for (o, cause) in failures(n) where cause == failure {
      parts.add(GapCause(cause), offerAmount(o, n), evidence(o, cause, n))
    }
    parts.addRest(GapCause(failure))
    return parts.bookings()[0]
  }

  // MARK: What could be used instead

  /// Lots that nothing keeps from being used here: left, or on their way to a less urgent class.
  private struct FreeLots {
    var offer: Int
    var gain: Int
    var lots: Int
    /// Where they go now.
    var need: Int?
  }

  private func freeLots(_ n: Int) -> [FreeLots] {
    let usable = usableOffers(n)
    let unused = usable.map { o, gain in FreeLots(offer: o, gain: gain, lots: left(o)) }
    let lessUrgent = usable.flatMap { o, gain in
      (sent[o] ?? []).filter { isLessUrgent($0.need, than: n) }.map { m, lots in
        FreeLots(offer: o, gain: gain, lots: lots - pinned(o, m, of: lots), need: m)
      }
    }
    return (unused + lessUrgent).filter { $0.lots > 0 }
  }

  private func bookFree(_ n: Int, _ parts: inout GapParts) {
    let need = judge.problem.needs[n]
    let free = freeLots(n)
    let room = need.limit - delivered[n]
    let missing = free.isEmpty ? 0 : max(0, need.least - delivered[n])
    let stocks = free.map { LeftoverFill.Stock(lots: $0.lots, gain: $0.gain) }
    guard let fill = LeftoverFill(stocks, room: room, least: missing) else {
      bookTooLittle(free, room, missing, &parts)
      return
    }
    var added = 0
    for (lots, count) in zip(free, fill.lots) where count > 0 {
      added += count * lots.gain
      let isStep = steps.changes(n, by: min(added, need.asked - delivered[n]))
      let note = isStep ? "that could go here" : "; it would raise no level by a step"
      parts.add(
        isStep ? .overlooked : .notWorth, count * lots.gain,
        proof(lots.offer, lots.need, text(lots, count) + (isStep ? " " : "") + note))
    }
    for (lots, count) in zip(free, fill.lots) where count < lots.lots {
      bookTooBig(lots, lots.lots - count, fill.room, beside: added > 0, &parts)
    }
  }

  /// All of it together does not make up the least that is of use.
  private func bookTooLittle(
    _ free: [FreeLots], _ room: Int, _ missing: Int, _ parts: inout GapParts
  ) {
    let possible = free.reduce(Int128(0)) {
      $0 + ($1.gain <= room ? Int128($1.lots) * Int128($1.gain) : 0)
    }
    let reason =
      possible < Int128(missing)
      ? "with all of it the minimum is not reached"
      : "no whole lots reach the minimum within what may be delivered"
    for lots in free where lots.gain <= room {
      parts.add(
        .underMinimum, saturatedProduct(lots.lots, lots.gain),
        proof(lots.offer, lots.need, "\(text(lots, lots.lots)); \(reason)"))
    }
    for lots in free where lots.gain > room {
      bookTooBig(lots, lots.lots, room, beside: false, &parts)
    }
  }

  private func bookTooBig(
    _ lots: FreeLots, _ count: Int, _ room: Int, beside: Bool, _ parts: inout GapParts
  ) {
    let most = "\(units(room)) more may be delivered" + (beside ? " beside what could go here" : "")
    parts.add(
      .lotTooBig, saturatedProduct(count, lots.gain),
      proof(
        lots.offer, lots.need, "\(text(lots, count)); a lot brings \(units(lots.gain)), \(most)"))
  }

  private func text(_ lots: FreeLots, _ count: Int) -> String {
    let number = "\(count) lot\(count == 1 ? "" : "s")"
    guard let m = lots.need else { return "\(number) left" }
    return "\(number) for \(judge.problem.situation.needs[m].id), "
      + "class \(judge.problem.needs[m].priority),"
  }

  // MARK: What went elsewhere

  private func bookElsewhere(_ n: Int, _ parts: inout GapParts) {
    for (o, gain) in usableOffers(n) {
      for (m, lots) in sent[o] ?? [] where m != n {
        let pinned = pinned(o, m, of: lots)
        let other = judge.problem.situation.needs[m]
        parts.add(
          .higherPriority, saturatedProduct(pinned, gain),
          proof(o, m, "already left for \(other.id), class \(other.priority)"))
        guard !isLessUrgent(m, than: n) else { continue }
        let (cause, note) = preference(m, over: n)
        parts.add(
          cause, saturatedProduct(lots - pinned, gain), proof(o, m, "goes to \(other.id)\(note)"))
      }
    }
  }

  /// Why a need of the same class or a more urgent one was served instead.
  private func preference(_ m: Int, over n: Int) -> (cause: GapCause, note: String) {
    let (need, other) = (judge.problem.needs[n], judge.problem.needs[m])
    if other.priority < need.priority { return (.higherPriority, ", class \(other.priority)") }
    if other.party != need.party {
      return (.fairness, " of \(judge.problem.situation.parties[other.party].id)")
    }
    return (.higherPriority, ", same class and recipient, weight \(other.weight)")
  }

  private func isLessUrgent(_ m: Int, than n: Int) -> Bool {
    judge.problem.needs[m].priority > judge.problem.needs[n].priority
  }

  private func pinned(_ o: Int, _ m: Int, of lots: Int) -> Int {
    min(lots, pinnedLots[Edge(offer: o, need: m)] ?? 0)
  }

  // MARK: What fails a rule

  private func bookFailures(_ n: Int, _ parts: inout GapParts) {
    for (o, failure) in failures(n).sorted(by: { $0.failure > $1.failure }) {
      parts.add(GapCause(failure), offerAmount(o, n), evidence(o, failure, n))
    }
    parts.addRest(.noOffer)
  }

  /// Offers of a suitable resource that fail a rule, in the order of the table.
  private func failures(_ n: Int) -> [(offer: Int, failure: PairFailure)] {
    let problem = judge.problem
    return problem.suppliers[problem.needs[n].resource].flatMap { supplier in
      problem.stock[supplier.resource].compactMap { o in
        problem.failure(Int(o), n).map { (Int(o), $0) }
      }
    }
  }

  private func usableOffers(_ n: Int) -> [(offer: Int, gain: Int)] {
    let problem = judge.problem
    return problem.suppliers[problem.needs[n].resource].flatMap { supplier in
      problem.stock[supplier.resource].compactMap { o in
        guard problem.failure(Int(o), n) == nil else { return nil }
        return (Int(o), Problem.gain(problem.offers[Int(o)].unitsPerLot, supplier.ratioMilli))
      }
    }
  }

  private func left(_ o: Int) -> Int { max(0, judge.problem.offers[o].lots - used[o]) }

  private func offerAmount(_ o: Int, _ n: Int) -> Int {
    let problem = judge.problem
    return saturatedProduct(
      problem.offers[o].lots, problem.gain(problem.offers[o], problem.needs[n]))
  }

  private func proof(_ o: Int, _ m: Int?, _ note: String) -> GapProof {
    GapProof(judge, o, m, note)
  }

  private func evidence(_ o: Int, _ failure: PairFailure, _ n: Int) -> GapProof {
    GapProof(judge, o, nil, FailureNote(judge.problem, o, n).text(failure))
  }
}

/// A product that stays at the largest number where it would be larger: amounts beyond a gap do
/// not matter.
func saturatedProduct(_ a: Int, _ b: Int) -> Int {
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  return overflow ? .max : product
}

/// Thousandths as units, with as many decimals as they need.
func units(_ milli: Int) -> String {
  let (whole, rest) = milli.quotientAndRemainder(dividingBy: 1000)
  guard rest != 0 else { return String(whole) }
  var digits = String(1000 + rest).dropFirst()
  while digits.hasSuffix("0") { digits.removeLast() }
  return "\(whole).\(digits)"
}
