/// A map of who sends what where: places and arrows between them on a base map of Europe.
///
/// Lambert azimuthal equal-area projection of the sphere. Places keep their numbers, which are
/// their positions in `places` from 1, in every map made of the same list, so that an overview and
/// an enlarged part can share one table.
public struct FlowMap: Chart, Hashable {
  /// Origin and terms of the base map, to be printed under each map.
  public static let credit = "Base map: Natural Earth, public domain"

  /// What the map shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The unit of all weights of flows; `""` where they have none in common.
  public var unit: String
  /// The places, in the order of their numbers.
  public var places: [Place]
  /// The flows between them.
  public var flows: [Flow]
  /// Which part of the Earth is shown.
  public var extent: Extent
  /// Where the projection is centred.
  public var center: Center
  /// Countries set off by colour, as ISO 3166-1 alpha-2 codes: the recipient's.
  public var highlighted: [String]
  /// Names of countries by code, where the map shall not use the base map's English ones.
  public var countryNames: [String: String]
  /// What the tones of flows mean, for the legend; tones without a name are not explained.
  public var toneNames: [Tone: String]
  /// Whether meridians and parallels are drawn.
  public var graticule: Bool

  /// A map; ids of places must differ.
  public init(
    title: String, summary: String, unit: String = "", places: [Place], flows: [Flow],
    extent: Extent = .places, center: Center = .data, highlighted: [String] = [],
    countryNames: [String: String] = [:], toneNames: [Tone: String] = [:], graticule: Bool = false
  ) {
    precondition(Set(places.map(\.id)).count == places.count, "two places with one id")
    self.title = title
    self.summary = summary
    self.unit = unit
    self.places = places
    self.flows = flows
    self.extent = extent
    self.center = center
    self.highlighted = highlighted
    self.countryNames = countryNames
    self.toneNames = toneNames
    self.graticule = graticule
  }

  /// The picture.
  public func svg(id: String) -> String { MapDrawing(map: self, id: id).finished() }
}

extension FlowMap {
  /// A place on the map.
  public struct Place: Sendable, Hashable {
    /// What a place is to the plan; each kind has its own sign.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Sends: a white disc.
      case giver
      /// Receives: a dark disc.
      case recipient
      /// Where loads are handed over: a white square.
      case hub
      /// A border crossing or a border section: a dark square.
      case crossing = "border"
      /// Any other: a grey disc.
      case other
    }

    /// By which flows name it.
    public var id: String
    /// Its name on the map and in the table.
    public var name: String
    /// What it is to the plan.
    public var kind: Kind
    /// Where it is; nil for a place that is not known or not one point: it is in the table only.
    public var location: GeoPoint?
    /// How important its label is among the others: the heavier is placed first.
    public var weight: Double
    /// Whether its label is set in bold type and placed before all that are not.
    public var isEmphasised: Bool

    /// A place.
    public init(
      id: String, name: String, kind: Kind, location: GeoPoint?, weight: Double = 0,
      isEmphasised: Bool = false
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.location = location
      self.weight = weight
      self.isEmphasised = isEmphasised
    }
  }

  /// Something that goes from one place to another.
  public struct Flow: Sendable, Hashable {
    /// The id of the place where it starts.
    public var from: String
    /// The id of the place where it ends.
    public var to: String
    /// Its size in the map's unit; the arrow's width follows it.
    public var weight: Double
    /// What it is, for the table and the tooltip.
    public var label: String
    /// How it is drawn: covered solid dark, underway solid pale, open dashed, neutral grey.
    public var tone: Tone

    /// A flow.
    public init(from: String, to: String, weight: Double, label: String, tone: Tone = .covered) {
      self.from = from
      self.to = to
      self.weight = weight
      self.label = label
      self.tone = tone
    }
  }

  /// Which part of the Earth a map shows.
  public enum Extent: Sendable, Hashable {
    /// All places that have a location.
    case places
    /// Whole countries, by ISO 3166-1 alpha-2 code, as far as the base map has them.
    case countries([String])
    /// A part between two meridians and two parallels, in degrees.
    case box(west: Double, south: Double, east: Double, north: Double)
  }

  /// Where the projection is centred. North is upwards on the meridian of the centre.
  public enum Center: Sendable, Hashable {
    /// In the middle of what is shown.
    case data
    /// At 52 degrees north and 10 degrees east, as ETRS89-LAEA does.
    case europe
  }
}

extension FlowMap {
  /// One row a place: its number on the map, name, kind, and what it sends and receives.
  public var table: ChartTable {
    let suffix = unit.isEmpty ? "" : " (\(unit))"
    let rows = places.enumerated().map { index, place in
      let sent = flows.filter { $0.from == place.id }.map { NumberText.drawable($0.weight) }
      let received = flows.filter { $0.to == place.id }.map { NumberText.drawable($0.weight) }
      return [
        String(index + 1), place.name, place.kind.rawValue,
        sent.isEmpty ? "" : NumberText.amount(sent.reduce(0, +)),
        received.isEmpty ? "" : NumberText.amount(received.reduce(0, +)),
      ]
    }
    return ChartTable(
      caption: "\(title): places",
      columns: [
        .init("No.", .end), .init("Place"), .init("Kind"), .init("Sends" + suffix, .end),
        .init("Receives" + suffix, .end),
      ], rows: rows)
  }

  /// One row a flow, in the order given: from, to, what, amount.
  public var flowTable: ChartTable {
    let names = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.name) })
    return ChartTable(
      caption: "\(title): flows",
      columns: [
        .init("From"), .init("To"), .init("What"),
        .init(unit.isEmpty ? "Amount" : "Amount (\(unit))", .end),
      ],
      rows: flows.map { flow in
        [
          names[flow.from] ?? flow.from, names[flow.to] ?? flow.to, flow.label,
          NumberText.amount(flow.weight),
        ]
      })
  }

  /// The code of the country in which a place lies, by the base map; nil at sea and beyond it.
  /// Within about three kilometres of a border or coast the answer can be wrong.
  public static func country(at place: GeoPoint) -> String? {
    Basemap.europe.country(at: place)?.id
  }
}
