import CBasemap

/// Why a base map cannot be read.
struct BasemapFault: Error, Hashable {
  /// The line, from 1; 0 for the whole.
  let line: Int
  let message: String
}

/// Reads the base map's text; `CBasemap.h` describes it.
struct BasemapReader {
  private var arcs: [Basemap.Arc] = []
  private var countries: [Basemap.Country] = []
  private var bounds: [Double] = []
  private var unit = 1.0

  /// The whole map, or the first fault.
  static func read(_ text: String) throws(BasemapFault) -> Basemap {
    var reader = BasemapReader()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard reader.take(fields) else {
        throw BasemapFault(line: index + 1, message: "not a record of the base map")
      }
    }
    guard reader.bounds.count == 4, !reader.countries.isEmpty else {
      throw BasemapFault(line: 0, message: "bounds or countries are missing")
    }
    return Basemap(arcs: reader.arcs, countries: reader.countries, bounds: reader.bounds)
  }

  private mutating func take(_ fields: [Substring]) -> Bool {
    switch (fields[0], fields.count) {
    case ("decimals", 2):
      guard let decimals = Int(fields[1]), (0...6).contains(decimals) else { return false }
      unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
    case ("bounds", 5):
      bounds = fields.dropFirst().compactMap { Double($0) }
      return bounds.count == 4
    case ("coast", 3): return takeArc(.coast, [fields[1]], "-", fields[2])
    case ("cut", 3): return takeArc(.cut, [fields[1]], "-", fields[2])
    case ("border", 5): return takeArc(.border, Array(fields[1...2]), fields[3], fields[4])
    case ("country", 7): return takeCountry(fields)
    default: return false
    }
    return true
  }

  private mutating func takeArc(
    _ kind: Basemap.Arc.Kind, _ countries: [Substring], _ flags: Substring, _ line: Substring
  ) -> Bool {
    guard let points = Polyline.decode(line.utf8, unit: unit), points.count >= 2 else {
      return false
    }
    arcs.append(
      Basemap.Arc(
        kind: kind, countries: countries.map(String.init),
        membership: BasemapReader.membership(flags), points: points))
    return true
  }

  private mutating func takeCountry(_ fields: [Substring]) -> Bool {
    guard let longitude = Double(fields[3]), let latitude = Double(fields[4]) else { return false }
    var rings: [[Int]] = []
    for text in fields[6].split(separator: " ") {
      let numbers = text.split(separator: ",").map { Int($0) }
      let ring = numbers.compactMap { $0 }
      guard ring.count == numbers.count, isClosed(ring) else { return false }
      rings.append(ring)
    }
    countries.append(
      Basemap.Country(
        id: String(fields[1]), name: String(fields[5]),
        membership: BasemapReader.membership(fields[2]),
        label: GeoPoint(longitude: longitude, latitude: latitude), rings: rings))
    return !rings.isEmpty
  }

  /// Whether all arcs exist and each begins where the one before it ends.
  private func isClosed(_ ring: [Int]) -> Bool {
    guard ring.allSatisfy({ arcs.indices.contains($0 >= 0 ? $0 : ~$0) }) else { return false }
    func ends(_ number: Int) -> (GeoPoint?, GeoPoint?) {
      let points = arcs[number >= 0 ? number : ~number].points
      return number >= 0 ? (points.first, points.last) : (points.last, points.first)
    }
    return ring.indices.allSatisfy { index in
      ends(ring[index]).1 == ends(ring[(index + 1) % ring.count]).0
    }
  }

  private static func membership(_ flags: Substring) -> Basemap.Membership {
    var membership: Basemap.Membership = []
    if flags.contains("E") { membership.insert(.europeanUnion) }
    if flags.contains("S") { membership.insert(.schengen) }
    return membership
  }
}

extension Basemap {
  /// The text of the map that the program carries.
  static var embeddedText: String {
    let bytes = UnsafeBufferPointer(start: basemap_text(), count: basemap_length())
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The map that the program carries.
  static let europe: Basemap = {
    do throws(BasemapFault) {
      return try BasemapReader.read(embeddedText)
    } catch {
      // The text is a part of the program and read by a test: this is a fault of the build.
      preconditionFailure("the base map is damaged in line \(error.line): \(error.message)")
    }
  }()
}

/// Google's "Encoded Polyline Algorithm Format", with longitude before latitude.
enum Polyline {
  /// The points of a line whose numbers are whole multiples of 1/`unit` degrees; nil if the text
  /// is not a whole number of points.
  static func decode(_ text: Substring.UTF8View, unit: Double) -> [GeoPoint]? {
    var points: [GeoPoint] = []
    var place = (longitude: 0, latitude: 0)
    var rest = text[...]
    while !rest.isEmpty {
      guard let east = nextNumber(&rest), let north = nextNumber(&rest) else { return nil }
      place = (place.longitude + east, place.latitude + north)
      points.append(
        GeoPoint(longitude: Double(place.longitude) / unit, latitude: Double(place.latitude) / unit)
      )
    }
    return points
  }

  private static func nextNumber(_ rest: inout Substring.UTF8View) -> Int? {
    var (value, shift) = (0, 0)
    while let byte = rest.popFirst() {
      guard (63...126).contains(byte), shift <= 30 else { return nil }
      let chunk = Int(byte) - 63
      value |= (chunk & 0x1F) << shift
      shift += 5
      if chunk < 0x20 { return value & 1 == 0 ? value >> 1 : ~(value >> 1) }
    }
    return nil
  }
}
