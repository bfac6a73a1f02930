import Basics
import Foresight
import Situation

/// People and places.
extension ForesightScreen {
  var people: [String] {
    let title = style.paint("People and places", .heading)
    guard let answer = outcome.reception, let model = outcome.foresight.model.reception else {
      return outcome.foresight.noReception.map { [title, "  \($0)"] } ?? []
    }
    return [title, style.wrap(begin(model), indent: 2)] + table(answer)
      + course(answer) + [style.wrap(difference(answer), indent: 2)] + desk
      + drivers(answer)
  }

  private func begin(_ model: ReceptionModel) -> String {
    let mean = model.arrivals.reduce(0, +) / Double(model.arrivals.count)
    let series = outcome.foresight.series.map { " (\(Words.series($0)))" } ?? ""
    return "\(Words.number(model.people)) people on \(words.asOf), "
      + "\(Words.number(model.withoutPlace)) of them without one of the "
      + "\(Words.number(model.places)) places. Arrivals \(outcome.foresight.scenario.name): "
      + "\(words.amount(mean)) a day on average\(series)."
  }

  private func table(_ answer: ReceptionAnswer) -> [String] {
    var table = TextTable([
      .init(heading: ""), .init(heading: words.other), .init(heading: "with the plan"),
    ])
    let outcomes = answer.outcomes
    func add(_ name: String, _ cell: (ReceptionAnswer.Outcome) -> String) {
      table.add([name, cell(outcomes[0]), cell(outcomes[outcomes.count - 1])])
    }
    add("nights without a place") { words.spread($0.personDays) }
    add("most without a place") { words.spread($0.most) }
    add("too few places from") { date($0.short, answer.isShortAlready) }
    add("all have a place from") { date($0.housed, false) }
    add("  not by \(words.end)") { words.percent($0.housed.notWithin) }
    if let wait = answer.longestWait { add("longest wait, days") { _ in words.spread(wait) } }
    return table.lines(style)
  }

  /// `2021-08-10 (2021-08-07 to 2021-08-19)`, the middle and its odds.
  private func date(_ answer: DateAnswer, _ already: Bool) -> String {
    if already { return "already" }
    guard let middle = answer.p50 else { return "not in half by then" }
    let early = words.day(answer.p10)
    return answer.p10 == answer.p90
      ? words.day(middle) : "\(words.day(middle)) (\(early) to \(words.day(answer.p90)))"
  }

  /// Every tenth day: people, places and those without.
  private func course(_ answer: ReceptionAnswer) -> [String] {
    var table = TextTable([
      .init(heading: "evening of"), .init(heading: "people", isNumber: true),
      .init(heading: "places \(words.otherShort)", isNumber: true, from: 70),
      .init(heading: "with", isNumber: true, from: 70),
      .init(heading: "no place \(words.otherShort)", isNumber: true),
      .init(heading: "with the plan (1 in 10 below, above)"),
    ])
    let last = answer.outcomes.count - 1
    for day in stride(from: 0, to: words.horizon, by: max(1, words.horizon / 6)) {
      let with = answer.outcomes[last].withoutPlace[day]
      table.add([
        words.day(day), words.amount(answer.people[day].p50),
        words.amount(answer.outcomes[0].places[day].p50),
        words.amount(answer.outcomes[last].places[day].p50),
        words.amount(answer.outcomes[0].withoutPlace[day].p50),
        "\(words.amount(with.p50)) (\(words.amount(with.p10)) to \(words.amount(with.p90)))",
      ])
    }
    return table.lines(style)
  }

  private func difference(_ answer: ReceptionAnswer) -> String {
    let spared = answer.spared
    var text =
      "The plan spares \(words.spread(spared)) nights without a place, on average "
      + "\(words.amount(spared.mean)) (standard error \(words.amount(spared.standardError)))."
    if let ratio = answer.varianceRatio, ratio > 1 {
      text +=
        " Both plans meet the same people and delays: that makes the variance of the "
        + "difference \(words.amount(ratio)) times smaller."
    }
    return text
  }

  private var desk: [String] {
    guard let desk = outcome.foresight.desk else { return [] }
    let begin = "Registration: \(words.amount(desk.perHour)) an hour come, the desks are "
    let text: String
    if let chance = desk.waitingChance, let late = desk.p90 {
      text =
        "\(words.percent(desk.load)) busy; \(words.percent(chance)) wait, "
        + "\(words.hours(desk.mean)) on average, one in ten over \(words.hours(late)) (M/M/c)."
    } else {
      text =
        "too few (\(words.percent(desk.load)) of what they can do) and the line grows: "
        + "\(words.hours(desk.mean)) on average, \(words.hours(desk.longest ?? 0)) at the end."
    }
    return [style.wrap(begin + text, indent: 2)]
  }

  private func drivers(_ answer: ReceptionAnswer) -> [String] {
    let shown = answer.drivers.filter { abs($0.correlation) >= 0.05 }
    guard !shown.isEmpty else { return [] }
    let list = shown.map { driver in
      let hundredths = Int((abs(driver.correlation) * 100).rounded())
      let digits = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
      let number = hundredths == 100 ? "1.00" : "0.\(digits)"
      return "\(words.name(driver.key)) (\(driver.correlation < 0 ? "-" : "")\(number))"
    }
    return [
      style.wrap(
        "What moves the nights most, by rank correlation: " + list.joined(separator: ", ") + ".",
        indent: 2)
    ]
  }

  // MARK: Scenarios

  var scenarios: [String] {
    guard outcome.scenarios.count > 1 else { return [] }
    var table = TextTable([
      .init(heading: "arrivals"), .init(heading: "a day", isNumber: true),
      .init(heading: "nights without a place, \(words.other)", from: 100),
      .init(heading: "nights with the plan"), .init(heading: "all have a place from"),
      .init(heading: "figure", from: 76),
    ])
    for row in outcome.scenarios {
      table.add([
        row.scenario.name, words.amount(row.perDay), words.spread(row.nights[0]),
        words.spread(row.nights[row.nights.count - 1]), date(row.housed, false),
        row.figure?.text ?? "",
      ])
    }
    return [style.paint("If others come", .heading)] + table.lines(style)
  }
}
