import Basics
import CaseFiles
import FairShare
import Formats
import Planning
import Situation

extension JSONValue {
  /// What `talka check --json` prints.
  static func check(_ reading: CaseReading) -> JSONValue {
    .object(folder(reading))
  }

  /// What `talka check --plan --json` prints.
  static func check(
    _ reading: CaseReading, _ judgement: Judgement, _ ledger: [GapBooking],
    _ exchange: Exchange? = nil
  ) -> JSONValue {
    .object(
      folder(reading) + [
        Member("feasible", .bool(judgement.isFeasible)),
        Member("violations", .array(judgement.violations.map { .violation($0) })),
        Member("vector", .vector(judgement.vector)),
        Member("worst_off", .worstOff(judgement)),
        Member("most_burdened", .optional(judgement.mostBurdened?.text)),
        Member("unreachable", .array(judgement.unreachable.map { .unreachable($0) })),
        Member("ledger", .array(ledger.map { .booking($0) })),
        Member("exchange", .exchange(exchange)),
      ])
  }

  private static func folder(_ reading: CaseReading) -> [Member] {
    [
      Member("ok", .bool(reading.situation != nil)),
      Member("tables", .whole(reading.tableCount)), Member("rows", .whole(reading.rowCount)),
      Member("diagnostics", .array(reading.diagnostics.map { .diagnostic($0) })),
    ]
  }

  /// A diagnostic; absent parts are null.
  static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "code": .string(diagnostic.code.rawValue), "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message), "file": .optional(diagnostic.place?.file),
      "row": .optional(diagnostic.place?.row), "column": .optional(diagnostic.place?.column),
      "found": .optional(diagnostic.found), "expected": .optional(diagnostic.expected),
      "hint": .optional(diagnostic.hint),
    ]
  }

  private static func violation(_ violation: Violation) -> JSONValue {
    [
      "name": .string(violation.name.rawValue), "offer": .string(violation.offer?.text ?? ""),
      "need": .string(violation.need?.text ?? ""), "detail": .string(violation.detail),
    ]
  }

  /// What `talka diff --json` prints.
  static func difference(
    _ difference: PlanDifference, _ first: Judgement, _ second: Judgement
  ) -> JSONValue {
    let verdict = difference.verdict(from: first, to: second)
    let decided: JSONValue? = verdict.map { verdict in
      switch verdict.decision {
      case .entry(let entry): .string(entry.rawValue)
      case .feasibility: "feasibility"
      case .listing: "listing"
      }
    }
    return [
      "better": verdict.map { .string($0.laterIsBetter ? "b" : "a") } ?? "equal",
      "decided_at": decided ?? .null,
      "vector_a": .vector(first.vector), "vector_b": .vector(second.vector),
      "changes": .array(
        difference.changes.map { change in
          [
            "giver": .string(change.giver.text), "offer": .string(change.offer.text),
            "need": .string(change.need.text), "lots_a": .whole(change.lotsBefore),
            "lots_b": .whole(change.lotsAfter),
          ]
        }),
    ]
  }

  /// What `talka doctor --json` prints.
  static func doctor(_ findings: [DoctorRun.Finding], isSound: Bool) -> JSONValue {
    [
      "ok": .bool(isSound),
      "findings": .array(
        findings.map { finding in
          [
            "name": .string(finding.name), "ok": .bool(finding.isSound),
            "detail": .string(finding.detail),
          ]
        }),
    ]
  }
}
