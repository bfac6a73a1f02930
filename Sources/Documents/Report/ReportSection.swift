import Basics

/// A part of the report under a heading of its own. It is left out when it has nothing to say.
protocol ReportSection {
  init(_ facts: ReportFacts)
  /// The name by which it is linked to.
  static var name: String { get }
  /// Its heading.
  var title: String { get }
  /// What stands under the heading.
  var content: HTML { get }
}

extension ReportSection {
  /// Where it is in the page.
  static var anchor: Anchor { Anchor("section", name) }

  /// Heading and content; nil when there is none.
  var part: ReportPart? {
    let content = content
    return content.isEmpty ? nil : ReportPart(anchor: Self.anchor, title: title, content: content)
  }
}

/// A section that is not empty.
struct ReportPart {
  let anchor: Anchor
  let title: String
  let content: HTML

  /// Its entry in the list of sections.
  var entry: HTML { Tag.li { Tag.a(.href(anchor)) { "\(title)" } } }

  /// The section.
  var html: HTML {
    let heading = Anchor(anchor.id + "-title")
    return Tag.section(.id(anchor), .labelled(by: heading)) {
      Tag.h2(.id(heading)) { "\(title)" }
      content
    }
  }
}
