extension CommandLineTool {
  /// The completion script for bash. It needs nothing beside bash, 3.2 or later.
  var bashCompletions: String {
    """
    # bash completion of \(name) \(version); made by `\(name) completions bash`

    _\(name)_offer() {
      local word
      while IFS= read -r word; do
        COMPREPLY+=("$word")
      done < <(compgen "$@" -- "$current")
    }

    _\(name)_offer_files() {
      compopt -o filenames 2>/dev/null
      _\(name)_offer "$1"
    }

    _\(name)() {
      local current=${COMP_WORDS[COMP_CWORD]}
      local command='' option='' ended='' position=0 index word
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -n $option ]]; then
          # bash makes the "=" of --option=VALUE a word of its own.
          [[ $word == "=" ]] || option=''
        elif [[ -z $ended && $word == "--" ]]; then
          ended=1
        elif [[ -z $ended && $word == -?* ]]; then
          case "$command $word" in
            \(bashPattern(commands.flatMap(\.valuedOptionWords)))) option=$word ;;
          esac
        elif [[ -z $command ]]; then
          command=$word
        else
          position=$((position + 1))
        fi
      done
      if [[ $current == "=" ]]; then current=''; fi
      if [[ -n $option ]]; then
        case "$command $option" in
    \(bashCases(optionValueCases, indent: 6))
        esac
      elif [[ -z $ended && $current == -* ]]; then
        case $command in
    \(bashCases(optionNameCases, indent: 6))
        esac
      elif [[ -z $command ]]; then
        _\(name)_offer -W '\(commands.map(\.name).joined(separator: " "))'
      else
        case "$command $position" in
    \(bashCases(argumentCases, indent: 6))
        esac
      fi
      return 0
    }

    complete -F _\(name) \(name)

    """
  }

  /// A pattern and what is offered under it.
  private typealias Case = (pattern: String, action: String)

  private func bashCases(_ cases: [Case], indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return cases.map { "\(space)\($0.pattern)) \($0.action) ;;" }.joined(separator: "\n")
  }

  private func bashPattern(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: " | ")
  }

  private var optionValueCases: [Case] {
    commands.flatMap { command in
      command.ownOptions.compactMap { option in
        guard let parameter = option.parameter, let action = bashAction(parameter.kind) else {
          return nil
        }
        return (bashPattern(option.words.map { "\(command.name) \($0)" }), action)
      }
    }
  }

  private var optionNameCases: [Case] {
    let before = ("''", "_\(name)_offer -W '\(words(CommandOption.global))'")
    return [before]
      + commands.map { ($0.name, "_\(name)_offer -W '\(words($0.allOptions))'") }
  }

  private func words(_ options: [CommandOption]) -> String {
    options.flatMap(\.words).joined(separator: " ")
  }

  private var argumentCases: [Case] {
    commands.flatMap { command in
      command.arguments.enumerated().compactMap { position, argument in
        guard let action = bashAction(argument.kind) else { return nil }
        let pattern =
          argument.isRepeated ? "'\(command.name) '*" : "'\(command.name) \(position)'"
        return (pattern, action)
      }
    }
  }

  private func bashAction(_ kind: ValueKind) -> String? {
    switch kind {
    case .file: return "_\(name)_offer_files -f"
    case .folder: return "_\(name)_offer_files -d"
    case .text, .wholeNumber, .day, .word:
      let words = kind.offeredWords
      return words.isEmpty ? nil : "_\(name)_offer -W '\(words.joined(separator: " "))'"
    }
  }
}

extension CommandOption {
  /// As typed: `-o`, `--output`.
  var words: [String] { (letter.map { ["-\($0)"] } ?? []) + [longForm] }
}

extension Command {
  /// `plan -o`, `plan --output`...: after each of these a value follows.
  var valuedOptionWords: [String] {
    ownOptions.filter { $0.parameter != nil }.flatMap(\.words).map { "\(name) \($0)" }
  }
}
