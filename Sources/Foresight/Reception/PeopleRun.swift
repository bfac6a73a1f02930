/// People of one replication day by day: who comes, who leaves, who waits for registration. It does
/// not depend on the plan, so that two plans meet the same people.
///
/// The order of a day: exits, decisions, registrations of those who were there in the evening
/// before; then arrivals.
struct PeopleRun {
  /// Arrivals of each day.
  private(set) var arrivals: [Int] = []
  /// Exits of each day.
  private(set) var exits: [Int] = []
  /// In each stage at the end of each day: not registered, undecided, decided.
  private(set) var stages: [(unregistered: Int, undecided: Int, decided: Int)] = []
  /// Decisions of each day.
  private(set) var decisions: [Int] = []
  /// The most days that the first in the line for registration had waited at the end of a day; nil
  /// where registration has no limit, so that there is no line.
  private(set) var longestWait: Int?

  init(_ model: ReceptionModel, _ inputs: SampledInputs, _ draws: DrawStream) {
    let arriving = ArrivalLaw(size: model.arrivalSize)
    var queue = Stage(
      model.unregistered, meanDays: inputs[.registrationDays],
      isFixed: model.staysAreFixed && model.registrationsPerDay == nil)
    var undecided = Stage(
      model.undecided, meanDays: inputs[.decisionDays], isFixed: model.staysAreFixed)
    var decided = Stage(model.decided, meanDays: inputs[.exitDays], isFixed: model.staysAreFixed)
    var line = RegistrationLine(model.unregistered)
    let days = model.arrivals.count
    arrivals.reserveCapacity(days)
    exits.reserveCapacity(days)
    decisions.reserveCapacity(days)
    stages.reserveCapacity(days)
    for day in 0..<days {
      let (first, second) = draws.pair(.exits, day: day)
      let (third, fourth) = draws.pair(.arrivals, day: day)
      let leaving = decided.ready(first)
      let deciding = min(undecided.ready(second), model.decisionsPerDay ?? .max)
      let registering = model.registrationsPerDay.map { min($0, queue.count) } ?? queue.ready(third)
      let coming = arriving.draw(
        mean: model.arrivals[day] * inputs[.arrivals], fourth, draws, day: day)
      decided.leave(leaving)
      undecided.leave(deciding)
      queue.leave(registering)
      decided.enter(deciding)
      undecided.enter(registering)
      queue.enter(coming)
      line.pass(registering, coming)
      arrivals.append(coming)
      exits.append(leaving)
      decisions.append(deciding)
      stages.append((queue.count, undecided.count, decided.count))
    }
    longestWait = model.registrationsPerDay.map { _ in line.longest }
  }
}

/// The line at registration, first come first served: how long its first has waited.
private struct RegistrationLine {
  private var waiting: [Int]
  private var first = 0
  private(set) var longest = 0

  /// Those who are there come before the first day.
  init(_ count: Int) { waiting = [count] }

  /// A day: so many are registered, then so many come.
  mutating func pass(_ registered: Int, _ coming: Int) {
    var rest = registered
    while first < waiting.count, waiting[first] <= rest {
      rest -= waiting[first]
      first += 1
    }
    if first < waiting.count { waiting[first] -= rest }
    waiting.append(coming)
    while first < waiting.count - 1, waiting[first] == 0 { first += 1 }
    longest = max(longest, waiting.count - 1 - first)
  }
}
