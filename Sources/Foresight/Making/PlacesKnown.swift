import Basics
import Picture
import Situation

/// What figures say of people and places on the day of the case.
struct PlacesKnown {
  /// Places that stand.
  private(set) var places = 0
  /// People who have one.
  private(set) var housed = 0
  /// People who have none.
  private(set) var withoutPlace = 0
  /// People who are not yet registered.
  private(set) var unregistered = 0
  /// Whether any figure or work speaks of places.
  private(set) var isKnown = false

  private let situation: Case

  /// Places are those of the latest `reception_places` of each place, and those that works have
  /// built where no such figure speaks of the place. People without one are the latest
  /// `reception_gap`, else the `reception_occupied` of places that have none.
  init(_ situation: Case) {
    self.situation = situation
    let stated = latest("reception_places")
    var standing = stated
    for work in situation.works where work.unit == "places" && stated[work.place] == nil {
      standing[work.place, default: 0] += work.done?.double ?? 0
    }
    isKnown = !standing.isEmpty
    places = Int(standing.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value })
    let occupied = latest("reception_occupied")
    var elsewhere = 0.0
    for (place, people) in occupied.sorted(by: { $0.key < $1.key }) {
      let room = standing[place] ?? 0
      housed += Int(min(people, room))
      elsewhere += max(0, people - room)
    }
    withoutPlace = Int(total("reception_gap") ?? elsewhere)
    unregistered = Int(total("not_registered") ?? 0)
  }

  /// The latest day's figures of each place, those of one day added up.
  private func latest(_ series: String) -> [Place.ID: Double] {
    let known = self.known(series)
    let byPlace = Dictionary(grouping: known.filter { $0.place != nil }, by: \.place)
    var values: [Place.ID: Double] = [:]
    for (place, figures) in byPlace {
      guard let place, let day = figures.map(\.to).max() else { continue }
      values[place] = figures.filter { $0.to == day }.reduce(0) { $0 + PlacesKnown.number($1) }
    }
    return values
  }

  /// The latest figure of the whole.
  private func total(_ series: String) -> Double? {
    known(series).filter { $0.place == nil }.max { $0.to < $1.to }.map(PlacesKnown.number)
  }

  /// Figures known on the day; one without a day of publication that speaks of that day is.
  private func known(_ series: String) -> [Figure] {
    let asOf = situation.rules.asOf
    return situation.figures.filter {
      $0.series == series && $0.to <= asOf && PlacesKnown.number($0) >= 0
        && min($0.known(in: situation), max($0.published ?? $0.to, $0.to)) <= asOf
    }
  }

  private static func number(_ figure: Figure) -> Double {
    (figure.value ?? figure.low ?? figure.high)?.double ?? -1
  }
}
