import TalkaTestKit
import Testing

@testable import Intake

@Suite("Hostile and odd dispatches") struct HostileTests {
  private static let clauses = [
    "more than 2 000 people crossed on Sunday", "(", ")", "“", "”", ";", "between", "from 5 to",
    "Mayor", "said", "of", "the first", "Estonia offered 40 beds", "\n", "|", "*", "-", ".", ", ",
    "half", "of its", "1,234.567.890", "a", "hundred and", "needs", "\u{202E}", "<b>", "&amp;", "٣",
    "on 31 February 2022", "last", "in the first", "days of", "99999999999999999999999", "'s",
    "fence halted", "will meet", "tomorrow", "since", "until", "0", "%", "€", "m", "twice as many",
  ]

  @Test("any mixture of words is read without a crash, spans within the text")
  func mixtures() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<1500 {
      let words = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        HostileTests.clauses.randomElement(using: &random) ?? ""
      }
      let bytes = Array(words.joined(separator: " ").utf8)
      for proposal in IntakeReading(of: bytes, date: nil).proposals {
        #expect(proposal.span.upperBound <= bytes.count && !proposal.span.isEmpty)
      }
    }
  }

  @Test("a text cut at any byte is read")
  func cuts() {
    let text = "Riga, 5 May 2022 (agency) – “Wait,” said Mayor Jānis Bērziņš: 3½ km, 40 % of 63."
    let bytes = Array(text.utf8)
    for end in bytes.indices { _ = IntakeReading(of: Array(bytes[..<end])) }
    #expect(IntakeReading(of: []).proposals.isEmpty)
  }

  @Test("time grows with the length, not with its square")
  func linear() {
    func duration(_ count: Int) -> Duration {
      let text = String(repeating: "some 40 people and Mayor Anna of, ( ", count: count)
      let bytes = Array(text.utf8)
      return ContinuousClock().measure { _ = IntakeReading(of: bytes) }
    }
    _ = duration(10)
    let (short, long) = (duration(1500), duration(12_000))
    #expect(long < short * 32, "8 times the text took \(long / short) times as long")
  }
}
