import Basics
import Foundation
import Situation

/// Days and cost of every way from a place with an offer to a place with a need.
///
/// The default is the great-circle distance on a sphere of radius 6371.0088 km (haversine formula)
/// times the road factor, rounded to whole kilometres; from there on all is exact.
struct RouteTable: Sendable {
  private let fromSlot: [Int32]
  private let toSlot: [Int32]
  private let width: Int
  private let days: [Int32]
  private let price: [Int64]
  /// Prices are euros a tonne times 10^scale.
  let scale: Int

  /// No way.
  static let none: Int32 = -1

  init(_ situation: Case, from: [Int], to: [Int]) throws(Diagnostic) {
    let rules = situation.rules
    let places = situation.places
    var fromSlot = [Int32](repeating: -1, count: places.count)
    var toSlot = [Int32](repeating: -1, count: places.count)
    for (slot, place) in from.enumerated() { fromSlot[place] = Int32(slot) }
    for (slot, place) in to.enumerated() { toSlot[place] = Int32(slot) }
    scale = max(
      rules.eurPerTonneKm.decimals,
      situation.routes.map { $0.eurPerTonne?.decimals ?? 0 }.max() ?? 0)
    let perKm = try RouteTable.narrow(rules.eurPerTonneKm.scaled(to: scale))
    var days = [Int32](repeating: RouteTable.none, count: from.count * to.count)
    var price = [Int64](repeating: 0, count: from.count * to.count)
    let sphere = Sphere(rules)
    let (starts, ends) = (
      from.map { Sphere.Point(places[$0]) }, to.map { Sphere.Point(places[$0]) }
    )
    for (i, start) in starts.enumerated() {
      for (j, end) in ends.enumerated() {
        let at = i * to.count + j
        if from[i] == to[j] {
          days[at] = 0
        } else if let start, let end {
          let km = sphere.roadKm(start, end)
          days[at] = sphere.days(km)
          price[at] = try RouteTable.narrow(Int128(km) * Int128(perKm))
        }
      }
    }
    (self.fromSlot, self.toSlot, width) = (fromSlot, toSlot, to.count)
    (self.days, self.price) = try RouteTable.overridden(
      days, price, situation, fromSlot, toSlot, width, scale)
  }

  /// The table with the rows of `routes.csv` laid over it.
  private static func overridden(
    _ days: [Int32], _ price: [Int64], _ situation: Case, _ fromSlot: [Int32], _ toSlot: [Int32],
    _ width: Int, _ scale: Int
  ) throws(Diagnostic) -> ([Int32], [Int64]) {
    var (days, price) = (days, price)
    for route in situation.routes {
      guard let from = situation.places.position(of: route.from),
        let to = situation.places.position(of: route.to), fromSlot[from] >= 0, toSlot[to] >= 0
      else { continue }
      let at = Int(fromSlot[from]) * width + Int(toSlot[to])
      if let given = route.days {
        days[at] = Int32(given)
      } else if route.mode == "none" {
        days[at] = none
      }
      if let given = route.eurPerTonne { price[at] = try narrow(given.scaled(to: scale)) }
    }
    return (days, price)
  }

  private static func narrow(_ number: Int128) throws(Diagnostic) -> Int64 {
    guard let narrow = Int64(exactly: number) else {
      throw Diagnostic(
        .amountsTooLarge, "a price for transport is too large to be kept exactly",
        at: .init(file: TableName.routes.file))
    }
    return narrow
  }

  /// Days and price from one place to another; days are `RouteTable.none` where there is no way.
  @inline(__always)
  func way(from: Int, to: Int) -> (days: Int32, price: Int64) {
    let at = Int(fromSlot[from]) * width + Int(toSlot[to])
    return (days[at], price[at])
  }

  /// The dearest price in the table.
  var highestPrice: Int64 { price.max() ?? 0 }
}

/// The earth as the default routes see it.
private struct Sphere {
  /// Mean radius, kilometres (IUGG).
  static let radiusKm = 6371.0088

  let roadFactor: Double
  let kmPerDay: ExactDecimal

  init(_ rules: PlanningRules) {
    roadFactor = rules.roadFactor.double
    kmPerDay = rules.kmPerDay
  }

  struct Point {
    let latitude: Double
    let longitude: Double

    init?(_ place: Place) {
      guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
      self.latitude = latitude.double
      self.longitude = longitude.double
    }
  }

  func roadKm(_ a: Point, _ b: Point) -> Int {
    func radians(_ degrees: Double) -> Double { degrees * (Double.pi / 180) }
    let north = pow(sin(radians(b.latitude - a.latitude) / 2), 2)
    let east = pow(sin(radians(b.longitude - a.longitude) / 2), 2)
    let chord = north + cos(radians(a.latitude)) * cos(radians(b.latitude)) * east
    let km = 2 * Sphere.radiusKm * asin(min(1, chord.squareRoot()))
    return Int((km * roadFactor + 0.5).rounded(.down))
  }

  /// Whole days on the way, at least one: `ceil(km / kmPerDay)` exactly.
  func days(_ km: Int) -> Int32 {
    let scaled = Int128(km) * Int128(ExactDecimal.power(kmPerDay.decimals))
    let perDay = Int128(kmPerDay.mantissa)
    let days = (scaled + perDay - 1) / perDay
    return Int32(clamping: max(1, days))
  }
}
