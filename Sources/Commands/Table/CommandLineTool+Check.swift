extension CommandLineTool {
  /// What is wrong with the table itself; empty for one that can be used. For tests.
  package var tableFaults: [String] {
    var faults = duplicates(commands.map(\.name)).map { "the command \($0) is there twice" }
    faults += duplicates(commands.map(\.name) + allSections.map(\.name)).map {
      "\($0) is command and section"
    }
    for command in commands {
      faults += command.tableFaults.map { "\(command.name): \($0)" }
      for code in command.exitCodes
      where !(exitCodes + [Self.succeeded, Self.misused]).contains(where: {
        $0.number == code.number
      }) {
        faults.append("\(command.name): exit code \(code.number) is not the tool's")
      }
    }
    return faults
  }
}

extension Command {
  fileprivate var tableFaults: [String] {
    let names = allOptions.map(\.name) + arguments.map(\.name)
    var faults = duplicates(names).map { "\($0) is there twice" }
    faults += duplicates(allOptions.compactMap { $0.letter.map(String.init) }).map {
      "the letter \($0) is there twice"
    }
    if examples.isEmpty { faults.append("no example") }
    for (argument, next) in zip(arguments, arguments.dropFirst()) {
      if argument.isRepeated { faults.append("\(argument.name) is repeated but not last") }
      if !argument.isRequired, next.isRequired {
        faults.append("\(next.name) is required after one that is not")
      }
    }
    for argument in arguments {
      faults += fallbackFaults(argument.name, argument.kind, argument.fallback)
    }
    for option in options {
      if let parameter = option.parameter {
        faults += fallbackFaults(option.name, parameter.kind, parameter.fallback)
      }
    }
    return faults
  }

  private func fallbackFaults(
    _ name: String, _ kind: ValueKind, _ fallback: Fallback
  ) -> [String] {
    guard case .value(let text) = fallback, kind.read(text) == nil else { return [] }
    return ["the default of \(name) cannot stand there"]
  }
}

private func duplicates(_ names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.filter { !seen.insert($0).inserted }
}
