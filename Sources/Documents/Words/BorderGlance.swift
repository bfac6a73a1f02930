import Basics
import Picture
import Situation

/// The border and the reception in a few sentences, from figures that say so: crossings on the
/// length of the border, what is under watch or behind a barrier, places against people.
struct BorderGlance {
  private let situation: Case
  private let picture: Picture

  init(_ situation: Case, _ picture: Picture) {
    (self.situation, self.picture) = (situation, picture)
  }

  /// One sentence for each thing that can be said.
  var sentences: [String] { borders + reception + applications + staff }

  private func level(_ series: String, _ place: Place.ID?) -> Double? {
    picture.levels.first { $0.figure.series == series && $0.figure.place == place }?
      .figure.value?.double
  }

  private var borders: [String] {
    let places = Set(
      picture.levels.filter { $0.figure.series == "border_length_km" }.compactMap(\.figure.place))
    return places.sorted { $0.text < $1.text }.compactMap { place in
      guard let length = level("border_length_km", place), length > 0 else { return nil }
      var parts = ["\(situation.name(place)): \(SurgeWords.number(length)) km"]
      if let crossings = crossings(place) {
        let hundred = crossings.count / length * 100
        parts.append(
          "\(SurgeWords.number(hundred)) crossings on 100 km in \(crossings.period)")
      }
      if let share = level("surveillance_percent", place) {
        parts.append("\(SurgeWords.number(share)) % under watch")
      }
      let barrier = (level("barrier_km", place) ?? 0) + (level("barrier_wire_km", place) ?? 0)
      if barrier > 0 { parts.append("\(SurgeWords.number(barrier)) km fenced or wired") }
      return parts.joined(separator: ", ") + "."
    }
  }

  /// The last period whose crossings are known well enough.
  private func crossings(_ place: Place.ID) -> (count: Double, period: String)? {
    guard
      let series = picture.series.first(where: {
        $0.known.key.series == "irregular_crossings" && $0.known.key.place == place
      }), let last = series.known.intervals.lastIndex(where: { $0.isUsable }),
      let count = series.known.intervals[last].middle
    else { return nil }
    return (count, "\(series.known.period(last))")
  }

  private var reception: [String] {
    func total(_ series: String) -> (sum: Double, day: Day)? {
      let figures = picture.levels.filter { $0.figure.series == series }
      guard let day = figures.map(\.figure.to).max() else { return nil }
      let whole = figures.first { $0.figure.place == nil }?.figure.value?.double
      let sum = figures.filter { $0.figure.place != nil }
        .reduce(0) { $0 + ($1.figure.value?.double ?? 0) }
      return (whole ?? sum, day)
    }
    guard let occupied = total("reception_occupied") else { return [] }
    let people = "\(SurgeWords.number(occupied.sum)) people in reception (\(occupied.day))"
    guard let places = total("reception_places"), places.sum > 0 else { return [people + "."] }
    return ["\(people) for \(SurgeWords.number(places.sum)) places (\(places.day))."]
  }

  /// Applications for asylum against crossings in the last period of which both are known.
  private var applications: [String] {
    let counted = picture.series.filter { $0.known.key.series == "asylum_applications" }
    return counted.compactMap { series in
      let known = series.known
      for at in known.intervals.indices.reversed() {
        guard known.intervals[at].isUsable, let count = known.intervals[at].middle,
          let crossings = crossings(in: known.period(at), of: known.key.party)
        else { continue }
        return "\(SurgeWords.number(count)) applications for asylum against "
          + "\(SurgeWords.number(crossings)) irregular crossings in \(known.period(at))."
      }
      return nil
    }
  }

  /// The largest count of a party's borders in a period: of all its borders, where there is one.
  private func crossings(in period: CalendarPeriod, of party: Party.ID?) -> Double? {
    picture.series.compactMap { series -> Double? in
      let known = series.known
      guard known.key.series == "irregular_crossings", known.key.party == party,
        let at = period.distance(from: known.start), known.intervals.indices.contains(at),
        known.intervals[at].isUsable
      else { return nil }
      return known.intervals[at].middle
    }.max()
  }

  /// The latest figures of people at work, by whose they are.
  private var staff: [String] {
    let prefix = "staff_"
    let figures = picture.levels.filter { $0.figure.series.hasPrefix(prefix) }
    let parts = figures.map { level in
      let whose = level.figure.series.dropFirst(prefix.count)
      return "\(whose) \(SituationBrief.value(level.figure)) (\(level.figure.to))"
    }
    return parts.isEmpty ? [] : ["Staff: \(parts.joined(separator: ", "))."]
  }
}
