extension CommandLineTool {
  /// The commands that every tool has: they are answered from the table and never reach the
  /// program as an invocation.
  var builtInCommands: [Command] { [helpCommand, completionsCommand, manCommand] }

  static let succeeded = ExitCode(0, "done")
  static let misused = ExitCode(2, "the command line cannot be understood")

  private var helpCommand: Command {
    let own = groups.flatMap(\.commands).map(\.name) + ["help", "completions", "man"]
    return Command(
      "help", "Explain a command or a topic",
      discussion: [
        "Without a word it lists the commands. `\(name) COMMAND --help` does the same as "
          + "`\(name) help COMMAND`."
      ],
      arguments: [
        CommandArgument(
          "COMMAND", .text(offering: own + allSections.map(\.name)),
          "A command, or one of \(allSections.map { "`\($0.name)`" }.joined(separator: ", "))",
          count: .optional)
      ],
      examples: [
        CommandExample("\(name) help", "list the commands"),
        CommandExample("\(name) help exit-codes", "what the exit codes mean"),
      ],
      exitCodes: [Self.succeeded, Self.misused])
  }

  private var completionsCommand: Command {
    Command(
      "completions", "Print a script that lets a shell complete commands and options",
      discussion: [
        "bash: put the script into `~/.local/share/bash-completion/completions/\(name)`. "
          + "zsh: name it `_\(name)` and put it into a folder of `$fpath`. "
          + "fish: put it into `~/.config/fish/completions/\(name).fish`."
      ],
      arguments: [
        CommandArgument("SHELL", .word(Shell.allCases.map(\.rawValue)), "The shell")
      ],
      examples: [
        CommandExample("\(name) completions bash", "print the script for bash")
      ],
      exitCodes: [Self.succeeded, Self.misused])
  }

  private var manCommand: Command {
    Command(
      "man", "Print the manual page",
      discussion: [
        "The page is in the `man` macros of roff. To read it at once, write it to a file and open "
          + "that with `man -l FILE`."
      ],
      options: [.flag("markdown", "Print the reference as Markdown instead")],
      examples: [
        CommandExample("\(name) man", "print the manual page in roff"),
        CommandExample("\(name) man --markdown", "print the reference of all commands"),
      ],
      exitCodes: [Self.succeeded, Self.misused])
  }
}
