import Basics
public import Intake
public import Situation

/// What `talka intake` prints: each proposal with its number, how sure it is, what was understood,
/// and the words it comes from.
public struct IntakeScreen: Sendable {
  private let reading: IntakeReading
  private let situation: Case?
  private let style: TerminalStyle

  /// Makes the screen; with a case each proposal says how it stands to it.
  public init(_ reading: IntakeReading, _ situation: Case?, style: TerminalStyle) {
    (self.reading, self.situation, self.style) = (reading, situation, style)
  }

  /// The text, with a line end.
  public var text: String {
    let head = reading.date.map { "Dispatch of \($0)" } ?? "Dispatch without a day: give --date"
    let count = reading.proposals.count
    let title = "\(head): \(count) proposal\(count == 1 ? "" : "s"), for a person to accept"
    let blocks = reading.proposals.enumerated().map { block($0.offset + 1, $0.element) }
    return ([style.paint(style.wrap(title), .strong)] + blocks).joined(separator: "\n\n") + "\n"
  }

  private func block(_ number: Int, _ proposal: Proposal) -> String {
    let percent = Int((proposal.confidence * 100).rounded())
    let sure = "\(number)  \(proposal.kind.rawValue), \(percent) % sure"
    let tone: TerminalStyle.Tone = percent >= 80 ? .good : percent >= 60 ? .strong : .warning
    let lines = [
      style.paint(sure, tone) + standing(proposal),
      style.wrap(ProposalWords(proposal).text, indent: 4),
      style.paint(style.wrap("\"\(plain(proposal.text))\"", indent: 4), .faint),
      style.paint(style.wrap(proposal.reasons.joined(separator: "; "), indent: 4), .faint),
    ]
    return lines.joined(separator: "\n")
  }

  private func standing(_ proposal: Proposal) -> String {
    guard let situation else { return "" }
    switch Standing(of: proposal, in: situation) {
    case .new: return ", new"
    case .known(let row): return ", known: \(row)"
    case .contradicts(let row): return style.paint(", contradicts \(row)", .bad)
    }
  }

  /// Control characters of a dispatch do not reach the terminal.
  private func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isHidden =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
      return isHidden ? " " : scalar
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    return String(shown)
  }
}
