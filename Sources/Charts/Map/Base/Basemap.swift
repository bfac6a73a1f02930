/// Countries and borders of Europe and its neighbours, as arcs that neighbours share.
struct Basemap: Sendable {
  /// A piece of outline between two points where countries or the sea meet.
  struct Arc: Sendable {
    /// What lies on its two sides.
    enum Kind: Hashable, Sendable {
      /// Land and sea.
      case coast
      /// The country goes on, but the map ends.
      case cut
      /// Two countries.
      case border
    }

    let kind: Kind
    /// The countries beside it, one or two.
    let countries: [String]
    /// Whether it is a land border at the rim of the European Union, of the Schengen area.
    let membership: Membership
    let points: [GeoPoint]
  }

  /// Belonging to the two areas, or standing at their rims.
  struct Membership: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let europeanUnion = Membership(rawValue: 1)
    static let schengen = Membership(rawValue: 2)
  }

  /// A country or an area that the source lists on its own.
  struct Country: Sendable {
    /// ISO 3166-1 alpha-2, XK for Kosovo, ESB and WSB for the British bases on Cyprus.
    let id: String
    /// In English.
    let name: String
    let membership: Membership
    /// A good place for the name.
    let label: GeoPoint
    /// Closed rings, outer ones and holes, as arc numbers; ~n is arc n turned round.
    let rings: [[Int]]
  }

  let arcs: [Arc]
  let countries: [Country]
  /// The western, southern, eastern and northern end of what is drawn, in degrees.
  let bounds: [Double]

  /// A ring joined from arcs, given for each arc as points of any kind; its end repeats its start.
  static func joined<P>(_ ring: [Int], _ arcs: [[P]]) -> [P] {
    var points: [P] = []
    for number in ring {
      let arc = number >= 0 ? arcs[number] : arcs[~number].reversed()
      points += points.isEmpty ? arc[...] : arc.dropFirst()
    }
    return points
  }

  /// The country in which a place lies; nil at sea and beyond the map. Outlines are simplified to
  /// about two kilometres, so that the answer can be wrong so near to a border or coast.
  func country(at place: GeoPoint) -> Country? {
    let arcPoints = arcs.map { $0.points.map { Point(x: $0.longitude, y: $0.latitude) } }
    let point = Point(x: place.longitude, y: place.latitude)
    return countries.first { country in
      Polygon.contains(point, rings: country.rings.map { Basemap.joined($0, arcPoints) })
    }
  }
}
