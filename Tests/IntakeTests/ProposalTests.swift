import Basics
import Situation
import Testing

@testable import Intake

/// Texts written for these tests; no sentence of them stands in a labelled dispatch.
@Suite("Proposals") struct ProposalTests {
  @Test("a figure has its series, state, days and bounds")
  func figure() throws {
    let text = "Riga (agency) – Border guards in Latvia detained more than 340 migrants in April."
    let figure = try #require(figures(text).first)
    #expect(figure.series == "detained" && figure.party == "LV")
    #expect(figure.from?.description == "2022-04-01" && figure.to?.description == "2022-04-30")
    #expect(figure.exactness == .atLeast && figure.low == 340 && figure.high == nil)
  }

  @Test("ages, roads, plans and numbers taken back are no figures")
  func exclusions() {
    #expect(figures("A woman aged 62 walked along road 12.").isEmpty)
    #expect(figures("Latvia would house 500 people.").isEmpty)
    #expect(figures("The figure of 900 people was a misprint.").isEmpty)
  }

  @Test("an offer has its giver, thing, number and status")
  func offer() throws {
    let text = "Latvia struggles. Estonia has sent Latvia 40 generators and 12 nurses."
    let rows = offers(text)
    #expect(rows.map(\.party) == ["EE", "EE"])
    #expect(rows.map(\.quantity) == [40, 12])
    #expect(rows.map(\.status) == ["sent", "sent"])
    #expect(figures(text).isEmpty)
  }

  @Test("a list under a heading is a list of offers")
  func list() {
    let text = """
      Floods in Latvia: situation in Latvia

      Assistance received so far:
      * Finland: 30 pumps
      * Poland: two helicopters, withdrawn yesterday
      """
    #expect(offers(text).map(\.party) == ["FI", "PL"])
    #expect(offers(text).map(\.status).last == "withdrawn")
  }

  @Test("a need has its day")
  func need() throws {
    let need = try #require(needs("Latvia asked the EU for 600 beds by 20 May.").first)
    #expect(need.party == "LV" && need.quantity == 600 && need.due?.description == "2022-05-20")
  }

  @Test("a statement has its speaker, also behind a pronoun")
  func statement() {
    let text = "Prime Minister Anna Berzina visited the border. “We hold,” she said."
    #expect(statements(text).map(\.speakers) == [["Anna Berzina"]])
  }

  @Test("an event has its day, place and people")
  func event() throws {
    let text = "Commissioner Marta Kask will meet Minister Juris Ozols in Riga tomorrow."
    let event = try #require(events(text).first)
    #expect(event.date?.description == "2022-05-04" && event.place == "Riga")
    #expect(event.participants == ["Marta Kask", "Juris Ozols"] && event.status == .planned)
  }

  @Test("a measure has its owner and what becomes of it")
  func measure() throws {
    let row = try #require(measures("Latvia has extended the state of emergency.").first)
    #expect(row.party == "LV" && row.kind == "emergency" && row.status == "in_force")
  }

  @Test("the span of a proposal is exactly its text")
  func spans() {
    let text = "Riga – „Ačiū“, said Mayor Jānis Bērziņš; 3 500 people crossed on Sunday."
    let bytes = Array(text.utf8)
    for proposal in reading(text).proposals {
      #expect(String(decoding: bytes[proposal.span], as: UTF8.self) == proposal.text)
      #expect((0...1).contains(proposal.confidence) && !proposal.reasons.isEmpty)
    }
  }
}
