import Basics
import CaseFiles
import FairShare
import Foundation
import Planning
import Situation
import TalkaTestKit
import Testing

@testable import Documents

@Suite("The letter of appeal") struct AppealTests {
  /// The real case with its plan, made once: tests change copies of the case.
  private static let real: (situation: Case, plan: Plan, ask: Ask)? = {
    let folder = URL(fileURLWithPath: repositoryRoot + "/Examples/lithuania-2021")
    guard let situation = CaseFolder.read(folder).situation else { return nil }
    do {
      let planner = try Planner(situation)
      let plan = try planner.plan()
      return (situation, plan, try Ask(planner, plan))
    } catch {
      return nil
    }
  }()

  private func record(
    _ change: (inout Case) -> Void = { _ in }, reference: String = "L/1"
  ) throws -> (record: AppealRecord, situation: Case, plan: Plan) {
    let real = try #require(Self.real)
    var situation = real.situation
    change(&situation)
    let record = AppealRecord(
      situation, real.plan, real.ask, reference: reference, date: situation.header.asOf,
      seal: String(repeating: "a", count: 64))
    return (record, situation, real.plan)
  }

  private func letter(
    _ language: LetterLanguage, replacing earlier: AppealRecord? = nil,
    legalBasis: String = "Article 80 TFEU"
  ) throws -> AppealLetter {
    let (record, situation, plan) = try record(reference: "L/2")
    return AppealLetter(
      situation, plan, record, replacing: earlier,
      keys: try FairShareKey(of: situation).partsPerMillion,
      AppealLetter.Settings(
        language: language,
        template: try LetterTemplate(LetterTemplate.builtIn(language), named: "built-in"),
        legalBasis: legalBasis))
  }

  @Test("tells the arrivals that were known on the day, with their figures and sources")
  func facts() throws {
    let (record, situation, _) = try record()
    let arrivals = try #require(record.facts.first { $0.subject == .arrivals })
    #expect(arrivals.value == ExactDecimal(mantissa: 3543))
    #expect("\(arrivals.from) \(arrivals.to)" == "2021-01-01 2021-07-31")
    #expect(record.facts.first { $0.subject == .arrivalsBefore }?.value.mantissa == 74)
    for fact in record.facts {
      #expect(fact.known <= situation.header.asOf, "\(fact.key)")
      let isComputed = fact.subject == .coverage || fact.subject == .value
      #expect(isComputed == fact.figures.isEmpty, "\(fact.key)")
      #expect(fact.sources.allSatisfy { situation.sources.contains($0) })
      let sum = fact.figures.compactMap { situation.figures[$0].flatMap(KnownFigures.number) }
        .reduce(0.0) { $0 + $1.double }
      #expect(isComputed || fact.exactness == .range || sum == fact.value.double, "\(fact.key)")
    }
  }

  @Test(
    "every number of the situation leads to its row in the annex",
    arguments: LetterLanguage.allCases)
  func sources(language: LetterLanguage) throws {
    let paper = try letter(language).paper(to: nil)
    let anchors = paper.blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.compactMap(\.anchor)
    }
    #expect(Set(anchors).count == anchors.count)
    let runs = paper.blocks.flatMap { block -> [PaperRun] in
      switch block {
      case .paragraph(let text): text.runs
      case .table(let table): table.rows.flatMap(\.cells).flatMap(\.runs)
      default: []
      }
    }
    let targets = runs.compactMap(\.target)
    #expect(targets.filter { $0.hasPrefix("figure-") }.count == (try record().record.facts.count))
    for target in targets { #expect(anchors.contains(target), "\(target)") }
  }

  @Test(
    "leaves no blank open, joint and personal, first and again", arguments: LetterLanguage.allCases)
  func blanks(language: LetterLanguage) throws {
    let earlier = try record({ $0.figures = Rows($0.figures.filter { $0.id.text != "F066" }) })
      .record
    for letter in try [letter(language), letter(language, replacing: earlier, legalBasis: "")] {
      for party in [nil, Party.ID("DE"), Party.ID("EE"), Party.ID("MT")] {
        let page = PaperPage(letter.paper(to: party)).html
        let body = try #require(page.range(of: "<body>"))
        #expect(!page[body.upperBound...].contains("{"), "\(language) \(party?.text ?? "all")")
        let screen = PaperScreen(
          letter.paper(to: party),
          style: TerminalStyle(width: 80, usesColour: false, shortens: false))
        #expect(!screen.text.contains("{"))
      }
    }
  }

  @Test("the letter in Lithuanian has Lithuanian names")
  func lithuanian() throws {
    let paper = try letter(.lithuanian).paper(to: Party.ID("DE"))
    let text = PaperScreen(
      paper, style: TerminalStyle(width: 100, usesColour: false, shortens: false)
    ).text
    // Titles of sources stay in their own language.
    let end = try #require(text.range(of: "\nŠaltiniai\n"))
    let letter = text[..<end.lowerBound]
    for name in ["Kam: Vokietija", "Spygliuota viela", "Druskininkų užkardos", "liepos 31 d."] {
      #expect(letter.contains(name), "\(name)")
    }
    for name in ["Germany", "Concertina", "Border section", "people"] {
      #expect(!letter.contains(name), "\(name)")
    }
  }

  @Test("the same case says the same; a later figure, a changed need are found")
  func differences() throws {
    let old = try record().record
    #expect(AppealDifference(from: old, to: try record().record).changes.isEmpty)
    let later = try record { situation in
      var rows = situation.figures.rows
      if let index = rows.firstIndex(where: { $0.id.text == "F066" }) {
        rows[index].value = ExactDecimal(mantissa: 3600)
      }
      situation.figures = Rows(rows)
    }.record
    let changes = AppealDifference(from: old, to: later).changes
    #expect(changes.count == 1)
    guard case .fact(let before, let after) = try #require(changes.first) else {
      Issue.record("no figure")
      return
    }
    #expect(before?.value.mantissa == 3543)
    #expect(after?.value.mantissa == 3600)
    let fewer = try record { situation in
      var rows = situation.needs.rows
      rows[0].quantity += 1
      rows[1].status = .closed
      situation.needs = Rows(rows)
    }.record
    let needs = AppealDifference(from: old, to: fewer).changes.compactMap { change -> String? in
      guard case .need(let old, let new) = change else { return nil }
      return "\(old?.asked ?? -1) \(new?.asked ?? -1)"
    }
    #expect(needs == ["420 421", "400 -1"])
  }

  @Test("a personal letter asks for that party's lines and no others")
  func personal() throws {
    let letter = try letter(.english)
    let party = Party.ID("DE")
    let paper = letter.paper(to: party)
    let tables = paper.blocks.compactMap { block -> PaperTable? in
      if case .table(let table) = block { table } else { nil }
    }
    let lines = letter.record.asks.filter { $0.party == party }
    #expect(tables.first?.rows.count == lines.count)
    #expect(tables.contains { $0.caption.contains("Who is asked") } == false)
    #expect(paper.footer.contains("L/2/DE"))
  }
}
