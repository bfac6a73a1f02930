import Basics
import TalkaTestKit
import Testing

@Suite("Edit distance and the nearest word") struct EditDistanceTests {
  @Test(
    "has known answers",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
      // The restricted form edits no piece twice; the unrestricted one would give 2.
      ("ca", "abc", 3), ("needs", "needs", 0), ("quantity", "quantiy", 1), ("LT", "LV", 1),
      ("saturday", "sunday", 3), ("é", "e", 1), ("ąčę", "čąę", 1),
    ])
  func known(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b) == distance)
    #expect(editDistance(b, a) == distance)
  }

  @Test("agrees with the definition by recursion")
  func againstDefinition() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let (a, b) = (word(&random), word(&random))
      #expect(
        editDistance(a, b) == distance(Array(a.unicodeScalars), Array(b.unicodeScalars)),
        "\(a) \(b)")
    }
  }

  private func word(_ random: inout SplitMix64) -> String {
    String(
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      })
  }

  private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard let x = a.last, let y = b.last else { return max(a.count, b.count) }
    var best = min(
      distance(a.dropLast(), b) + 1, distance(a, b.dropLast()) + 1,
      distance(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
    if a.count > 1, b.count > 1, x == b[b.count - 2], y == a[a.count - 2] {
      best = min(best, distance(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }

  @Test(
    "finds the word that was meant",
    arguments: [
      ("quantiy", "quantity"), ("QUANTITY", "quantity"), ("prioritiy", "priority"),
      ("needs.cvs", "needs.csv"), ("due", "due"), ("dew", nil), ("", nil), ("colour", nil),
    ])
  func nearestWord(word: String, meant: String?) {
    let words = ["id", "due", "quantity", "priority", "needs.csv", "latest"]
    #expect(nearest(to: word, in: words) == meant)
  }

  @Test("takes the first of the nearest, and the nearest before the first")
  func ties() {
    #expect(nearest(to: "LX", in: ["LT", "LV"]) == "LT")
    #expect(nearest(to: "parties", in: ["partial", "partie", "parties"]) == "parties")
  }

  @Test("does not search for very long words")
  func longWords() {
    let long = String(repeating: "a", count: 65)
    #expect(nearest(to: long, in: [long]) == nil)
    #expect(nearest(to: String(long.dropLast()), in: [long]) == long)
  }
}
