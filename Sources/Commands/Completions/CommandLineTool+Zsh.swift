extension CommandLineTool {
  /// The completion script for zsh: a file `_NAME` in a folder of `$fpath`, or sourced.
  var zshCompletions: String {
    """
    #compdef \(name)
    # zsh completion of \(name) \(version); made by `\(name) completions zsh`

    _\(name)_commands() {
      local -a commands=(
    \(commands.map { "    \(zshQuoted(zshItem($0)))" }.joined(separator: "\n"))
      )
      _describe -t commands command commands
    }

    _\(name)() {
      local curcontext="$curcontext" state state_descr line ret=1
      typeset -A opt_args
      _arguments -C -s -S \\
    \(zshSpecs(CommandOption.global.flatMap(zshOption), indent: 4))
        '1: :_\(name)_commands' \\
        '*:: :->arguments' && ret=0
      if [[ $state == arguments ]]; then
        case $line[1] in
    \(commands.map(zshCase).joined(separator: "\n"))
        esac
      fi
      return ret
    }

    if [[ $funcstack[1] == _\(name) ]]; then
      _\(name) "$@"
    else
      compdef _\(name) \(name)
    fi

    """
  }

  private func zshItem(_ command: Command) -> String {
    "\(command.name):\(zshText(command.summary))"
  }

  private func zshCase(_ command: Command) -> String {
    let specs = command.allOptions.flatMap(zshOption) + zshArguments(command)
    return """
            \(command.name))
              _arguments -s -S \\
      \(zshSpecs(specs, indent: 10).dropLast(2)) && ret=0
              ;;
      """
  }

  private func zshSpecs(_ specs: [String], indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return specs.map { "\(space)\(zshQuoted($0)) \\" }.joined(separator: "\n")
  }

  /// One specification a word; the two words of one option exclude each other.
  private func zshOption(_ option: CommandOption) -> [String] {
    let exclusion =
      option.isRepeatable ? "*" : "(\(option.words.joined(separator: " ")))"
    let isAlone = option.name == "help" || option.name == "version"
    return option.words.map { word in
      let isLong = word.hasPrefix("--")
      let mark = option.parameter == nil ? "" : isLong ? "=" : "+"
      let value = option.parameter.map { zshValue($0.name, $0.kind) } ?? ""
      return "\(isAlone ? "(- *)" : exclusion)\(word)\(mark)"
        + "[\(zshText(option.meaning))]\(value)"
    }
  }

  private func zshArguments(_ command: Command) -> [String] {
    command.arguments.enumerated().map { position, argument in
      let place = argument.isRepeated ? "*" : "\(position + 1)"
      // A second colon says that it may be missing.
      let optional = argument.isRequired || argument.isRepeated ? "" : ":"
      return place + optional + zshValue(argument.name, argument.kind)
    }
  }

  private func zshValue(_ name: String, _ kind: ValueKind) -> String {
    let action =
      switch kind {
      case .file: "_files"
      case .folder: "_files -/"
      case .text, .wholeNumber, .day, .word:
        kind.offeredWords.isEmpty ? " " : "(\(kind.offeredWords.joined(separator: " ")))"
      }
    return ":\(zshText(name)):\(action)"
  }

  private func zshText(_ text: String) -> String {
    var escaped = ""
    for character in text where character != "`" {
      if "\\[]:".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  private func zshQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
