internal import Basics

/// What can be wrong with a command line, in words.
extension CommandLineTool {
  private func helpHint(_ command: Command) -> String { "`\(name) help \(command.name)`" }

  func unknownCommand(_ word: String, among topics: [String] = []) -> UsageError {
    let list = "`\(name) help` lists all there are"
    let suggestion = suggestion(for: word, in: commands.map(\.name) + topics)
    return UsageError(
      Diagnostic(
        .unknownCommand,
        topics.isEmpty ? "There is no such command" : "There is no such command or topic",
        found: word, hint: suggestion.map { "Maybe `\($0)`; \(list)" } ?? list))
  }

  func unknownOption(_ word: String, _ command: Command) -> UsageError {
    let options = command.allOptions.map(\.longForm)
    let list = "\(helpHint(command)) lists the options"
    let suggestion = suggestion(for: bareName(word), in: options.map { String($0.dropFirst(2)) })
    return UsageError(
      Diagnostic(
        .unknownOption, "`\(name) \(command.name)` has no such option", found: word,
        hint: suggestion.map { "Maybe `--\($0)`; \(list)" } ?? list))
  }

  /// An option that stands before the command though only the command knows it.
  func misplacedOption(_ word: String) -> UsageError {
    let bare = bareName(word)
    let isKnown = commands.contains { command in
      command.ownOptions.contains { $0.name == bare || $0.letter.map { bare == "\($0)" } ?? false }
    }
    let global = CommandOption.global.map(\.name)
    let maybe = suggestion(for: bare, in: global).map { "Maybe `--\($0)`; " } ?? ""
    return UsageError(
      Diagnostic(
        .unknownOption, "No such option can stand before the command", found: word,
        hint: isKnown
          ? "The options of a command stand after its name: `\(name) COMMAND \(word)`"
          : "\(maybe)`\(name) help` lists what can"))
  }

  /// A dash that a word processor has made long; nil if the word is anything else.
  func fault(ofDash word: String, _ command: Command) -> UsageError? {
    guard let dash = word.first, "–—−".contains(dash) else { return nil }
    let bare = bareName(word)
    let option = command.allOptions.first { $0.name == bare || $0.letter.map(String.init) == bare }
    guard let option else { return nil }
    return UsageError(
      Diagnostic(
        .unknownOption, "An option begins with a plain dash", found: word,
        hint: "A word processor may have changed the dash: write `\(option.longForm)`"))
  }

  func flagWithValue(_ option: CommandOption, _ value: String, _ command: Command) -> UsageError {
    UsageError(
      Diagnostic(
        .badOptionValue, "`\(option.longForm)` takes no value", found: value,
        expected: "`\(option.longForm)` alone", hint: "See \(helpHint(command))"))
  }

  func missingValue(
    of option: CommandOption, followedBy next: String?, _ command: Command
  ) -> UsageError {
    let wanted = option.parameter.map(\.kind.expectation)
    let write = "`\(option.longForm)=\(option.parameter?.name ?? "VALUE")`"
    let isEnd = next == nil
    return UsageError(
      Diagnostic(
        .missingOptionValue, "`\(option.longForm)` lacks its value", found: next,
        expected: wanted,
        hint: isEnd
          ? "See \(helpHint(command))" : "If the value itself begins with a dash, write \(write)"))
  }

  func doubled(_ option: CommandOption, _ value: String, _ command: Command) -> UsageError {
    UsageError(
      Diagnostic(
        .doubledOption, "`\(option.longForm)` is given twice", found: value,
        expected: "`\(option.longForm)` at most once", hint: "See \(helpHint(command))"))
  }

  func badValue(
    of subject: String, _ kind: ValueKind, _ value: String, _ command: Command
  ) -> UsageError {
    let maybe = suggestion(for: value, in: kind.offeredWords).map { "Maybe `\($0)`; see " }
    return UsageError(
      Diagnostic(
        .badOptionValue, "\(subject) cannot be this", found: value, expected: kind.expectation,
        hint: (maybe ?? "See ") + helpHint(command)))
  }

  func missing(
    _ sort: String, _ subject: String, _ meaning: String, _ command: Command
  ) -> UsageError {
    let meaning = meaning.prefix(1).lowercased() + meaning.dropFirst()
    return UsageError(
      Diagnostic(
        .missingArgument, "The \(sort) `\(subject)` is missing", expected: usage(of: command),
        hint: "`\(subject)` is \(meaning); see \(helpHint(command))"))
  }

  func unexpected(_ word: String, _ command: Command) -> UsageError {
    UsageError(
      Diagnostic(
        .unexpectedArgument, "There is one argument too many", found: word,
        expected: usage(of: command),
        hint: "Put a name that holds spaces between quotation marks; see \(helpHint(command))"))
  }

  /// The word without its dashes and without `=VALUE`.
  private func bareName(_ word: String) -> String {
    String(word.drop { "-–—−".contains($0) }.prefix { $0 != "=" })
  }

  /// The only candidate that begins with the word, or else the nearest.
  private func suggestion(for word: String, in candidates: [String]) -> String? {
    guard !word.isEmpty else { return nil }
    let beginning = candidates.filter { $0.hasPrefix(word) }
    return beginning.count == 1 ? beginning[0] : nearest(to: word, in: candidates)
  }
}
