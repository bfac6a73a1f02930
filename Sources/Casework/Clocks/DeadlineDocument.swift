/// The page of the reference on deadlines, made from the clocks themselves.
public enum DeadlineDocument {
  /// The page as Markdown.
  public static var markdown: String {
    """
    # Deadlines

    `talka agenda` works these out from the entries of a journal: what starts each, how long it runs,
    who must act, and where it stands. A deadline is counted in hours from its start in UTC; where it
    says working days, Saturdays and Sundays do not count. Holidays of states are not known.

    | clock | duty | starts | runs | warned before | who acts | where it stands |
    |---|---|---|---|---|---|---|
    \(ClockRule.standard.map { row($0) }.joined(separator: "\n"))

    - `talka act JOURNAL clock NAME hours=48 warn_hours=12` changes one for this journal, `active=no`
      switches it off; the change is an entry like any other.
    - `talka act JOURNAL mark DUTY` takes a duty off the list that was done elsewhere.
    - A clock that starts with an event is started by a row of `events.csv`: the first report by one
      of kind `incident`, those of a rapid intervention by the word in a column `x_starts`
      (`rapid-request`, `rapid-decision`, `rapid-plan`). It starts at the date and time of that row.
    - The law counts from when an authority learned of a thing, or received a letter. Where the tables
      say only a day, the clock starts as that day begins in UTC; times in `events.csv` are read as
      UTC.

    """
  }

  private static func row(_ rule: ClockRule) -> String {
    "| `\(rule.id)` | \(rule.duty) | \(rule.start.words) | \(length(rule)) | "
      + "\(words(rule.warnHours)) | \(rule.bearer.rawValue) | \(rule.source) |"
  }

  private static func length(_ rule: ClockRule) -> String {
    rule.hours == 0
      ? "to the start of that day"
      : words(rule.hours) + (rule.isWorkingDays ? ", working days" : "")
  }

  private static func words(_ hours: Int) -> String {
    hours % 24 == 0 ? "\(hours / 24) d" : "\(hours) h"
  }
}

extension ClockRule.Start {
  fileprivate var words: String {
    switch self {
    case .needPublished: "the day of the letter that asks, else when the need was published"
    case .lineCommitted: "the day named for departure"
    case .lineDispatched: "the day it left"
    case .arrivalDue: "the day named for arrival, else a week after it left"
    case .stayEnds: "the day until which it stays"
    case .needDue: "the day the need is due"
    case .shortfallFound: "when it was counted"
    case .secondPersonAsked: "when the first person acted"
    case .event(let word): "the event: \(word)"
    }
  }
}
