import CaseFiles
import Foundation
import Planning
import Situation
import TalkaTestKit
import Testing

/// All that comes with a plan, so that two runs can be compared to the last word.
private struct PlanPrint: Equatable {
  var lines: [PlanLine]
  var vector: [Int?]
  var bound: [Int?]
  var status: PlanStatus
  var ledger: [GapBooking]
  var advice: [Advice]
  var overview: PlanOverview

  init(_ plan: Plan) {
    (lines, ledger, advice, overview) = (plan.lines, plan.ledger, plan.advice, plan.overview)
    vector = plan.judgement.vector.map { values($0) } ?? []
    bound = values(plan.bound)
    status = plan.status
  }
}

@Suite("A plan and all that comes with it") struct PlannerTests {
  @Test("the same case gives the same plan, bounds and ledger, on any number of threads")
  func determined() throws {
    for seed: UInt64 in [3, 8, 21, 34, 55] {
      let world = TinyCase.world(seed)
      let first = PlanPrint(try world.planner().plan())
      for threads in [1, 1, 2, 4] {
        let again = try world.planner().plan(PlanLimits(threads: threads))
        #expect(PlanPrint(again) == first, "seed \(seed), \(threads) threads")
      }
    }
  }

  @Test("what has left is in the plan, and the published plan is kept where it can be")
  func published() throws {
    let world = World(
      [need("n", quantity: 50), need("m", party: "S", place: "ps", quantity: 60)],
      [offer(), offer("p", quantity: 100)],
      commitments: ["o,n,30,dispatched,,,", "o,n,20,accepted,,,", "p,m,60,proposed,,,"])
    let plan = try world.planner().plan()
    #expect(plan.judgement.vector?[.churn] == 0 && plan.judgement.vector?[.floor1] == 1000)
    #expect(plan.lines.first { $0.offer.text == "o" && $0.need.text == "n" }?.pinnedLots == 30)
    // Offers that no longer reach are dropped.
    var late = world
    late.needs[1] = need("m", party: "S", place: "ps", quantity: 60, latest: "4")
    #expect(try late.planner().plan().judgement.vector?[.churn] == 1)
    #expect(try late.planner().plan().bound[.churn] == 1)
  }

  @Test("a line tells what it brings and when all of it is there")
  func lines() throws {
    let world = World(
      [need(due: "4")], [offer("o", "juice", quantity: 60, lot: 20)],
      commitments: ["o,n,1,dispatched,,2031-03-08,7"], substitutes: ["juice,water,1.5"])
    let line = try #require(try world.planner().plan().lines.first)
    #expect(line.lots == 3 && line.pinnedLots == 1)
    // 7 usable of the first lot, 2 x 20 x 1.5 of the others.
    #expect(line.amountMilli == 67_000)
    #expect("\(line.arrival)" == "2031-03-08" && line.daysLate == 4)
  }

  @Test("a plan made elsewhere is explained as our own, and not called proven")
  func explained() throws {
    let planner = try World([need()], [offer()]).planner()
    #expect(try planner.plan().status == .proven)
    let rows = plan("o n 40")
    let theirs = try planner.explained(rows, planner.judge.judge(rows))
    #expect(theirs.status == .bounded && theirs.boundsAreComplete)
    #expect(theirs.bound[.floor1] == 1000 && theirs.judgement.vector?[.floor1] == 400)
    #expect(theirs.ledger.map(\.cause) == [.overlooked])
    #expect(theirs.leavesLifeSavingNeedsOpen)
    #expect(try !planner.plan().leavesLifeSavingNeedsOpen)
    // Where nothing can be sent, sending nothing is as good as any plan.
    #expect(try World([need()], []).planner().plan().status == .proven)
  }

  @Test("without time the plan is whole and the bounds are the trivial ones")
  func noTime() throws {
    let world = World(
      (1...30).map { need("n\($0)", quantity: 7 + $0) },
      (1...30).map { offer("o\($0)", quantity: 12, lot: [1, 2, 3, 6][$0 % 4]) })
    let cut = try world.planner().plan(PlanLimits(isCancelled: { true }))
    let whole = try world.planner().plan()
    // What is given is the plan by filling, which takes no time worth speaking of.
    #expect(cut.lines.map(\.row) == (try world.planner().proposal()))
    #expect(cut.status == .timeLimit)
    #expect(whole.boundsAreComplete && !cut.boundsAreComplete)
    #expect(cut.bound[.floor1] == 1000 && whole.bound[.floor1] ?? 1000 < 1000)
  }

  @Test("advice names for each open need who could close it and how")
  func advice() throws {
    let world = World(
      [need(quantity: 150, latest: "8")],
      [
        offer("a", quantity: 40), offer("b", party: "B", place: "db", quantity: 20, ready: "5"),
        offer("c", party: "G", place: "dg", quantity: 30, status: "conditional"),
        offer("d", place: "x1", quantity: 10),
      ])
    let advice = try world.planner().plan().advice
    #expect(
      advice.map { "\($0.change.rawValue) \($0.offer?.text ?? "-") \($0.amountMilli / 1000)" }
        == ["earlier b 20", "route d 10", "condition c 30", "more_offered - 50"])
    #expect(advice.map { $0.party?.text } == ["B", "A", "G", nil])
    #expect(advice.last?.text == "50 more water by 2031-03-08")
  }
}

@Suite("The case of Lithuania in 2021") struct RealCaseTests {
  private static let folder: String? = {
    guard let path = sharedFolder.map({ $0 + "/data/lithuania-2021-case" }),
      FileManager.default.fileExists(atPath: path + "/case.json")
    else { return nil }
    return path
  }()

  @Test(
    "is planned without breaking a rule, the same each time, and bounds and ledger are consistent",
    .enabled(if: folder != nil, "the folder shared beside the repository is missing"))
  func lithuania() throws {
    let folder = try #require(RealCaseTests.folder)
    let reading = CaseFolder.read(URL(fileURLWithPath: folder))
    let planner = try Planner(try #require(reading.situation))
    let plan = try planner.plan(PlanLimits(threads: 2))
    #expect(plan.judgement.isFeasible && plan.boundsAreComplete && !plan.lines.isEmpty)
    #expect(planner.judge.judge(plan.lines.map(\.row)).vector == plan.judgement.vector)
    for entry in PlanEntry.allCases {
      let (value, bound) = (plan.judgement.vector?[entry], plan.bound[entry])
      #expect((value == nil) == (bound == nil))
      guard let value, let bound else { continue }
      #expect(entry.isCoverage ? value <= bound : value >= bound, "\(entry.rawValue)")
    }
    for need in plan.overview.needs {
      let booked = plan.ledger.filter { $0.need == need.need }.reduce(0) { $0 + $1.amountMilli }
      #expect(booked == need.askedMilli - need.coveredMilli, "\(need.need)")
    }
    #expect(PlanPrint(try planner.plan()) == PlanPrint(plan))
  }
}
