import Basics
import CaseFiles
import Foundation
import Planning
import Situation

@main struct Talka {
  static func main() throws {
    let clock = ContinuousClock()
    let url = URL(fileURLWithPath: CommandLine.arguments[1])
    let t0 = clock.now
    let reading = CaseFolder.read(url)
    guard let c = reading.situation else { for d in reading.diagnostics { print(d) }; return }
    let t1 = clock.now
    let planner = try Planner(c)
    let t2 = clock.now
    let rows = planner.proposal()
    let t3 = clock.now
    FileHandle.standardError.write(Data("read \(t1 - t0) join \(t2 - t1) greedy \(t3 - t2) pairs \(planner.pairCount)\n".utf8))
    try ("offer,need,lots\n" + rows.map { "\($0.offer),\($0.need),\($0.lots!)\n" }.joined()).write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
    if CommandLine.arguments.count > 3 {
      let plan = try planner.plan(PlanLimits(threads: 2))
      let r = plan.judgement
      FileHandle.standardError.write(Data("plan \(clock.now - t3) complete \(plan.boundsAreComplete)\n".utf8))
      print(PlanEntry.allCases.map { r.vector?[$0].map(String.init) ?? "-" }.joined(separator: " "))
      print(PlanEntry.allCases.map { plan.bound[$0].map(String.init) ?? "-" }.joined(separator: " "))
      if CommandLine.arguments[3] == "L" {
      for b in plan.ledger.prefix(300) { print(b.need, b.cause, b.amountMilli, b.evidence.map { "\($0.offer?.text ?? "") \($0.need?.text ?? "") \($0.amountMilli) \($0.note)" }) }
      for a in plan.advice { print(a.need, a.party?.text ?? "", a.text) } }
    }
  }
}
