import Basics
import Situation

/// Books every unit that stays open under exactly one cause.
///
/// For a need that nobody can serve, the whole gap falls under the rule at which its best offer
/// fails. For any other, what could have closed the gap is gone through in a fixed order until the
/// gap is used up: what usable offers have left, what they sent elsewhere, what fails a rule (the
/// nearest to being of use first), and what is offered nowhere.
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
      bookLeft(n, &parts)
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

  // MARK: What usable offers have left

  private func bookLeft(_ n: Int, _ parts: inout GapParts) {
    let need = judge.problem.needs[n]
    let usable = usableOffers(n).filter { left($0.offer) > 0 }
    let room = need.limit - delivered[n]
    let possible = usable.reduce(Int128(delivered[n])) {
      $0 + ($1.gain <= room ? Int128(left($1.offer)) * Int128($1.gain) : 0)
    }
    for (o, gain) in usable {
      let amount = saturatedProduct(left(o), gain)
      let note = "\(left(o)) lot\(left(o) == 1 ? "" : "s") left"
      if gain > room {
        parts.add(
          .lotTooBig, amount,
          proof(o, "\(note); a lot brings \(units(gain)), \(units(room)) more may be delivered"))
      } else if delivered[n] < need.least, possible < Int128(need.least) {
        parts.add(
          .underMinimum, amount, proof(o, "\(note); with all of it the minimum is not reached"))
      } else if steps.changes(n, by: min(parts.left, min(amount, room / gain * gain))) {
        parts.add(.overlooked, amount, proof(o, "\(note) that could go here"))
      } else {
        parts.add(.notWorth, amount, proof(o, "\(note); it would not add a step of coverage"))
      }
    }
  }

  // MARK: What they sent elsewhere

  private func bookElsewhere(_ n: Int, _ parts: inout GapParts) {
    let need = judge.problem.needs[n]
    for (o, gain) in usableOffers(n) {
      for (m, lots) in sent[o] ?? [] where m != n {
        let other = judge.problem.needs[m]
        let id = judge.problem.situation.needs[m].id
        let amount = saturatedProduct(lots, gain)
        let isPinned = pinnedLots[Edge(offer: o, need: m)] != nil
        let went = isPinned ? "already left for \(id)" : "goes to \(id)"
        if other.priority < need.priority || isPinned {
          parts.add(
            .higherPriority, amount, proof(o, m, "\(went), class \(other.priority)"))
        } else if other.priority > need.priority {
          let cause: GapCause = gain > need.limit - delivered[n] ? .lotTooBig : .overlooked
          parts.add(cause, amount, proof(o, m, "\(went), class \(other.priority)"))
        } else if other.party != need.party {
          let party = judge.problem.situation.parties[other.party].id
          parts.add(.fairness, amount, proof(o, m, "\(went) of \(party)"))
        } else {
          parts.add(
            .higherPriority, amount,
            proof(o, m, "\(went), same class and recipient, weight \(other.weight)"))
        }
      }
    }
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

  private func proof(_ o: Int, _ note: String) -> GapProof { GapProof(judge, o, nil, note) }

  private func proof(_ o: Int, _ m: Int, _ note: String) -> GapProof { GapProof(judge, o, m, note) }

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
