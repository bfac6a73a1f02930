public import Casework

/// What `talka agenda` prints: duties by urgency, each with who must act and where it stands.
public struct AgendaScreen: Sendable {
  private let duties: [Duty]
  private let style: TerminalStyle

  /// Makes the screen of duties in order.
  public init(_ duties: [Duty], style: TerminalStyle) {
    self.duties = duties
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    guard !duties.isEmpty else { return "Nothing has a deadline.\n" }
    return Duty.Urgency.allCases.flatMap { section($0) }.joined(separator: "\n") + "\n"
  }

  private func section(_ urgency: Duty.Urgency) -> [String] {
    let here = duties.filter { $0.urgency == urgency }
    guard !here.isEmpty else { return [] }
    let tone: TerminalStyle.Tone =
      switch urgency {
      case .overdue: .bad
      case .soon: .warning
      case .running: .faint
      }
    return [style.paint("\(urgency.rawValue):", tone)] + here.flatMap { lines($0) }
  }

  private func lines(_ duty: Duty) -> [String] {
    let who = duty.party.isEmpty ? "coordinator" : duty.party
    return [
      "  \(duty.due) \(who): \(duty.rule.duty)",
      style.paint("    \(duty.id) (\(duty.rule.source))", .faint),
    ]
  }
}
