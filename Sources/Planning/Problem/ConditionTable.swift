import Situation

/// Which recipients each offer may go to, as bits.
struct ConditionTable: Sendable {
  /// For each party the bit of the recipient, or -1.
  private let bitOf: [Int]
  private let words: Int
  private let allowed: [UInt64]

  init(_ situation: Case, isRecipient: [Bool]) {
    var bitOf = [Int](repeating: -1, count: isRecipient.count)
    var count = 0
    for (party, isRecipient) in isRecipient.enumerated() where isRecipient {
      bitOf[party] = count
      count += 1
    }
    words = max(1, (count + 63) / 64)
    var allowed = [UInt64](repeating: .max, count: situation.offers.count * words)
    for (o, offer) in situation.offers.enumerated() {
      if !offer.onlyFor.isEmpty {
        for word in 0..<words { allowed[o * words + word] = 0 }
      }
      for (parties, isAllowed) in [(offer.onlyFor, true), (offer.notFor, false)] {
        for party in parties {
          guard let at = situation.parties.position(of: party), bitOf[at] >= 0 else { continue }
          let bit: UInt64 = 1 << UInt64(bitOf[at] % 64)
          let word = o * words + bitOf[at] / 64
          if isAllowed { allowed[word] |= bit } else { allowed[word] &= ~bit }
        }
      }
    }
    self.bitOf = bitOf
    self.allowed = allowed
  }

  /// Whether an offer may go to a recipient.
  @inline(__always)
  func allows(_ offer: Int, _ party: Int) -> Bool {
    let bit = bitOf[party]
    guard bit >= 0 else { return false }
    return allowed[offer * words + bit / 64] >> UInt64(bit % 64) & 1 == 1
  }
}
