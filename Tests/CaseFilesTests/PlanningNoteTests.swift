import Basics
import CaseFiles
import Testing

@Suite("What a plan can do without is said") struct PlanningNoteTests {
  @Test("a mass or value that is not given counts 0, and the row is named")
  func massAndValue() throws {
    let small = SmallCase.with(
      "resources.csv", "guard,Guard,,personnel,person,0,,0,",
      "guard,Guard,,personnel,person,,,,")
    let reading = small.read()
    #expect(reading.situation != nil)
    #expect(reading.diagnostics.map(\.code) == [.massNotGiven, .valueNotGiven])
    #expect(reading.diagnostics.map { $0.place?.column } == ["mass_kg", "value_eur"])
    #expect(reading.diagnostics.allSatisfy { $0.severity == .note && $0.place?.row == 4 })
  }

  @Test("what nobody offers needs neither mass nor value")
  func notOffered() {
    let small = SmallCase.with(
      "resources.csv", "bed,Bed,shelter,durable,bed,0.500,,,",
      "bed,Bed,shelter,durable,bed,,,,")
    #expect(small.said.isEmpty)
  }

  @Test("a place without coordinates or row in routes.csv is named, once it has a row no longer")
  func noWay() {
    var small = SmallCase.with("places.csv", "LT,54.2,25.9,678.9", "LT,,,678.9")
    small.files["routes.csv"] = "from,to,mode,days,eur_per_tonne\n"
    #expect(small.said == ["places.csv:4:lat TLK0503"])
    small.files["routes.csv"] = "from,to,mode,days,eur_per_tonne\nRIX,BORDER,road,1,\n"
    #expect(small.said.isEmpty)
  }

  @Test("a case in which no state has both figures of the key has no fair share")
  func noKeys() {
    var small = SmallCase.with("parties.csv", "2795680,49829", ",49829")
    small.replace("parties.csv", "1893223,29334.5", "1893223,")
    #expect(small.read().diagnostics.map(\.code) == [.noKeys])
  }
}
