public import Basics
public import Planning
public import Situation

/// The judge's word on a plan made elsewhere: feasible, or each violation by name.
public struct PlanVerdict: Sendable {
  private let situation: Case
  private let judgement: Judgement
  private let file: String

  /// Makes the verdict; `file` is the plan's, for places.
  public init(_ situation: Case, _ judgement: Judgement, file: String) {
    self.situation = situation
    self.judgement = judgement
    self.file = file
  }

  /// The text, with a line end.
  public var text: String {
    guard let vector = judgement.vector else {
      let count = judgement.violations.count
      return judgement.diagnostics(situation, file: file).map { "\($0)\n" }.joined()
        + "not feasible: \(Words.count(count, "violation"))\n"
    }
    let entries = PlanEntry.allCases.map { entry in
      "\(entry.rawValue)=\(vector[entry].map(String.init) ?? "-")"
    }
    return "feasible\n\(entries.joined(separator: " "))\n"
  }
}

extension Judgement {
  /// The violations as diagnostics of a plan file.
  public func diagnostics(_ situation: Case, file: String) -> [Diagnostic] {
    violations.map { violation in
      let pair = [violation.offer?.text, violation.need?.text].compactMap { $0 }
        .joined(separator: " for ")
      var diagnostic = Diagnostic(
        violation.name.code, "\(violation.name.rawValue): \(pair)",
        at: .init(file: file, row: violation.row == 0 ? nil : violation.row),
        found: violation.detail)
      if let amounts = violation.amounts, let need = violation.need.flatMap({ situation.needs[$0] })
      {
        let unit = situation.unit(need.resource)
        let bound = violation.name == .overNeed ? "at most" : "nothing or at least"
        diagnostic.found = "\(Words.amount(milli: amounts.delivered)) \(unit)"
        diagnostic.expected = "\(bound) \(Words.amount(milli: amounts.limit)) \(unit)"
      }
      return diagnostic
    }
  }
}
