/// What a command line asks for.
public enum Request: Hashable, Sendable {
  /// A text that the table itself gives: `CommandLineTool.text(of:width:)`.
  case answer(Answer)
  /// A command to run.
  case run(Invocation)
}

/// A text that the table itself gives.
public enum Answer: Hashable, Sendable {
  /// What the tool is, when it is started without a command.
  case overview
  /// All commands.
  case commands
  /// The command of this name.
  case command(String)
  /// The section of this name.
  case section(String)
  /// The version.
  case version
  /// The manual page in roff.
  case manualPage
  /// The reference in Markdown.
  case markdown
  /// The completion script of a shell.
  case completions(Shell)
}

/// A shell that can complete commands.
public enum Shell: String, CaseIterable, Sendable {
  /// The GNU Bourne-again shell, 3.2 and later.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell, 3.0 and later.
  case fish
}

extension CommandLineTool {
  /// The text of an answer, ending with a line break. `width` is that of the terminal in columns;
  /// help keeps to it between 40 and 100.
  public func text(of answer: Answer, width: Int = 80) -> String {
    switch answer {
    case .overview: overview(width: width)
    case .commands: commandList(width: width)
    case .command(let name): commandHelp(name, width: width)
    case .section(let name): sectionHelp(name, width: width)
    case .version: "\(name) \(version)\n"
    case .manualPage: manualPage
    case .markdown: markdownReference
    case .completions(.bash): bashCompletions
    case .completions(.zsh): zshCompletions
    case .completions(.fish): fishCompletions
    }
  }
}
