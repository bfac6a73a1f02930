/// People and places as they stand on the day of the case, and how people go on: arrival,
/// registration, decision, exit. Whoever has arrived and not left needs a place.
public struct ReceptionModel: Hashable, Sendable {
  /// Arrived and not yet registered.
  public var unregistered: Int
  /// Registered and waiting for a decision.
  public var undecided: Int
  /// Decided and not yet left.
  public var decided: Int
  /// People of all these who have no place.
  public var withoutPlace: Int
  /// Places that stand.
  public var places: Int
  /// Mean arrivals of each day of the horizon.
  public var arrivals: [Double]
  /// Size of the negative binomial law of a day's arrivals; infinite for Poisson.
  public var arrivalSize: Double
  /// The most that a day's registrations can be; nil where only time limits them.
  public var registrationsPerDay: Int?
  /// The most that a day's decisions can be; nil where only time limits them.
  public var decisionsPerDay: Int?
  /// The most that can be brought to a place on a day; nil without a limit.
  public var transfersPerDay: Int?
  /// Whether stays last just as many days as assumed, instead of ending with the same chance each
  /// day.
  public var staysAreFixed: Bool

  /// A model.
  ///
  /// - Throws: numbers below 0, or more people without a place than there are people.
  public init(
    unregistered: Int = 0, undecided: Int, decided: Int = 0, withoutPlace: Int, places: Int,
    arrivals: [Double], arrivalSize: Double = .infinity, registrationsPerDay: Int? = nil,
    decisionsPerDay: Int? = nil, transfersPerDay: Int? = nil, staysAreFixed: Bool = false
  ) throws(ForesightRefusal) {
    for (value, name) in [
      (unregistered, "people not registered"), (undecided, "people without a decision"),
      (decided, "people with a decision"), (withoutPlace, "people without a place"),
      (places, "the capacity"), (registrationsPerDay ?? 1, "registrations a day"),
      (decisionsPerDay ?? 1, "decisions a day"), (transfersPerDay ?? 1, "transfers a day"),
    ] where value < 0 {
      throw ForesightRefusal("\(name): \(value) is below 0")
    }
    for mean in arrivals { try ForesightRefusal.number(mean, "arrivals of a day", from: 0) }
    guard arrivalSize > 0 else { throw ForesightRefusal("the size of the spread is not above 0") }
    guard withoutPlace <= unregistered + undecided + decided else {
      throw ForesightRefusal("more people are without a place than there are people")
    }
    (self.unregistered, self.undecided, self.decided) = (unregistered, undecided, decided)
    (self.withoutPlace, self.places) = (withoutPlace, places)
    (self.arrivals, self.arrivalSize) = (arrivals, arrivalSize)
    (self.registrationsPerDay, self.decisionsPerDay) = (registrationsPerDay, decisionsPerDay)
    (self.transfersPerDay, self.staysAreFixed) = (transfersPerDay, staysAreFixed)
  }

  /// Everybody who needs a place.
  public var people: Int { unregistered + undecided + decided }
}
