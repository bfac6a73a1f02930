import Basics
import Journal
import Seals
import TalkaTestKit
import Testing

@Suite("The canonical form of an entry") struct EntryFormTests {
  @Test("is one line of JSON that stays as it is")
  func knownForm() {
    let draft = EntryDraft(
      author: Author(name: "qm.duty", role: "approver", party: "QM"), verb: "accept", key: "k 1",
      reason: "needed \"now\"\n", undoes: 3,
      changes: [
        RowChange(
          RowName("commitments", "2"), .change, version: 4,
          cells: [.init("state", "proposed", "accepted")])
      ])
    let sealed = SealedEntry(
      Entry(number: 7, previous: .none, moment: Moment(seconds: 0), draft: draft))
    let expected =
      #"{"entry":7,"previous":"\#(String(repeating: "0", count: 64))","at":"1970-01-01T00:00:00Z","#
      + #""who":"qm.duty","as":"approver","party":"QM","verb":"accept","key":"k 1","#
      + #""reason":"needed \"now\"\n","undoes":3,"changes":[{"row":"commitments/2","#
      + #""kind":"change","version":4,"cells":[["state","proposed","accepted"]]}]}"#
    #expect(String(decoding: sealed.body, as: UTF8.self) == expected)
    #expect(sealed.digest == Digest(of: Array(expected.utf8)))
  }

  @Test("is read back as it was, and gives the same bytes again")
  func roundTrip() throws {
    for sealed in SmallJournal(400, seed: 5).entries {
      let read = try Entry(body: sealed.body)
      #expect(read == sealed.entry)
      #expect(SealedEntry(read).body == sealed.body)
    }
  }

  @Test("has no second spelling: whatever else is read writes itself otherwise, so it is refused")
  func strict() throws {
    var random = SplitMix64(seed: 11)
    let bodies = SmallJournal(60, seed: 3).bodies
    var taken = 0
    for _ in 0..<3000 {
      var body = bodies[Int.random(in: 0..<bodies.count, using: &random)]
      let place = Int.random(in: 0..<body.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: body[place] = UInt8.random(in: 0...255, using: &random)
      case 1: body.remove(at: place)
      default: body.insert(UInt8.random(in: 0...127, using: &random), at: place)
      }
      // Most damage is refused; what is still an entry must be the canonical form of another one.
      guard let read = try? Entry(body: body) else { continue }
      taken += 1
      #expect(SealedEntry(read).body == body)
    }
    #expect(taken > 50)
  }

  @Test(
    "refuses other spellings of the same JSON",
    arguments: [
      (" {", "{"), ("\"entry\": 1", "\"entry\":1"), ("\"entry\":01", "\"entry\":1"),
      ("\\u0022", "\\\""), ("\\u000A", "\\n"), ("\\/", "/"),
      ("\"kind\":\"Add\"", "\"kind\":\"add\""),
    ])
  func otherSpellings(_ other: String, _ canonical: String) throws {
    var random = SplitMix64(seed: 1)
    var draft = SmallJournal.draft(0, on: Book(), &random)
    draft.reason = "\"\n"
    let entry = Entry(number: 1, previous: .none, moment: Moment(seconds: 9), draft: draft)
    let text = String(decoding: SealedEntry(entry).body, as: UTF8.self)
    #expect(text.contains(canonical))
    let changed = text.replacing(canonical, with: other, maxReplacements: 1)
    #expect(throws: EntryFault.self) { try Entry(body: Array(changed.utf8)) }
  }

  @Test("moments are read back from their text, and nothing else is a moment")
  func moments() {
    for seconds: Int64 in [0, 59, 86_399, 86_400, 951_782_400, 1_930_000_000, -1] {
      let moment = Moment(seconds: seconds)
      #expect(Moment(moment.description) == moment)
    }
    #expect(Moment(seconds: 951_782_400).description == "2000-02-29T00:00:00Z")
    #expect(Moment(seconds: -1).day.description == "1969-12-31")
    for text in [
      "", "2000-02-30T00:00:00Z", "2000-02-29 00:00:00Z", "2000-02-29T24:00:00Z",
      "2000-02-29T00:00:00+00:00", "2000-02-29T00:00:0 Z",
    ] {
      #expect(Moment(text) == nil, "\(text)")
    }
  }
}
