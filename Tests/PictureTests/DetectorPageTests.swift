import Foundation
import TalkaTestKit
import Testing

@testable import Picture

@Suite("The page of detectors") struct DetectorPageTests {
  @Test("lists every setting of every method with what counts where it is not given")
  func settings() throws {
    let page = try String(
      contentsOfFile: repositoryRoot + "/docs/reference/detectors.md", encoding: .utf8)
    for method in DetectorMethod.allCases {
      let heading = try #require(page.range(of: "\n## `\(method.rawValue)`\n"))
      let section = page[heading.upperBound...].components(separatedBy: "\n## ")[0]
      let listed = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
      #expect(
        listed
          == method.settings.map { "| `\($0.key)` | \($0.fallback) | \($0.meaning) |" },
        "\(method.rawValue)")
    }
  }
}
