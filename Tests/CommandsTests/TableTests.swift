import Basics
import Commands
import Testing

/// Tables other than Talka's own, for what that does not use yet.
@Suite struct TableTests {
  static func tool(_ command: Command) -> CommandLineTool {
    CommandLineTool(
      name: "tool", summary: "a tool", version: "1.0.0", released: Day(number: 0),
      description: ["A tool."], examples: [], nextStep: "Next.",
      groups: [CommandGroup("Work", [command])],
      exitCodes: [ExitCode(0, "done"), ExitCode(2, "usage")], sections: [])
  }

  static let copy = Command(
    "copy", "Copy",
    arguments: [
      CommandArgument("FROM", .file, "What"),
      CommandArgument("TO", .folder, "Where", count: .repeated),
    ],
    options: [
      .taking("DATE", .day, "day", letter: "d", "A day", isRepeatable: true),
      .taking("N", .wholeNumber(-5...5), "shift", letter: "s", "A number", fallback: .value("-2")),
      .taking("TEXT", .text(), "note", "A text"),
    ],
    examples: [CommandExample("tool copy a b", "copy")], exitCodes: [ExitCode(0, "done")])

  @Test("keeps repeated options and arguments in the order typed")
  func repeated() throws {
    let invocation = try run("copy a -d 2021-07-02 b --day=2021-07-01 c", Self.tool(Self.copy))
    #expect(invocation.days("day").map(\.description) == ["2021-07-02", "2021-07-01"])
    #expect(invocation.texts("TO") == ["b", "c"])
    #expect(try run("copy a", Self.tool(Self.copy)).texts("TO").isEmpty)
  }

  @Test("takes a negative number as a value where a number is wanted")
  func negativeNumbers() throws {
    let tool = Self.tool(Self.copy)
    #expect(try run("copy a --shift -3", tool).number("shift") == -3)
    #expect(try run("copy a -s-3", tool).number("shift") == -3)
    #expect(try run("copy a", tool).number("shift") == -2)
  }

  @Test("takes an empty text, but no day that does not exist")
  func textsAndDays() throws {
    let tool = Self.tool(Self.copy)
    #expect(try run("copy a --note=", tool).text("note")?.isEmpty == true)
    #expect(try run("copy a --note=a=b", tool).text("note") == "a=b")
    #expect(throws: UsageError.self) { try run("copy a --day 2021-02-30", tool) }
  }

  @Test("demands one of an argument that is required and repeated")
  func requiredRepeated() throws {
    var command = Self.copy
    command.arguments[1].count = .requiredRepeated
    let tool = Self.tool(command)
    #expect(throws: UsageError.self) { try run("copy a", tool) }
    #expect(try run("copy a b c", tool).texts("TO") == ["b", "c"])
  }

  @Test("finds the faults of a table")
  func tableFaults() {
    var command = Self.copy
    command.arguments.swapAt(0, 1)
    command.options.append(.flag("day", letter: "h", "Twice"))
    command.options.append(
      .taking("N", .wholeNumber(1...2), "count", "Count", fallback: .value("3")))
    command.examples = []
    command.exitCodes = [ExitCode(9, "nine")]
    let faults = Self.tool(command).tableFaults
    let wanted = [
      "TO is repeated but not last", "FROM is required after one that is not",
      "day is there twice", "the letter h is there twice", "the default of count", "no example",
      "exit code 9",
    ]
    for fault in wanted { #expect(faults.contains { $0.contains(fault) }, "\(fault)") }
    #expect(Self.tool(Self.copy).tableFaults.isEmpty)
  }

  @Test("stops the program that asks for what the table does not declare")
  func programmerErrors() async {
    // A command line that cannot be read would end these processes well, and the test badly.
    await #expect(processExitsWith: .failure) {
      // A refusal is what is looked for.
      _ = try? run("plan c").text("colour")
    }
    await #expect(processExitsWith: .failure) {
      // A refusal is what is looked for.
      _ = try? run("plan c").text("seconds")
    }
    await #expect(processExitsWith: .failure) {
      // A refusal is what is looked for.
      _ = try? run("plan c").flag("output")
    }
    await #expect(processExitsWith: .failure) {
      // A refusal is what is looked for.
      _ = try? run("plan c").required("output")
    }
  }
}
