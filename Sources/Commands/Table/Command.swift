/// One verb of a tool.
public struct Command: Sendable {
  /// What is typed.
  public var name: String
  /// What it does, in one line without a full stop.
  public var summary: String
  /// What is worth knowing beyond that, in paragraphs.
  public var discussion: [String]
  /// What stands without a dash: first what is required, then what is optional; only the last may
  /// be repeated.
  public var arguments: [CommandArgument]
  /// Its own options, without `--json` and those of every command.
  public var options: [CommandOption]
  /// Whether it has `--json`.
  public var takesJSON: Bool
  /// Command lines that work, and what they do; at least one.
  public var examples: [CommandExample]
  /// What it can end with.
  public var exitCodes: [ExitCode]

  /// Makes a command.
  public init(
    _ name: String, _ summary: String, discussion: [String] = [],
    arguments: [CommandArgument] = [], options: [CommandOption] = [], takesJSON: Bool = false,
    examples: [CommandExample], exitCodes: [ExitCode]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.takesJSON = takesJSON
    self.examples = examples
    self.exitCodes = exitCodes
  }

  /// Its own options, with `--json` where it has that.
  public var ownOptions: [CommandOption] { options + (takesJSON ? [.json] : []) }

  /// Everything that may stand after it.
  public var allOptions: [CommandOption] { ownOptions + CommandOption.global }
}

/// A command line that works, and what it does.
public struct CommandExample: Sendable {
  /// As typed, with the tool's name.
  public var line: String
  /// What it does, in one line without a full stop.
  public var meaning: String

  /// Makes an example.
  public init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }

  /// The words of the line as a shell would split them at spaces; examples quote nothing.
  public var words: [String] { line.split(separator: " ").map(String.init) }
}

/// What stands on the command line without a dash.
public struct CommandArgument: Sendable {
  /// How many of it there are.
  public enum Count: Hashable, Sendable {
    /// Exactly one.
    case required
    /// One or none.
    case optional
    /// Any number, none included.
    case repeated
    /// One or more.
    case requiredRepeated
  }

  /// Its name, in capitals.
  public var name: String
  /// What it is, in one line without a full stop.
  public var meaning: String
  /// What may stand there.
  public var kind: ValueKind
  /// How many of it there are.
  public var count: Count
  /// What counts when it is not given.
  public var fallback: Fallback

  /// Makes an argument.
  public init(
    _ name: String, _ kind: ValueKind, _ meaning: String, count: Count = .required,
    fallback: Fallback = .none
  ) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
    self.count = count
    self.fallback = fallback
  }

  var isRequired: Bool { count == .required || count == .requiredRepeated }
  var isRepeated: Bool { count == .repeated || count == .requiredRepeated }
}
