import Foundation
import Planning
import Situation
import Testing

@testable import Documents

@Suite("The report is one page that needs nothing beside it")
struct ReportPageTests {
  private func page(_ name: InventedCase.Name) throws -> PageElement {
    try #require(PageReading.page(html(name)))
  }

  private func html(_ name: InventedCase.Name) throws -> String {
    let planned = try InventedCase.planned(name.files)
    return Report(planned.situation, planned.plan, version: "1.2.3").html
  }

  @Test(
    "ids differ and every link within the page leads somewhere",
    arguments: InventedCase.Name.allCases)
  func links(_ name: InventedCase.Name) throws {
    let all = try page(name).all
    let ids = all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = all.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(targets.count > 10)
    for target in Set(targets) { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
    for label in all.compactMap({ $0.attributes["aria-labelledby"] }) {
      for id in label.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
  }

  @Test(
    "nothing is loaded, nothing runs, and only sources lead out",
    arguments: InventedCase.Name.allCases)
  func selfContained(_ name: InventedCase.Name) throws {
    let text = try html(name)
    #expect(!text.lowercased().contains("<script"))
    let all = try page(name).all
    let loading: Set = [
      "script", "link", "img", "iframe", "object", "embed", "image", "use", "base",
    ]
    #expect(all.allSatisfy { !loading.contains($0.name.lowercased()) })
    for element in all {
      for (name, value) in element.attributes {
        #expect(!name.lowercased().hasPrefix("on") && name != "src", "\(name)")
        if name == "href" || name == "xlink:href" {
          #expect(value.hasPrefix("#") || element.name == "a" && value.hasPrefix("https://"))
        } else if name != "xmlns" {
          #expect(!value.contains("url(http") && !value.contains("javascript:"))
        }
      }
    }
    let style = all.filter { $0.name == "style" }.map(\.words).joined()
    #expect(!style.isEmpty && !style.contains("@import") && !style.contains("url("))
  }

  @Test("hostile names from the case stand in the page as they are written")
  func hostileNames() throws {
    let page = try page(.full)
    let words = page.words
    #expect(words.contains(InventedCase.hostile))
    #expect(words.contains("Giver & Sons") && words.contains("Camp & <kitchen>"))
    #expect(words.contains("javascript:alert(1)"))
    let out = page.all("a").compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
    #expect(out == ["https://example.org/?a=1&b=\"2\""])
    #expect(page.all("b").isEmpty && page.all("i").isEmpty)
  }

  @Test("the same case, plan and version give the same bytes")
  func sameBytes() throws {
    #expect(try html(.full) == html(.full))
    #expect(try html(.full).contains("1.2.3"))
  }

  @Test(
    "headings go down one step at a time, and each table and chart has a name",
    arguments: InventedCase.Name.allCases)
  func structure(_ name: InventedCase.Name) throws {
    let page = try page(name)
    #expect(page.attributes["lang"] == "en")
    for landmark in ["header", "nav", "main", "footer"] { #expect(page.all(landmark).count == 1) }
    let levels = page.all.filter { ["h1", "h2", "h3"].contains($0.name) }
      .compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (last, next) in zip(levels, levels.dropFirst()) { #expect(next <= last + 1) }
    for table in page.all("table") {
      #expect(table.all("caption").count == 1 && !table.headings.isEmpty)
      for row in table.rows where row.count == table.headings.count {
        #expect(row[0].name == "th" && row[0].attributes["scope"] == "row")
      }
    }
    for picture in page.all("svg") {
      #expect(picture.attributes["role"] == "img" && picture.children.first?.name == "title")
    }
  }

  @Test("a small case has only the sections that say something")
  func emptySections() throws {
    let small = try page(.tiny).all("section").compactMap { $0.attributes["id"] }
    #expect(
      small == [
        "section-needs", "section-givers", "section-places", "section-arrivals",
        "section-fairness", "section-quality", "section-sources",
      ])
    let full = try page(.full).all("section").compactMap { $0.attributes["id"] }
    #expect(
      full == [
        "section-situation", "section-picture", "section-needs", "section-map", "section-givers",
        "section-places", "section-arrivals", "section-gaps", "section-fairness",
        "section-works", "section-quality", "section-figures", "section-sources",
      ])
  }

  @Test("the list at the top names each section once")
  func contents() throws {
    let page = try page(.full)
    let listed = page.all("nav").flatMap { $0.all("a") }.compactMap { $0.attributes["href"] }
    #expect(listed == page.all("section").compactMap { $0.attributes["id"] }.map { "#" + $0 })
  }
}
