public import Casework
public import Journal
public import TalkaTestKit

/// Commands at random on a small case, sensible ones and others, and what must hold after each.
public struct RandomDeed {
  private let book: Book
  private let entries: [Entry]

  /// On a book, with the entries that can be taken back.
  public init(_ book: Book, _ entries: [Entry]) {
    self.book = book
    self.entries = entries
  }

  private static let verbs: [Verb] = [
    .accept, .refuse, .commit, .dispatch, .arrive, .receive, .release, .home, .extend,
  ]

  /// The next command.
  public func command(_ random: inout SplitMix64) -> DeskCommand {
    let key = "r\(random.next())"
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: return proposal(key, &random)
    case 3 where !entries.isEmpty:
      let entry = entries[Int.random(in: 0..<entries.count, using: &random)]
      return DeskCommand(.undo, reason: "r", key: key, material: .entry(entry))
    case 4: return correction(key, &random)
    default: return step(key, &random)
    }
  }

  private func proposal(_ key: String, _ random: inout SplitMix64) -> DeskCommand {
    let offer = pick("offers", &random)
    let fitting = book.rows(of: "needs").first {
      $0["resource"] == book[RowName("offers", offer)]?["resource"]
    }
    let need = Bool.random(using: &random) ? fitting?.name.key : nil
    let line = DeskCommand.PlanLine(
      offer: offer, need: need ?? pick("needs", &random),
      lots: Int.random(in: 0...2, using: &random))
    return DeskCommand(.propose, key: key, material: .plan([line]))
  }

  private func correction(_ key: String, _ random: inout SplitMix64) -> DeskCommand {
    let table = Bool.random(using: &random) ? "offers" : "needs"
    let row = RowName(table, pick(table, &random))
    // Half of the editors saw an older version.
    let seen = book[row].map { max(1, $0.version - Int.random(in: 0...1, using: &random)) }
    return DeskCommand(
      .correct, row, [RowCell("quantity", String(Int.random(in: 0...20, using: &random)))],
      version: seen, key: key)
  }

  private func step(_ key: String, _ random: inout SplitMix64) -> DeskCommand {
    let verb = RandomDeed.verbs[Int.random(in: 0..<RandomDeed.verbs.count, using: &random)]
    return DeskCommand(
      verb, RowName("commitments", pick("commitments", &random)),
      [
        RowCell("usable", String(Int.random(in: 0...2, using: &random))),
        RowCell("until", "2031-04-0\(Int.random(in: 1...9, using: &random))"),
      ], reason: "r", key: key)
  }

  private func pick(_ table: String, _ random: inout SplitMix64) -> String {
    let rows = book.rows(of: table)
    return rows.isEmpty ? "1" : rows[Int.random(in: 0..<rows.count, using: &random)].name.key
  }

  /// An offer that more is taken of than there is, if any.
  public var givenTwice: String? {
    var taken: [String: Int] = [:]
    for line in book.rows(of: "commitments")
    where !["released", "cancelled"].contains(line["state"]) {
      taken[line["offer"], default: 0] += Int(line["lots"]) ?? 0
    }
    return taken.keys.sorted().first { offer in
      guard let row = book[RowName("offers", offer)] else { return true }
      let size = Int(row["lot_size"]) ?? 1
      return (taken[offer] ?? 0) * size > Int(row["quantity"]) ?? 0
    }
  }
}
