public import Basics

/// A program of commands, said as data: parsing, help, man page, Markdown reference and shell
/// completions are all made from this one value.
///
/// Texts may hold code spans between backticks. Beside the commands of its groups every tool has
/// `help`, `man` and `completions`, which are answered from the table itself.
public struct CommandLineTool: Sendable {
  /// What is typed to start it.
  public var name: String
  /// What it is, in one line.
  public var summary: String
  /// Its version, such as `1.4.0`.
  public var version: String
  /// The day of this version, for the man page.
  public var released: Day
  /// What it is for, in paragraphs.
  public var description: [String]
  /// Three command lines to begin with, shown when the tool is started without a command.
  public var examples: [CommandExample]
  /// What to do next, in one line, shown when the tool is started without a command.
  public var nextStep: String
  /// The commands by intent.
  public var groups: [CommandGroup]
  /// What it ends with.
  public var exitCodes: [ExitCode]
  /// What else is worth a page, such as files and environment; `help NAME` prints one.
  public var sections: [HelpSection]

  /// Makes a table.
  public init(
    name: String, summary: String, version: String, released: Day, description: [String],
    examples: [CommandExample], nextStep: String, groups: [CommandGroup], exitCodes: [ExitCode],
    sections: [HelpSection]
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.released = released
    self.description = description
    self.examples = examples
    self.nextStep = nextStep
    self.groups = groups
    self.exitCodes = exitCodes
    self.sections = sections
  }

  /// The tool's own groups and the built-in one, in the order shown.
  public var allGroups: [CommandGroup] {
    groups + [CommandGroup("Help", builtInCommands)]
  }

  /// Every command, the built-in ones last.
  public var commands: [Command] { allGroups.flatMap(\.commands) }

  /// The command of that name.
  public func command(_ name: String) -> Command? { commands.first { $0.name == name } }

  /// The tool's sections and the one on exit codes, in the order shown.
  public var allSections: [HelpSection] {
    let codes = exitCodes.map {
      HelpSection.Entry(String($0.number), $0.meaning)
    }
    return [HelpSection("exit-codes", "What the exit codes mean", entries: codes)] + sections
  }
}

/// Commands that serve one intent.
public struct CommandGroup: Sendable {
  /// The intent, as a heading.
  public var title: String
  /// Its commands, in the order in which one meets them.
  public var commands: [Command]

  /// Makes a group.
  public init(_ title: String, _ commands: [Command]) {
    self.title = title
    self.commands = commands
  }
}

/// A page of help that is not about one command.
public struct HelpSection: Sendable {
  /// What is typed after `help`.
  public var name: String
  /// Its heading.
  public var title: String
  /// Its text.
  public var paragraphs: [String]
  /// Its list of terms.
  public var entries: [Entry]

  /// Makes a section.
  public init(
    _ name: String, _ title: String, paragraphs: [String] = [], entries: [Entry] = []
  ) {
    self.name = name
    self.title = title
    self.paragraphs = paragraphs
    self.entries = entries
  }

  /// A term and what it means.
  public struct Entry: Sendable {
    /// The term.
    public var term: String
    /// What it means.
    public var meaning: String

    /// Makes an entry.
    public init(_ term: String, _ meaning: String) {
      self.term = term
      self.meaning = meaning
    }
  }
}

/// A number with which the program ends, and what that number says.
public struct ExitCode: Hashable, Sendable {
  /// 0 to 255.
  public var number: UInt8
  /// What it says.
  public var meaning: String

  /// Makes an exit code.
  public init(_ number: UInt8, _ meaning: String) {
    self.number = number
    self.meaning = meaning
  }
}
