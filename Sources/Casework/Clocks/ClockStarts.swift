import Basics
import Journal

/// Finds what has started a clock and not ended it.
struct ClockStarts {
  /// A row and the moment from which its clock runs.
  struct Start {
    let row: Book.Row
    let moment: Moment
  }

  private let book: Book

  init(_ book: Book) { self.book = book }

  func starts(of start: ClockRule.Start) -> [Start] {
    switch start {
    case .needPublished: openNeeds.map { Start(row: $0, moment: published($0)) }
    case .needDue: openNeeds.compactMap { from($0, "due") }
    case .lineCommitted: lines("committed").compactMap { from($0, "departs") }
    case .lineDispatched:
      lines("dispatched", "arrived", "usable").compactMap { from($0, "departs") }
    case .arrivalDue: lines("dispatched").compactMap { expected($0) }
    case .stayEnds:
      book.rows(of: DeskTable.stays).filter { $0["home"].isEmpty }.compactMap { from($0, "until") }
    case .shortfallFound: standing(DeskTable.shortfalls, "open")
    case .secondPersonAsked: standing(DeskTable.approvals, "waiting")
    case .event(let word): events(word)
    }
  }

  private var openNeeds: [Book.Row] {
    book.rows(of: "needs").filter { Deed.state(of: $0) == "open" }
  }

  private func lines(_ states: String...) -> [Book.Row] {
    book.rows(of: "commitments").filter { states.contains($0["state"]) }
  }

  private func standing(_ table: String, _ state: String) -> [Start] {
    book.rows(of: table).filter { $0["state"] == state }.map { Start(row: $0, moment: $0.added) }
  }

  private func from(_ row: Book.Row, _ column: String) -> Start? {
    Day(iso: row[column]).map { Start(row: row, moment: Moment(startOf: $0)) }
  }

  /// The day of the letter it comes from, where that is known; else when it was entered.
  private func published(_ need: Book.Row) -> Moment {
    let source = book[RowName("sources", need["source"])]
    return source.flatMap { Day(iso: $0["published"]) }.map { Moment(startOf: $0) } ?? need.added
  }

  /// When a line should arrive; one that does not say is looked for after a week.
  private func expected(_ line: Book.Row) -> Start? {
    from(line, "arrives")
      ?? from(line, "departs").map { Start(row: line, moment: $0.moment.adding(hours: 7 * 24)) }
  }

  private func events(_ word: String) -> [Start] {
    let column = word == "incident" ? "kind" : "x_starts"
    return book.rows(of: "events").filter { $0[column] == word && $0["status"] != "cancelled" }
      .compactMap { event in
        let time = event["time"].isEmpty ? "00:00" : event["time"]
        return Moment("\(event["date"])T\(time):00Z").map { Start(row: event, moment: $0) }
      }
  }
}
