import Testing

@testable import Charts

@Suite("The base map")
struct BasemapTests {
  private let base = Basemap.europe

  @Test("names its origin and terms, and is small")
  func isLicensed() {
    let text = Basemap.embeddedText
    #expect(text.utf8.count < 200_000)
    let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined()
    #expect(head.contains("Natural Earth 5.1.1") && head.contains("public domain"))
    #expect(FlowMap.credit.contains("Natural Earth"))
  }

  @Test("has 73 countries with closed rings inside the bounds")
  func countriesDecode() throws {
    #expect(base.countries.count == 73)
    #expect(Set(base.countries.map(\.id)).count == 73)
    let arcs = base.arcs.map(\.points)
    let corners = zip(base.bounds, [-25, 27.5, 60, 72])
    #expect(corners.allSatisfy { $0 == $1 })
    for country in base.countries {
      #expect(!country.name.isEmpty && !country.rings.isEmpty, "\(country.id)")
      for ring in country.rings {
        let points = Basemap.joined(ring, arcs)
        #expect(points.count >= 4, "\(country.id)")
        #expect(points.first == points.last, "\(country.id)")
        for point in points {
          #expect((-25...60).contains(point.longitude) && (27.5...72).contains(point.latitude))
        }
      }
    }
  }

  @Test(
    "puts cities into their countries",
    arguments: [
      (25.28, 54.69, "LT"), (27.57, 53.90, "BY"), (21.01, 52.23, "PL"), (24.75, 59.40, "EE"),
      (24.11, 56.90, "LV"), (30.52, 50.45, "UA"), (2.35, 48.86, "FR"), (-3.70, 40.42, "ES"),
      (12.48, 41.90, "IT"), (13.40, 52.52, "DE"), (10.75, 59.95, "NO"), (7.45, 46.95, "CH"),
      (33.37, 35.10, "CY"), (14.42, 35.90, "MT"), (32.86, 39.93, "TR"), (20.46, 44.80, "RS"),
      (20.50, 54.70, "RU"), (34.10, 44.95, "UA"), (9.52, 47.14, "LI"), (23.97, 54.02, "LT"),
    ])
  func citiesLieInTheirCountries(longitude: Double, latitude: Double, country: String) {
    let place = GeoPoint(longitude: longitude, latitude: latitude)
    #expect(FlowMap.country(at: place) == country)
  }

  @Test(
    "has no country at sea", arguments: [(19.0, 56.5), (5.0, 39.0), (34.0, 43.5), (-10.0, 45.0)])
  func seaIsNoCountry(longitude: Double, latitude: Double) {
    #expect(FlowMap.country(at: GeoPoint(longitude: longitude, latitude: latitude)) == nil)
  }

  @Test(
    "knows which borders are outer borders",
    arguments: [
      ("BY", "LT", true, true), ("LT", "RU", true, true), ("LT", "PL", false, false),
      ("NO", "SE", true, false), ("NO", "RU", false, true), ("CH", "FR", true, false),
      ("BY", "UA", false, false), ("ES", "MA", true, true),
    ])
  func borders(a: String, b: String, union: Bool, schengen: Bool) {
    let arcs = base.arcs.filter { $0.kind == .border && $0.countries == [a, b] }
    #expect(!arcs.isEmpty)
    #expect(arcs.allSatisfy { $0.membership.contains(.europeanUnion) == union })
    #expect(arcs.allSatisfy { $0.membership.contains(.schengen) == schengen })
  }

  @Test("gives outer borders just where the memberships of two countries differ")
  func bordersAgreeWithCountries() throws {
    for arc in base.arcs where arc.kind == .border {
      let sides = arc.countries.compactMap { id in base.countries.first { $0.id == id } }
      try #require(sides.count == 2)
      #expect(
        arc.membership == sides[0].membership.symmetricDifference(sides[1].membership),
        "\(arc.countries)")
    }
  }

  @Test("draws the border of Lithuania and Belarus about as long as it is")
  func borderLength() throws {
    let points = base.arcs.filter { $0.countries == ["BY", "LT"] }.flatMap(\.points)
    let projection = EqualArea(center: points[0])
    let line = points.map(projection.project)
    let length = zip(line, line.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    // 679 km on the ground with all its bends, 463 km in the source of the base map.
    #expect((430...470).contains(length))
  }

  @Test("decodes the published example of an encoded polyline")
  func polylineExample() throws {
    // Google's example gives latitude first: (38.5, -120.2), (40.7, -120.95), (43.252, -126.453).
    let text: Substring = "_p~iF~ps|U_ulLnnqC_mqNvxq`@"
    let points = try #require(Polyline.decode(text.utf8, unit: 1e5))
    #expect(points.map(\.longitude) == [38.5, 40.7, 43.252])
    #expect(points.map(\.latitude) == [-120.2, -120.95, -126.453])
  }

  @Test(
    "names the line of what it cannot read",
    arguments: [
      ("bounds\t0\t0\t9\t9\ncoast\tA", 2), ("decimals\tx", 1), ("river\tA\t_p~iF~ps|U", 1),
      ("coast\tA\t_p~iF~ps|U_", 1), ("coast\tA\t!!", 1),
      ("coast\tA\t_p~iF~ps|U_ulLnnqC\ncountry\tA\t-\t0\t0\tA\t0", 2),
      ("country\tA\t-\t0\t0\tA\t7", 1), ("country\tA\t-\tx\t0\tA\t", 1), ("", 0),
    ])
  func faults(text: String, line: Int) {
    #expect(throws: BasemapFault.self) { try BasemapReader.read(text) }
    do throws(BasemapFault) { _ = try BasemapReader.read(text) } catch {
      #expect(error.line == line)
    }
  }
}
