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
