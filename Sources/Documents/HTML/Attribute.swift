/// An attribute of an element; its value is escaped when the element is made.
struct Attribute: Sendable, Hashable {
  let name: String
  let value: String

  static func id(_ anchor: Anchor) -> Attribute { Attribute(name: "id", value: anchor.id) }

  /// Names by which the style sheet finds the element; none for an empty text.
  static func kind(_ names: String) -> Attribute { Attribute(name: "class", value: names) }

  /// A link to a place in the page.
  static func href(_ anchor: Anchor) -> Attribute {
    Attribute(name: "href", value: "#" + anchor.id)
  }

  /// A link out of the page; nil for anything but a web address, which might do more than lead
  /// somewhere.
  static func href(url: String) -> Attribute? {
    let lower = url.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return Attribute(name: "href", value: url)
  }

  /// What a table's heading heads: `col`, `row`, `rowgroup`.
  static func scope(_ scope: String) -> Attribute { Attribute(name: "scope", value: scope) }

  static func colspan(_ columns: Int) -> Attribute {
    Attribute(name: "colspan", value: String(columns))
  }

  /// Words shown when the pointer rests on an element.
  static func title(_ words: String) -> Attribute { Attribute(name: "title", value: words) }

  static func role(_ role: String) -> Attribute { Attribute(name: "role", value: role) }

  /// The element that names this one.
  static func labelled(by anchor: Anchor) -> Attribute {
    Attribute(name: "aria-labelledby", value: anchor.id)
  }

  /// The name of an element that shows none.
  static func label(_ words: String) -> Attribute { Attribute(name: "aria-label", value: words) }

  /// Reached by the keyboard, in the order of the page.
  static let focusable = Attribute(name: "tabindex", value: "0")

  /// Where a link out of the page tells nothing of where it was followed.
  static let unreferred = Attribute(name: "rel", value: "noreferrer")

  static func language(_ code: String) -> Attribute { Attribute(name: "lang", value: code) }
}
