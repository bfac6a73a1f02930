import Testing

@testable import Charts

@Suite("Every chart")
struct EveryChartTests {
  @Test(
    "is well-formed XML with any text, and none, one or two hundred items", arguments: [0, 1, 200])
  func isWellFormed(count: Int) throws {
    for chart in Samples.all(count) {
      let elements = try #require(SVGReading.elements(of: chart.svg(id: "a")))
      let root = try #require(elements.first)
      #expect(root.name == "svg")
      #expect(root.attributes["role"] == "img")
      #expect(root.attributes["viewBox"] != nil)
      #expect(root.attributes["width"] == nil)
      let title = elements.first { $0.name == "title" }
      let shown = "Rūdninkai <camp> & \"store\" 'B'   ]]> 难民 \u{202E}"
      #expect(title?.text == shown)
      #expect(elements.first { $0.name == "desc" }?.text == shown)
      #expect(root.attributes["aria-labelledby"] == "a-title a-desc")
    }
  }

  @Test("writes no number that is none, and at most two decimals", arguments: [1, 200])
  func numbersAreFinite(count: Int) throws {
    for chart in Samples.all(count) {
      let elements = try #require(SVGReading.elements(of: chart.svg(id: "a")))
      for element in elements {
        let texts = ["aria-labelledby", "fill", "stroke", "color"]
        for (key, value) in element.attributes where !texts.contains(key) {
          #expect(!value.contains("nan") && !value.contains("inf"), "\(element.name) \(key)")
          #expect(!value.contains(#/\.\d{3}/#), "\(key)=\(value)")
          #expect(!value.contains(#/\d[eE][-+]?\d/#), "\(key)=\(value)")
        }
      }
    }
  }

  @Test("gives the same bytes for the same value")
  func isDeterministic() {
    for (first, second) in zip(Samples.all(60), Samples.all(60)) {
      #expect(first.svg(id: "a") == second.svg(id: "a"))
      #expect(first.table == second.table)
    }
  }

  @Test("keeps the ids of two pictures of one page apart")
  func idsDiffer() throws {
    for chart in Samples.all(5) {
      let ids = try ["one", "two"].map { id in
        let elements = try #require(SVGReading.elements(of: chart.svg(id: id)))
        return elements.compactMap { $0.attributes["id"] }
      }
      #expect(Set(ids[0]).count == ids[0].count)
      #expect(Set(ids[0]).isDisjoint(with: ids[1]))
    }
  }

  @Test("makes a safe id of any text")
  func idsAreSafe() throws {
    let svg = Samples.bars(2).svg(id: "1 <x> \"é")
    #expect(svg.contains("id=\"chart-1x-title\""))
    #expect(SVGReading.elements(of: svg) != nil)
  }

  @Test("puts all text and all rectangles inside its viewBox", arguments: [1, 40, 200])
  func staysInside(count: Int) throws {
    for chart in Samples.all(count) {
      let elements = try #require(SVGReading.elements(of: chart.svg(id: "a")))
      let box = try #require(elements.first?.attributes["viewBox"])
      let sides = box.split(separator: " ").compactMap { Double($0) }
      for element in elements where ["text", "rect", "circle"].contains(element.name) {
        let x = element.number("x") ?? element.number("cx") ?? 0
        let y = element.number("y") ?? element.number("cy") ?? 0
        #expect((0...sides[2]).contains(x), "\(element)")
        #expect((0...sides[3]).contains(y), "\(element)")
        #expect(x + (element.number("width") ?? 0) <= sides[2] + 0.01, "\(element)")
      }
    }
  }

  @Test("has tables as wide as their headings, with all items")
  func tablesAreWhole() {
    for chart in Samples.all(200) {
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.columns.count })
    }
    #expect(Samples.bars(200).table.rows.count == 200)
    #expect(Samples.map(200).table.rows.count == 200)
    #expect(Samples.map(200).flowTable.rows.count == 199)
    #expect(Samples.strip(200).table.rows.count == 50 * (1 + 2 + 3 + 4))
  }

  @Test("says how many rows it leaves out")
  func saysWhatIsLeftOut() {
    #expect(Samples.bars(200).svg(id: "a").contains("… and 170 more, in the table"))
    #expect(Samples.strip(200).svg(id: "a").contains("… and 170 more, in the table"))
    #expect(!Samples.bars(30).svg(id: "a").contains("more, in the table"))
  }
}

@Suite("Text in charts")
struct TextExtentTests {
  @Test("stays inside the sheet, however long", arguments: [1, 40])
  func textStaysInside(count: Int) throws {
    for chart in Samples.all(count) {
      let elements = try #require(SVGReading.elements(of: chart.svg(id: "a")))
      for element in elements where element.name == "text" {
        let size = element.number("font-size") ?? Sheet.fontSize
        let bold = element.attributes["font-weight"] != nil
        let width = TextMeasure.width(element.text, size: size, bold: bold)
        let x = element.number("x") ?? 0
        let start =
          switch element.attributes["text-anchor"] {
          case "end": x - width
          case "middle": x - width / 2
          default: x
          }
        // Half a unit for rounding, one for the letter spacing of country names.
        #expect(start >= -1.5 && start + width <= Sheet.width + 1.5, "\(element)")
      }
    }
  }
}
