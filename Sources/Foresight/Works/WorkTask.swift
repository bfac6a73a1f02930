import Basics
public import Situation

/// A work made ready to be run forward: amounts as binary numbers, days counted from the day of
/// the case, other works by their place in the list. Works stand after those they wait for.
public struct WorkTask: Hashable, Sendable {
  /// What one unit of the work uses.
  public struct Input: Hashable, Sendable {
    /// What is used.
    public let resource: Resource.ID
    /// Units of it for one unit of the work, above 0.
    public let perUnit: Double
    /// Units at hand; infinite where it is taken as given.
    public let stock: Double
  }

  /// The work.
  public let id: Work.ID
  /// Where.
  public let place: Place.ID
  /// What is counted: km, places.
  public let unit: String
  /// How much is to be built in all.
  public let target: Double
  /// How much stands on the day of the case.
  public let done: Double
  /// Units a day of the crew that is named; nil where no rate is given.
  public let rate: Double?
  /// First day of work; 0 or less where it may go on at once.
  public let start: Int
  /// The work that must be finished first.
  public let after: Int?
  /// People at work; the rate grows with those who come. Nil where none are named.
  public let crew: Double?
  /// Of what kind they are.
  public let crewResource: Resource.ID?
  /// What it uses.
  public let inputs: [Input]

  /// What is left to do.
  public var remaining: Double { max(0, target - done) }

  /// Amounts of a work that differ by less than this part of it are equal.
  static let closeness = 1e-9
}

/// The works of a case in an order in which none stands before one that it waits for.
struct WorkList {
  private let situation: Case
  private let granted: Set<Resource.ID>

  /// - Parameter granted: items that are taken as at hand in any amount.
  init(_ situation: Case, granted: Set<Resource.ID> = []) {
    (self.situation, self.granted) = (situation, granted)
  }

  func tasks() throws(ForesightRefusal) -> [WorkTask] {
    let order = try ordered()
    let position = Dictionary(
      zip(order.map(\.id), order.indices), uniquingKeysWith: { first, _ in first })
    var tasks: [WorkTask] = []
    for work in order { tasks.append(try task(work, position)) }
    return tasks
  }

  private func ordered() throws(ForesightRefusal) -> [Work] {
    var (order, placed): ([Work], Set<Work.ID>) = ([], [])
    var rest = Array(situation.works)
    while !rest.isEmpty {
      let ready = rest.filter { $0.after.map { placed.contains($0) } ?? true }
      guard !ready.isEmpty else {
        let names = rest.prefix(5).map(\.id.text).joined(separator: ", ")
        throw ForesightRefusal("\(names) wait for each other or for a work that is not there")
      }
      order += ready
      placed.formUnion(ready.map(\.id))
      rest.removeAll { placed.contains($0.id) }
    }
    return order
  }

  private func task(
    _ work: Work, _ position: [Work.ID: Int]
  ) throws(ForesightRefusal) -> WorkTask {
    try ForesightRefusal.number(work.target.double, "the target of \(work.id)", from: 0)
    if let rate = work.ratePerDay?.double {
      try ForesightRefusal.number(rate, "the rate of \(work.id)", from: 0)
    }
    return WorkTask(
      id: work.id, place: work.place, unit: work.unit, target: work.target.double,
      done: work.done?.double ?? 0, rate: work.ratePerDay?.double,
      start: work.start - situation.rules.asOf, after: work.after.flatMap { position[$0] },
      crew: work.crew?.double, crewResource: work.crewResource, inputs: try inputs(work))
  }

  private func inputs(_ work: Work) throws(ForesightRefusal) -> [WorkTask.Input] {
    var inputs: [WorkTask.Input] = []
    for row in situation.workInputs where row.work == work.id {
      guard situation.resources.contains(row.resource) else {
        throw ForesightRefusal("\(work.id) uses \(row.resource), which is no resource")
      }
      let stock = row.stock?.double ?? 0
      try ForesightRefusal.number(row.perUnit.double, "\(row.resource) for \(work.id)", from: 0)
      try ForesightRefusal.number(stock, "the stock of \(row.resource)", from: 0)
      guard row.perUnit.double > 0 else { continue }
      inputs.append(
        WorkTask.Input(
          resource: row.resource, perUnit: row.perUnit.double,
          stock: granted.contains(row.resource) ? .infinity : stock))
    }
    return inputs
  }
}
