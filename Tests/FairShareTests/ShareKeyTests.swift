import Basics
import FairShare
import Situation
import TalkaTestKit
import Testing

@Suite("Keys") struct ShareKeyTests {
  private let asOf = Day(number: 7_000)

  private func situation(_ parties: [Party], _ figures: [Figure] = []) -> Case {
    var situation = Case(header: CaseHeader(id: "t", title: "t", asOf: asOf))
    situation.parties = Rows(parties)
    situation.figures = Rows(figures)
    return situation
  }

  private func state(_ id: String, _ population: Int?, _ gdp: String?) throws -> Party {
    Party(
      id: Party.ID(id), name: id, kind: .state, population: population,
      gdpMeur: try gdp.map { try ExactDecimal($0) })
  }

  private func yearly(_ series: String, _ party: String, _ value: String, year: Int32 = 0) throws
    -> Figure
  {
    let day = Day(number: 5_000 + 365 * year)
    return Figure(
      id: Figure.ID("\(series)-\(party)-\(year)"), series: series, party: Party.ID(party),
      from: day, to: day + 364, value: try ExactDecimal(value), exactness: .exact,
      source: Source.ID("s"))
  }

  private func parts(_ key: ShareKey) -> [Double] {
    let sum = key.weights.reduce(0, +)
    return key.weights.map { Double($0) / Double(sum) }
  }

  @Test("equal parts, people, economy, any mixture")
  func mixtures() throws {
    let case1 = situation(try [state("A", 3, "1"), state("B", 1, "3"), state("C", nil, "9")])
    #expect(parts(try ShareKey(.equal, of: case1)) == [1 / 3, 1 / 3, 1 / 3])
    #expect(parts(try ShareKey(.population, of: case1)) == [0.75, 0.25, 0])
    #expect(parts(try ShareKey(.gdp, of: case1)) == [0.25, 0.75, 0])
    #expect(parts(try ShareKey(.reference, of: case1)) == [0.5, 0.5, 0])
    #expect(try ShareKey(.population, of: case1).lacking == [Party.ID("C")])
    let without = try ShareKey(.equal, of: case1, excluding: [Party.ID("B")])
    #expect(parts(without) == [0.5, 0, 0.5])
    #expect(without.lacking.isEmpty)
  }

  /// A has 80 % of people and economy, B 20 %. Inverse applications: 1/200 to 1/50 is 20 to 80 %;
  /// inverse unemployment: 1/10 to 1/10 is half each. A: 0.32 + 0.32 + min(0.02, 0.192) +
  /// min(0.05, 0.192) = 0.71. B: 0.08 + 0.08 + min(0.08, 0.048) + min(0.05, 0.048) = 0.256.
  @Test("the form of 2015, worked by hand, with and without caps")
  func relocation() throws {
    var figures: [Figure] = []
    for year in Int32(0)..<5 {
      figures += try [
        yearly(ShareKeyFormula.applicationsSeries, "A", "\(160 + 20 * year)", year: year),
        yearly(ShareKeyFormula.applicationsSeries, "B", "50", year: year),
      ]
    }
    figures += try [
      yearly(ShareKeyFormula.unemploymentSeries, "A", "99"),
      yearly(ShareKeyFormula.unemploymentSeries, "A", "10", year: 1),
      yearly(ShareKeyFormula.unemploymentSeries, "B", "10.0"),
    ]
    let both = situation(try [state("A", 800, "8"), state("B", 200, "2")], figures)
    let capped = parts(try ShareKey(.relocation2015(isCapped: true), of: both))
    #expect(abs(capped[0] - 0.71 / 0.966) < 1e-12)
    let free = parts(try ShareKey(.relocation2015(isCapped: false), of: both))
    #expect(abs(free[0] - 0.71) < 1e-12)
  }

