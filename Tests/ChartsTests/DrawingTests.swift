import Basics
import Testing

@testable import Charts

@Suite("Parts of drawings")
struct DrawingTests {
  @Test(
    "writes amounts with at most two decimals and in groups from five digits on",
    arguments: [
      (0.0, "0"), (0.004, "0"), (0.005, "0.01"), (1.5, "1.5"), (9.999, "10"), (12.34, "12.34"),
      (1600, "1600"), (16000, "16\u{202F}000"), (1234567.5, "1\u{202F}234\u{202F}567.5"),
      (-2.25, "−2.25"), (.nan, "–"), (.infinity, "–"),
    ])
  func amounts(value: Double, text: String) { #expect(NumberText.amount(value) == text) }

  @Test(
    "ends axes at round values that hold the largest", arguments: [1, 3, 7.2, 99, 100, 1601, 4e7])
  func axesHoldTheLargest(largest: Double) throws {
    let scale = AxisScale(holding: largest)
    #expect(scale.ticks.first == 0)
    #expect(scale.ticks.last == scale.end)
    #expect(scale.end >= largest)
    #expect((2...6).contains(scale.ticks.count))
    var step = scale.ticks[1]
    while step >= 10 { step /= 10 }
    while step < 1 { step *= 10 }
    #expect([1.0, 2, 5].contains { abs($0 - step) < 1e-6 })
  }

  @Test("does not part one whole thing into halves on an axis of counts")
  func countsStayWhole() { #expect(AxisScale(holding: 1, whole: true).ticks == [0, 1]) }

  @Test("keeps spread labels apart, inside and in order")
  func spreadKeepsApart() {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &random)
      let wanted = (0..<count).map { _ in Double.random(in: -20...220, using: &random) }
      let placed = LabelSpread.spread(wanted, gap: 20, in: 0...200)
      let sorted = placed.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 20 - 1e-6 })
      #expect(sorted.allSatisfy { (-1e-6...200 + 1e-6).contains($0) })
      for a in wanted.indices {
        for b in wanted.indices where wanted[a] < wanted[b] { #expect(placed[a] < placed[b]) }
      }
    }
  }

  @Test("leaves labels that do not touch where they belong")
  func spreadLeavesFreeLabels() {
    #expect(LabelSpread.spread([100, 10, 50], gap: 20, in: 0...200) == [100, 10, 50])
  }

  @Test("shortens text to the width given, and only then")
  func shortens() {
    let text = "Druskininkai, border station and municipal premises"
    let whole = TextMeasure.width(text, size: 12)
    #expect(TextMeasure.shortened(text, to: whole, size: 12) == text)
    let short = TextMeasure.shortened(text, to: 120, size: 12)
    #expect(short.hasSuffix("…") && text.hasPrefix(short.dropLast()))
    #expect(TextMeasure.width(short, size: 12) <= 120)
  }

  @Test(
    "puts few ticks on an axis of days, each on the axis", arguments: [0, 5, 13, 40, 99, 300, 4000])
  func dayTicks(span: Int) {
    let first = Samples.day
    let axis = DayAxis(days: [first, first + span], left: 50, right: 600)
    let ticks = axis.ticks
    #expect((1...11).contains(ticks.count))
    #expect(ticks.allSatisfy { $0.day >= axis.first && $0.day <= axis.last })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.day < $1.day })
    #expect(ticks[0].words.hasSuffix("\(ticks[0].day.components.year)"))
  }

  @Test("puts weekly ticks on Mondays")
  func ticksAreMondays() {
    let axis = DayAxis(days: [Samples.day - 3, Samples.day + 40], left: 0, right: 600)
    #expect(axis.ticks.first?.day == Samples.day)  // 2021-08-02 was a Monday
    #expect(axis.ticks.allSatisfy { ($0.day - Samples.day) % 7 == 0 })
  }

  @Test("draws no words of a day mark over words or the line of another")
  func dayMarksAreClear() {
    var random = SplitMix(state: 3)
    for _ in 0..<100 {
      let marks = (0..<8).map { index in
        let label = String(repeating: "m", count: .random(in: 1...20, using: &random))
        return DayMark(Samples.day + .random(in: 0...60, using: &random), "\(label)\(index)")
      }
      let axis = DayAxis(days: marks.map(\.day), left: 40, right: 560)
      let placed = DayMarks.placed(marks, on: axis).filter { $0.row != nil }
      #expect(placed.count >= 3)
      for a in placed {
        for b in placed where a.x != b.x {
          let (rowA, rowB) = (a.row ?? 0, b.row ?? 0)
          #expect(rowA != rowB || a.end <= b.start || b.end <= a.start)
          #expect(rowB <= rowA || b.x <= a.start || b.x >= a.end)
        }
      }
    }
  }

  @Test("lays the parts of a bar end to end on the axis")
  func barsAreToScale() throws {
    let chart = BarChart(
      title: "t", summary: "s", unit: "beds",
      segments: [.init("covered", .covered), .init("open", .open)],
      bars: [.init(label: "A", values: [30, 70]), .init(label: "B", values: [50, 0])])
    let elements = try #require(SVGReading.elements(of: chart.svg(id: "a")))
    let legendWidth = 22.0
    func parts(_ tone: String) -> [Element] {
      elements.filter {
        $0.name == "rect" && $0.attributes["class"] == tone && $0.number("width") != legendWidth
      }
    }
    let (covered, open) = (parts("chart-covered"), parts("chart-open"))
    try #require(covered.count == 2 && open.count == 1)
    let (thirty, fifty) = (covered[0].number("width") ?? 0, covered[1].number("width") ?? 0)
    #expect(abs(fifty / thirty - 50.0 / 30) < 0.001)
    #expect(abs((open[0].number("width") ?? 0) / thirty - 70.0 / 30) < 0.001)
    let end = (covered[0].number("x") ?? 0) + thirty
    #expect(abs((open[0].number("x") ?? 0) - end) < 0.011)
  }

  @Test("sums the steps of a series by day, whatever their order")
  func curveSums() {
    let day = Samples.day
    let chart = ArrivalCurve(
      title: "t", summary: "s", unit: "",
      series: [
        .init("in", .area, [.init(day + 5, 2), .init(day, 1), .init(day + 5, 3)]),
        .init("due", .target, [.init(day + 2, 4)]),
      ], marks: [DayMark(day + 2, "due")])
    #expect(
      chart.table.rows == [
        ["2021-08-02", "1", "0", ""], ["2021-08-04", "1", "4", "due"],
        ["2021-08-07", "6", "4", ""],
      ])
  }

  @Test("marks as late what arrives after the due day, and not what arrives on it")
  func latenessIsAfterTheDay() {
    let day = Samples.day
    let chart = ArrivalStrip(
      title: "t", summary: "s",
      rows: [
        .init(
          "A", due: day,
          [
            .init(arrives: day, weight: 1, label: "a"),
            .init(arrives: day + 1, weight: 1, label: "b", state: .dispatched),
          ])
      ])
    #expect(chart.table.rows.map(\.last) == ["planned", "under way, late"])
  }

  @Test(
    "has text that stands out from the paper",
    arguments: [
      Palette.ink, Palette.softInk, Palette.blue, Palette.vermilion, Palette.outerBorder,
    ])
  func textContrast(color: String) { #expect(ratio(color, Palette.paper) >= 4.5) }

  @Test("has bars that stand out from the paper", arguments: [Palette.grey, Palette.blue])
  func barContrast(color: String) { #expect(ratio(color, Palette.paper) >= 3) }

  @Test("has country names that can be read on land and on highlighted land")
  func namesCanBeRead() {
    #expect(ratio(Palette.softInk, Palette.land) >= 4.5)
    #expect(ratio(Palette.softInk, Palette.highlight) >= 4.5)
    #expect(ratio(Palette.ink, Palette.sea) >= 4.5)
    #expect(ratio(Palette.midBlue, Palette.highlight) >= 3)
  }
}
