/// What begins with a dash.
public struct CommandOption: Sendable {
  /// The value an option takes.
  public struct Parameter: Sendable {
    /// What stands for it in help, in capitals.
    public var name: String
    /// What may stand there.
    public var kind: ValueKind
    /// What counts when the option is not given.
    public var fallback: Fallback
  }

  /// Its long name, without the dashes.
  public var name: String
  /// Its short form.
  public var letter: Character?
  /// What it does, in one line without a full stop.
  public var meaning: String
  /// The value it takes; nil for a flag.
  public var parameter: Parameter?
  /// Whether it may be given more than once, each time with one more value.
  public var isRepeatable: Bool
  /// Whether the command needs it.
  public var isRequired: Bool

  /// An option that is there or not.
  public static func flag(
    _ name: String, letter: Character? = nil, _ meaning: String
  ) -> CommandOption {
    CommandOption(
      name: name, letter: letter, meaning: meaning, parameter: nil, isRepeatable: false,
      isRequired: false)
  }

  /// An option with a value.
  public static func taking(
    _ parameter: String, _ kind: ValueKind, _ name: String, letter: Character? = nil,
    _ meaning: String, fallback: Fallback = .none, isRepeatable: Bool = false,
    isRequired: Bool = false
  ) -> CommandOption {
    CommandOption(
      name: name, letter: letter, meaning: meaning,
      parameter: Parameter(name: parameter, kind: kind, fallback: fallback),
      isRepeatable: isRepeatable, isRequired: isRequired)
  }

  /// `--json`, of every command that reads.
  public static let json = flag("json", "Print the result as JSON")

  /// `--help`, of every command.
  public static let help = flag("help", letter: "h", "Show help")

  /// `--version`, of every command.
  public static let version = flag("version", "Show the version")

  /// `--no-color`, of every command.
  public static let noColor = flag(
    "no-color",
    "No colour; there is none anyway when the output is not a terminal or `NO_COLOR` is set")

  /// What every command has, and may also stand before the command.
  public static let global = [help, version, noColor]

  /// `--output`.
  var longForm: String { "--\(name)" }

  /// `-o FILE, --output FILE` is shown as `-o, --output FILE`.
  var term: String {
    let letters = letter.map { "-\($0), " } ?? ""
    return letters + longForm + (parameter.map { " \($0.name)" } ?? "")
  }

  /// The meaning with all that can be said of the value.
  var fullMeaning: String {
    var notes: [String] = []
    if let parameter { notes += parameter.kind.notes + parameter.fallback.notes }
    if isRequired { notes.append("required") }
    if isRepeatable { notes.append("may be repeated") }
    return notes.isEmpty ? meaning : "\(meaning) (\(notes.joined(separator: "; ")))"
  }
}

/// What counts when an option or argument is not given.
public enum Fallback: Hashable, Sendable {
  /// Nothing.
  case none
  /// This value, as it would be typed; the invocation gives it as if it had been.
  case value(String)
  /// Something that is only known when the command runs, in words; the invocation gives nothing.
  case described(String)

  var notes: [String] {
    switch self {
    case .none: []
    case .value(let value): ["default: \(value)"]
    case .described(let words): ["default: \(words)"]
    }
  }
}
