import Basics
public import Journal

/// A deadline that runs: what must be done about which object, by whom, by when.
public struct Duty: Hashable, Sendable {
  /// How near the deadline is.
  public enum Urgency: String, Hashable, Sendable, CaseIterable {
    /// It has passed.
    case overdue
    /// It is near.
    case soon
    /// There is time.
    case running
  }

  /// The rule.
  public let rule: ClockRule
  /// What it is about.
  public let object: RowName
  /// The party that must act; empty for whoever coordinates.
  public let party: String
  /// When it must be done.
  public let due: Moment
  /// How near that is.
  public let urgency: Urgency

  /// Names the duty: `transport-grant@commitments/3`.
  public var id: String { "\(rule.id)@\(object)" }
}

extension Duty {
  /// The duties of a case at one moment: overdue ones first, then by deadline.
  public static func all(of book: Book, at now: Moment) -> [Duty] {
    let duties = rules(of: book).flatMap { rule in
      ClockStarts(book).starts(of: rule.start).compactMap { start in
        duty(rule, start, book, now)
      }
    }
    return duties.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// The clocks as the journal has changed them; one that it switched off is left out.
  public static func rules(of book: Book) -> [ClockRule] {
    ClockRule.standard.compactMap { standard in
      guard let row = book[RowName(DeskTable.clocks, standard.id)] else { return standard }
      guard row["active"] != "no" else { return nil }
      var rule = standard
      rule.hours = Int(row["hours"]) ?? rule.hours
      rule.warnHours = Int(row["warn_hours"]) ?? rule.warnHours
      if !row["source"].isEmpty { rule.source = row["source"] }
      return rule
    }
  }

  private static func duty(
    _ rule: ClockRule, _ start: ClockStarts.Start, _ book: Book, _ now: Moment
  ) -> Duty? {
    let due = rule.deadline(from: start.moment)
    let warned = due.adding(hours: -rule.warnHours)
    let duty = Duty(
      rule: rule, object: start.row.name, party: party(rule, start.row, book), due: due,
      urgency: now >= due ? .overdue : now >= warned ? .soon : .running)
    return book[RowName(DeskTable.marks, duty.id)] == nil ? duty : nil
  }

  private static func party(_ rule: ClockRule, _ row: Book.Row, _ book: Book) -> String {
    switch (rule.bearer, row.name.table) {
    case (.coordinator, _): ""
    case (.asking, _): book.asking(row)
    case (.giving, _): book.giving(row)
    }
  }
}

extension ClockRule {
  /// When a clock that started at a moment has run out.
  func deadline(from start: Moment) -> Moment {
    guard isWorkingDays else { return start.adding(hours: hours) }
    var deadline = start
    var left = hours
    while left > 0 {
      let step = min(24, left)
      deadline = deadline.adding(hours: step)
      if !ClockRule.isWeekend(deadline) { left -= step }
    }
    return deadline
  }

  /// Saturday or Sunday; 1970-01-01 was a Thursday.
  private static func isWeekend(_ moment: Moment) -> Bool {
    let weekday = (Int(moment.day.number) % 7 + 7) % 7
    return weekday == 2 || weekday == 3
  }
}
