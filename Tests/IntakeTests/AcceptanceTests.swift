import Basics
import Situation
import Testing

@testable import Intake

@Suite("Accepting proposals") struct AcceptanceTests {
  private var small: Case {
    get throws {
      var situation = Case(
        header: CaseHeader(id: "c", title: "C", asOf: try #require(Day(iso: "2022-05-03"))))
      situation.parties = Rows([Party(id: Party.ID("LV"), name: "Latvia", kind: .state)])
      return situation
    }
  }

  private let dispatch = "Latvia detained 340 migrants in April. Latvia needs 40 beds."

  private func accept(_ numbers: [Int], _ situation: Case) -> Acceptance {
    Acceptance(
      numbers, of: reading(dispatch), into: situation,
      source: Source(id: Source.ID("d"), title: "A dispatch"))
  }

  @Test("a figure becomes a row with its source and its words")
  func row() throws {
    let accepted = accept([1], try small)
    let figure = try #require(accepted.situation.figures.first)
    #expect(figure.value?.description == "340" && figure.source.text == "d")
    #expect(figure.note.contains("340 migrants") && accepted.situation.sources.count == 1)
  }

  @Test("what the words left open is refused with a reason")
  func refusal() throws {
    let accepted = accept([1, 2], try small)
    #expect(accepted.rowCount == 1 && accepted.refusals.map(\.number) == [2])
    var empty = try small
    empty.parties = Rows([])
    #expect(accept([1], empty).refusals.first?.reason.contains("LV") == true)
    #expect(accept([1], empty).situation.sources.isEmpty)
  }

  @Test("new, known and contradicting proposals are told apart")
  func standing() throws {
    let situation = accept([1], try small).situation
    let proposal = try #require(reading(dispatch).proposals.first)
    #expect(Standing(of: proposal, in: try small) == .new)
    #expect(Standing(of: proposal, in: situation) == .known("d-1"))
    let other = try #require(reading("Latvia detained 350 migrants in April.").proposals.first)
    #expect(Standing(of: other, in: situation) == .contradicts("d-1"))
  }
}
