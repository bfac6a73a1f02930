public import Situation

/// What becomes of one work by chance, without the plan and with it.
public struct WorkAnswer: Hashable, Sendable {
  /// Under one variant.
  public struct Outcome: Hashable, Sendable {
    /// The day on which it is done.
    public let finish: DateAnswer
    /// What stands at the end of the horizon.
    public let done: AmountAnswer
    /// Items that held it up, those that most often did so longest first.
    public let blockers: [Blocker]
  }

  /// An item that holds a work up.
  public struct Blocker: Hashable, Sendable {
    /// The item.
    public let item: Resource.ID
    /// Part of the replications in which it held the work up for more days than any other.
    public let share: Double
    /// Days on which it held it up, on average.
    public let meanDays: Double
  }

  /// The work.
  public let task: WorkTask
  /// Without the plan, then with it.
  public let outcomes: [Outcome]
  /// What the plan adds to what stands at the end of the horizon.
  public let gain: AmountAnswer
}

extension SimulationResult {
  /// What becomes of each work.
  public var works: [WorkAnswer] {
    let tasks = simulation.model.tasks
    var first = 0
    return tasks.indices.map { index in
      defer { first += tasks[index].inputs.count }
      let done = tracks.map { track in column(track.done, index, of: tasks.count) }
      return WorkAnswer(
        task: tasks[index],
        outcomes: tracks.indices.map { variant in
          WorkAnswer.Outcome(
            finish: DateAnswer(column(tracks[variant].finishes, index, of: tasks.count)),
            done: AmountAnswer(done[variant]),
            blockers: blockers(tracks[variant], tasks[index], first))
        }, gain: AmountAnswer(zip(done[0], done[done.count - 1]).map { $1 - $0 }))
    }
  }

  private func column<Value>(_ table: [Value], _ index: Int, of width: Int) -> [Value] {
    (0..<runs).map { table[$0 * width + index] }
  }

  private func blockers(
    _ track: VariantTrack, _ task: WorkTask, _ first: Int
  ) -> [WorkAnswer.Blocker] {
    let width = simulation.model.tasks.reduce(0) { $0 + $1.inputs.count }
    var (days, longest) = (task.inputs.map { _ in 0 }, task.inputs.map { _ in 0 })
    for run in 0..<runs {
      var worst: (input: Int, days: Int32)?
      for input in task.inputs.indices {
        let blocked = track.blockedDays[run * width + first + input]
        days[input] += Int(blocked)
        if blocked > worst?.days ?? 0 { worst = (input, blocked) }
      }
      if let worst { longest[worst.input] += 1 }
    }
    return task.inputs.indices.filter { days[$0] > 0 }
      .sorted { (longest[$0], days[$0], $1) > (longest[$1], days[$1], $0) }
      .map {
        WorkAnswer.Blocker(
          item: task.inputs[$0].resource, share: Double(longest[$0]) / Double(runs),
          meanDays: Double(days[$0]) / Double(runs))
      }
  }
}
