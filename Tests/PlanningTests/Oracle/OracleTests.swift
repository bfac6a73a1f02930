import CaseFiles
import Formats
import Foundation
import Planning
import Situation
import TalkaTestKit
import Testing

@Suite("The judge agrees with an independent checker") struct OracleTests {
  /// The stored judgements, `VARIANT/NAME.check.json`.
  private static let examples: [String] = {
    guard let folder = Oracle.folder else { return [] }
    let files = FileManager.default.enumerator(atPath: folder + "/examples")
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".check.json") }
      .map { folder + "/examples/" + $0.dropLast(".check.json".count) }.sorted()
  }()

  @Test(
    "on every stored example, to the last entry",
    .enabled(if: Oracle.folder != nil, Oracle.comment))
  func stored() throws {
    #expect(OracleTests.examples.count >= 16)
    var broken = 0
    for name in OracleTests.examples {
      let isBad = name.hasSuffix(".bad")
      let situation = try Oracle.situation(isBad ? String(name.dropLast(4)) : name)
      let rows = try PlanFile.read(URL(fileURLWithPath: name + ".plan.csv"))
      let expected = try JSONReader.read(
        Array(try Data(contentsOf: URL(fileURLWithPath: name + ".check.json"))), named: name)
      let judgement = try Planner(situation).judge.judge(rows)
      #expect(try OracleView(judgement) == OracleView(expected), "\(name)")
      broken += judgement.isFeasible ? 0 : 1
    }
    #expect(broken >= 1)
  }

  @Test(
    "on generated cases of all variants, for our plan and for plans with changes at random",
    .enabled(if: Oracle.isRunnable, Oracle.comment))
  func generated() throws {
    try withTemporaryFolder { folder in
      let cases = generatedCases(in: folder)
      _ = try Oracle.run(
        cases.map { ["gen", $0.size, String($0.seed), $0.path, $0.variant] }, in: folder)
      var ours: [(judgement: OracleView, lines: [String])] = []
      for (number, generated) in cases.enumerated() {
        let situation = try Oracle.situation(generated.path)
        let planner = try Planner(situation)
        var mutations = PlanMutations(situation, planner.proposal(), seed: UInt64(number))
        for turn in 0...generated.changedPlans {
          let path = "\(generated.path).\(turn).csv"
          try writeFile(turn == 0 ? mutations.original : mutations.next(), to: path)
          let judgement = planner.judge.judge(try PlanFile.read(URL(fileURLWithPath: path)))
          #expect(turn > 0 || judgement.isFeasible, "our plan of \(generated) breaks a rule")
          ours.append((OracleView(judgement), ["judge", generated.path, path]))
        }
      }
      let theirs = try Oracle.run(ours.map(\.lines), in: folder)
      #expect(theirs.count == ours.count)
      for (mine, their) in zip(ours, theirs) {
        #expect(mine.judgement == their, "\(mine.lines)")
      }
      let feasible = theirs.count { $0.isFeasible }
      #expect(feasible > cases.count && feasible < theirs.count - cases.count)
    }
  }

  private struct GeneratedCase {
    var size: String
    var seed: Int
    var variant: String
    var path: String
    var changedPlans: Int
  }

  private func generatedCases(in folder: String) -> [GeneratedCase] {
    ["default", "abundant", "scarce", "bulky", "replan"].flatMap { variant in
      [("tiny", 11...30, 10), ("S", 11...14, 20), ("M", 11...11, 6)].flatMap {
        size, seeds, changed in
        seeds.map { seed in
          GeneratedCase(
            size: size, seed: seed, variant: variant, path: "\(folder)/\(variant)-\(size)-\(seed)",
            changedPlans: changed)
        }
      }
    }
  }
}

/// Changes a plan at random: now a little, so that it often can still be done, now wildly.
private struct PlanMutations {
  private let situation: Case
  private let rows: [PlanRow]
  private var random: SplitMix64

  init(_ situation: Case, _ rows: [PlanRow], seed: UInt64) {
    (self.situation, self.rows) = (situation, rows)
    random = SplitMix64(seed: seed)
  }

  private typealias Line = (offer: String, need: String, lots: String)

  private var lines: [Line] {
    rows.map { ($0.offer.text, $0.need.text, $0.lotsText) }
  }

  var original: String { text(lines) }

  private func text(_ lines: [Line]) -> String {
    "offer,need,lots\n" + lines.map { "\($0.offer),\($0.need),\($0.lots)\n" }.joined()
  }

  mutating func next() -> String {
    var lines = lines
    let isMild = Bool.random(using: &random)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      if isMild { lessen(&lines) } else { change(&lines) }
    }
    return text(lines.shuffled(using: &random))
  }

  private mutating func lessen(_ lines: inout [Line]) {
    guard let at = lines.indices.randomElement(using: &random) else { return }
    let lots = Int(lines[at].lots) ?? 0
    lines[at].lots = String(max(0, lots - Int.random(in: 0...2, using: &random)))
  }

  private mutating func change(_ lines: inout [Line]) {
    let offer = situation.offers.randomElement(using: &random)?.id.text ?? ""
    let need = situation.needs.randomElement(using: &random)?.id.text ?? ""
    let few = String(Int.random(in: 0...3, using: &random))
    let at = lines.indices.randomElement(using: &random)
    switch (Int.random(in: 0...7, using: &random), at) {
    case (0, let at?): lines.remove(at: at)
    case (1, let at?): lines[at].lots = String(2 * (Int(lines[at].lots) ?? 0) + 1)
    case (2, let at?): lines[at].need = need
    case (3, let at?): lines.append((lines[at].offer, lines[at].need, few))
    case (4, _):
      lines.append((offer, need, ["1.5", "x", "-1"].randomElement(using: &random) ?? ""))
    case (5, _): lines.append((offer, "nobody", few))
    case (6, let at?): lines.append((offer, lines[at].need, few))
    default: lines.append((offer, need, few))
    }
  }
}
