/// A deadline of a mechanism: what starts it, how long it runs, who must act, and where that
/// stands.
public struct ClockRule: Hashable, Sendable {
  /// What starts a clock.
  public enum Start: Hashable, Sendable {
    /// A need was published.
    case needPublished
    /// The giving party bound itself; the clock runs to the day on which the line departs.
    case lineCommitted
    /// A line has left.
    case lineDispatched
    /// A line has left and should arrive; the clock runs to the day named for it.
    case arrivalDue
    /// What was lent stays until a day; the clock runs to that day.
    case stayEnds
    /// A need is due on a day; the clock runs to that day.
    case needDue
    /// Something came short.
    case shortfallFound
    /// Something waits for a second person.
    case secondPersonAsked
    /// A row of `events.csv` of kind `incident`, or one whose column `x_starts` has this word.
    case event(String)
  }

  /// Whose duty it is.
  public enum Bearer: String, Hashable, Sendable {
    /// The party that asks.
    case asking
    /// The party that gives.
    case giving
    /// Whoever coordinates.
    case coordinator
  }

  /// Its name.
  public var id: String
  /// What must be done, in a few words.
  public var duty: String
  /// What starts it.
  public var start: Start
  /// Hours from the start to the deadline.
  public var hours: Int
  /// Whether Saturdays and Sundays do not count.
  public var isWorkingDays = false
  /// Hours before the deadline from which one is warned.
  public var warnHours: Int
  /// Whose duty it is.
  public var bearer: Bearer
  /// Where it stands, or that it is a promise.
  public var source: String

  private init(
    _ id: String, _ duty: String, _ start: Start, hours: Int, isWorkingDays: Bool = false,
    warn: Int, _ bearer: Bearer, _ source: String
  ) {
    self.id = id
    self.duty = duty
    self.start = start
    self.hours = hours
    self.isWorkingDays = isWorkingDays
    warnHours = warn
    self.bearer = bearer
    self.source = source
  }

  private static let mechanism = "Decision No 1313/2013/EU"
  private static let transport = "Implementing Decision 2014/762/EU"
  private static let frontex = "Regulation (EU) 2019/1896, Article 39"

  /// The clocks that come with the program. A row of the journal's table `clocks` changes one.
  public static let standard: [ClockRule] = [
    ClockRule(
      "first-report", "first report on the incident", .event("incident"), hours: 24, warn: 12,
      .asking, "Implementing Regulation (EU) 2021/581, Article 9"),
    ClockRule(
      "request-lapses", "renew the request with new elements, or close it", .needPublished,
      hours: 90 * 24, warn: 14 * 24, .asking, "\(mechanism), Article 15(1)"),
    ClockRule(
      "transport-notice", "ask in writing for transport support, before it leaves", .lineCommitted,
      hours: 0, warn: 72, .giving, "\(transport), Article 48"),
    ClockRule(
      "transport-grant", "apply for the transport grant", .lineDispatched, hours: 15 * 24,
      warn: 5 * 24, .giving, "\(transport), Article 48"),
    ClockRule(
      "rapid-decision", "decide on the rapid intervention", .event("rapid-request"), hours: 48,
      isWorkingDays: true, warn: 24, .coordinator, frontex),
    ClockRule(
      "rapid-plan", "agree the operational plan", .event("rapid-decision"), hours: 72,
      isWorkingDays: true, warn: 24, .coordinator, frontex),
    ClockRule(
      "rapid-staff", "first staff of the rapid intervention is there", .event("rapid-plan"),
      hours: 5 * 24, isWorkingDays: true, warn: 48, .coordinator, frontex),
    ClockRule(
      "rapid-equipment", "equipment of the rapid intervention is there", .event("rapid-plan"),
      hours: 10 * 24, isWorkingDays: true, warn: 72, .coordinator, frontex),
    ClockRule(
      "promised-departure", "send what was committed, or say when it leaves", .lineCommitted,
      hours: 24, warn: 48, .giving, "own promise"),
    ClockRule(
      "silent-consignment", "find out where it is, or enter that it arrived", .arrivalDue,
      hours: 24, warn: 0, .asking, "own promise"),
    ClockRule(
      "need-due", "cover the need, or say why it waits", .needDue, hours: 24, warn: 72,
      .coordinator, "the need itself"),
    ClockRule(
      "shortfall", "replace what came short, or say that it will not be", .shortfallFound,
      hours: 72, warn: 72, .giving, "own promise"),
    ClockRule(
      "return-due", "bring it home, or extend the stay", .stayEnds, hours: 24, warn: 7 * 24,
      .giving, "own promise"),
    ClockRule(
      "second-person", "confirm or leave what waits for a second person", .secondPersonAsked,
      hours: 24, warn: 24, .asking, "own rule of the party"),
  ]
}
