public import Basics

/// A command that is to be run, with its options and arguments.
///
/// To ask for a name that the command does not declare, or for a value of another kind than
/// declared, is a fault of the program and stops it.
public struct Invocation: Hashable, Sendable {
  /// The command's name.
  public let commandName: String
  private let flags: Set<String>
  private let given: Set<String>
  private let declaredFlags: Set<String>
  private let declaredTypes: [String: ParsedValue.Form]
  private let values: [String: [ParsedValue]]

  init(_ command: Command, flags: Set<String>, values: [String: [ParsedValue]]) {
    commandName = command.name
    self.flags = flags
    given = Set(values.keys).union(flags)
    declaredFlags = Set(command.allOptions.filter { $0.parameter == nil }.map(\.name))
    let fallbacks = Invocation.fallbacks(of: command)
    declaredTypes = fallbacks.mapValues(\.form)
    self.values = fallbacks.mapValues(\.values).merging(values) { $1 }
  }

  private static func fallbacks(
    of command: Command
  ) -> [String: (form: ParsedValue.Form, values: [ParsedValue])] {
    func values(_ kind: ValueKind, _ fallback: Fallback) -> [ParsedValue] {
      guard case .value(let text) = fallback, let value = kind.read(text) else { return [] }
      return [value]
    }
    var all: [String: (form: ParsedValue.Form, values: [ParsedValue])] = [:]
    for option in command.allOptions {
      guard let parameter = option.parameter else { continue }
      all[option.name] = (parameter.kind.form, values(parameter.kind, parameter.fallback))
    }
    for argument in command.arguments {
      all[argument.name] = (argument.kind.form, values(argument.kind, argument.fallback))
    }
    return all
  }

  /// Whether the flag of this long name is given.
  public func flag(_ name: String) -> Bool {
    precondition(declaredFlags.contains(name), "\(commandName) declares no flag \(name)")
    return flags.contains(name)
  }

  /// Whether the option (by its long name) or argument was typed, not taken from a default.
  public func isGiven(_ name: String) -> Bool {
    precondition(
      declaredFlags.contains(name) || declaredTypes[name] != nil,
      "\(commandName) declares no \(name)")
    return given.contains(name)
  }

  /// The text, word or path of the option (by its long name) or argument; nil if there is none.
  public func text(_ name: String) -> String? { texts(name).first }

  /// The text, word or path of an argument that is required or has a default.
  public func required(_ name: String) -> String {
    guard let text = text(name) else {
      preconditionFailure("\(commandName) does not require \(name)")
    }
    return text
  }

  /// All texts, words or paths of a repeatable option or argument, in the order typed.
  public func texts(_ name: String) -> [String] {
    all(name, .text) { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The whole number of the option or argument; nil if there is none.
  public func number(_ name: String) -> Int? { numbers(name).first }

  /// All whole numbers of a repeatable option or argument, in the order typed.
  public func numbers(_ name: String) -> [Int] {
    all(name, .number) { if case .number(let number) = $0 { number } else { nil } }
  }

  /// The day of the option or argument; nil if there is none.
  public func day(_ name: String) -> Day? { days(name).first }

  /// All days of a repeatable option or argument, in the order typed.
  public func days(_ name: String) -> [Day] {
    all(name, .day) { if case .day(let day) = $0 { day } else { nil } }
  }

  private func all<Value>(
    _ name: String, _ form: ParsedValue.Form, _ pick: (ParsedValue) -> Value?
  ) -> [Value] {
    precondition(
      declaredTypes[name] == form,
      "\(commandName) declares no option or argument \(name) with a value of form \(form)")
    return values[name, default: []].compactMap(pick)
  }
}
