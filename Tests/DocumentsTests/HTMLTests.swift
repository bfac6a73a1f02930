import Testing

@testable import Documents

@Suite("Pages are built of pieces that escape their text")
struct HTMLTests {
  @Test("text, literals and interpolated texts are escaped, pieces are not escaped twice")
  func text() {
    let name = "<b>&\"'"
    #expect(HTML.text(name).markup == "&lt;b&gt;&amp;&quot;&#39;")
    let literal: HTML = "a < b"
    #expect(literal.markup == "a &lt; b")
    let nested: HTML = "x \(Tag.em { "\(name)" }) y"
    #expect(nested.markup == "x <em>&lt;b&gt;&amp;&quot;&#39;</em> y")
  }

  @Test("attributes are escaped, and one without a value is left out only where it names nothing")
  func attributes() {
    let element = Tag.span(.kind(""), .title("\"><script>")) { "x" }
    #expect(element.markup == "<span title=\"&quot;&gt;&lt;script&gt;\">x</span>")
  }

  @Test(
    "characters that XML cannot hold become spaces", arguments: ["\u{0}", "\u{1B}", "\u{FFFF}"])
  func controls(_ control: String) {
    #expect(HTML.text("a\(control)b").markup == "a b")
  }

  @Test("numbers are parted by narrow spaces at which no line breaks")
  func numbers() {
    let html: HTML = "\(1_234_567) and \(.amount(milli: 12_345_500))"
    #expect(html.markup == "1\u{202F}234\u{202F}567 and 12\u{202F}345.5")
    #expect(HTML.percent(permille: 937).markup == "93.7\u{202F}%")
  }

  @Test("only web addresses become links", arguments: ["javascript:alert(1)", "data:x", "//x", ""])
  func addresses(_ url: String) {
    #expect(Attribute.href(url: url) == nil)
    #expect(Attribute.href(url: "HTTPS://example.org")?.value == "HTTPS://example.org")
  }

  @Test("different identifiers have different anchors, of letters that need no care")
  func anchors() {
    let texts = ["a b", "a~20b", "a-b", "ab", "ą", "a\"b"]
    let ids = texts.map { Anchor("need", $0).id }
    #expect(Set(ids).count == texts.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isASCII && !" \"'<>#%".contains($0) } })
  }

  @Test("a table names its columns, its rows and itself")
  func table() throws {
    var table = DataTable("t", caption: "All", [.init("Name"), .number("Count")])
    table.begin("Group")
    table.add(["a", "\(3)"], id: Anchor("row"))
    let page = try #require(PageReading.page(table.html.markup))
    #expect(page.attributes["tabindex"] == "0")
    #expect(page.first(id: page.attributes["aria-labelledby"] ?? "")?.words == "All")
    #expect(
      page.all("th").compactMap { $0.attributes["scope"] } == ["col", "col", "rowgroup", "row"])
    #expect(page.first(id: "row")?.children.map(\.words) == ["a", "3"])
  }
}
