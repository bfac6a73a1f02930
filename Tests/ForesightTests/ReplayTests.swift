import Basics
import CaseFiles
import Foundation
import Planning
import Situation
import TalkaTestKit
import Testing

@testable import Foresight

@Suite("A past case is walked with what was known then") struct ReplayTests {
  private func lithuania() throws -> Case {
    let folder = URL(fileURLWithPath: repositoryRoot + "/Examples/lithuania-2021")
    return try #require(CaseFolder.read(folder).situation)
  }

  @Test("each day is a sound case that knows nothing of later ones") func past() throws {
    let situation = try lithuania()
    let past = CasePast(situation)
    #expect(past.days.last == situation.rules.asOf)
    #expect(past.days.count > 10)
    for day in past.days {
      let then = past.asKnown(day)
      #expect(then.offers.allSatisfy { past.known($0) <= day })
      #expect(then.figures.allSatisfy { ($0.published ?? day) <= day })
      #expect(then.commitments.allSatisfy { ($0.departs ?? day) <= day })
      #expect(then.rules.horizonEnd == situation.rules.horizonEnd)
    }
    #expect(past.asKnown(past.days[0]).offers.count < situation.offers.count / 4)
  }

  @Test("what really came moves works, and what has no record does not come") func works() throws {
    let situation = try lithuania()
    let wire = Offer.ID("O-EE-03")
    func replay(_ deliveries: [Delivery]) throws -> Replay {
      try Replay(situation, against: deliveries) { _, planner in planner.proposal() }
    }
    let nothing = try replay([])
    let row = try #require(nothing.works.first { $0.task.id == "W-WIRE-30" })
    #expect(row.planned > row.real)
    #expect(row.real == 1.5)
    #expect(nothing.granted.contains("mounting-km"))
    let came = try replay([
      Delivery(id: "L1", delivered: situation.rules.asOf + 20, offers: [wire])
    ])
    let late = try #require(came.works.first { $0.task.id == "W-WIRE-30" })
    // At a tenth of a kilometre a day, forty days of the sixty are left.
    #expect(abs(late.real - (1.5 + 4)) < 1e-9)
    let single = try #require(came.singles.first { $0.offer == wire })
    #expect((single.daysEarlier ?? 0) > 0 && single.adds > 0)
    #expect(came.rows.first { $0.offer == wire }?.real == .delivered(situation.rules.asOf + 20))
  }

  @Test("a record of a delivery is the earliest that adds up, else what was sent, else a sum")
  func record() throws {
    let offer = Offer(
      id: "o", party: "A", place: "P", resource: "r", quantity: 1, available: Day(number: 10))
    func day(_ rows: [Delivery]) -> Replay.RealDay {
      let situation = Case(header: CaseHeader(id: "c", title: "c", asOf: Day(number: 0)))
      return DeliveryRecord(situation, rows) { _, _ in 3 }.day(offer, for: "n")
    }
    func row(
      sent: Int32? = nil, came: Int32? = nil, addsUp: Bool = true
    ) -> Delivery {
      Delivery(
        id: "d", dispatched: sent.map { Day(number: $0) }, delivered: came.map { Day(number: $0) },
        addsUp: addsUp, offers: ["o"])
    }
    #expect(day([]) == .unknown)
    #expect(day([row(came: 30), row(came: 20)]) == .delivered(Day(number: 20)))
    #expect(day([row(came: 40), row(sent: 12)]) == .sent(Day(number: 15)))
    #expect(day([row(sent: 5)]) == .sent(Day(number: 13)))
    #expect(day([row(came: 40, addsUp: false)]) == .by(Day(number: 40)))
  }
}
