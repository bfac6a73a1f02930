import Testing

@testable import Charts

@Suite("Flow maps")
struct FlowMapTests {
  @Test("place labels that touch neither labels nor markers nor the frame", arguments: 1...12)
  func labelsAreClear(seed: UInt64) {
    var random = SplitMix(state: seed)
    let places = (0..<40).map { index in
      FlowMap.Place(
        id: "\(index)", name: String(repeating: "Place", count: .random(in: 1...4, using: &random)),
        kind: .allCases[index % 5],
        location: GeoPoint(
          longitude: .random(in: 10...10 + Double(seed) * 2, using: &random),
          latitude: .random(in: 50...56, using: &random)))
    }
    let map = FlowMap(title: "t", summary: "s", places: places, flows: [])
    let view = MapView(showing: places.compactMap(\.location), center: nil, margin: 62)
    let markers = MarkerLayout.markers(of: map, in: view)
    #expect(markers.flatMap(\.members).sorted() == Array(0..<40))
    let labels = LabelPlacement(frame: view.frame, markers: markers, arrows: [], kept: [])
    #expect(!labels.placed.isEmpty)
    for (index, label) in labels.placed.enumerated() {
      #expect(view.frame.contains(label.box))
      #expect(!markers.contains { $0.box.overlaps(label.box) })
      #expect(!labels.placed[(index + 1)...].contains { $0.box.overlaps(label.box) })
    }
  }

  @Test("label every place where there is room")
  func fewPlacesAreAllLabelled() throws {
    let names = ["Vilnius", "Warszawa", "Tallinn", "Paris", "Roma"]
    let spots = [(25.3, 54.7), (21.0, 52.2), (24.7, 59.4), (2.3, 48.9), (12.5, 41.9)]
    let places = zip(names, spots).map { name, spot in
      FlowMap.Place(
        id: name, name: name, kind: .giver,
        location: GeoPoint(longitude: spot.0, latitude: spot.1))
    }
    let map = FlowMap(title: "t", summary: "s", places: places, flows: [])
    let elements = try #require(SVGReading.elements(of: map.svg(id: "m")))
    let words = elements.filter { $0.name == "text" }.map(\.text)
    #expect(names.allSatisfy(words.contains))
    #expect((1...5).map(String.init).allSatisfy(words.contains))
  }

  private static let vilnius = FlowMap.Place(
    id: "V", name: "Vilnius", kind: .recipient,
    location: GeoPoint(longitude: 25.28, latitude: 54.69))
  private static let rukla = FlowMap.Place(
    id: "R", name: "Rukla", kind: .recipient, location: GeoPoint(longitude: 24.4, latitude: 55.05))
  private static let oslo = FlowMap.Place(
    id: "O", name: "Oslo", kind: .giver, location: GeoPoint(longitude: 10.75, latitude: 59.91))
  private static let madrid = FlowMap.Place(
    id: "M", name: "Madrid", kind: .giver, location: GeoPoint(longitude: -3.7, latitude: 40.42))

  @Test("show a giver beyond the frame at its rim, and leave out what has no part in it")
  func beyondTheFrame() throws {
    let map = FlowMap(
      title: "t", summary: "s", places: [Self.vilnius, Self.oslo, Self.madrid],
      flows: [.init(from: "O", to: "V", weight: 5, label: "tents")],
      extent: .countries(["LT"]))
    let elements = try #require(SVGReading.elements(of: map.svg(id: "m")))
    let words = elements.filter { $0.name == "text" }.map(\.text)
    #expect(words.contains("Oslo") && words.contains("2") && words.contains("beyond the map"))
    #expect(!words.contains("Madrid") && !words.contains("3"))
    #expect(words.contains("LITHUANIA"))
  }

  @Test("bundle what goes the same way, and widen arrows with weight")
  func arrowsFollowWeight() throws {
    let map = FlowMap(
      title: "t", summary: "s", places: [Self.vilnius, Self.oslo, Self.madrid],
      flows: [
        .init(from: "O", to: "V", weight: 30, label: "tents"),
        .init(from: "M", to: "V", weight: 20, label: "beds"),
        .init(from: "O", to: "V", weight: 70, label: "blankets"),
        .init(from: "O", to: "nowhere", weight: 7, label: "lost"),
        .init(from: "O", to: "O", weight: 7, label: "kept"),
      ])
    let elements = try #require(SVGReading.elements(of: map.svg(id: "m")))
    let tips = elements.filter { $0.name == "title" }.map(\.text)
    #expect(tips.contains("Oslo – Vilnius: tents; blankets"))
    let widths = elements.filter { $0.name == "path" && $0.attributes["stroke"] == Palette.blue }
      .compactMap { $0.number("stroke-width") }
    #expect(widths == [6, 2.16])
    #expect(map.flowTable.rows.count == 5)
  }

