import Basics
import Planning
import Situation

/// What stands of each work when the consignments of a plan come as planned, and when the same come
/// on their real days; those without a day on record do not come.
struct WorksReplay {
  private(set) var rows: [Replay.WorkRow] = []
  private(set) var granted: [Resource.ID] = []
  private(set) var singles: [Replay.Single] = []

  init(_ situation: Case, _ legs: [PlanLeg], _ record: DeliveryRecord) throws(Diagnostic) {
    do throws(ForesightRefusal) {
      let plain = try WorkList(situation).tasks()
      let brought = ConsignmentMaker(situation, plain).consignments(legs)
      granted = WorksReplay.unsupplied(plain, brought)
      let tasks = try WorkList(situation, granted: Set(granted)).tasks()
      let planned = ConsignmentMaker(situation, tasks).consignments(legs)
      let horizon = situation.rules.horizonDays
      let asOf = situation.rules.asOf
      let real = planned.map { one in
        guard let offer = situation.offers[one.offer], !one.isThere else { return one }
        return one.on(record.day(offer, for: one.need).day.map { $0 - asOf } ?? horizon)
      }
      let (a, b) = (
        WorksCourse(tasks, planned, days: horizon).progress,
        WorksCourse(tasks, real, days: horizon).progress
      )
      rows = tasks.indices.filter { tasks[$0].remaining > 0 && tasks[$0].rate != nil }.map {
        Replay.WorkRow(
          task: tasks[$0], planned: a[$0].done.last ?? tasks[$0].done,
          real: b[$0].done.last ?? tasks[$0].done)
      }
      singles = planned.indices.compactMap { index in
        guard case .input(let work, _) = planned[index].target, planned[index] != real[index]
        else { return nil }
        var one = real
        one[index] = planned[index]
        let course = WorksCourse(tasks, one, days: horizon).progress[work]
        let days = real[index].day - planned[index].day
        return Replay.Single(
          offer: planned[index].offer, work: tasks[work].id,
          daysEarlier: real[index].day < horizon ? days : nil,
          adds: (course.done.last ?? 0) - (b[work].done.last ?? 0))
      }
    } catch {
      throw Diagnostic(.foresightRefused, error.reason)
    }
  }

  /// Items of open works of which no consignment brings anything and nothing is at hand.
  private static func unsupplied(_ tasks: [WorkTask], _ all: [Consignment]) -> [Resource.ID] {
    var items: Set<Resource.ID> = []
    for (work, task) in tasks.enumerated() where task.remaining > 0 && task.rate != nil {
      for (input, used) in task.inputs.enumerated() where used.stock == 0 {
        let isBrought = all.contains { $0.target == .input(work: work, input: input) }
        if !isBrought { items.insert(used.resource) }
      }
    }
    for (work, task) in tasks.enumerated() {
      for (input, used) in task.inputs.enumerated() {
        let isBrought = all.contains { $0.target == .input(work: work, input: input) }
        if isBrought { items.remove(used.resource) }
      }
    }
    return items.sorted()
  }
}
