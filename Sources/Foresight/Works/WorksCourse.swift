import Situation

/// Works run forward with every consignment on its day, noting what stands and where they stand
/// still.
struct WorksCourse {
  /// What becomes of one work.
  struct Progress {
    /// How much stands at the end of each day.
    var done: [Double] = []
    /// The first day on which it advanced; nil where it did not.
    var start: Int?
    /// The day on which it is done; -1 where it was before the first, nil where it is not.
    var finish: Int?
  }

  private(set) var progress: [Progress]
  private(set) var stalls: [[WorksOutlook.Stall]]
  private let tasks: [WorkTask]
  private let plan: WorksPlan

  /// Runs; a consignment may be left out by giving it a day beyond `days`.
  init(_ tasks: [WorkTask], _ consignments: [Consignment], days: Int) {
    self.tasks = tasks
    plan = WorksPlan(tasks)
    (stalls, progress) = (tasks.map { _ in [] }, tasks.map { _ in Progress() })
    var run = WorksRun(plan)
    var coming = [[Int]](repeating: [], count: days)
    for (index, one) in consignments.enumerated() where one.day < days {
      coming[max(0, one.day)].append(index)
    }
    for day in 0..<days {
      for index in coming[day] {
        run.receive(consignments[index].target, consignments[index].units)
      }
      let before = run
      run.work(on: day)
      for work in tasks.indices {
        progress[work].done.append(run.done(work))
        note(work, day, before, run)
      }
    }
    for work in tasks.indices { close(work, run, lastDay: days - 1) }
  }

  /// Notes whether a work was held up on a day, and by what.
  private mutating func note(_ work: Int, _ day: Int, _ before: WorksRun, _ run: WorksRun) {
    let inputs = plan.entries[work].inputs
    let item = inputs.first { run.blockedDays[$0] > before.blockedDays[$0] }
    guard item != nil || run.crewlessDays[work] > before.crewlessDays[work] else { return }
    let missing = item.map { input in
      (tasks[work].target - before.done(work)) * plan.perUnit[input] - before.stock[input]
    }
    let resource = item.map { tasks[work].inputs[$0 - inputs.lowerBound].resource }
    if let last = stalls[work].last, last.item == resource, last.to == day - 1 {
      stalls[work][stalls[work].count - 1] = WorksOutlook.Stall(
        item: resource, from: last.from, to: day, missing: last.missing)
    } else {
      stalls[work].append(
        WorksOutlook.Stall(item: resource, from: day, to: day, missing: missing ?? 0))
    }
  }

  /// Notes the days of a work, and that a stall lasts.
  private mutating func close(_ work: Int, _ run: WorksRun, lastDay: Int) {
    if run.start[work] != WorksRun.never { progress[work].start = Int(run.start[work]) }
    if run.finish[work] != WorksRun.never { progress[work].finish = Int(run.finish[work]) }
    guard let last = stalls[work].last, last.to == lastDay else { return }
    stalls[work][stalls[work].count - 1] = WorksOutlook.Stall(
      item: last.item, from: last.from, to: nil, missing: last.missing)
  }
}
