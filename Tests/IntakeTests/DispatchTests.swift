import Basics
import Foundation
import Situation
import TalkaTestKit
import Testing

@testable import Intake

/// Labelled dispatches of others: the folder that `TALKA_INTAKE` names, or `shared/intake`.
private let labelled: String? = {
  let named = ProcessInfo.processInfo.environment["TALKA_INTAKE"]
  let folder = named ?? sharedFolder.map { $0 + "/intake" }
  return folder.flatMap { FileManager.default.fileExists(atPath: $0 + "/gold") ? $0 : nil }
}()

@Suite("Labelled dispatches", .enabled(if: labelled != nil, "no labelled dispatches: TALKA_INTAKE"))
struct DispatchTests {
  private struct Gold: Decodable {
    var date: String?
    var givenDate: String?
    var proposals: [Row]

    enum CodingKeys: String, CodingKey {
      case date, proposals
      case givenDate = "date_given"
    }
  }

  private struct Row: Decodable {
    var kind: String
    var series: String?
    var value: Double?
    var low: Double?
    var exactness: String?
  }

  private func gold(_ name: String) throws -> (Gold, [UInt8]) {
    let folder = try #require(labelled)
    let labels = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/gold/\(name).json"))
    let text = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/dispatches/\(name).txt"))
    return (try JSONDecoder().decode(Gold.self, from: labels), [UInt8](text))
  }

  private func names() throws -> [String] {
    let folder = try #require(labelled)
    return try FileManager.default.contentsOfDirectory(atPath: folder + "/gold")
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test("the day of every dispatch is right, and every text is its bytes")
  func days() throws {
    for name in try names() {
      let (labels, bytes) = try gold(name)
      let given = labels.givenDate.flatMap { Day(iso: $0) }
      let reading = IntakeReading(of: bytes, date: given)
      #expect(reading.date?.description == labels.date, "\(name)")
      for proposal in reading.proposals {
        #expect(String(decoding: bytes[proposal.span], as: UTF8.self) == proposal.text)
      }
    }
  }

  @Test("the figures of the dispatch of 1 August 2021 are those of its labels, and no others")
  func august() throws {
    let (labels, bytes) = try gold("dispatch-2021-08-01")
    let found = IntakeReading(of: bytes).proposals.compactMap { proposal -> String? in
      guard case .figure(let row) = proposal.content else { return nil }
      return describe(row.series, row.exactness.rawValue, row.value ?? row.low)
    }
    let wanted = labels.proposals.filter { $0.kind == "figure" }.map {
      describe($0.series ?? "", $0.exactness ?? "", $0.value ?? $0.low)
    }
    #expect(found == wanted)
  }

  private func describe(_ series: String, _ exactness: String, _ value: Double?) -> String {
    "\(series) \(exactness) \(value.map(Decimals.text) ?? "")"
  }
}
