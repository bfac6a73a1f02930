import Foundation
import Testing

@testable import Charts

@Suite("The geometry of maps")
struct MapGeometryTests {
  @Test("puts the centre of ETRS89-LAEA at nought")
  func centerIsNought() {
    let point = EqualArea(center: EqualArea.europe).project(EqualArea.europe)
    #expect(point.length < 1e-9)
  }

  @Test("agrees with the published example of EPSG:3035 up to the flattening of the Earth")
  func agreesWithTheEllipsoid() {
    // IOGP guidance note 7-2: 50 N 5 E is E 3962799.45, N 2999718.85 with 4321000, 3210000 false.
    let point = EqualArea(center: EqualArea.europe).project(GeoPoint(longitude: 5, latitude: 50))
    #expect(abs(point.x - -358.20055) < 2)
    #expect(abs(point.y - -210.28115) < 2)
  }

  @Test("agrees with chord length and bearing from vectors in space")
  func agreesWithVectors() {
    func vector(_ p: GeoPoint) -> [Double] {
      let (l, b) = (p.longitude * .pi / 180, p.latitude * .pi / 180)
      return [cos(b) * cos(l), cos(b) * sin(l), sin(b)]
    }
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    var random = SplitMix(state: 5)
    for _ in 0..<200 {
      let center = GeoPoint(
        longitude: .random(in: -20...40, using: &random),
        latitude: .random(in: 30...70, using: &random))
      let place = GeoPoint(
        longitude: .random(in: -25...60, using: &random),
        latitude: .random(in: 27...72, using: &random))
      let (c, p) = (vector(center), vector(place))
      let l = center.longitude * .pi / 180
      let east = [-sin(l), cos(l), 0]
      let north = [
        c[1] * east[2] - c[2] * east[1], c[2] * east[0] - c[0] * east[2],
        c[0] * east[1] - c[1] * east[0],
      ].map { -$0 * -1 }
      // The chord from the centre is as long as the distance on the map, in the same direction.
      let chord = zip(p, c).map { $0 - $1 }
      let length = EqualArea.radius * dot(chord, chord).squareRoot()
      let (x, y) = (dot(p, east), dot(p, north))
      let flat = (x * x + y * y).squareRoot()
      let point = EqualArea(center: center).project(place)
      #expect(abs(point.length - length) < 1e-6)
      #expect(abs(point.x - length * x / flat) < 1e-6)
      #expect(abs(point.y - length * y / flat) < 1e-6)
    }
  }

  @Test("keeps areas")
  func keepsAreas() {
    // A ring round one degree square; its area on the sphere is known.
    let (south, north) = (61.0, 62.0)
    let steps = (0...100).map { Double($0) / 100 }
    let ring =
      steps.map { GeoPoint(longitude: 30 + $0, latitude: south) }
      + steps.map { GeoPoint(longitude: 31, latitude: south + $0) }
      + steps.map { GeoPoint(longitude: 31 - $0, latitude: north) }
      + steps.map { GeoPoint(longitude: 30, latitude: north - $0) }
    let flat = ring.map(EqualArea(center: EqualArea.europe).project)
    let area =
      EqualArea.radius * EqualArea.radius * .pi / 180
      * (sin(north * .pi / 180) - sin(south * .pi / 180))
    #expect(abs(Polygon.doubleArea(flat) / 2 / area - 1) < 1e-4)
  }

  @Test("shows all places inside the frame, however near or far they lie")
  func showsAllPlaces() {
    var random = SplitMix(state: 11)
    for spread in [0.0, 0.01, 1, 10, 35] {
      let places = (0..<12).map { _ in
        GeoPoint(
          longitude: 15 + .random(in: -1...1, using: &random) * spread,
          latitude: 50 + .random(in: -1...1, using: &random) * spread * 0.5)
      }
      for center in [nil, EqualArea.europe] {
        let view = MapView(showing: places, center: center, margin: 40)
        let inner = view.frame.grown(by: -39.9)
        #expect(places.allSatisfy { inner.contains(view.point($0)) }, "\(spread)")
        #expect((400...700).contains(view.frame.height))
      }
    }
  }

  @Test("clips a ring to what lies in the box")
  func clipsRings() throws {
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    func square(_ x: Double, _ y: Double, _ side: Double) -> [Point] {
      [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { Point(x: x + $0.0 * side, y: y + $0.1 * side) }
    }
    #expect(Polygon.doubleArea(Polygon.clipped(square(-5, -5, 30), to: box)) == 200)
    #expect(Polygon.doubleArea(Polygon.clipped(square(5, 5, 30), to: box)) == 50)
    #expect(Polygon.clipped(square(2, 2, 3), to: box) == square(2, 2, 3))
    #expect(Polygon.clipped(square(20, 2, 3), to: box).isEmpty)
  }

  @Test("clips a line into the parts in the box")
  func clipsLines() {
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    let line = [(-5.0, 5.0), (5, 5), (15, 5), (15, 8), (5, 8)].map { Point(x: $0.0, y: $0.1) }
    let parts = Polygon.clipped(line: line, to: box)
    #expect(
      parts == [
        [Point(x: 0, y: 5), Point(x: 5, y: 5), Point(x: 10, y: 5)],
        [Point(x: 10, y: 8), Point(x: 5, y: 8)],
      ])
  }

  @Test("simplifies lines within the tolerance and keeps rings rings")
  func simplifies() {
    var random = SplitMix(state: 2)
    let line = (0..<300).map { Point(x: Double($0), y: .random(in: -3...3, using: &random)) }
    let few = Polygon.simplified(line, tolerance: 2)
    #expect(few.count < line.count && few.first == line.first && few.last == line.last)
    for point in line {
      let distances = zip(few, few.dropFirst()).map { Polygon.distance(point, from: $0, to: $1) }
      #expect((distances.min() ?? 99) <= 2 + 1e-9)
    }
    let circle = (0...60).map { step in
      let angle = Double(step % 60) * .pi / 30
      return Point(x: cos(angle), y: sin(angle))
    }
    #expect(Polygon.simplified(circle, tolerance: 50).count >= 3)
  }

  @Test("writes paths that lead to the same points, to a tenth")
  func pathsAreExact() {
    var text = PathText()
    text.add([Point(x: 1.04, y: -0.5), Point(x: 1.5, y: 0), Point(x: 1.52, y: 0.01)])
    text.add([(0.0, 0.0), (4, 0), (4, 4), (0, 0)].map { Point(x: $0.0, y: $0.1) })
    #expect(text.data == "M1-.5l.5 .5M0 0l4 0 0 4z")
  }
}
