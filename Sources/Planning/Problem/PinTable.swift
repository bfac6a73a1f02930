import Basics
import Situation

/// The commitments that have left already.
struct PinTable {
  private(set) var pins: [Pin] = []
  private(set) var pinsOf: [Edge: [Int]] = [:]
  private(set) var edges: [Edge] = []

  private static let amountLimit: Int128 = 1_000_000_000_000_000_000

  init(
    _ situation: Case, _ index: CaseIndex, _ needs: [DenseNeed], _ offers: [DenseOffer],
    _ suppliers: [[Problem.Supplier]], _ routes: RouteTable, _ money: Money
  ) throws(Diagnostic) {
    var total: Int128 = 0
    for row in situation.commitments where row.state.isPinned {
      let edge = index.edge(row)
      let (offer, need) = (offers[edge.offer], needs[edge.need])
      let ratio = suppliers[need.resource].first { $0.resource == offer.resource }?.ratioMilli ?? 0
      let perLot = Int128(offer.unitsPerLot) * Int128(ratio)
      let sent = perLot.multipliedReportingOverflow(by: Int128(row.lots))
      let amount = row.usableQuantity.map { Int128(1000 * $0) } ?? sent.partialValue
      let fits = row.usableQuantity != nil || !sent.overflow
      total += fits ? min(amount, PinTable.amountLimit) : PinTable.amountLimit
      // All of them together, so that any sum of amounts fits in 64 bits.
      guard total < PinTable.amountLimit else {
        throw Diagnostic(
          .amountsTooLarge, "\(row.offer) brings too much to \(row.need)",
          at: .init(file: TableName.commitments.file))
      }
      let way = routes.way(from: offer.place, to: need.place).days
      let days = money.isMoney[offer.resource] || way == RouteTable.none ? 0 : Int(way)
      if pinsOf[edge] == nil { edges.append(edge) }
      pinsOf[edge, default: []].append(pins.count)
      pins.append(
        Pin(
          offer: edge.offer, need: edge.need, lots: row.lots, amount: Int(amount),
          arrival: row.arrives.map { Int($0.number) } ?? offer.ready + days))
    }
  }
}
