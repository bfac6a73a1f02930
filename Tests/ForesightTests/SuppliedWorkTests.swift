import Foundation
import Picture
import TalkaTestKit
import Testing

@testable import Foresight

@Suite("Works blocked by supplies have the known days") struct SuppliedWorkTests {
  @Test("starts and finishes") func works() throws {
    let lines = try KnownAnswers.chosen(orOf: "ForesightTests").table("works_supplies.csv")
      .map(Answer.init)
    #expect(lines.count >= 8)
    for line in lines {
      let spec = try JSONDecoder().decode(Specification.self, from: Data(line.text("spec").utf8))
      let first = try spec.work1.work(after: nil)
      let second = try spec.work2AfterWork1.work(after: first)
      let laws = [
        "start1": first.start, "finish1": first.finish, "start2": second.start,
        "finish2": second.finish,
      ]
      let law = try #require(laws[line.text("quantity")])
      line.expect("mean", law.mean)
      for (key, part) in [("p10", 0.1), ("p50", 0.5), ("p90", 0.9)] {
        let day = Int(line.number(key))
        #expect(law.quantile(part) == day, "\(line)")
        line.expect("cdf_at_\(key)", law.by(day))
      }
      line.expect("cdf_before_p90", law.by(Int(line.number("p90")) - 1))
    }
  }

  private struct Specification: Decodable {
    var work1: Work
    var work2AfterWork1: Work

    enum CodingKeys: String, CodingKey {
      case work1
      case work2AfterWork1 = "work2_after_work1"
    }
  }

  private struct Work: Decodable {
    var supplies: [Supply]
    var duration: Duration

    func work(after: SuppliedWork?) throws -> SuppliedWork {
      SuppliedWork(
        supplies: try supplies.map {
          try .promised(
            $0.promisedDay,
            delay: CountDistribution(mean: $0.mean, size: $0.sizeOfDelay ?? .infinity))
        }, after: after,
        duration: CountDistribution(mean: duration.mean, size: duration.sizeOfDelay ?? .infinity))
    }
  }

  private struct Supply: Decodable {
    var promisedDay: Int
    var mean: Double
    var sizeOfDelay: Double?

    enum CodingKeys: String, CodingKey {
      case promisedDay = "promised_day"
      case mean
      case sizeOfDelay = "nb_k"
    }
  }

  private struct Duration: Decodable {
    var mean: Double
    var sizeOfDelay: Double?

    enum CodingKeys: String, CodingKey {
      case mean
      case sizeOfDelay = "nb_k"
    }
  }
}
