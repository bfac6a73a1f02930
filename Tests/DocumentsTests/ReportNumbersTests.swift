import Basics
import Planning
import Situation
import Testing

@testable import Documents

@Suite("The numbers of the report are those of the case and the plan")
struct ReportNumbersTests {
  let planned: InventedCase.Planned
  let page: PageElement

  init() throws {
    planned = try InventedCase.planned(InventedCase.full)
    let html = Report(planned.situation, planned.plan, version: "1").html
    page = try #require(PageReading.page(html))
  }

  private func number(_ words: String) -> Double? {
    Double(String(words.filter { $0 != "\u{202F}" }))
  }

  private func amount(_ words: String) -> Int? { number(words).map { Int(($0 * 1000).rounded()) } }

  private func table(_ name: String) throws -> PageElement {
    try #require(page.first(id: "table-" + name), "\(name)")
  }

  @Test("every need of the case has its row, open or not")
  func needs() throws {
    let ids = try table("needs").column("Need").map(\.cell.words)
    #expect(ids == planned.situation.needs.map(\.id.text))
    for need in planned.situation.needs { #expect(page.first(id: "need-" + need.id.text) != nil) }
    #expect(page.first(id: "need-N-OLD")?.words.contains("withdrawn") == true)
  }

  @Test("a need's row says what is asked, covered, in time and open, and where that comes from")
  func needAmounts() throws {
    let table = try table("needs")
    for coverage in planned.plan.overview.needs {
      let row = try #require(page.first(id: "need-" + coverage.need.text)).children
      let cells = Dictionary(uniqueKeysWithValues: zip(table.headings, row))
      #expect(cells["Asked"].flatMap { amount($0.words) } == coverage.askedMilli)
      #expect(cells["Covered"].flatMap { amount($0.words) } == coverage.coveredMilli)
      #expect(cells["On time"].flatMap { amount($0.words) } == coverage.onTimeMilli)
      let open = coverage.askedMilli - coverage.coveredMilli
      #expect(amount(cells["Open"]?.words ?? "") ?? 0 == open)
      let source = planned.situation.needs[coverage.need]?.source?.text ?? ""
      #expect(cells["Source"]?.all("a").map { $0.attributes["href"] } == ["#source-" + source])
    }
  }

  @Test("by giver and by place the same lines are listed, and they sum to the plan's")
  func lines() throws {
    #expect(!planned.plan.lines.isEmpty)
    var expected: [String: Int] = [:]
    for line in planned.plan.lines { expected[line.need.text, default: 0] += line.amountMilli }
    for kind in ["giver", "place"] {
      var sums: [String: Int] = [:]
      var lines = 0
      for table in page.all("table") {
        guard table.attributes["id"]?.hasPrefix("table-\(kind)-") == true else { continue }
        for (row, cell) in table.column("Covers") {
          guard let amount = amount(cell.words) else { continue }
          let need = row.flatMap { $0.all("a") }.compactMap { $0.attributes["href"] }
            .first { $0.hasPrefix("#need-") }
          sums[String(try #require(need).dropFirst(6)), default: 0] += amount
          lines += 1
        }
      }
      #expect(sums == expected)
      #expect(lines == planned.plan.lines.count)
    }
  }

  @Test("every offer of the case is named with its giver, used or not")
  func offers() {
    for offer in planned.situation.offers {
      #expect(page.first(id: "offer-" + offer.id.text) != nil, "\(offer.id)")
    }
    #expect(page.first(id: "offer-O-GONE")?.words.contains("withdrawn") == true)
    #expect(page.first(id: "offer-O-WIRE-C")?.words.contains("waits: <paid> first") == true)
  }

  @Test("the gap ledger books exactly what is open")
  func ledger() throws {
    var sums: [String: Int] = [:]
    for body in try table("ledger").all("tbody") {
      let need = body.all("a").compactMap { $0.attributes["href"] }.first ?? ""
      for row in body.children where row.children.count == 3 {
        sums[need, default: 0] += amount(row.children[1].words) ?? 0
      }
    }
    let open = planned.plan.overview.needs.filter { $0.coveredMilli < $0.askedMilli }
    #expect(!open.isEmpty)
    #expect(
      sums
        == Dictionary(
          uniqueKeysWithValues: open.map {
            ("#need-" + $0.need.text, $0.askedMilli - $0.coveredMilli)
          }))
  }

  @Test("needs that nobody can serve are named with the reason")
  func unreachable() throws {
    let rows = try table("unreachable").column("Need").map(\.cell.words)
    #expect(rows == planned.plan.judgement.unreachable.map(\.need.text))
    #expect(rows.contains("N-GUARD"))
  }

  @Test("fair shares are those of the overview")
  func fairness() throws {
    let table = try table("burden")
    let givers = planned.plan.overview.givers
    #expect(
      table.column("Sends").map { number($0.cell.words) } == givers.map { Double($0.sentEur) })
    #expect(
      table.column("Fair share").map { number($0.cell.words) }
        == givers.map { $0.fairShareEur.map(Double.init) })
  }

