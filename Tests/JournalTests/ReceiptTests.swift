import Journal
import Seals
import TalkaTestKit
import Testing

@Suite("Receipts") struct ReceiptTests {
  private let journal = SmallJournal(50, seed: 4)

  private func receipt(_ numbers: [Int], earlier: Int? = nil) -> Receipt {
    Receipt(
      party: "QM", numbers: numbers, of: journal.bodies, head: journal.head, earlier: earlier)
  }

  @Test("show their entries by themselves, after a way through a file")
  func sound() throws {
    let numbers = [1, 2, 17, 50]
    let read = try Receipt(text: receipt(numbers).text)
    #expect(read == receipt(numbers))
    #expect(try read.entries() == numbers.map { journal.entries[$0 - 1].entry })
    #expect(try Receipt(text: receipt([]).text).entries().isEmpty)
  }

  @Test("with any byte changed are no receipt, or not a sound one")
  func tampered() throws {
    let text = receipt([3, 30]).text
    let sound = try Receipt(text: text).entries()
    var random = SplitMix64(seed: 8)
    for _ in 0..<600 {
      var changed = text
      let place = Int.random(in: 0..<text.count, using: &random)
      changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      // The name of the party in the frame is not signed; everything else is.
      guard let read = try? Receipt(text: changed), read.party == "QM" else { continue }
      // A fault is what is hoped for; what is taken must be what it was.
      guard let entries = try? read.entries() else { continue }
      #expect(entries == sound && read.head == journal.head)
    }
  }

  @Test("show that nothing was taken out since an earlier one")
  func continued() throws {
    let old = SmallJournal(20, seed: 4)
    let first = Receipt(party: "QM", numbers: [2], of: old.bodies, head: old.head)
    try receipt([2, 40], earlier: 20).continues(first)
    #expect(throws: ReceiptFault.notContinued(size: 20)) { try receipt([2, 40]).continues(first) }
    var rewritten = SmallJournal(19, seed: 4)
    var random = SplitMix64(seed: 99)
    for index in 19..<50 {
      rewritten.add(SmallJournal.draft(index + 1000, on: rewritten.book, &random))
    }
    let forged = Receipt(
      party: "QM", numbers: [2], of: rewritten.bodies, head: rewritten.head, earlier: 20)
    #expect(throws: ReceiptFault.notContinued(size: 20)) { try forged.continues(first) }
    let other = SmallJournal(50, seed: 6)
    let foreign = Receipt(
      party: "QM", numbers: [2], of: other.bodies, head: other.head, earlier: 20)
    #expect(throws: ReceiptFault.otherJournal) { try foreign.continues(first) }
  }
}
