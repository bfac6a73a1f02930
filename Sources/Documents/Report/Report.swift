public import Foresight
public import Planning
public import Situation

/// The report of a case and its plan: one HTML file that needs nothing beside it, for the duty
/// officer, the minister and the auditor. The same case, plan and version give the same bytes.
public struct Report: Sendable {
  private let facts: ReportFacts
  private let version: String

  /// Makes the report of a case and of a plan for it; `version` is the program's. Without a look
  /// ahead it has no chapter on what may come.
  public init(
    _ situation: Case, _ plan: Plan, foresight: ForesightOutcome? = nil, version: String
  ) {
    facts = ReportFacts(situation, plan, foresight)
    self.version = version
  }

  /// The sections in the order in which they are printed.
  private static var sections: [any ReportSection.Type] {
    [
      SituationSection.self, PictureSection.self, NeedsSection.self, MapSection.self,
      GiversSection.self,
      PlacesSection.self, ArrivalsSection.self, GapsSection.self, FairnessSection.self,
      WorksSection.self, ForesightSection.self, QualitySection.self, FiguresSection.self,
      SourcesSection.self,
    ]
  }

  /// The bytes of the file as text: HTML that is well-formed XML too, without script, with nothing
  /// to load, links to the addresses of sources being the only way out of it.
  public var html: String {
    let parts = Report.sections.compactMap { $0.init(facts).part }
    let body = HTML.joined {
      Tag.a(.kind("skip"), .href(Anchor("content"))) { "To the content" }
      Tag.header { ReportHead(facts).html }
      Tag.nav(.label("Sections")) { Tag.ol { for part in parts { part.entry } } }
      Tag.main(.id(Anchor("content"))) { for part in parts { part.html } }
      Tag.footer { ReportFooter(facts, version: version).html }
    }
    return Page(title: facts.situation.header.title, style: ReportStyle.rules, body: body).text
  }
}

extension Report {
  /// The same report as a document for A4; `seal` is that of the case and stands on every page.
  public func paper(seal: String) -> Paper {
    let body = HTML.joined {
      ReportHead(facts).html
      for part in Report.sections.compactMap({ $0.init(facts).part }) { part.html }
      ReportFooter(facts, version: version).html
    }
    let header = facts.situation.header
    return Paper(
      language: "en", title: header.title, author: "Talka \(version)",
      footer: "\(header.title) · as of \(header.asOf) · case \(seal.prefix(12))", isWide: true,
      blocks: PaperMaker.blocks(of: body))
  }
}

extension HTML {
  /// Pieces one after the other.
  static func joined(@HTMLBuilder _ content: () -> HTML) -> HTML { content() }
}
