import Planning
import Situation
import Testing

extension Judgement {
  /// The broken rules by name, in the order of the judge; for a pair the rule that fails with it.
  var names: [String] {
    violations.map { $0.name == .notAPair ? "\($0.name.rawValue): \($0.detail)" : $0.name.rawValue }
  }

  /// `need: reason` of each open need that nobody can serve.
  var unserved: [String] { unreachable.map { "\($0.need): \($0.reason.rawValue)" } }
}

extension World {
  /// What the judge says of a plan.
  func judged(_ rows: String) throws -> Judgement { try planner().judge.judge(plan(rows)) }

  /// The entries of a plan that breaks no rule, those asked for.
  func entries(
    _ rows: String, _ entries: PlanEntry..., at location: SourceLocation = #_sourceLocation
  ) throws -> [Int?] {
    let judgement = try judged(rows)
    #expect(judgement.names == [], sourceLocation: location)
    let vector = try #require(judgement.vector, sourceLocation: location)
    return entries.map { vector[$0] }
  }

  /// The rules that a plan breaks.
  func broken(_ rows: String) throws -> [String] {
    let judgement = try judged(rows)
    #expect(judgement.isFeasible == (judgement.vector != nil))
    return judgement.names
  }
}

/// All entries of a vector, in order.
func values(_ vector: PlanVector) -> [Int?] { PlanEntry.allCases.map { vector[$0] } }
