internal import Basics

/// Reads what follows a command's name.
struct CommandReader {
  let tool: CommandLineTool
  let command: Command
  var flags: Set<String> = []
  private var values: [String: [ParsedValue]] = [:]
  private var positionals: [String] = []
  private let options: [CommandOption]

  init(tool: CommandLineTool, command: Command) {
    self.tool = tool
    self.command = command
    options = command.allOptions
  }

  mutating func read(_ words: ArraySlice<String>) throws(UsageError) {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        return
      } else if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readBundle(word, &rest)
      } else {
        if let fault = tool.fault(ofDash: word, command) { throw fault }
        positionals.append(word)
      }
    }
  }

  private mutating func readLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let name = word.dropFirst(2).prefix { $0 != "=" }
    let attached = word.count > name.count + 2 ? String(word.dropFirst(name.count + 3)) : nil
    guard let option = options.first(where: { $0.name == name }) else {
      throw tool.unknownOption("--\(name)", command)
    }
    try take(option, attached, &rest)
  }

  /// Reads `-abc` and `-oVALUE`.
  private mutating func readBundle(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = word.dropFirst()
    // `-json` is meant as `--json`, and `-output` hardly as `-o utput`.
    if letters.count > 1, options.contains(where: { $0.name == letters.prefix { $0 != "=" } }) {
      throw tool.unknownOption(word, command)
    }
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letter == letter }) else {
        throw tool.unknownOption(letters.isEmpty && word.count == 2 ? word : "-\(letter)", command)
      }
      if option.parameter == nil {
        try take(option, nil, &rest)
      } else {
        let attached = letters.first == "=" ? letters.dropFirst() : letters
        try take(option, letters.isEmpty ? nil : String(attached), &rest)
        return
      }
    }
  }

  private mutating func take(
    _ option: CommandOption, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let parameter = option.parameter else {
      if let attached { throw tool.flagWithValue(option, attached, command) }
      flags.insert(option.name)
      return
    }
    guard let text = attached ?? CommandReader.takeValue(parameter, &rest) else {
      throw tool.missingValue(of: option, followedBy: rest.first, command)
    }
    guard option.isRepeatable || values[option.name] == nil else {
      throw tool.doubled(option, text, command)
    }
    guard let value = parameter.kind.read(text) else {
      throw tool.badValue(of: "`\(option.longForm)`", parameter.kind, text, command)
    }
    values[option.name, default: []].append(value)
  }

  /// The next word, unless it is an option.
  private static func takeValue(
    _ parameter: CommandOption.Parameter, _ rest: inout ArraySlice<String>
  ) -> String? {
    guard let word = rest.first else { return nil }
    let isNumber = parameter.kind.form == .number && Int(word) != nil
    if word.hasPrefix("-"), word != "-", !isNumber { return nil }
    return rest.popFirst()
  }

  /// The invocation, once all words are read.
  mutating func invocation() throws(UsageError) -> Invocation {
    try assignPositionals()
    for option in options where option.isRequired && values[option.name] == nil {
      throw tool.missing("option", option.longForm, option.meaning, command)
    }
    return Invocation(command, flags: flags, values: values)
  }

  private mutating func assignPositionals() throws(UsageError) {
    var rest = positionals[...]
    for argument in command.arguments {
      if argument.isRequired, rest.isEmpty {
        throw tool.missing("argument", argument.name, argument.meaning, command)
      }
      let taken = argument.isRepeated ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      for text in taken {
        guard let value = argument.kind.read(text) else {
          throw tool.badValue(of: "`\(argument.name)`", argument.kind, text, command)
        }
        values[argument.name, default: []].append(value)
      }
    }
    if let extra = rest.first { throw tool.unexpected(extra, command) }
  }
}
