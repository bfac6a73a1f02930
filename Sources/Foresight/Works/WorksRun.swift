/// Works laid out flat for running: numbers only, the inputs of all works in one list.
struct WorksPlan: Sendable {
  /// One work.
  struct Entry: Sendable {
    var target: Double
    var remaining: Double
    /// Units a day; negative where none is given.
    var rate: Double
    var start: Int
    /// The work that must be done before, -1 where there is none.
    var after: Int
    /// People at work at first; negative where none are named.
    var crew: Double
    /// Its inputs in the list of all.
    var inputs: Range<Int>
  }

  let entries: [Entry]
  let perUnit: [Double]
  let stock: [Double]
  /// Works on which anything can be done.
  let open: [Int]

  init(_ tasks: [WorkTask]) {
    var (entries, perUnit, stock): ([Entry], [Double], [Double]) = ([], [], [])
    for task in tasks {
      let first = perUnit.count
      perUnit += task.inputs.map(\.perUnit)
      stock += task.inputs.map(\.stock)
      entries.append(
        Entry(
          target: task.target, remaining: task.remaining, rate: task.rate ?? -1,
          start: task.start, after: task.after ?? -1, crew: task.crew ?? -1,
          inputs: first..<perUnit.count))
    }
    (self.entries, self.perUnit, self.stock) = (entries, perUnit, stock)
    open = entries.indices.filter {
      entries[$0].rate > 0 && entries[$0].remaining > entries[$0].target * WorkTask.closeness
    }
  }
}

/// Runs works forward day by day. What comes on a day can be used on it; a work that waits for
/// another begins on the day after the other is done; each day it advances by its rate, or by what
/// its scarcest item allows.
struct WorksRun {
  private let plan: WorksPlan
  /// What is at hand, input by input.
  private(set) var stock: [Double]
  private var crew: [Double]
  private var left: [Double]
  /// The day on which each is done: `-1` where it was before the first, `never` where it is not.
  private(set) var finish: [Int32]
  /// The first day on which each advanced, or `never`.
  private(set) var start: [Int32]
  /// For each input the days on which it kept its work from its rate.
  private(set) var blockedDays: [Int32]
  /// For each work the days on which its crew was missing.
  private(set) var crewlessDays: [Int32]

  /// A day beyond all.
  static let never = Int32.max

  init(_ plan: WorksPlan) {
    self.plan = plan
    stock = plan.stock
    crew = plan.entries.map { max(0, $0.crew) }
    left = plan.entries.map(\.remaining)
    start = [Int32](repeating: WorksRun.never, count: plan.entries.count)
    finish = plan.entries.map {
      $0.remaining <= $0.target * WorkTask.closeness ? -1 : WorksRun.never
    }
    blockedDays = [Int32](repeating: 0, count: plan.perUnit.count)
    crewlessDays = [Int32](repeating: 0, count: plan.entries.count)
  }

  /// Adds what came for a work.
  mutating func receive(_ target: Consignment.Target, _ units: Double) {
    switch target {
    case .input(let work, let input): stock[plan.entries[work].inputs.lowerBound + input] += units
    case .crew(let work): crew[work] += units
    case .places, .nothing: break
    }
  }

  /// What stands of a work.
  func done(_ index: Int) -> Double { plan.entries[index].target - left[index] }

  /// Works of one day, in order, so that each sees what those before it did on earlier days.
  mutating func work(on day: Int, rateFactor: Double = 1) {
    for index in plan.open where isOpen(index, day) { advance(index, day, rateFactor) }
  }

  private func isOpen(_ index: Int, _ day: Int) -> Bool {
    guard finish[index] == WorksRun.never, day >= plan.entries[index].start else { return false }
    let before = plan.entries[index].after
    return before < 0 || Int(finish[before]) < day
  }

  private mutating func advance(_ index: Int, _ day: Int, _ rateFactor: Double) {
    let entry = plan.entries[index]
    let share = entry.crew >= 0 ? crew[index] / max(1, entry.crew) : 1
    if share <= 0 { crewlessDays[index] += 1 }
    let wanted = min(entry.rate * rateFactor * share, left[index])
    guard wanted > 0 else { return }
    var (possible, scarcest) = (wanted, -1)
    for input in entry.inputs {
      let enough = stock[input] / plan.perUnit[input]
      if enough < possible * (1 - WorkTask.closeness) { (possible, scarcest) = (enough, input) }
    }
    if scarcest >= 0 { blockedDays[scarcest] += 1 }
    guard possible > entry.target * WorkTask.closeness else { return }
    if start[index] == WorksRun.never { start[index] = Int32(day) }
    for input in entry.inputs {
      stock[input] = max(0, stock[input] - possible * plan.perUnit[input])
    }
    left[index] -= possible
    guard left[index] <= entry.target * WorkTask.closeness else { return }
    left[index] = 0
    finish[index] = Int32(day)
  }
}
