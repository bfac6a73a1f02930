import Journal
import Seals
import TalkaTestKit
import Testing

@Suite("Tampering") struct TamperTests {
  private let journal = SmallJournal(120, seed: 9)

  /// The fault found in these bodies, with the head that was kept elsewhere.
  private func fault(_ bodies: [[UInt8]], _ head: SignedHead?) -> ChainFault? {
    do throws(ChainFault) {
      var check = ChainCheck()
      for body in bodies { try check.add(body) }
      try check.check(head, by: SmallJournal.key.verificationKey)
      return nil
    } catch {
      return error
    }
  }

  @Test("a sound journal has no fault, whatever its length")
  func sound() {
    for count in [1, 2, 3, 7, 64, 120] {
      let journal = SmallJournal(count, seed: 2)
      #expect(fault(journal.bodies, journal.head) == nil)
    }
  }

  @Test("a flipped bit is found, at the entry that holds it")
  func bitFlips() {
    var random = SplitMix64(seed: 21)
    let head = journal.head
    for _ in 0..<300 {
      var bodies = journal.bodies
      let index = Int.random(in: 0..<bodies.count, using: &random)
      let place = Int.random(in: 0..<bodies[index].count, using: &random)
      bodies[index][place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      #expect(fault(bodies, head)?.entry == index + 1)
    }
  }

  @Test("a tail that was cut off is found by the head that was kept elsewhere")
  func cutTail() {
    let head = journal.head
    for kept in 0..<journal.bodies.count {
      let found = fault(Array(journal.bodies.prefix(kept)), head)
      #expect(found == ChainFault(.head, entry: kept + 1))
    }
    #expect(fault(journal.bodies, nil)?.kind == .noHead)
  }

  @Test("two entries that were swapped, and one that was taken out or doubled, are found")
  func order() {
    var random = SplitMix64(seed: 22)
    for _ in 0..<200 {
      let first = Int.random(in: 0..<119, using: &random)
      let second = Int.random(in: first + 1..<120, using: &random)
      var bodies = journal.bodies
      bodies.swapAt(first, second)
      #expect(fault(bodies, journal.head) == ChainFault(.number, entry: first + 1))
      bodies = journal.bodies
      bodies.remove(at: first)
      #expect(fault(bodies, journal.head) == ChainFault(.number, entry: first + 1))
      bodies.insert(journal.bodies[first], at: first)
      bodies.insert(journal.bodies[first], at: first)
      #expect(fault(bodies, journal.head) == ChainFault(.number, entry: first + 2))
    }
  }

  @Test("a journal written anew with a right chain is not the one that was signed")
  func rewritten() {
    let other = SmallJournal(120, seed: 10)
    #expect(fault(other.bodies, journal.head)?.kind == .head)
    let forged = SignedHead(other.head.head, by: SigningKey())
    #expect(fault(other.bodies, forged)?.kind == .key)
  }

  @Test("a head is read back from its bytes, and a changed one is not sound")
  func heads() throws {
    let head = journal.head
    #expect(try SignedHead(body: head.body) == head)
    var random = SplitMix64(seed: 23)
    for place in 0..<head.body.count {
      var body = head.body
      body[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      // Refused as a head, or as a signature.
      let read = try? SignedHead(body: body)
      #expect(read?.isSound != true)
    }
  }
}