  @Test("every entry of the vector is given with its meaning")
  func vector() throws {
    let table = try table("vector")
    #expect(table.column("Entry").map(\.cell.words) == PlanEntry.allCases.map(\.rawValue))
    #expect(table.column("Meaning").allSatisfy { !$0.cell.words.isEmpty })
    let cost = try #require(planned.plan.judgement.vector?[.cost])
    #expect(table.rows.last?[2].words == "EUR\u{202F}" + HTML.number(cost).markup)
  }

  @Test("a figure has its number, exactness, both dates and its source; later ones are left out")
  func figures() throws {
    let rows = try table("figures-recent").rows.map { $0.map(\.words) }
    #expect(
      rows.contains([
        "crossings, Border <all>", "123\u{202F}456", "exact", "2030-01-01 to 2030-01-31",
        "2030-02-01", "[1]",
      ]))
    #expect(rows.contains { $0[1] == "20–40" && $0[2] == "range" && $0[5] == "[est. 2]" })
    #expect(!page.words.contains("known later"))
  }

  @Test("events around the day of the report and measures in force are shown, others are not")
  func record() {
    let words = page.words
    #expect(words.contains("Talks") && !words.contains("Long ago"))
    #expect(words.contains("State of emergency") && !words.contains("Over and done"))
    #expect(words.contains("It is \"serious\" & new"))
  }

  @Test("a work says what it still uses, what comes and what is missing")
  func works() throws {
    // 12 km of fence are left, 2.5 km of wire each; 1 km is at hand.
    let wire = try #require(planned.plan.overview.needs.first { $0.need.text == "N-WIRE" })
    let row = try #require(try table("inputs").rows.last?.map(\.words))
    #expect(row[2] == "30" && row[3] == "1" && amount(row[4]) == wire.coveredMilli)
    #expect(amount(row[5]) == 29_000 - wire.coveredMilli)
    // 12 km at 0.4 km a day from 10 February on are 30 days.
    let works = try table("works")
    #expect(works.column("At that rate done").map(\.cell.words) == ["2030-02-18", "2030-03-12"])
  }

  @Test("the summary says who asks, what is covered and what stays open")
  func summary() {
    let lead = page.all("header").map(\.words).joined()
    #expect(lead.contains("Asker <i> and Second asker ask for help in 4 needs"))
    #expect(lead.contains("3 parties answer with 5 offers, 1 of them under a condition"))
    #expect(lead.contains("stay open in whole or in part"))
    #expect(lead.contains("as of 2030-02-01"))
  }

  @Test("a covered case says so")
  func covered() throws {
    let tiny = try InventedCase.planned(InventedCase.tiny)
    let page = try #require(
      PageReading.page(Report(tiny.situation, tiny.plan, version: "1").html))
    let lead = page.all("header").map(\.words).joined()
    #expect(lead.contains("Nothing stays open."))
    #expect(lead.contains("1 party answers with 1 offer"))
    #expect(page.words.contains("12\u{202F}345"))
  }
}
