import TalkaTestKit

/// The commands of a document with what it says they print.
struct DocumentationScript {
  /// A command of a `console` block.
  struct Step {
    let line: Int
    let command: String
    /// 0 unless the line ends with `# exit N`.
    let exit: Int32
    let output: OutputPattern
  }

  let steps: [Step]
  /// The lines of its `sh` blocks: what a reader may type but no test runs.
  let unrun: [(line: Int, text: String)]
  /// Blocks whose tag hides commands from this test, by line.
  let hidden: [(line: Int, tag: String)]

  init(_ document: String) {
    let blocks = fencedBlocks(in: document)
    steps = blocks.filter { $0.tag == "console" }.flatMap(DocumentationScript.steps)
    unrun = blocks.filter { $0.tag == "sh" }.flatMap { block in
      block.lines.enumerated().map { (block.firstLine + $0.offset, $0.element) }
    }
    hidden = blocks.filter(DocumentationScript.hidesCommands).map { ($0.firstLine - 1, $0.tag) }
  }

  /// A line `$ command` begins a step, `> more` after a command that ends with `\` continues it,
  /// and all lines to the next `$` are its output.
  private static func steps(of block: FencedBlock) -> [Step] {
    var steps: [Step] = []
    var rest = Array(block.lines.enumerated())[...]
    while let (offset, first) = rest.popFirst() {
      guard first.hasPrefix("$ ") else { continue }
      var command = String(first.dropFirst(2))
      while command.hasSuffix("\\"), let (_, next) = rest.popFirst() {
        command += "\n" + (next.hasPrefix("> ") ? String(next.dropFirst(2)) : next)
      }
      let output = rest.prefix { !$0.element.hasPrefix("$ ") }
      rest = rest.dropFirst(output.count)
      let (plain, exit) = split(command)
      steps.append(
        Step(
          line: block.firstLine + offset, command: plain, exit: exit,
          output: OutputPattern(output.map(\.element))))
    }
    return steps
  }

  /// Takes `# exit N` off the end of a command.
  private static func split(_ command: String) -> (command: String, exit: Int32) {
    guard let match = command.firstMatch(of: #/\s*# exit (\d+)$/#), let exit = Int32(match.1) else {
      return (command, 0)
    }
    return (String(command[..<match.range.lowerBound]), exit)
  }

  /// A block that shows a shell but is tagged as something this test does not read.
  private static func hidesCommands(_ block: FencedBlock) -> Bool {
    if block.tag == "console" { return block.lines.first?.hasPrefix("$ ") != true }
    return ["bash", "shell", "zsh", "shell-session", "terminal"].contains(block.tag)
      || (block.tag.isEmpty && block.lines.contains { $0.hasPrefix("$ ") })
  }
}
