import Basics
import Situation
import Solver

/// Dives after a class is settled: what was wanted of the relaxation before is no longer what can
/// be had.
extension PlanImprover {
  /// Other plans from the relaxation, the entries before held at what is reached: once with the
  /// lots of the classes before as they are, once with all made whole anew.
  func diveAgain(
    _ at: Int, _ team: inout [LexicographicSearch], _ guide: inout CoverageGuide?
  ) throws(Diagnostic) {
    guard table.pairs.count > PlanImprover.exactLimit, var relaxed = guide else { return }
    for isAnew in [false, true] {
      var dive = try self.dive(at, team[0], relaxed.master, isAnew)
      try dive.run()
      relaxed.master = dive.master
      var other = team[0]
      other.begin(at: SearchState(model, tail, completed(dive.allocation)))
      let values = team[0].values
      if !other.values.isAtLeast(values) { other.mend(PlanEntry.allCases[at], toReach: values) }
      if other.values.isAtLeast(values) { adopt(other, &team) }
    }
    try relaxed.restore()
    guide = relaxed
  }

  private func dive(
    _ at: Int, _ search: LexicographicSearch, _ master: CoverageMaster, _ isAnew: Bool
  ) throws(Diagnostic) -> CoverageDive {
    let held = search.values.steps.prefix(at).map { max(0, Double($0) * quantum - 1e-9) }
    var dive = try CoverageDive(
      master, Allocation(judge.problem, table),
      caps: [Double](repeating: 1, count: CoverageMaster.entryCount), held: isAnew ? held : [],
      upTo: at / 2 + 1, handful: 0.5)
    if !isAnew { try dive.begin(at: at / 2 + 1, with: search.state.lots) }
    return dive
  }
}
