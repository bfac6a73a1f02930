import Casework
import Journal
import TalkaTestKit
import Testing

/// Commands at random on a small desk, sensible ones and others, and what must hold after each.
struct RandomDeed {
  private let desk: SmallDesk

  init(_ desk: SmallDesk) { self.desk = desk }

  private static let verbs: [Verb] = [
    .accept, .refuse, .commit, .dispatch, .arrive, .receive, .release, .home, .extend,
  ]

  func command(_ random: inout SplitMix64) -> DeskCommand {
    let key = "r\(random.next())"
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2:
      let offer = pick("offers", &random)
      let fitting = desk.book.rows(of: "needs").first {
        $0["resource"] == desk.book[RowName("offers", offer)]?["resource"]
      }
      let need = Bool.random(using: &random) ? fitting?.name.key : nil
      let plan = DeskCommand.PlanLine(
        offer: offer, need: need ?? pick("needs", &random),
        lots: Int.random(in: 0...2, using: &random))
      return DeskCommand(.propose, key: key, material: .plan([plan]))
    case 3:
      let entry = desk.entries[Int.random(in: 0..<desk.entries.count, using: &random)]
      return DeskCommand(.undo, reason: "r", key: key, material: .entry(entry))
    case 4:
      let cell = RowCell("quantity", String(Int.random(in: 0...20, using: &random)))
      let table = Bool.random(using: &random) ? "offers" : "needs"
      return DeskCommand(.correct, RowName(table, pick(table, &random)), [cell], key: key)
    default:
      let verb = RandomDeed.verbs[Int.random(in: 0..<RandomDeed.verbs.count, using: &random)]
      return DeskCommand(
        verb, RowName("commitments", pick("commitments", &random)),
        [
          RowCell("usable", String(Int.random(in: 0...2, using: &random))),
          RowCell("until", "2031-04-0\(Int.random(in: 1...9, using: &random))"),
        ], reason: "r", key: key)
    }
  }

  private func pick(_ table: String, _ random: inout SplitMix64) -> String {
    let rows = desk.book.rows(of: table)
    return rows.isEmpty ? "1" : rows[Int.random(in: 0..<rows.count, using: &random)].name.key
  }

  func checkInvariants() throws {
    var taken: [String: Int] = [:]
    for line in desk.book.rows(of: "commitments")
    where !["released", "cancelled"].contains(line["state"]) {
      taken[line["offer"], default: 0] += try #require(Int(line["lots"]))
    }
    for (offer, lots) in taken {
      let row = try #require(desk.book[RowName("offers", offer)])
      let size = Int(row["lot_size"]) ?? 1
      #expect(lots * size <= Int(row["quantity"]) ?? 0, "\(offer) is given out twice")
    }
  }
}
