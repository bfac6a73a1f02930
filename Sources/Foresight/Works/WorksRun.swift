/// Runs works forward day by day. What comes on a day can be used on it; a work that waits for
/// another begins on the day after the other is done; each day it advances by its rate, or by what
/// its scarcest item allows.
struct WorksRun {
  /// What becomes of one work.
  struct Progress: Hashable {
    /// How much stands at the end of each day.
    var done: [Double] = []
    /// The first day on which it advanced; nil where it did not.
    var start: Int?
    /// The day on which it is done; `-1` where it was before the first, nil where it is not.
    var finish: Int?
    /// For each input the days on which it alone kept the work from its rate.
    var blockedDays: [Int]
    /// Days on which a crew was missing.
    var crewlessDays = 0
  }

  let tasks: [WorkTask]
  private(set) var progress: [Progress]
  private var stock: [[Double]]
  private var crew: [Double]
  private var left: [Double]

  init(_ tasks: [WorkTask]) {
    self.tasks = tasks
    stock = tasks.map { $0.inputs.map(\.stock) }
    crew = tasks.map { $0.crew ?? 1 }
    left = tasks.map(\.remaining)
    progress = tasks.map { task in
      Progress(
        finish: task.remaining <= task.target * WorkTask.closeness ? -1 : nil,
        blockedDays: [Int](repeating: 0, count: task.inputs.count))
    }
  }

  /// Adds what came for a work.
  mutating func receive(_ target: Consignment.Target, _ units: Double) {
    switch target {
    case .input(let work, let input): stock[work][input] += units
    case .crew(let work): crew[work] += units
    case .places, .nothing: break
    }
  }

  /// What stands of a work.
  func done(_ index: Int) -> Double { tasks[index].target - left[index] }

  /// What of an item is at hand for a work.
  func stock(_ index: Int, _ input: Int) -> Double { stock[index][input] }

  /// Works of one day, in order, so that each sees what those before it did on earlier days.
  mutating func work(on day: Int, rateFactor: Double = 1) {
    for index in tasks.indices where isOpen(index, day) { advance(index, day, rateFactor) }
  }

  /// Notes what stands at the end of a day.
  mutating func note() {
    for index in tasks.indices { progress[index].done.append(done(index)) }
  }

  private func isOpen(_ index: Int, _ day: Int) -> Bool {
    guard progress[index].finish == nil, day >= tasks[index].start else { return false }
    guard let before = tasks[index].after else { return true }
    return progress[before].finish.map { $0 < day } ?? false
  }

  private mutating func advance(_ index: Int, _ day: Int, _ rateFactor: Double) {
    let task = tasks[index]
    guard let rate = task.rate else { return }
    let share = task.crew.map { crew[index] / max(1, $0) } ?? 1
    if share <= 0 { progress[index].crewlessDays += 1 }
    let wanted = min(rate * rateFactor * share, left[index])
    guard wanted > 0 else { return }
    var (possible, scarcest) = (wanted, -1)
    for (input, used) in task.inputs.enumerated() {
      let enough = stock[index][input] / used.perUnit
      if enough < possible * (1 - WorkTask.closeness) { (possible, scarcest) = (enough, input) }
    }
    if scarcest >= 0 { progress[index].blockedDays[scarcest] += 1 }
    guard possible > task.target * WorkTask.closeness else { return }
    if progress[index].start == nil { progress[index].start = day }
    for (input, used) in task.inputs.enumerated() {
      stock[index][input] = max(0, stock[index][input] - possible * used.perUnit)
    }
    left[index] -= possible
    if left[index] <= task.target * WorkTask.closeness {
      left[index] = 0
      progress[index].finish = day
    }
  }
}
