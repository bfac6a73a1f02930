import FairShare
import Situation

/// The columns of a page of shares and their cells, the same on the screen and on paper.
struct ShareColumns {
  struct Column {
    var heading: String
    var isNumber = true
    /// Width of the terminal from which it is shown.
    var from = 0
    var cell: (Int) -> String
  }

  private let page: SharePage

  init(_ page: SharePage) { self.page = page }

  var columns: [Column] {
    if page.pool != nil { return [] }
    let names = [
      Column(heading: "party", isNumber: false) { page.situation.parties[$0].id.text },
      Column(heading: "name", isNumber: false) { page.situation.parties[$0].name },
    ]
    return names + parts + units + values
  }

  /// One column for each key.
  private var parts: [Column] {
    page.outcomes.enumerated().map { index, outcome in
      Column(heading: index == 0 ? "part" : outcome.request.formula.title) { party in
        let parts = outcome.partsPerMillion[party]
        return parts > 0 ? ShareWords.percent(parts) : "–"
      }
    }
  }

  private var units: [Column] {
    guard let shared = page.main.shared else { return [] }
    var columns = [
      unit("exact share", page.main) { ShareWords.quota(shared.quotas[$0]) },
      unit("units", page.main) { Words.number(shared.units[$0]) },
    ]
    for rule in OfficialRounding.Rule.allCases {
      guard let rounding = page.main.official(rule) else { continue }
      columns.append(
        unit(rule.rawValue, page.main, from: 90) { Words.number(rounding.units[$0]) })
    }
    if let due = page.main.due, due != shared.units {
      columns.append(unit("due", page.main) { Words.number(due[$0]) })
    }
    for outcome in page.outcomes.dropFirst() {
      guard let due = outcome.due else { continue }
      columns.append(
        unit("units: " + outcome.request.formula.title, outcome) { Words.number(due[$0]) })
    }
    return columns
  }

  private func unit(
    _ heading: String, _ outcome: ShareOutcome, from: Int = 0, _ cell: @escaping (Int) -> String
  ) -> Column {
    let places = Dictionary(
      uniqueKeysWithValues: outcome.members.enumerated().map { ($1, $0) })
    return Column(heading: heading, from: from) { places[$0].map(cell) ?? "–" }
  }

  private var values: [Column] {
    var columns = [
      money("fair share", from: 80) { page.fairShareEur($0, under: page.main) },
      money("offers", from: 0) { page.accounts[$0].offeredEur },
      money("given", from: 0) { page.accounts[$0].givenEur },
    ]
    guard let planned = page.planned else { return columns }
    columns.append(money("plan sends") { planned[page.situation.parties[$0].id] ?? 0 })
    for (index, outcome) in page.outcomes.enumerated() {
      let heading = index == 0 ? "burden" : "burden: " + outcome.request.formula.title
      columns.append(
        Column(heading: heading) { party in
          page.burdenPercent(party, under: outcome).map { "\(Words.number($0)) %" } ?? "–"
        })
    }
    return columns
  }

  private func money(
    _ heading: String, from: Int = 0, _ value: @escaping (Int) -> Int?
  ) -> Column {
    Column(heading: heading + " EUR", from: from) { value($0).map { Words.number($0) } ?? "–" }
  }
}
