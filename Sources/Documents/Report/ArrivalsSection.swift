import Basics
import Charts
import Planning
import Situation

/// What is covered by when, and what arrives where on which day.
struct ArrivalsSection: ReportSection {
  static let name = "arrivals"
  let title = "Time line of arrivals"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    guard !facts.plan.lines.isEmpty else { return .empty }
    return HTML.joined {
      ChartFigure(chart: curve, name: "curve").html
      ChartFigure(chart: strip, name: "strip", table: .at(PlacesSection.anchor)).html
    }
  }

  // MARK: Curve

  private var curve: ArrivalCurve {
    let needs = facts.plan.overview.needs
    var series: [ArrivalCurve.Series] = [.init("covered", .area, steps(of: needs))]
    let urgent = needs.filter { $0.priority == 1 }
    if !urgent.isEmpty, urgent.count < needs.count {
      series.append(.init("of them life-saving", .line, steps(of: urgent)))
    }
    series.append(.init("due", .target, due(needs)))
    return ArrivalCurve(
      title: "Needs covered over time",
      summary: "Each need counts as one, a part of it as a part; the dashed line adds up what is "
        + "due by when.",
      unit: "needs", series: series, marks: [DayMark(facts.asOf, "as of")])
  }

  private func due(_ needs: [NeedCoverage]) -> [ArrivalCurve.Step] {
    needs.compactMap { coverage in
      situation.needs[coverage.need].map { .init($0.dueDay(under: situation.rules), 1) }
    }
  }

  /// The part of each need that is covered on each day; what exceeds a need does not count.
  private func steps(of needs: [NeedCoverage]) -> [ArrivalCurve.Step] {
    let chosen = Set(needs.map(\.need))
    let byNeed = Dictionary(grouping: facts.plan.lines.filter { chosen.contains($0.need) }) {
      $0.need
    }
    return needs.flatMap { coverage -> [ArrivalCurve.Step] in
      var left = coverage.askedMilli
      return (byNeed[coverage.need] ?? []).sorted { $0.arrival < $1.arrival }.compactMap { line in
        let used = min(left, line.amountMilli)
        left -= used
        let part = Double(used) / Double(coverage.askedMilli)
        return used > 0 ? .init(max(line.arrival, facts.asOf), part) : nil
      }
    }
  }

  // MARK: Strip

  private struct RowKey: Hashable {
    var place: Place.ID
    var due: Day
  }

  private var strip: ArrivalStrip {
    var lines: [RowKey: [PlanLine]] = [:]
    for line in facts.plan.lines {
      guard let need = situation.needs[line.need] else { continue }
      lines[RowKey(place: need.place, due: need.dueDay(under: situation.rules)), default: []]
        .append(line)
    }
    let keys = lines.keys.sorted { a, b in
      let (x, y) = (
        situation.places.position(of: a.place) ?? .max,
        situation.places.position(of: b.place) ?? .max
      )
      return x != y ? x < y : a.due < b.due
    }
    return ArrivalStrip(
      title: "Arrivals by place",
      summary: "One row for each place and due day; a dot is a line of the plan, as large as the "
        + "part of the need that it covers.",
      rows: zip(keys, [nil] + keys.dropLast().map(Optional.init)).map { key, last in
        ArrivalStrip.Row(
          key.place == last?.place ? "" : facts.shortName(key.place), due: key.due,
          (lines[key] ?? []).map { delivery($0) })
      }, marks: [DayMark(facts.asOf, "as of")], mostRows: 50)
  }

  private func delivery(_ line: PlanLine) -> ArrivalStrip.Delivery {
    let asked = situation.needs[line.need]?.quantity ?? 1
    let resource = situation.offers[line.offer].map { situation.name($0.resource) } ?? ""
    return ArrivalStrip.Delivery(
      departs: facts.departure(of: line), arrives: line.arrival,
      weight: min(1, Double(line.amountMilli) / 1000 / Double(asked)),
      label: "\(Words.number(facts.units(line))) × \(resource)", state: state(of: line))
  }

  private func state(of line: PlanLine) -> ArrivalStrip.Delivery.State {
    guard line.pinnedLots == line.lots else { return .planned }
    let isThere = facts.commitments(of: line).allSatisfy { $0.state != .dispatched }
    return isThere ? .arrived : .dispatched
  }
}
