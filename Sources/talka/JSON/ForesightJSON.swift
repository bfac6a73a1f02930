import Basics
import Foresight
import Formats
import Situation

extension JSONValue {
  /// What `talka foresee --json` prints.
  static func foresight(_ outcome: ForesightOutcome, _ situation: Case) -> JSONValue {
    let foresight = outcome.foresight
    let writer = ForesightJSON(asOf: foresight.model.asOf)
    return [
      "from": .string("\(foresight.model.asOf)"), "days": .whole(foresight.model.horizon),
      "runs": .whole(outcome.simulation.runs), "seed": .string("\(outcome.simulation.seed)"),
      "compares_plans": .bool(foresight.comparesPlans),
      "arrivals": .string(foresight.scenario.name), "series": .optional(foresight.series),
      "assumptions": .array(foresight.model.assumptions.map { writer.assumption($0) }),
      "works": .array(
        outcome.works.indices.map { index in
          writer.work(outcome.works[index], foresight.works.map { $0.rows[index] })
        }),
      "unlocks": .array((foresight.works.last?.unlocks ?? []).map { writer.unlock($0) }),
      "reception": outcome.reception.map { writer.reception($0) } ?? .null,
      "desk": foresight.desk.map { writer.desk($0) } ?? .null,
      "no_reception": .optional(foresight.noReception),
      "scenarios": .array(outcome.scenarios.map { writer.scenario($0) }),
      "needs": .array((foresight.chances.last ?? []).map { writer.need($0) }),
    ]
  }
}

/// Writes the parts of a look ahead. Of two outcomes the first is without the plan.
struct ForesightJSON {
  let asOf: Day

  func number(_ value: Double) -> JSONValue {
    let text = DetectionTable.text(value)
    return text.isEmpty ? .null : .number(text)
  }

  private func day(_ number: Int?) -> JSONValue {
    number.map { .string("\(asOf + $0)") } ?? .null
  }

  private func date(_ answer: DateAnswer) -> JSONValue {
    [
      "p10": day(answer.p10), "p50": day(answer.p50), "p90": day(answer.p90),
      "not_within": number(answer.notWithin),
      "p50_between": .array(answer.middleBetween.map { day($0) }),
      "p90_between": .array(answer.lateBetween.map { day($0) }),
    ]
  }

  private func amount(_ answer: AmountAnswer) -> JSONValue {
    [
      "p10": number(answer.p10), "p50": number(answer.p50), "p90": number(answer.p90),
      "mean": number(answer.mean), "standard_error": number(answer.standardError),
    ]
  }

  func assumption(_ one: Assumption) -> JSONValue {
    let origin: String
    switch one.origin {
    case .declared: origin = "declared"
    case .figure(let id): origin = id.text
    case .given: origin = "given"
    }
    return [
      "key": .string(one.key.rawValue), "low": number(one.low), "middle": number(one.middle),
      "high": number(one.high), "origin": .string(origin),
    ]
  }

  // MARK: Works

  func work(_ answer: WorkAnswer, _ rows: [WorksOutlook.Row]) -> JSONValue {
    [
      "work": .string(answer.task.id.text), "unit": .string(answer.task.unit),
      "target": number(answer.task.target), "done": number(answer.task.done),
      "gain": amount(answer.gain),
      "outcomes": .array(
        zip(answer.outcomes, rows).map { outcome, row in
          [
            "finish": date(outcome.finish), "done_at_end": amount(outcome.done),
            "planned_finish": day(row.finish),
            "never": .array(row.never.map { .string(reason($0)) }),
            "stalls": .array(row.stalls.map { stall($0) }),
            "blockers": .array(
              outcome.blockers.map { blocker in
                [
                  "item": .string(blocker.item.text), "share": number(blocker.share),
                  "mean_days": number(blocker.meanDays),
                ]
              }),
          ]
        }),
    ]
  }

  private func reason(_ reason: WorksOutlook.Reason) -> String {
    switch reason {
    case .noRate: "no_rate"
    case .noProgress: "no_progress"
    case .unsupplied(let item, let missing): "unsupplied \(item) \(DetectionTable.text(missing))"
    case .noCrew: "no_crew"
    case .waits(let work): "waits \(work)"
    }
  }

  private func stall(_ stall: WorksOutlook.Stall) -> JSONValue {
    [
      "item": .optional(stall.item?.text), "from": day(stall.from), "to": day(stall.to),
      "missing": number(stall.missing),
    ]
  }

  func unlock(_ unlock: WorksOutlook.Unlock) -> JSONValue {
    let one = unlock.consignment
    return [
      "offer": .string(one.offer.text), "need": .string(one.need.text), "day": day(one.day),
      "amount": number(one.amount), "work": .string(unlock.work.text),
      "suffices": number(unlock.suffices), "unlocked": number(unlock.unlocked),
      "held_by": .optional(unlock.heldBy?.text), "last_useful_day": day(unlock.lastUsefulDay),
      "last_useful_order": day(unlock.lastUsefulDay.map { $0 - one.lead }),
    ]
  }

  // MARK: People and needs

  func reception(_ answer: ReceptionAnswer) -> JSONValue {
    [
      "short_already": .bool(answer.isShortAlready), "spared_nights": amount(answer.spared),
      "variance_ratio": answer.varianceRatio.map { number($0) } ?? .null,
      "longest_wait_days": answer.longestWait.map { amount($0) } ?? .null,
      "people": bands(answer.people),
      "outcomes": .array(
        answer.outcomes.map { outcome in
          [
            "nights_without_place": amount(outcome.personDays), "most": amount(outcome.most),
            "short": date(outcome.short), "housed": date(outcome.housed),
            "without_place": bands(outcome.withoutPlace), "places": bands(outcome.places),
          ]
        }),
      "drivers": .array(
        answer.drivers.map {
          ["key": .string($0.key.rawValue), "correlation": number($0.correlation)]
        }),
    ]
  }

  func desk(_ desk: DeskAnswer) -> JSONValue {
    [
      "per_hour": number(desk.perHour), "load": number(desk.load),
      "waiting_chance": desk.waitingChance.map { number($0) } ?? .null,
      "mean_hours": number(desk.mean), "p90_hours": desk.p90.map { number($0) } ?? .null,
      "longest_hours": desk.longest.map { number($0) } ?? .null,
    ]
  }

  private func bands(_ bands: [ReceptionAnswer.Band]) -> JSONValue {
    .array(
      bands.enumerated().map { index, band in
        [
          "day": day(index), "p2.5": number(band.p2), "p10": number(band.p10),
          "p25": number(band.p25), "p50": number(band.p50), "p75": number(band.p75),
          "p90": number(band.p90), "p97.5": number(band.p97),
        ]
      })
  }

  func scenario(_ row: ForesightOutcome.ScenarioRow) -> JSONValue {
    [
      "arrivals": .string(row.scenario.name), "figure": .optional(row.figure?.text),
      "per_day": number(row.perDay), "nights": .array(row.nights.map { amount($0) }),
      "housed": date(row.housed),
    ]
  }

  func need(_ chance: NeedChance) -> JSONValue {
    [
      "need": .string(chance.need.text), "asked": number(chance.asked),
      "planned": number(chance.planned), "expected": number(chance.expected),
      "by": .string("\(chance.latest)"), "chance": number(chance.chance),
      "ask_more": chance.overAsking.map { number($0) } ?? .null,
      "highest_chance": number(chance.highest),
    ]
  }
}
