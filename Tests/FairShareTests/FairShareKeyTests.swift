import Basics
import FairShare
import Situation
import TalkaTestKit
import Testing

@Suite("The fair-share key") struct FairShareKeyTests {
  private func state(_ id: String, _ population: Int?, _ gdp: String?) throws -> Party {
    Party(
      id: Party.ID(id), name: id, kind: .state, population: population,
      gdpMeur: try gdp.map { try ExactDecimal($0) })
  }

  private func key(
    _ parties: [Party], population: String = "0.5", gdp: String = "0.5"
  ) throws -> [Int] {
    let weights = ShareKeyWeights(
      population: try ExactDecimal(population), gdp: try ExactDecimal(gdp))
    var header = CaseHeader(id: "t", title: "t", asOf: Day(number: 0))
    header.shareKey = weights
    var situation = Case(header: header)
    situation.parties = Rows(parties)
    return try FairShareKey(of: situation).partsPerMillion
  }

  @Test("sixths and a half: what is left over goes to the smaller identifiers")
  func remainders() throws {
    let parties = try [
      state("S", 1_000_000, "1000"), state("R", 1_000_000, "1000"),
      state("A", 3_000_000, "3000"), state("B", 1_000_000, "1000"),
    ]
    #expect(try key(parties) == [166_666, 166_667, 500_000, 166_667])
    #expect(try key(parties.reversed()) == [166_667, 500_000, 166_667, 166_666])
  }

  @Test("the largest remainder comes first, before any identifier")
  func largestRemainder() throws {
    // 3/7, 2/7 and 2/7 of a million: .43, .29 and .29 are left over of 428571 and 285714 twice.
    let sevenths = try [state("A", 2, "2"), state("B", 2, "2"), state("C", 3, "3")]
    #expect(try key(sevenths) == [285_714, 285_714, 428_572])
    let ninths = try [state("Z", 5, "5"), state("A", 2, "2"), state("B", 2, "2")]
    #expect(try key(ninths) == [555_556, 222_222, 222_222])
  }

  @Test("the weights decide between people and economy")
  func weights() throws {
    let parties = try [state("A", 3, "1"), state("B", 1, "3")]
    #expect(try key(parties) == [500_000, 500_000])
    #expect(try key(parties, population: "1", gdp: "0") == [750_000, 250_000])
    #expect(try key(parties, population: "0", gdp: "1") == [250_000, 750_000])
    #expect(try key(parties, population: "0.25", gdp: "0.75") == [375_000, 625_000])
    #expect(try key(parties, population: "0.000000001", gdp: "0.999999999") == [250_000, 750_000])
  }

  @Test("only states with population and economy take part; alone they carry all, none carry none")
  func members() throws {
    let agency = Party(
      id: Party.ID("G"), name: "G", kind: .agency, population: 5, gdpMeur: ExactDecimal(mantissa: 5)
    )
    let parties = try [
      state("A", 5, nil), agency, state("B", nil, "5"), state("C", 7, "0.5"),
    ]
    #expect(try key(parties) == [0, 0, 0, 1_000_000])
    #expect(try key(Array(parties.dropLast())) == [0, 0, 0])
    #expect(try key([]) == [])
    #expect(parties.map(\.isKeyed) == [false, false, false, true])
  }

  @Test("a party may have a key of 0 beside giants")
  func tiny() throws {
    let parties = try [
      state("A", 1, "0.000000001"), state("B", 999_999_999_999, "999999999.999999999"),
    ]
    #expect(try key(parties) == [0, 1_000_000])
  }

  @Test("what does not fit in 128 bits is refused")
  func tooLarge() throws {
    let parties = try (0..<30).map { try state("A\($0)", 999_999_999_999, "999999999.999999999") }
    #expect { try key(parties, population: "0.123456789", gdp: "0.876543211") } throws: {
      ($0 as? Diagnostic)?.code == .amountsTooLarge
    }
  }

  @Test("the Union of 27 in 2021, as worked out by another program with fractions")
  func union() throws {
    let rows = try UnionKey.rows.map { row in
      (party: try state(row.id, row.population, row.gdp), parts: row.parts)
    }
    #expect(try key(rows.map(\.party)) == rows.map(\.parts))
    #expect(rows.reduce(0) { $0 + $1.parts } == 1_000_000)
  }

  @Test("largest remainders, checked by their definition on random states", arguments: 1...4)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...12, using: &random)
      let sizes = (0..<count).map { _ in
        (Int.random(in: 1...9999, using: &random), Int.random(in: 1...999, using: &random))
      }
      let weight = Int.random(in: 0...10, using: &random)
      let parties = try sizes.enumerated().map { try state("P\($0)", $1.0, "\($1.1)") }
      let (first, second) = (decimal(weight), decimal(10 - weight))
      let parts = try key(parties, population: first, gdp: second)
      #expect(parts.reduce(0, +) == 1_000_000)
      check(parts, sizes, weight, ids: parties.map(\.id))
    }
  }

  private func decimal(_ tenths: Int) -> String { tenths == 10 ? "1" : "0.\(tenths)" }

  /// Each part is its exact share rounded down, or up by one; none that is rounded up has a smaller
  /// remainder than one that is not, and of equal ones the smaller identifiers are.
  private func check(
    _ parts: [Int], _ sizes: [(people: Int, economy: Int)], _ weight: Int, ids: [Party.ID]
  ) {
    let people = sizes.reduce(0) { $0 + $1.people }
    let economy = sizes.reduce(0) { $0 + $1.economy }
    let whole = 10 * people * economy
    let exact = sizes.map {
      1_000_000 * (weight * $0.people * economy + (10 - weight) * $0.economy * people)
    }
    let ups = zip(parts, exact).map { $0 - $1 / whole }
    #expect(ups.allSatisfy { $0 == 0 || $0 == 1 })
    for up in ups.indices where ups[up] == 1 {
      for down in ups.indices where ups[down] == 0 {
        let (a, b) = (exact[up] % whole, exact[down] % whole)
        #expect(a > b || (a == b && ids[up] < ids[down]))
      }
    }
  }
}
