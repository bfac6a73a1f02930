extension CommandLineTool {
  /// The completion script for fish, 3.0 or later.
  var fishCompletions: String {
    """
    # fish completion of \(name) \(version); made by `\(name) completions fish`

    # Prints the command typed so far and how many arguments follow it.
    function __\(name)_state
        set -l words (commandline -opc)
        set -e words[1]
        set -l command ''
        set -l position 0
        set -l value 0
        set -l ended 0
        for word in $words
            if test $value = 1
                set value 0
            else if test $ended = 0; and test "$word" = --
                set ended 1
            else if test $ended = 0; and string match -q -r -- '^-.' $word
                if contains -- "$command $word" \(valuedOptionWords)
                    set value 1
                end
            else if test -z "$command"
                set command $word
            else
                set position (math $position + 1)
            end
        end
        echo "$command $position"
    end

    function __\(name)_at
        test (__\(name)_state) = "$argv"
    end

    function __\(name)_in
        string match -q -- "$argv[1] *" (__\(name)_state)
    end

    complete -c \(name) -f
    \(fishLines.joined(separator: "\n"))

    """
  }

  private var valuedOptionWords: String {
    commands.flatMap(\.valuedOptionWords).map(fishQuoted).joined(separator: " ")
  }

  private var fishLines: [String] {
    var lines = CommandOption.global.map { fishLine(condition: nil, option: $0) }
    lines += commands.map { command in
      fishLine("__\(name)_at '' 0")
        + " -a \(command.name) -d \(fishQuoted(fishText(command.summary)))"
    }
    for command in commands {
      lines += command.ownOptions.map { option in
        fishLine(condition: "__\(name)_in \(command.name)", option: option)
      }
      for (position, argument) in command.arguments.enumerated() {
        let condition =
          argument.isRepeated
          ? "__\(name)_in \(command.name)" : "__\(name)_at \(command.name) \(position)"
        if let values = fishValues(argument.kind) { lines.append(fishLine(condition) + values) }
      }
    }
    return lines
  }

  private func fishLine(_ condition: String?) -> String {
    "complete -c \(name)" + (condition.map { " -n \(fishQuoted($0))" } ?? "")
  }

  private func fishLine(condition: String?, option: CommandOption) -> String {
    var line = fishLine(condition)
    if let letter = option.letter { line += " -s \(letter)" }
    line += " -l \(option.name)"
    if let parameter = option.parameter { line += " -r" + (fishValues(parameter.kind) ?? " -f") }
    return line + " -d \(fishQuoted(fishText(option.meaning)))"
  }

  private func fishValues(_ kind: ValueKind) -> String? {
    switch kind {
    case .file: return " -F"
    case .folder: return " -f -a '(__fish_complete_directories (commandline -ct))'"
    case .text, .wholeNumber, .day, .word:
      let words = kind.offeredWords
      return words.isEmpty ? nil : " -f -a \(fishQuoted(words.joined(separator: " ")))"
    }
  }

  private func fishText(_ text: String) -> String { text.filter { $0 != "`" } }

  private func fishQuoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if character == "'" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return "'\(quoted)'"
  }
}
