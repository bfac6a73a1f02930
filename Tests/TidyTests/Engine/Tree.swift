import Foundation
import TalkaTestKit

/// All files that belong to the repository.
struct Tree: Sendable {
  let files: [SourceFile]

  /// The tree these tests were built from, read once.
  static let current = Tree(root: repositoryRoot)

  init(files: [SourceFile]) { self.files = files }

  init(root: String) {
    files = Tree.paths(below: root).compactMap { path in
      let url = URL(fileURLWithPath: "\(root)/\(path)")
      // A tracked file that was deleted and not yet committed is no longer there to be judged.
      guard let data = try? Data(contentsOf: url) else { return nil }
      return SourceFile(path: path, bytes: [UInt8](data))
    }
  }

  subscript(path: String) -> SourceFile? { files.first { $0.path == path } }

  /// Applies a rule that looks at one file at a time.
  func findings(_ rule: (SourceFile) -> [Finding]) -> [Finding] { files.flatMap(rule) }

  /// What git tracks or would add; below a root without git (an unpacked archive), what is there.
  private static func paths(below root: String) -> [String] {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    // Without git, or outside a checkout, the walk below answers instead.
    let git = try? runProcess("/usr/bin/env", ["git"] + list, in: root)
    if let git, git.status == 0, !git.output.isEmpty {
      return git.stdout.split(separator: "\0").map(String.init).sorted()
    }
    return walk(root)
  }

  private static func walk(_ root: String) -> [String] {
    let skipped = ignored(below: root)
    guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
    var paths: [String] = []
    for case let path as String in all {
      if skipped.contains(path) {
        all.skipDescendants()
      } else if all.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  /// The paths that .gitignore names; its one pattern with a star is about files of coverage runs.
  private static func ignored(below root: String) -> Set<String> {
    // Without the file nothing is ignored but what git and SwiftPM put there.
    let text = try? String(contentsOfFile: "\(root)/.gitignore", encoding: .utf8)
    let paths = (text ?? "").split(separator: "\n").map { line in
      line.split(separator: "/").joined(separator: "/")
    }
    return Set(paths).union([".git", ".build"])
  }
}
