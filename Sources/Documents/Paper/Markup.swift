/// A piece of markup taken apart: an element with what is in it, or text.
indirect enum Markup: Equatable {
  case element(String, [String: String], [Markup])
  case text(String)

  /// Takes apart what `HTML` has made; that is well-formed, with all text escaped.
  static func pieces(of html: HTML) -> [Markup] {
    var reader = MarkupReader(html.markup)
    return reader.pieces()
  }

  /// The text in it, white space as single spaces.
  var words: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let content): content.map(\.words).joined()
    }
  }
}

/// Reads markup from the left.
private struct MarkupReader {
  private var rest: Substring.UTF8View

  init(_ markup: String) { rest = Substring(markup).utf8 }

  /// Pieces up to the end of the element that holds them.
  mutating func pieces() -> [Markup] {
    var pieces: [Markup] = []
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<") else {
        pieces.append(.text(MarkupReader.plain(take(until: "<"))))
        continue
      }
      rest.removeFirst()
      let tag = take(until: ">")
      rest.removeFirst(rest.isEmpty ? 0 : 1)
      if tag.hasPrefix("/") { return pieces }
      pieces.append(element(tag))
    }
    return pieces
  }

  private mutating func element(_ tag: String) -> Markup {
    let isEmpty = tag.hasSuffix("/")
    let name = tag.prefix { $0 != " " && $0 != "/" }
    let attributes = MarkupReader.attributes(tag.dropFirst(name.count))
    // A picture stays as it is written.
    if name == "svg" {
      return .element("svg", [:], [.text("<svg" + tag.dropFirst(3) + ">" + picture() + "</svg>")])
    }
    return .element(String(name), attributes, isEmpty ? [] : pieces())
  }

  private mutating func picture() -> String {
    var picture = ""
    while !rest.isEmpty {
      picture += take(until: "<")
      if rest.starts(with: "</svg>".utf8) {
        rest.removeFirst("</svg>".utf8.count)
        break
      }
      picture += take(through: ">")
    }
    return picture
  }

  private mutating func take(until end: Unicode.Scalar) -> String {
    let byte = UInt8(ascii: end)
    let head = rest.prefix { $0 != byte }
    rest = rest[head.endIndex...]
    return String(Substring(head))
  }

  private mutating func take(through end: Unicode.Scalar) -> String {
    let head = take(until: end)
    guard !rest.isEmpty else { return head }
    rest.removeFirst()
    return head + String(end)
  }

  /// `name="value"` again and again; values hold no quotation marks of their own.
  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].filter { $0 != " " && $0 != "=" && $0 != "/" }
      if !name.isEmpty { attributes[name] = plain(String(parts[index + 1])) }
    }
    return attributes
  }

  private static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
