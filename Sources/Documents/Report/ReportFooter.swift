import Basics
import Charts
import Situation

/// Where the report comes from and how to make it again.
struct ReportFooter {
  private let facts: ReportFacts
  private let version: String

  init(_ facts: ReportFacts, version: String) {
    self.facts = facts
    self.version = version
  }

  @HTMLBuilder var html: HTML {
    Tag.p {
      "Case \(facts.situation.header.id), format talka-case/1, as of \(facts.asOf). Made by "
      Tag.code { "talka report" }
      " \(version) from the case folder and its plan alone; the same folder and version give the "
      "same bytes. "
      "It holds counts of people, never persons."
    }
    Tag.p { "\(FlowMap.credit). Borders on the maps are no statement on anyone's claims." }
  }
}
