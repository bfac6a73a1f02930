import Planning
import Situation

/// Chooses the lines of a plan that matter most: those that cover the largest part of the most
/// urgent needs.
struct LineChoice {
  private let situation: Case
  private let plan: Plan

  init(_ situation: Case, _ plan: Plan) {
    self.situation = situation
    self.plan = plan
  }

  /// At most `count` lines, in the order in which they arrive.
  func lines(_ count: Int) -> [PlanLine] {
    let ranked = plan.lines.map { line in (line: line, rank: rank(line)) }
      .sorted { a, b in
        if a.rank.priority != b.rank.priority { return a.rank.priority < b.rank.priority }
        if a.rank.part != b.rank.part { return a.rank.part > b.rank.part }
        return LineChoice.isBefore(a.line, b.line)
      }
    return ranked.prefix(count).map(\.line).sorted { a, b in
      a.arrival != b.arrival ? a.arrival < b.arrival : LineChoice.isBefore(a, b)
    }
  }

  private static func isBefore(_ a: PlanLine, _ b: PlanLine) -> Bool {
    a.offer != b.offer ? a.offer < b.offer : a.need < b.need
  }

  /// Class of the need, and the part of it that the line covers in permille times its weight.
  private func rank(_ line: PlanLine) -> (priority: Int, part: Double) {
    guard let need = situation.needs[line.need] else { return (5, 0) }
    return (
      need.priority,
      Double(line.amountMilli) / Double(need.quantity) * Double(need.weight ?? 1)
    )
  }
}
