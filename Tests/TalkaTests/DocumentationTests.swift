import Foundation
import TalkaTestKit
import Testing

@Suite("Every command in the documents does what they say") struct DocumentationTests {
  /// README.md, CONTRIBUTING.md and all Markdown below docs, from the root of the repository.
  static let documents: [String] = {
    let docs = FileManager.default.enumerator(atPath: "\(repositoryRoot)/docs")
    let below = (docs?.allObjects ?? []).compactMap { $0 as? String }.map { "docs/\($0)" }
    return (["README.md", "CONTRIBUTING.md"] + below.sorted()).filter {
      $0.hasSuffix(".md") && FileManager.default.fileExists(atPath: "\(repositoryRoot)/\($0)")
    }
  }()

  private static let targets: Set<String>? = {
    // A Makefile that is missing is reported by the first line that names one of its targets.
    let makefile = try? String(contentsOfFile: "\(repositoryRoot)/Makefile", encoding: .utf8)
    return makefile.map(makeTargets(in:))
  }()

  @Test("runs as written", arguments: documents)
  func document(path: String) throws {
    let text = try String(contentsOfFile: "\(repositoryRoot)/\(path)", encoding: .utf8)
    for fault in try DocumentationRun(path: path, makeTargets: Self.targets).faults(of: text) {
      Issue.record("\(fault)")
    }
  }
}
