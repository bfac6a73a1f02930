internal import Basics

extension CommandLineTool {
  /// Reads a command line.
  ///
  /// Options may stand before or after arguments: `--name VALUE`, `--name=VALUE`, `-n VALUE`,
  /// `-nVALUE`, and flags bundled as `-abc`. A word that begins with a dash is never taken as the
  /// value of an option that is written apart from it, unless it is a negative number where a
  /// number is wanted. `--` ends the options; `-` alone is an argument. `--help` and `--version`
  /// win over whatever is wrong beside them.
  ///
  /// - Parameter words: What was typed, without the program's own name.
  /// - Throws: `UsageError` for the first fault.
  public func parse(_ words: [String]) throws(UsageError) -> Request {
    var rest = words[...]
    let before = try readGlobalOptions(&rest)
    let asked = before + CommandLineTool.optionWords(rest)
    if asked.contains("--version") { return .answer(.version) }
    let wantsHelp = asked.contains { $0 == "--help" || $0 == "-h" }
    guard let name = rest.popFirst() else {
      return .answer(wantsHelp ? .commands : .overview)
    }
    guard let command = command(name) else { throw unknownCommand(name) }
    if wantsHelp { return .answer(.command(command.name)) }
    var reader = CommandReader(tool: self, command: command)
    try reader.read(rest)
    // Bundled as in `-fh`.
    if reader.flags.contains("help") { return .answer(.command(command.name)) }
    for flag in before { reader.flags.insert(String(flag.dropFirst(2))) }
    return try request(for: try reader.invocation())
  }

  /// The words that stand where an option may stand.
  private static func optionWords(_ words: ArraySlice<String>) -> [String] {
    words.prefix { $0 != "--" }.filter { $0.hasPrefix("-") }
  }

  /// Takes the options that stand before the command.
  private func readGlobalOptions(
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> [String] {
    var found: [String] = []
    while let word = rest.first, word.hasPrefix("-"), word != "-" {
      rest.removeFirst()
      let isGlobal = CommandOption.global.contains { option in
        word == option.longForm || option.letter.map { word == "-\($0)" } ?? false
      }
      guard isGlobal else { throw misplacedOption(word) }
      found.append(word)
    }
    return found
  }

  /// The built-in commands are answered; all others are run.
  private func request(for invocation: Invocation) throws(UsageError) -> Request {
    switch invocation.commandName {
    case "help": return .answer(try help(about: invocation.text("COMMAND")))
    case "man": return .answer(invocation.flag("markdown") ? .markdown : .manualPage)
    case "completions":
      let shell = Shell(rawValue: invocation.required("SHELL"))
      guard let shell else { preconditionFailure("a shell that the table does not declare") }
      return .answer(.completions(shell))
    default: return .run(invocation)
    }
  }

  private func help(about topic: String?) throws(UsageError) -> Answer {
    guard let topic else { return .commands }
    if command(topic) != nil { return .command(topic) }
    if allSections.contains(where: { $0.name == topic }) { return .section(topic) }
    throw unknownCommand(topic, among: allSections.map(\.name))
  }
}
