import Basics
import Documents
import FairShare
import Formats
import Situation

extension JSONValue {
  /// What `talka share --json` prints: one row for each party, in the order of the case.
  static func shares(_ page: SharePage) -> JSONValue {
    .array(page.situation.parties.indices.map { ShareRowJSON(page, $0).value })
  }
}

/// One party's row.
private struct ShareRowJSON {
  private let page: SharePage
  private let position: Int
  private var party: Party { page.situation.parties[position] }

  init(_ page: SharePage, _ position: Int) {
    self.page = page
    self.position = position
  }

  var value: JSONValue {
    let account = page.accounts[position]
    let planned = page.planned.map { $0[party.id] ?? 0 }
    var row: JSONValue = [
      "party": .string(party.id.text), "name": .string(party.name),
      "kind": .string(party.kind.rawValue), "key_ppm": .whole(page.main.partsPerMillion[position]),
      "population": .optional(party.population),
      "gdp_meur": party.gdpMeur.map { .number($0.description) } ?? .null,
      "fair_share_eur": .optional(page.fairShareEur(position, under: page.main)),
      "asked_eur": .whole(account.needsEur), "offered_eur": .whole(account.offeredEur),
      "given_eur": .whole(account.givenEur), "planned_eur": .optional(planned),
      "keys": .array(page.outcomes.map(key)),
    ]
    if let pool, case .object(let members) = row {
      row = .object(members + [JSONValue.Member("pool", pool)])
    }
    return row
  }

  /// What one key makes of the party.
  private func key(_ outcome: ShareOutcome) -> JSONValue {
    let member = outcome.members.firstIndex(of: position)
    let shared = outcome.shared
    func units(_ list: [Int]?) -> JSONValue { .optional(member.flatMap { list?[$0] }) }
    let quota = member.flatMap { shared?.quotas[$0] }
    return [
      "key": .string(outcome.request.formula.title),
      "key_ppm": .whole(outcome.partsPerMillion[position]),
      "exact_share": quota.map { .number(decimal($0.tenThousandths)) } ?? .null,
      "units": units(shared?.units), "nearest": units(outcome.official(.nearest)?.units),
      "up": units(outcome.official(.up)?.units), "due": units(outcome.due),
      "tied": .bool(member.map { shared?.tied.contains($0) ?? false } ?? false),
      "burden_percent": .optional(page.burdenPercent(position, under: outcome)),
    ]
  }

  private var pool: JSONValue? {
    guard let row = page.pool?.rows.first(where: { $0.pledge.party == party.id }) else {
      return nil
    }
    func kinds(_ amounts: [ContributionKind: Int]) -> JSONValue {
      .object(
        ContributionKind.allCases.map { JSONValue.Member($0.rawValue, .whole(amounts[$0] ?? 0)) })
    }
    return [
      "class": .string(row.pledge.standing), "decision": .string(row.pledge.decision),
      "share": .whole(row.share), "deduction": .whole(row.deduction), "due": .whole(row.due),
      "pledged": kinds(row.pledge.pledged), "delivered": kinds(row.pledge.delivered),
      "pledged_eur": .whole(row.pledgedEur), "delivered_eur": .whole(row.deliveredEur),
    ]
  }

  private func decimal(_ tenThousandths: Int) -> String {
    ExactDecimal(mantissa: Int64(tenThousandths), decimals: 4).description
  }
}
