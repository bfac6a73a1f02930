import FairShare
import Situation

/// The columns of a pool: what is due, pledged and delivered, each apart.
struct PoolColumns {
  let headings: [(heading: String, isNumber: Bool)] = [
    ("party", false), ("class", false), ("exact share", true), ("share", true), ("freed", true),
    ("due", true), ("persons", true), ("money EUR", true), ("measures EUR", true),
    ("pledged EUR", true), ("delivered EUR", true), ("open EUR", true),
  ]
  private let pool: PoolAccount

  init(_ pool: PoolAccount) { self.pool = pool }

  var rows: [[String]] { pool.rows.map(cells) + [sums] }

  private func cells(_ row: PoolAccount.Row) -> [String] {
    let pledged = row.pledge.pledged
    return [
      row.pledge.party.text, row.pledge.standing,
      row.quota.map { ShareWords.quota($0) } ?? "–", Words.number(row.share),
      Words.number(row.deduction), Words.number(row.due),
      Words.number(pledged[.relocations] ?? 0), Words.number(pledged[.money] ?? 0),
      Words.number(pledged[.measures] ?? 0), Words.number(row.pledgedEur),
      Words.number(row.deliveredEur), Words.number(unpledged(row)),
    ]
  }

  /// What is due, at the declared rate, and not pledged.
  private func unpledged(_ row: PoolAccount.Row) -> Int {
    max(0, row.due * pool.rateEur - row.pledgedEur)
  }

  private var sums: [String] {
    func sum(_ value: (PoolAccount.Row) -> Int) -> String {
      Words.number(pool.rows.reduce(0) { $0 + value($1) })
    }
    return [
      "all", "", "", sum(\.share), sum(\.deduction), sum(\.due),
      sum { $0.pledge.pledged[.relocations] ?? 0 }, sum { $0.pledge.pledged[.money] ?? 0 },
      sum { $0.pledge.pledged[.measures] ?? 0 }, sum(\.pledgedEur), sum(\.deliveredEur),
      sum(unpledged),
    ]
  }

  /// What the numbers mean, in sentences.
  func words(of total: Int) -> [String] {
    let permille = pool.relocationPermille(of: total)
    return [
      "One person stands for EUR \(Words.number(pool.rateEur)). Share, deduction and due are in "
        + "persons. Classes and deductions are decisions that the table of pledges states.",
      "Persons pledged: \(Words.percent(permille: permille)) of the total. From 50 % on, "
        + "responsibility offsets may be asked for (Regulation (EU) 2024/1351, Article 63).",
    ]
  }
}
