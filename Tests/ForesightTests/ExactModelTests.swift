import Foundation
import Picture
import TalkaTestKit
import Testing

@testable import Foresight

/// Against SciPy: to a billionth, quantiles exactly.
@Suite("Exact models give the known answers") struct ExactModelTests {
  private let answers = KnownAnswers.chosen(orOf: "ForesightTests")

  @Test("queues in their steady state") func queues() throws {
    let lines = try answers.table("queue_steady_state.csv").map(Answer.init)
    #expect(lines.count > 10)
    for line in lines {
      let (rate, service) = (line.number("lam"), line.number("mu"))
      let servers = Int(line.number("c"))
      if line.text("model") == "M/M/c" {
        let queue = try WaitingQueue(arrivalRate: rate, serviceRate: service, servers: servers)
        line.expect("p_wait", queue.waitingChance)
        line.expect("wq_p90", queue.waitQuantile(0.9))
        line.expect(queue.present, queue.waiting, queue.stay, queue.wait, queue.utilization)
      } else {
        let queue = try FiniteQueue(
          arrivalRate: rate, serviceRate: service, servers: servers, room: Int(line.number("K")))
        line.expect("p_block", queue.blocked)
        line.expect(queue.present, queue.waiting, queue.stay, queue.wait, queue.utilization)
      }
    }
  }

  @Test("open occupancy day by day") func occupancy() throws {
    let lines = try answers.table("mtginf_occupancy.csv").map(Answer.init)
    #expect(lines.count > 50)
    for (_, days) in Dictionary(grouping: lines, by: { $0.text("case_id") }) {
      guard let first = days.first else { continue }
      let model = try OpenOccupancy(
        arrivals: profile(first.text("arrivals_id")), stay: stay(first.text("stay_id")))
      for line in days {
        let day = Int(line.number("day"))
        line.expect("mean_occupancy", model.means[day])
        let present = model.present(on: day)
        for (key, part) in [("p10", 0.1), ("p50", 0.5), ("p90", 0.9)] {
          #expect(present.quantile(part) == line.number(key), "\(line)")
        }
        line.expect("p_exceed_300", present.atLeast(301))
      }
    }
  }

  @Test("stages one after the other") func tandem() throws {
    let lines = try answers.table("tandem_infinite_server_mean.csv").map(Answer.init)
    #expect(lines.count > 50)
    for (_, days) in Dictionary(grouping: lines, by: { $0.text("case_id") }) {
      guard let first = days.first else { continue }
      let model = try OpenTandem(
        arrivals: profile(first.text("arrivals_id")),
        meanDays: [
          first.number("mean_days_registration"), first.number("mean_days_reception_to_decision"),
          first.number("mean_days_decision_to_exit"),
        ])
      for line in days {
        let day = Int(line.number("day"))
        line.expect("registration", model.means[day][0])
        line.expect("reception", model.means[day][1])
        line.expect("decision", model.means[day][2])
        line.expect("exits", model.exits[day])
      }
    }
  }

  @Test("first day above the capacity") func firstExceedance() throws {
    let cases = try answers.table("first_exceed_cases.csv").map(Answer.init)
    let byCase = Dictionary(
      grouping: try answers.table("first_exceed_cdf.csv").map(Answer.init),
      by: { $0.text("case_id") })
    #expect(cases.count >= 5)
    for line in cases {
      let model = try exceedance(line)
      for day in byCase[line.text("case_id")] ?? [] {
        day.expect("cdf_first_exceed", model.byDay[Int(day.number("day"))])
      }
      for (key, part) in [("p10_day", 0.1), ("p50_day", 0.5), ("p90_day", 0.9)] {
        #expect(model.day(part) == Int(line.text(key)), "\(line)")
      }
      line.expect("p_exceed_by_day179", model.byDay[179])
    }
  }

  private func exceedance(_ line: Answer) throws -> FirstExceedance {
    let size = Double(line.text("nb_dispersion_k_blank_poisson")) ?? .infinity
    return try FirstExceedance(
      arrivals: profile(line.text("arrivals_id")).map { CountDistribution(mean: $0, size: size) },
      leaving: line.number("p_exit_daily"), capacity: Int(line.number("capacity")),
      present: Int(line.number("occupancy_day_minus1")))
  }

  private func profile(_ name: String) throws -> [Double] {
    try answers.table("arrival_profiles.csv").map(Answer.init)
      .filter { $0.text("arrivals_id") == name }
      .map { $0.number("lambda") }
  }

  private func stay(_ name: String) throws -> StayLaw {
    try .table(
      answers.table("stay_survival.csv").map(Answer.init).filter { $0.text("stay_id") == name }
        .map { $0.number("P_stay_gt_k") })
  }
}

/// A row of known answers.
struct Answer: CustomStringConvertible {
  let cells: [String: String]

  func text(_ key: String) -> String { cells[key] ?? "" }
  func number(_ key: String) -> Double { Double(text(key)) ?? .nan }

  /// Equal to a billionth, of 1 or of the value; an empty cell asks nothing.
  func expect(_ key: String, _ value: Double) {
    guard !text(key).isEmpty else { return }
    let known = number(key)
    #expect(abs(value - known) <= 1e-9 * max(1, abs(known)), "\(key) \(value): \(self)")
  }

  func expect(
    _ present: Double, _ waiting: Double, _ stay: Double, _ wait: Double, _ busy: Double
  ) {
    for (key, value) in [
      ("L", present), ("Lq", waiting), ("W", stay), ("Wq", wait), ("util", busy),
    ] { expect(key, value) }
  }

  var description: String {
    cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
}
