import Situation

extension WorksOutlook {
  /// Looks ahead.
  ///
  /// - Parameter horizon: days of the case.
  init(_ tasks: [WorkTask], _ consignments: [Consignment], horizon: Int) {
    let course = WorksCourse(tasks, consignments, days: WorksOutlook.lastDay)
    let reasons = NeverReasons(tasks, consignments).all
    rows = tasks.indices.map { index in
      let progress = course.progress[index]
      return Row(
        task: tasks[index], start: progress.start, finish: progress.finish,
        done: Array(progress.done.prefix(horizon)),
        stalls: course.stalls[index], never: reasons[index])
    }
    unlocks = UnlockMaker(tasks, consignments, horizon: horizon).unlocks()
  }
}

/// Works run forward with every consignment on its day, noting where they stand still.
struct WorksCourse {
  private(set) var progress: [WorksRun.Progress]
  private(set) var stalls: [[WorksOutlook.Stall]]

  /// Runs; `days` may be left out of a consignment by giving it a day beyond them.
  init(_ tasks: [WorkTask], _ consignments: [Consignment], days: Int) {
    var run = WorksRun(tasks)
    var coming = [[Int]](repeating: [], count: days)
    for (index, one) in consignments.enumerated() where one.day < days {
      coming[max(0, one.day)].append(index)
    }
    (stalls, progress) = (tasks.map { _ in [] }, run.progress)
    for day in 0..<days {
      for index in coming[day] {
        run.receive(consignments[index].target, consignments[index].units)
      }
      let before = run.progress
      let stock = tasks.indices.map { task in
        tasks[task].inputs.indices.map { run.stock(task, $0) }
      }
      let done = tasks.indices.map { run.done($0) }
      run.work(on: day)
      run.note()
      for task in tasks.indices {
        let now = run.progress[task]
        let item = zip(now.blockedDays, before[task].blockedDays).enumerated()
          .first { $0.element.0 > $0.element.1 }?.offset
        let isCrewless = now.crewlessDays > before[task].crewlessDays
        guard item != nil || isCrewless else { continue }
        let missing = item.map { input in
          (tasks[task].target - done[task]) * tasks[task].inputs[input].perUnit - stock[task][input]
        }
        note(task, day, item.map { tasks[task].inputs[$0].resource }, missing ?? 0)
      }
    }
    progress = run.progress
    for task in tasks.indices where run.progress[task].finish == nil {
      guard let last = stalls[task].last, last.to == days - 1 else { continue }
      stalls[task][stalls[task].count - 1] = WorksOutlook.Stall(
        item: last.item, from: last.from, to: nil, missing: last.missing)
    }
  }

  /// Adds a day to the stall that goes on, or begins one.
  private mutating func note(_ task: Int, _ day: Int, _ item: Resource.ID?, _ missing: Double) {
    if let last = stalls[task].last, last.item == item, last.to == day - 1 {
      stalls[task][stalls[task].count - 1] = WorksOutlook.Stall(
        item: item, from: last.from, to: day, missing: last.missing)
    } else {
      stalls[task].append(
        WorksOutlook.Stall(item: item, from: day, to: day, missing: missing))
    }
  }
}

/// Why works are never done.
struct NeverReasons {
  private(set) var all: [[WorksOutlook.Reason]] = []

  init(_ tasks: [WorkTask], _ consignments: [Consignment]) {
    for (index, task) in tasks.enumerated() {
      guard task.remaining > 0 else {
        all.append([])
        continue
      }
      var reasons: [WorksOutlook.Reason] = []
      if task.rate == nil { reasons.append(.noRate) }
      if task.rate == 0 { reasons.append(.noProgress) }
      let crew = consignments.contains { $0.target == .crew(work: index) && $0.units > 0 }
      if task.crew == 0, !crew { reasons.append(.noCrew(task.crewResource)) }
      for (input, used) in task.inputs.enumerated() {
        let coming = consignments.filter { $0.target == .input(work: index, input: input) }
          .reduce(0) { $0 + $1.units }
        let missing = task.remaining * used.perUnit - used.stock - coming
        if missing > used.perUnit * task.target * WorkTask.closeness {
          reasons.append(.unsupplied(used.resource, missing: missing))
        }
      }
      if let before = task.after, !all[before].isEmpty { reasons.append(.waits(tasks[before].id)) }
      all.append(reasons)
    }
  }
}
