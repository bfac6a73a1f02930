import Basics
import Charts

/// Text that breaks careless markup.
let nasty = "Rūdninkai <camp> & \"store\" 'B' \u{1}\u{FFFF}]]> 难民 \u{202E}"

/// Charts of each kind with `count` items, some of their numbers unfit to draw.
enum Samples {
  static let day = Day(number: 18_841)  // 2021-08-02

  static func bars(_ count: Int) -> BarChart {
    BarChart(
      title: nasty, summary: nasty, unit: "beds & <mats>",
      segments: [.init(nasty, .covered), .init("open", .open)], markName: "share",
      bars: (0..<count).map(bar))
  }

  private static func bar(_ index: Int) -> BarChart.Bar {
    let covered = index == 3 ? Double.nan : Double(index * 7 % 40)
    let open: Double = index == 4 ? -5 : 12.345
    let mark = index == 5 ? Double.infinity : Double(index % 50)
    return BarChart.Bar(
      label: "\(nasty) \(index)", values: [covered, open], mark: mark,
      group: "group \(index / 9)")
  }

  static func curve(_ count: Int) -> ArrivalCurve {
    let arrivals = (0..<count).map { index in
      ArrivalCurve.Step(day + index * 3 % 50, Double(index % 9))
    }
    let needs = (0..<count).map { index in
      ArrivalCurve.Step(day + index % 30, index == 2 ? .nan : 4.25)
    }
    return ArrivalCurve(
      title: nasty, summary: nasty, unit: "beds",
      series: [.init("arrives", .area, arrivals), .init(nasty, .target, needs)],
      marks: (0..<count).map { DayMark(day + $0 * 5 % 40, "\(nasty) \($0)") })
  }

  static func fan(_ count: Int) -> FanChart {
    FanChart(
      title: nasty, summary: nasty, unit: "people", start: day, name: nasty,
      bands: (0..<count).map { index in
        let middle = index == 3 ? Double.nan : Double(100 + index * 7)
        return FanChart.Band(
          low: 5, lower: 20, near: 50, middle: middle, above: 200, upper: 300,
          high: index == 4 ? .infinity : 400)
      },
      lines: [
        .init("places", (0..<count).map { Double(50 + $0 / 10 * 90) }),
        .init(nasty, (0..<(count / 2)).map { $0 == 2 ? -.infinity : 60 }),
      ])
  }

  static func counts(_ count: Int) -> CountChart {
    CountChart(
      title: nasty, summary: nasty, unit: "a week",
      bars: (0..<count).map { index in
        CountChart.Bar(
          first: day + 7 * index, last: day + 7 * index + 6, low: Double(index % 11),
          high: index % 5 == 0 ? nil : Double(index % 11 + index % 3),
          bound: index % 4 == 0 ? nil : index == 3 ? .nan : 8, verdict: nasty,
          isOut: index % 7 == 0)
      }, marks: (0..<min(3, count)).map { DayMark(day + 9 * $0, nasty) })
  }

  static func strip(_ count: Int) -> ArrivalStrip {
    ArrivalStrip(
      title: nasty, summary: nasty, rows: (0..<count).map(row),
      marks: [DayMark(day + 2, "as of")])
  }

  private static func row(_ index: Int) -> ArrivalStrip.Row {
    let deliveries = (0...(index % 4)).map { step in
      ArrivalStrip.Delivery(
        departs: step == 1 ? nil : day + step, arrives: day + (step * 3 + index % 5),
        weight: step == 2 ? .nan : Double(step * 100), label: nasty,
        state: ArrivalStrip.Delivery.State.allCases[step % 3])
    }
    return ArrivalStrip.Row(
      "\(nasty) \(index)", due: index % 2 == 0 ? day + 6 : nil, deliveries)
  }

  static func map(_ count: Int) -> FlowMap {
    var random = SplitMix(state: UInt64(count))
    let places = (0..<count).map { index in
      let location = GeoPoint(
        longitude: Double.random(in: -8...34, using: &random),
        latitude: Double.random(in: 37...66, using: &random))
      return FlowMap.Place(
        id: "p\(index)", name: "\(nasty) \(index)",
        kind: FlowMap.Place.Kind.allCases[index % 5], location: index == 7 ? nil : location,
        weight: index == 6 ? .nan : Double(index % 11), isEmphasised: index == 1)
    }
    let flows = places.indices.dropFirst().map { index in
      let to = index % 9 == 0 ? "nowhere" : "p\(index * 3 % 5)"
      return FlowMap.Flow(
        from: "p\(index)", to: to, weight: index == 8 ? .infinity : Double(index), label: nasty,
        tone: Tone.allCases[index % 4])
    }
    return FlowMap(
      title: nasty, summary: nasty, unit: "kg", places: places, flows: flows,
      highlighted: ["LT"], graticule: true)
  }

  static func all(_ count: Int) -> [any Chart] {
    [bars(count), curve(count), strip(count), counts(count), fan(count), map(count)]
  }
}
