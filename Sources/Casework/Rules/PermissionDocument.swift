/// The page of the reference that says who may do what. It is made from the table that decides, so
/// that the two cannot part.
public enum PermissionDocument {
  /// The page as Markdown.
  public static var markdown: String {
    """
    # Who may do what

    A user of a journal is an office with a party and one or more roles. This table decides, and
    nothing else does: what does not stand here is not allowed. The asking party is the one whose
    need it is, the giving party the one whose offer it is. A coordinator enters what the parties
    say; the journal names the coordinator then, not the party.

    | verb | who | in which state | needs a reason | two persons where the party wants it |
    |---|---|---|---|---|
    \(Verb.allCases.map { row($0) }.joined(separator: "\n"))

    - Two persons: an approver's deed waits until another approver of the same party confirms it
      (`talka act JOURNAL rule PARTY two_persons=yes`). A coordinator's deeds do not wait.
    - `undo` takes back only what its user could do, and never what somebody has changed since.
    - `correct` leaves names and states alone: those have verbs of their own.
    - Readers and auditors look and change nothing; the auditor's tool is `talka verify`.

    """
  }

  private static func row(_ verb: Verb) -> String {
    let states = Permission.states(for: verb).joined(separator: ", ")
    return "| `\(verb.rawValue)` | \(Permission.whoMay(verb)) | \(states) | "
      + "\(verb.needsReason ? "yes" : "") | \(verb.binds ? "yes" : "") |"
  }
}
