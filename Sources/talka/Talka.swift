import Basics
import CaseFiles
import Foundation
import Planning
import Situation

@main struct Talka {
  static func main() throws {
    let url = URL(fileURLWithPath: CommandLine.arguments[1])
    let reading = CaseFolder.read(url)
    guard let c = reading.situation else { for d in reading.diagnostics { print(d) }; return }
    let p = try Problem(c)
    let j = Judge(p)
    let rows = try PlanFile.read(URL(fileURLWithPath: CommandLine.arguments[2]))
    let r = j.judge(rows)
    print(r.isFeasible, PlanEntry.allCases.map { r.vector?[$0].map(String.init) ?? "-" }.joined(separator: " "), r.unreachable.map { "\($0.need)=\($0.reason.rawValue)" }.joined(separator: " "), r.worstOff.sorted { $0.key < $1.key }.map { "\($0.value)" }, r.mostBurdened?.text ?? "", r.violations.map { "\($0.name.rawValue):\($0.offer?.text ?? ""):\($0.need?.text ?? ""):\($0.detail)" }.sorted())
  }
}
