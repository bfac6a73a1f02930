import Basics
import Charts
import Planning
import Situation

/// Who sends to where: a map of all places of the plan and an enlarged one of where aid goes.
struct MapSection: ReportSection {
  static let name = "map"
  let title = "Who sends to where"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    let flows = FlowSums(facts)
    guard flows.places.contains(where: { $0.location != nil }) else { return .empty }
    let table = Anchor("table", "map-places")
    let whole = map(flows)
    let parts = enlarged(whole, flows)
    return HTML.joined {
      ChartFigure(chart: parts?.far ?? whole, name: "map", table: .at(table)).html
      if let parts { ChartFigure(chart: parts.near, name: "map-near", table: .at(table)).html }
      DataTable(whole.table, "map-places").html
      ChartFigure.details("All ways as a table", [whole.flowTable], "map-flows", isPrinted: false)
    }
  }

  private func map(_ flows: FlowSums) -> FlowMap {
    let recipients = Set(facts.plan.overview.classes.compactMap(\.recipient)).sorted().map(\.text)
    return FlowMap(
      title: "Who sends to where",
      summary: "Each arrow is what goes from one place to another, as wide as the lines of the "
        + "plan are many.",
      unit: "lines", places: flows.places, flows: flows.flows, highlighted: recipients,
      toneNames: [
        .neutral: "planned", .underway: "partly under way or there",
        .covered: "under way or there",
      ])
  }

  /// Two maps in place of one where the destinations are near one another: the whole with what
  /// comes from afar, and the destinations enlarged with what is near them already.
  private func enlarged(_ map: FlowMap, _ flows: FlowSums) -> (far: FlowMap, near: FlowMap)? {
    guard let area = Area(flows.destinations.compactMap(\.location)), area.isSmall else {
      return nil
    }
    let inside = Set(
      map.places.filter { $0.location.map(area.contains) ?? false }.map(\.id))
    var (far, near) = (map, map)
    far.flows = map.flows.filter { !inside.contains($0.from) }
    near.flows = map.flows.filter { inside.contains($0.from) }
    near.places = map.places
    far.summary += " What starts within the frame of the next map is drawn there."
    near.title = "Where it arrives"
    near.summary =
      "The destinations enlarged, with what is near them already and goes on to where it is "
      + "needed; numbers as on the first map."
    near.extent = .box(west: area.west, south: area.south, east: area.east, north: area.north)
    return far.flows.isEmpty || near.flows.isEmpty ? nil : (far, near)
  }
}

/// The part of the Earth round some points, with a margin.
private struct Area {
  let west, south, east, north: Double

  init?(_ points: [GeoPoint]) {
    let longitudes = points.map(\.longitude).sorted()
    let latitudes = points.map(\.latitude).sorted()
    guard let west = longitudes.first, let east = longitudes.last, let south = latitudes.first,
      let north = latitudes.last
    else { return nil }
    let margin = max(0.25, (north - south) / 6)
    self.west = west - 1.6 * margin
    self.east = east + 1.6 * margin
    self.south = south - margin
    self.north = north + margin
  }

  /// Whether a map of it shows more than a map of Europe.
  var isSmall: Bool { east - west < 14 && north - south < 9 }

  func contains(_ point: GeoPoint) -> Bool {
    (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
  }
}

/// The lines of a plan added up by where they start and end.
struct FlowSums {
  /// Places of the plan in the order of the case.
  let places: [FlowMap.Place]
  /// Those at which something arrives.
  let destinations: [FlowMap.Place]
  /// One flow for each pair of places.
  let flows: [FlowMap.Flow]

  private struct Way: Hashable {
    var from: Place.ID
    var to: Place.ID
  }

  init(_ facts: ReportFacts) {
    let situation = facts.situation
    var lines: [Way: [PlanLine]] = [:]
    for line in facts.plan.lines {
      guard let offer = situation.offers[line.offer], let need = situation.needs[line.need],
        offer.place != need.place
      else { continue }
      lines[Way(from: offer.place, to: need.place), default: []].append(line)
    }
    let ways = lines.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let from = Set(ways.map(\.from))
    let to = Set(facts.plan.lines.compactMap { situation.needs[$0.need]?.place })
    let involved = situation.places.filter { from.contains($0.id) || to.contains($0.id) }
    places = involved.map { place in
      FlowSums.place(place, isFrom: from.contains(place.id), isTo: to.contains(place.id), facts)
    }
    destinations = zip(involved, places).filter { to.contains($0.0.id) }.map(\.1)
    flows = ways.map { way in
      let own = lines[way] ?? []
      return FlowMap.Flow(
        from: way.from.text, to: way.to.text, weight: Double(own.count),
        label: own.map { "\(facts.units($0)) × \(FlowSums.resource($0, situation))" }
          .joined(separator: ", "),
        tone: FlowSums.tone(own))
    }
  }

  private static func resource(_ line: PlanLine, _ situation: Case) -> String {
    situation.offers[line.offer].map { situation.name($0.resource) } ?? ""
  }

  private static func tone(_ lines: [PlanLine]) -> Tone {
    let gone = lines.count { $0.pinnedLots == $0.lots }
    return gone == lines.count ? .covered : gone > 0 ? .underway : .neutral
  }

  private static func place(
    _ place: Place, isFrom: Bool, isTo: Bool, _ facts: ReportFacts
  ) -> FlowMap.Place {
    var location: GeoPoint?
    if let longitude = place.longitude, let latitude = place.latitude {
      location = GeoPoint(longitude: longitude.double, latitude: latitude.double)
    }
    let kind: FlowMap.Place.Kind =
      isFrom && isTo
      ? .hub
      : isFrom
        ? .giver
        : place.kind == .borderSection || place.kind == .crossingPoint ? .crossing : .recipient
    return FlowMap.Place(
      id: place.id.text, name: facts.shortName(place.id), kind: kind, location: location,
      weight: isTo ? 2 : 1)
  }
}
