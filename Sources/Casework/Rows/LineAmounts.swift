import Journal

/// How much a line of the plan moves.
struct LineAmounts {
  private let book: Book

  init(_ book: Book) { self.book = book }

  /// Units of the need's resource for one unit of the offer's, in thousandths; nil where the one
  /// does not stand for the other.
  func ratioMilli(offer: Book.Row, need: Book.Row) -> Int? {
    if offer["resource"] == need["resource"] { return 1000 }
    let row = book.rows(of: "substitutes").first {
      $0["give"] == offer["resource"] && $0["for"] == need["resource"]
    }
    return row.flatMap { milli($0["ratio"]) }
  }

  /// Whole units of the need's resource that so many lots bring, rounded down.
  func units(lots: Int, offer: Book.Row, need: Book.Row) -> Int {
    let sent = lots.multipliedReportingOverflow(by: lotSize(offer))
    let milli = sent.partialValue.multipliedReportingOverflow(
      by: ratioMilli(offer: offer, need: need) ?? 0)
    return sent.overflow || milli.overflow ? Int.max : milli.partialValue / 1000
  }

  /// Units of the offer in one lot.
  func lotSize(_ offer: Book.Row) -> Int { max(1, Int(offer["lot_size"]) ?? 1) }

  /// Lots of an offer that no line of the plan takes.
  func lotsLeft(_ offer: Book.Row) -> Int {
    let taken = book.rows(of: "commitments").filter {
      $0["offer"] == offer.name.key && !["released", "cancelled"].contains($0["state"])
    }
    return (Int(offer["quantity"]) ?? 0) / lotSize(offer)
      - taken.reduce(0) { $0 + (Int($1["lots"]) ?? 0) }
  }

  /// A decimal with at most three places, in thousandths.
  private func milli(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= 3, decimals.allSatisfy(\.isNumber) else { return nil }
    return Int(decimals + String(repeating: "0", count: 3 - decimals.count)).map {
      whole * 1000 + $0
    }
  }
}
