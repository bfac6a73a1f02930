/// A whole page in one file: nothing is loaded, nothing runs.
struct Page {
  let title: String
  let style: StaticString
  let body: HTML
  /// The language of the text.
  var language = "en"

  /// The bytes of the file.
  var text: String {
    "<!DOCTYPE html>\n"
      + Tag.html(.language(language)) {
        Tag.head {
          HTML.element("meta", [Attribute(name: "charset", value: "utf-8")], nil)
          meta("viewport", "width=device-width, initial-scale=1")
          meta("color-scheme", "light dark")
          meta("robots", "noindex")
          Tag.title { "\(title)" }
          HTML.style(style)
        }
        Tag.body { body }
      }.markup + "\n"
  }

  private func meta(_ name: String, _ content: String) -> HTML {
    HTML.element(
      "meta", [Attribute(name: "name", value: name), Attribute(name: "content", value: content)],
      nil)
  }
}
