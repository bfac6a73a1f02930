import Basics
import CaseFiles
import Documents
import Foundation
import Planning
import Situation

@main struct Talka {
  static func main() throws {
    let url = URL(fileURLWithPath: CommandLine.arguments[1])
    let reading = CaseFolder.read(url)
    guard let c = reading.situation else { for d in reading.diagnostics { print(d) }; return }
    let planner = try Planner(c)
    let plan = try planner.plan(PlanLimits(threads: 2))
    print(
      PlanScreen(
        c, plan,
        style: TerminalStyle(
          width: Int(CommandLine.arguments[2])!, usesColour: CommandLine.arguments.count > 3,
          shortens: true)
      ).text)
  }
}
