import Basics

/// A piece of a page. The only ways to make one are elements, text and charts: whatever is text is
/// escaped here, so that no caller can forget it. Well-formed as XML too.
///
/// A literal is text, never markup: `"a < b"` shows as written. Interpolated texts, numbers and
/// days are escaped and formatted; interpolated pieces are set in as they are.
struct HTML: Sendable, Hashable {
  private(set) var markup: String

  private init(markup: String) { self.markup = markup }

  /// Nothing.
  static let empty = HTML(markup: "")

  /// A text.
  static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// An element; `content` nil for one that never has any.
  static func element(_ name: String, _ attributes: [Attribute], _ content: HTML?) -> HTML {
    var markup = "<" + name
    for attribute in attributes where attribute != .kind("") {
      markup += " " + attribute.name + "=\"" + escaped(attribute.value) + "\""
    }
    guard let content else { return HTML(markup: markup + " />") }
    markup += ">"
    markup += content.markup
    markup += "</" + name + ">"
    if HTML.blocks.contains(name) { markup += "\n" }
    return HTML(markup: markup)
  }

  /// A picture, which escapes its own text.
  static func picture(_ svg: String) -> HTML { HTML(markup: svg) }

  /// A line end within a text.
  static let lineEnd = HTML.element("br", [], nil)

  /// The rules of a style sheet, which are the program's own and never hold text of a case.
  static func style(_ rules: StaticString) -> HTML {
    HTML(markup: "<style>\n\(rules)</style>\n")
  }

  /// Elements after which a line ends, so that two reports can be compared line by line.
  private static let blocks: Set<String> = [
    "p", "tr", "li", "section", "table", "h1", "h2", "h3", "caption", "thead", "tbody", "div",
    "title", "head", "dd", "dt", "summary", "figcaption", "footer", "nav", "header", "main",
  ]

  /// Whether there is nothing in it.
  var isEmpty: Bool { markup.isEmpty }

  static func += (html: inout HTML, more: HTML) { html.markup += more.markup }

  static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.markup + b.markup) }

  /// Text that may stand between tags and in attributes: `&<>"'` as references, controls that XML
  /// cannot hold as spaces.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsCare) else { return text }
    var safe = ""
    safe.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case _ where needsCare(scalar): safe += " "
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "'", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
      true
    default: false
    }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self = .text(text) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  /// Takes what may stand in a text, and nothing else.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML.empty

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { html += .text(text) }
    mutating func appendInterpolation(_ text: String) { html += .text(text) }
    mutating func appendInterpolation(_ number: Int) { html += .number(number) }
    mutating func appendInterpolation(_ day: Day) { html += .day(day) }
    mutating func appendInterpolation(_ part: HTML) { html += part }
  }
}

/// Puts pieces together in the order in which they are written.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ part: HTML) -> HTML { part }
  static func buildBlock(_ parts: HTML...) -> HTML { joined(parts) }
  static func buildArray(_ parts: [HTML]) -> HTML { joined(parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }

  private static func joined(_ parts: [HTML]) -> HTML {
    var html = HTML.empty
    for part in parts { html += part }
    return html
  }
}

extension Sequence where Element == HTML {
  /// The pieces with a text between them; an empty piece is left out.
  func joined(separator: HTML) -> HTML {
    var html = HTML.empty
    for part in self where !part.isEmpty {
      if !html.isEmpty { html += separator }
      html += part
    }
    return html
  }
}
