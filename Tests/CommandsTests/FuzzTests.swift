import Basics
import Commands
import Testing

@Suite struct FuzzTests {
  /// Words that mean something somewhere, and words that do not.
  static let vocabulary: [String] =
    CommandLineTool.talka.commands.flatMap { [$0.name] + $0.allOptions.map { "--\($0.name)" } }
    + [
      "-", "--", "---", "", " ", "=", "--=", "-=", "-o", "-o=", "-s5", "-fna", "-fh", "-é", "—json",
      "--json=", "--output=", "--output=x", "--seconds=5", "5", "-5", "flood", "case", "bash",
      "zsh",
      "2021-07-01", "\u{0}", "\u{301}", "👩‍👩‍👧", "日本", "exit-codes", "TLK0203", "-\u{301}", "--\u{301}",
      "--help=no", String(repeating: "-", count: 300), String(repeating: "ąž", count: 500),
    ]

  @Test("any list of words is a request or a diagnostic, and always the same", arguments: 0..<20)
  func neverCrashes(seed: UInt64) {
    var generator = SplitMix(state: seed)
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        Self.word(&generator)
      }
      let outcome = Self.outcome(words)
      #expect(outcome == Self.outcome(words))
      if case .failure(let error) = outcome {
        #expect(error.diagnostic.code.rawValue.hasPrefix("TLK07"), "\(words)")
        #expect(error.diagnostic.hint != nil, "\(words)")
      }
    }
  }

  @Test("what stands after -- is taken word for word, whatever it is")
  func separatorIsExact() throws {
    var generator = SplitMix(state: 1)
    for _ in 0..<500 {
      let words = (0..<3).map { _ in Self.word(&generator) }.filter { !$0.isEmpty }
      guard words.count == 3 else { continue }
      guard case .run(let invocation) = try CommandLineTool.talka.parse(["diff", "--"] + words)
      else {
        Issue.record("not run: \(words)")
        continue
      }
      let names = ["CASE", "PLAN-A", "PLAN-B"].map(invocation.required)
      #expect(names == words)
    }
  }

  private static func word(_ generator: inout SplitMix) -> String {
    if Bool.random(using: &generator) {
      return vocabulary.randomElement(using: &generator) ?? ""
    }
    let alphabet = Array("-=ofnsahjx5 \u{301}ž\"'\\`$")
    return String(
      (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      })
  }

  private static func outcome(_ words: [String]) -> Result<Request, UsageError> {
    Result { () throws(UsageError) in try CommandLineTool.talka.parse(words) }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same words for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