  @Test("indicators that are missing or nought are named")
  func indicators() throws {
    let parties = try [state("A", 8, "8"), state("B", 2, "2")]
    let series = ShareKeyFormula.applicationsSeries
    #expect(throws: ShareKeyError.missingFigures(series: series, parties: [Party.ID("B")])) {
      try ShareKey(
        .relocation2015(isCapped: true), of: situation(parties, [yearly(series, "A", "5")]))
    }
    #expect(throws: ShareKeyError.notInvertible(series: series, party: Party.ID("A"))) {
      try ShareKey(
        .relocation2015(isCapped: true), of: situation(parties, [yearly(series, "A", "0")]))
    }
  }

  @Test("a figure published after the case's day is not used")
  func laterFigures() throws {
    let series = ShareKeyFormula.applicationsSeries
    var figure = try yearly(series, "A", "5")
    figure.published = asOf + 1
    #expect(throws: ShareKeyError.missingFigures(series: series, parties: [Party.ID("A")])) {
      try ShareKey(
        .relocation2015(isCapped: true), of: situation([state("A", 8, "8")], [figure]))
    }
  }

  @Test("capability: what a party offers, an agency too; withdrawn offers do not count")
  func capability() throws {
    var case1 = situation(
      try [
        state("A", 1, "1"), state("B", 1, "1"), Party(id: Party.ID("F"), name: "F", kind: .agency),
      ])
    let tent = Resource(id: Resource.ID("tent"), name: "tent", kind: .durable, unit: "piece")
    case1.resources = Rows([tent])
    func offer(_ id: String, _ party: String, _ quantity: Int, _ status: OfferStatus?) -> Offer {
      Offer(
        id: Offer.ID(id), party: Party.ID(party), place: Place.ID("P"), resource: tent.id,
        quantity: quantity, status: status)
    }
    case1.offers = Rows([
      offer("1", "A", 30, nil), offer("2", "F", 10, .conditional), offer("3", "B", 99, .withdrawn),
      offer("4", "A", 10, .offered),
    ])
    #expect(parts(try ShareKey(.capability(tent.id), of: case1)) == [0.8, 0, 0.2])
    #expect(throws: ShareKeyError.unknownResource(Resource.ID("x"))) {
      try ShareKey(.capability(Resource.ID("x")), of: case1)
    }
  }

  @Test("own weights, to the last decimal; a party that is not there is named")
  func own() throws {
    let case1 = situation(try [state("A", 1, "1"), state("B", 1, "1")])
    let weights = try [Party.ID("A"): ExactDecimal("0.125"), Party.ID("B"): ExactDecimal("1")]
    let key = try ShareKey(.own(name: "ours", weights: weights), of: case1)
    #expect(key.weights == [125, 1_000])
    #expect(throws: ShareKeyError.unknownParty(Party.ID("Z"))) {
      try ShareKey(
        .own(name: "ours", weights: [Party.ID("Z"): ExactDecimal("1")]), of: case1)
    }
    #expect(throws: ShareKeyError.nobody) {
      try ShareKey(.own(name: "ours", weights: [Party.ID("A"): .zero]), of: case1)
    }
  }

  /// The central bank's key is half population, half economy, of other years and with five-year
  /// means; ours of one year has its shape. The largest distance is that of Ireland, whose output
  /// the five-year mean damps.
  @Test("the euro area's capital key in shape")
  func capitalKey() throws {
    let tables = try ShareTables.chosen
    let people = tables.having("state", "population_1_jan").flatMap(\.rows)
      .filter { $0["year"] == "2024" }
    let wealth = tables.having("state", "gdp_current_usd").flatMap(\.rows)
      .filter { $0["year"] == "2022" }
    for table in tables.having("state", "capital_key_percent") {
      let keys = try table.rows.map { row in
        (state: row["state"] ?? "", key: try #require(Double(row["capital_key_percent"] ?? "")))
      }
      let states = try keys.map { key in
        let population = people.first { $0["state"] == key.state }?["population_1_jan"]
        let gdp = wealth.first { $0["state"] == key.state }?["gdp_current_usd"]
        let millions = try #require(Double(gdp ?? "")) / 1e6
        return try state(key.state, Int(population ?? ""), "\(Int(millions))")
      }
      let ours = parts(try ShareKey(.reference, of: situation(states)))
      let sum = keys.reduce(0) { $0 + $1.key }
      for (key, part) in zip(keys, ours) {
        #expect(abs(100 * key.key / sum - 100 * part) < 0.8, "\(key.state)")
      }
    }
  }
}
