import FairShare
import TalkaTestKit
import Testing

@Suite("Published tables of shares") struct PublishedTableTests {
  private static let methods: [String: ApportionmentMethod] = [
    "balinski_young_quota": .quota, "largest_remainder": .largestRemainder, "adams": .adams,
    "dean": .dean, "huntington_hill": .huntingtonHill, "webster_saintelague": .webster,
    "jefferson_dhondt": .jefferson,
  ]

  private func numbers(_ text: String?) -> [Int] {
    (text ?? "").split(separator: ";").compactMap { Int($0) }
  }

  @Test("worked examples from the literature")
  func examples() throws {
    let rows = try ShareTables.chosen.having("example", "method", "weights", "seats", "expected")
      .flatMap(\.rows)
    #expect(!rows.isEmpty)
    for row in rows {
      let method = try #require(Self.methods[row["method"] ?? ""], "\(row)")
      let seats = try #require(Int(row["seats"] ?? ""), "\(row)")
      let task = try ApportionmentTask(
        weights: numbers(row["weights"]).map { UInt128($0) }, total: seats)
      let shared = try Apportionment(task, by: method)
      #expect(shared.units == numbers(row["expected"]), "\(row["example"] ?? "") \(method)")
    }
  }

  @Test("the House of Representatives by Huntington-Hill")
  func house() throws {
    for table in try ShareTables.chosen.having("state", "apportionment_population") {
      for seats in table.numbered where seats.column.hasPrefix("seats_") {
        for census in Dictionary(grouping: table.rows, by: { $0["census"] ?? "" }).values {
          let people = try census.map {
            try #require(UInt128($0["apportionment_population"] ?? ""))
          }
          let task = try ApportionmentTask(weights: people, total: seats.number)
          let shared = try Apportionment(task, by: .huntingtonHill)
          #expect(shared.units.map(String.init) == census.map { $0[seats.column] ?? "" })
          #expect(shared.tied.isEmpty)
        }
      }
    }
  }

  /// The Commission published keys to a hundredth of a percent. If its numbers were each rounded
  /// by itself, there is a key that is printed so and gives every column.
  @Test("relocations proposed in 2015: each state rounded to the nearest by itself")
  func proposals() throws {
    for table in try ShareTables.chosen.having("state", "key_percent") where table.hasParts {
      for row in table.rows {
        let printed = try #require(hundredths(row["key_percent"] ?? ""), "\(row)")
        // In parts of 10^8; a printed percent of 3.03 stands for 3 025 000 to 3 034 999.
        let keys = (printed * 10_000 - 5_000)..<(printed * 10_000 + 5_000)
        let fits = keys.contains { key in
          table.numbered.allSatisfy { part in
            row[part.column] == String(nearest(UInt128(key), of: 100_000_000, part.number))
          }
        }
        #expect(fits, "\(table.name): \(row)")
      }
    }
  }

  @Test("relocations proposed in September 2015: each column is its part of a state's total")
  func parts() throws {
    for table in try ShareTables.chosen.tables where !table.columns.contains("key_percent") {
      guard let total = table.numbered.first(where: { $0.column.hasPrefix("total_") }) else {
        continue
      }
      for row in table.rows {
        guard let units = Int(row[total.column] ?? "") else { continue }
        for part in table.numbered where part.column.hasPrefix("from_") {
          guard let stated = row[part.column], !stated.isEmpty else { continue }
          let computed = nearest(UInt128(part.number), of: UInt128(total.number), units)
          #expect(stated == String(computed), "\(row["state"] ?? "") \(part.column)")
        }
      }
    }
  }

  @Test("the solidarity pool of 2026: each state rounded up by itself")
  func pool() throws {
    for table in try ShareTables.chosen.having("fair_share_percent", "pledge_relocations") {
      for row in table.rows {
        guard let percent = row["fair_share_percent"], !percent.isEmpty,
          let pledge = row["pledge_relocations"], !pledge.isEmpty
        else { continue }
        let key = try #require(UInt128(percent.replacing(".", with: "")), "\(row)")
        let quotas = try quotas([key, 1_000_000 - key], 21_000)
        let up = OfficialRounding(quotas, of: 21_000, rule: .up)
        #expect(String(up.units[0]) == pledge, "\(row)")
      }
    }
  }

  /// No rule yields the Parliament's seats: they are agreed. What the treaty asks can be checked.
  @Test("the European Parliament: 6 to 96 seats, fewer people a seat in smaller states")
  func parliament() throws {
    let people = try ShareTables.chosen.having("state", "population_1_jan").flatMap(\.rows)
      .filter { $0["year"] ?? "2024" == "2024" }
    let byState = Dictionary(
      people.compactMap { row in Int(row["population_1_jan"] ?? "").map { (row["state"] ?? "", $0) }
      },
      uniquingKeysWith: { first, _ in first })
    for table in try ShareTables.chosen.having("state", "seats")
    where table.columns.first == "state" {
      let seats = try table.rows.map { try #require(Int($0["seats"] ?? "")) }
      #expect(seats.allSatisfy { (6...96).contains($0) })
      #expect([705, 720, 751].contains(seats.reduce(0, +)))
    }
    guard let table = try ShareTables.chosen.tables.first(where: { $0.name.contains("2024_2029") })
    else { return }
    let ordered = table.rows.compactMap { row -> (people: Int, seats: Int)? in
      guard let people = byState[row["state"] ?? ""], let seats = Int(row["seats"] ?? "") else {
        return nil
      }
      return (people, seats)
    }.sorted { $0.people < $1.people }
    for (small, large) in zip(ordered, ordered.dropFirst()) { #expect(small.seats <= large.seats) }
  }

  private func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].count == 2 else { return nil }
    return Int(parts.joined())
  }

  private func nearest(_ part: UInt128, of whole: UInt128, _ total: Int) -> Int {
    // A part above the whole has no quota; -1 then equals no stated number.
    let found = try? quotas([part, whole - part], total)
    return OfficialRounding(found ?? [], of: total, rule: .nearest).units.first ?? -1
  }

  private func quotas(_ weights: [UInt128], _ total: Int) throws -> [Quota] {
    let task = try ApportionmentTask(weights: weights, total: total)
    return try Apportionment(task, by: .largestRemainder).quotas
  }
}

extension ShareTables.Table {
  fileprivate var hasParts: Bool { numbered.contains { $0.column.hasPrefix("from_") } }
}
