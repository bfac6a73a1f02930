/// The elements that pages are made of. `script`, `iframe` and whatever else loads or runs
/// something are not among them.
enum Tag: String, Sendable {
  case a, abbr, body, caption, code, dd, details, div, dl, dt, em, figcaption, figure, footer, h1
  case h2, h3, head, header, html, li, main, nav, ol, p, section, small, span, strong, summary
  case table, tbody, td, th, thead, time, title, tr, ul

  /// The element with what is in it.
  func callAsFunction(
    _ attributes: Attribute..., @HTMLBuilder content: () -> HTML
  ) -> HTML { element(attributes, content()) }

  /// The element with what is in it.
  func element(_ attributes: [Attribute], _ content: HTML) -> HTML {
    HTML.element(rawValue, attributes, content)
  }
}
