import Foundation
import TalkaTestKit

/// What is wrong with a document, each `file:line: ...`.
struct DocumentationRun {
  let path: String
  /// The rules of the project's Makefile; nil where there is none.
  let makeTargets: Set<String>?

  /// Runs the document's commands in order in one fresh folder, and looks at the lines no test
  /// runs.
  func faults(of document: String) throws -> [String] {
    let script = DocumentationScript(document)
    let hidden = script.hidden.map { line, tag in
      at(line, "a block of commands tagged `\(tag)`: use `console` (run) or `sh` (not run)")
    }
    let unrun = script.unrun.flatMap { line, text in unrunFaults(text).map { at(line, $0) } }
    let run = try withTemporaryFolder { folder in
      try script.steps.compactMap { try fault(of: $0, in: folder) }
    }
    return hidden + unrun + run
  }

  private func fault(of step: DocumentationScript.Step, in folder: String) throws -> String? {
    // Both streams into one file, as a person sees them on a terminal.
    let result = try runProcess(
      "/bin/sh", ["-c", "exec 2>&1\n\(step.command)"], in: folder, environment: environment(folder),
      seconds: 300)
    var output = result.stdout.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if output.last == "" { output.removeLast() }
    if result.status != step.exit {
      let printed = output.map { "+ \($0)" }.joined(separator: "\n")
      return at(
        step.line, "`\(step.command)` ends with \(result.status), not \(step.exit)\n\(printed)")
    }
    guard !step.output.matches(output) else { return nil }
    return at(
      step.line,
      "`\(step.command)` prints something else\n\(step.output.difference(from: output))")
  }

  /// Nothing of the person who runs the tests: their settings must not change what is printed.
  private func environment(_ folder: String) -> [String: String] {
    let programs = URL(fileURLWithPath: talkaBinary).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": "\(programs):\(path)", "HOME": folder, "NO_COLOR": "1", "COLUMNS": "80",
      "LANG": "C.UTF-8",
    ]
  }

  /// A line of an `sh` block must not be a command of talka, and what it makes must exist.
  func unrunFaults(_ text: String) -> [String] {
    commands(in: text).flatMap { words -> [String] in
      switch words.first?.split(separator: "/").last {
      case "talka": ["a command of talka in a block that is not run: use `console`"]
      case "make":
        words.dropFirst().prefix { $0 != "#" }.filter { !$0.contains("=") && !$0.hasPrefix("-") }
          .filter { makeTargets?.contains($0) != true }
          .map { "the Makefile has no target `\($0)`" }
      default: []
      }
    }
  }

  /// The words of each simple command of a line, without settings such as `A=b` and `sudo`.
  private func commands(in text: String) -> [[String]] {
    text.split { ";|&".contains($0) }.map { part in
      let words = part.split(separator: " ").map(String.init)
      return Array(words.drop { $0.contains("=") || $0 == "sudo" || $0 == "$" })
    }
  }

  private func at(_ line: Int, _ message: String) -> String { "\(path):\(line): \(message)" }
}

/// The targets of a Makefile: names at the beginning of a line before a colon.
func makeTargets(in makefile: String) -> Set<String> {
  let heads = makefile.split(separator: "\n").compactMap { line -> Substring? in
    guard let match = line.prefixMatch(of: #/([A-Za-z][A-Za-z0-9_ -]*):(?!=)/#) else { return nil }
    return match.1
  }
  return Set(heads.flatMap { $0.split(separator: " ").map(String.init) })
}
