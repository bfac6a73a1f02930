import Foundation
import TalkaTestKit
import Testing

@Suite("What all tests share") struct TestKitTests {
  @Test("finds the root, and the program beside the test bundle")
  func places() {
    #expect(FileManager.default.fileExists(atPath: "\(repositoryRoot)/Package.swift"))
    #expect(FileManager.default.isExecutableFile(atPath: talkaBinary), "\(talkaBinary)")
  }

  @Test("removes a temporary folder, also after an error")
  func temporaryFolder() throws {
    struct Failure: Error {}
    let path = try withTemporaryFolder { folder in
      try writeFile("a", to: "\(folder)/b/c")
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    var other = ""
    #expect(throws: Failure.self) {
      try withTemporaryFolder { folder in
        other = folder
        throw Failure()
      }
    }
    #expect(!other.isEmpty && !FileManager.default.fileExists(atPath: other))
  }

  @Test("draws the published numbers of SplitMix64 for seed 1234567")
  func splitMix() {
    var random = SplitMix64(seed: 1_234_567)
    let drawn = (0..<3).map { _ in random.next() }
    #expect(
      drawn == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