  @Test("explain in the legend only the tones that are shown, and the widest arrow")
  func legendExplains() throws {
    let map = FlowMap(
      title: "t", summary: "s", unit: "beds", places: [Self.vilnius, Self.oslo],
      flows: [
        .init(from: "O", to: "V", weight: 30, label: "tents"),
        .init(from: "O", to: "V", weight: 12, label: "mats", tone: .underway),
      ], toneNames: [.covered: "arrived", .underway: "on its way", .open: "missing"])
    let elements = try #require(SVGReading.elements(of: map.svg(id: "m")))
    let words = elements.filter { $0.name == "text" }.map(\.text)
    #expect(words.contains("arrived") && words.contains("on its way"))
    #expect(!words.contains("missing"))
    #expect(words.contains("widest arrow: 30 beds"))
    let lines = elements.filter { $0.attributes["stroke-opacity"] == "0.75" }
    #expect(Set(lines.compactMap { $0.attributes["d"] }).count == 2)
  }

  @Test("give places too near for two markers one, with both numbers")
  func nearPlacesShareAMarker() throws {
    var twin = Self.vilnius
    twin.id = "W"
    twin.name = "Vilnius airport"
    let map = FlowMap(
      title: "t", summary: "s", places: [Self.vilnius, Self.oslo, twin], flows: [])
    let elements = try #require(SVGReading.elements(of: map.svg(id: "m")))
    let words = elements.filter { $0.name == "text" }.map(\.text)
    #expect(words.contains("1, 3") && words.contains("Vilnius + 1"))
  }

  @Test("add up in the table what a place sends and receives")
  func tableAddsUp() {
    let map = FlowMap(
      title: "Aid", summary: "s", unit: "kg", places: [Self.oslo, Self.vilnius, Self.rukla],
      flows: [
        .init(from: "O", to: "V", weight: 1.5, label: "a"),
        .init(from: "O", to: "R", weight: 2, label: "b"),
        .init(from: "V", to: "R", weight: 1, label: "c"),
      ])
    #expect(
      map.table.rows == [
        ["1", "Oslo", "giver", "3.5", ""], ["2", "Vilnius", "recipient", "1", "1.5"],
        ["3", "Rukla", "recipient", "", "3"],
      ])
    #expect(map.flowTable.rows[2] == ["Vilnius", "Rukla", "c", "1"])
  }

  @Test("stay small: Europe below 120 kB, a country below 60 kB")
  func sizes() {
    let europe = FlowMap(
      title: "t", summary: "s", places: [], flows: [],
      extent: .box(west: -11, south: 35, east: 42, north: 71), center: .europe, graticule: true)
    #expect(europe.svg(id: "m").utf8.count < 120_000)
    for country in ["LT", "GR", "NO", "GB", "HR", "DE"] {
      let map = FlowMap(
        title: "t", summary: "s", places: [], flows: [], extent: .countries([country]),
        highlighted: [country])
      #expect(map.svg(id: "m").utf8.count < 60_000, "\(country)")
    }
  }

  @Test("draw a scale bar of the length that it says")
  func scaleBarIsTrue() throws {
    let places = [Self.vilnius, Self.rukla]
    let map = FlowMap(title: "t", summary: "s", places: places, flows: [])
    let svg = map.svg(id: "m")
    let bar = try #require(svg.firstMatch(of: #/d="M([\d.]+) [\d.]+v4H([\d.]+)v-4"/#))
    let said = try #require(svg.firstMatch(of: #/>(\d+) km</#))
    let view = MapView(showing: places.compactMap(\.location), center: nil, margin: 62)
    let units = try #require(Double(bar.2)) - #require(Double(bar.1))
    #expect(abs(units * view.kilometresPerUnit - (Double(said.1) ?? 0)) < 0.1)
  }

  @Test("survive places that are nowhere on Earth")
  func oddLocations() throws {
    var odd = Self.oslo
    odd.location = GeoPoint(longitude: .nan, latitude: 500)
    let map = FlowMap(
      title: "t", summary: "s", places: [odd, Self.vilnius],
      flows: [.init(from: "O", to: "V", weight: 1, label: "a")])
    #expect(SVGReading.elements(of: map.svg(id: "m")) != nil)
    #expect(map.table.rows.count == 2)
  }
}
