import Planning
import Situation
import Testing

@testable import Documents

@Suite("The screen of a plan fits where it is shown")
struct PlanScreenTests {
  let planned: InventedCase.Planned

  init() throws { planned = try InventedCase.planned(InventedCase.large(40)) }

  private func lines(_ style: TerminalStyle, of other: InventedCase.Planned? = nil) -> [Substring] {
    let shown = other ?? planned
    return PlanScreen(shown.situation, shown.plan, style: style).text
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("no line is wider than the terminal where it shortens", arguments: [40, 60, 80, 100, 140])
  func width(_ width: Int) throws {
    let style = TerminalStyle(width: width, usesColour: false, shortens: true)
    for line in lines(style) { #expect(line.count <= width, "\(line)") }
    let full = try InventedCase.planned(InventedCase.full)
    for line in lines(style, of: full) { #expect(line.count <= width, "\(line)") }
  }

  @Test("a width out of range is taken as the nearest in range", arguments: [(1, 40), (900, 140)])
  func clamps(_ given: Int, _ taken: Int) {
    #expect(TerminalStyle(width: given, usesColour: false, shortens: true).width == taken)
  }

  @Test("without colour there is no escape code; with colour the words are the same")
  func colour() {
    var style = TerminalStyle(width: 100, usesColour: false, shortens: true)
    let plain = PlanScreen(planned.situation, planned.plan, style: style).text
    #expect(!plain.contains("\u{1B}"))
    style.usesColour = true
    let painted = PlanScreen(planned.situation, planned.plan, style: style).text
    #expect(painted.contains("\u{1B}["))
    #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test("a pipe gets every line of the plan and every open need, nothing cut short")
  func everything() {
    let text = lines(TerminalStyle(width: 80, usesColour: false, shortens: false))
    let all = text.joined(separator: "\n")
    let open = planned.plan.overview.needs.filter { $0.coveredMilli < $0.askedMilli }
    #expect(open.count > 12)
    for need in open { #expect(all.contains("\(need.need): ")) }
    for line in planned.plan.lines { #expect(all.contains(line.need.text)) }
    #expect(!all.contains("…") && !all.contains("--all shows them"))
  }

  @Test("a terminal gets the first few and is told how many more there are")
  func shortened() {
    let style = TerminalStyle(width: 100, usesColour: false, shortens: true)
    let text = PlanScreen(planned.situation, planned.plan, style: style, limit: 3).text
    let open = planned.plan.overview.needs.count { $0.coveredMilli < $0.askedMilli }
    #expect(text.contains("and \(open - 3) more: --all shows them"))
  }

  @Test("the head says in three lines what the case is, who asks and answers, and how much")
  func head() throws {
    let full = try InventedCase.planned(InventedCase.full)
    let head = lines(TerminalStyle(width: 140, usesColour: false, shortens: true), of: full)
      .prefix { !$0.isEmpty }
    #expect(
      head == [
        "A <b>full</b> case",
        "As of 2030-02-01: AA, BB asks in 4 needs, 3 parties answer with 5 offers",
        "crossings at Border, east: 123 456, 2030-01-01 to 2030-01-31 [S1]",
      ])
  }

  @Test("a case without figures has a head of two lines")
  func shortHead() throws {
    let tiny = try InventedCase.planned(InventedCase.tiny)
    let head = lines(TerminalStyle(width: 140, usesColour: false, shortens: true), of: tiny)
      .prefix { !$0.isEmpty }
    #expect(head.count == 2)
  }
}
