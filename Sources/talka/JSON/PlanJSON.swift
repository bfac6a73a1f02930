import Basics
import Formats
import Planning
import Situation

extension JSONValue {
  /// What `talka plan --json` prints.
  static func plan(_ plan: Plan) -> JSONValue {
    [
      "status": .string(plan.status.rawValue),
      "vector": .vector(plan.judgement.vector),
      "bound": .vector(plan.bound),
      "bounds_complete": .bool(plan.boundsAreComplete),
      "lines": .array(plan.lines.map { .line($0) }),
      "ledger": .array(plan.ledger.map { .booking($0) }),
      "unreachable": .array(plan.judgement.unreachable.map { .unreachable($0) }),
      "advice": .array(plan.advice.map { .advice($0) }),
      "exchange": .exchange(plan.exchange),
      "trade_offs": .array(plan.tradeOffs.map { .tradeOff($0) }),
      "worst_off": .worstOff(plan.judgement),
      "most_burdened": .optional(plan.judgement.mostBurdened?.text),
      "givers": .array(plan.overview.givers.map { .giver($0) }),
    ]
  }

  /// A vector, each entry by name; null where it is undefined.
  static func vector(_ vector: PlanVector?) -> JSONValue {
    guard let vector else { return .null }
    return .object(PlanEntry.allCases.map { Member($0.rawValue, .optional(vector[$0])) })
  }

  /// An amount of thousandths as a number of units.
  static func amount(milli: Int) -> JSONValue {
    var (mantissa, decimals) = (Int64(milli), 3)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    // A whole number and up to three decimals, whatever its size.
    let (whole, rest) = mantissa.quotientAndRemainder(dividingBy: ExactDecimal.power(decimals))
    guard decimals > 0 else { return .number("\(whole)") }
    let digits = String(rest)
    return .number("\(whole).\(String(repeating: "0", count: decimals - digits.count))\(digits)")
  }

  private static func line(_ line: PlanLine) -> JSONValue {
    [
      "offer": .string(line.offer.text), "need": .string(line.need.text),
      "lots": .whole(line.lots), "pinned_lots": .whole(line.pinnedLots),
      "amount": .amount(milli: line.amountMilli), "arrive": .string("\(line.arrival)"),
      "days_late": .whole(line.daysLate),
      "runner_up": line.runnerUp.map { .runnerUp($0) } ?? .null,
    ]
  }

  private static func runnerUp(_ second: RunnerUp) -> JSONValue {
    [
      "offer": .optional(second.offer?.text), "lots": .whole(second.lots),
      "effect": .effect(second.effect),
    ]
  }

  /// What a change would do to the vector; null when no entry changes.
  static func effect(_ effect: EntryChange?) -> JSONValue {
    guard let effect else { return .null }
    return [
      "entry": .string(effect.entry.rawValue), "before": .whole(effect.before),
      "after": .whole(effect.after),
    ]
  }

  private static func tradeOff(_ tradeOff: TradeOff) -> JSONValue {
    [
      "class": .whole(tradeOff.priority), "gives_up_permille": .whole(tradeOff.givesUpPermille),
      "gaining_class": .whole(tradeOff.gaining), "gain_permille": .whole(tradeOff.gainPermille),
    ]
  }

  /// The single exchange that would better a plan most.
  static func exchange(_ exchange: Exchange?) -> JSONValue {
    guard let exchange else { return .null }
    func move(_ move: Exchange.Move) -> JSONValue {
      [
        "offer": .string(move.offer.text), "need": .string(move.need.text),
        "lots": .whole(move.lots),
      ]
    }
    return [
      "add": move(exchange.added), "take": exchange.taken.map { move($0) } ?? .null,
      "effect": .effect(exchange.effect),
    ]
  }

  /// A booking of the gap ledger.
  static func booking(_ booking: GapBooking) -> JSONValue {
    [
      "need": .string(booking.need.text), "cause": .string(booking.cause.rawValue),
      "amount": .amount(milli: booking.amountMilli),
      "evidence": .array(
        booking.evidence.map { row in
          [
            "offer": .optional(row.offer?.text), "need": .optional(row.need?.text),
            "amount": .amount(milli: row.amountMilli), "note": .string(row.note),
          ]
        }),
      "more_evidence": .whole(booking.moreEvidence),
    ]
  }

  /// A need that nobody can serve.
  static func unreachable(_ need: UnreachableNeed) -> JSONValue {
    ["need": .string(need.need.text), "reason": .string(need.reason.rawValue)]
  }

  private static func advice(_ advice: Advice) -> JSONValue {
    [
      "need": .string(advice.need.text), "change": .string(advice.change.rawValue),
      "party": .optional(advice.party?.text), "offer": .optional(advice.offer?.text),
      "amount": .amount(milli: advice.amountMilli), "text": .string(advice.text),
      "effect": .effect(advice.effect),
    ]
  }

  /// By class, who is worst off.
  static func worstOff(_ judgement: Judgement) -> JSONValue {
    .object(
      judgement.worstOff.sorted { $0.key < $1.key }
        .map { Member("\($0.key)", .string($0.value.text)) })
  }

  private static func giver(_ giver: GiverBurden) -> JSONValue {
    [
      "party": .string(giver.party.text), "key_ppm": .whole(giver.keyPartsPerMillion),
      "already_given_eur": .whole(giver.alreadyGivenEur), "sent_eur": .whole(giver.sentEur),
      "fair_share_eur": .optional(giver.fairShareEur),
      "burden_percent": .optional(giver.burdenPercent), "lines": .whole(giver.lines),
    ]
  }
}
