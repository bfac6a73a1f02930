import Basics
import Commands
import Testing

@Suite struct HelpTests {
  let tool = CommandLineTool.talka

  @Test("keeps to the width, from 40 to 100 columns", arguments: [0, 40, 41, 59, 80, 100, 1000])
  func width(width: Int) {
    let columns = min(100, max(40, width))
    let answers: [Answer] =
      [.overview, .commands] + tool.commands.map { .command($0.name) }
      + tool.allSections.map { .section($0.name) }
    for answer in answers {
      for line in tool.text(of: answer, width: width).split(separator: "\n") {
        // A path cannot be broken; it has a line for itself.
        let isOneWord = !line.drop { $0 == " " }.contains(" ")
        #expect(displayWidth(String(line)) <= columns || isOneWord, "\(line)")
      }
    }
  }

  @Test("says what it is, gives three examples and the next step in at most twelve lines")
  func overview() {
    let text = tool.text(of: .overview, width: 80)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 12)
    #expect(tool.examples.count == 3)
    for example in tool.examples { #expect(text.contains(example.line)) }
    #expect(text.contains("talka help"))
  }

  @Test("lists every command and topic", arguments: [40, 80])
  func commandList(width: Int) {
    let text = tool.text(of: .commands, width: width)
    for name in tool.commands.map(\.name) + tool.allSections.map(\.name) {
      #expect(text.contains("\n  \(name) "), "\(name)")
    }
  }

  @Test("shows every option, argument, example and exit code of a command", arguments: [40, 100])
  func commandHelp(width: Int) {
    for command in tool.commands {
      let text = tool.text(of: .command(command.name), width: width)
      for option in command.allOptions {
        #expect(text.contains("--\(option.name)"), "\(command.name) \(option.name)")
        if let letter = option.letter { #expect(text.contains("-\(letter), --\(option.name)")) }
      }
      for argument in command.arguments { #expect(text.contains(argument.name)) }
      for code in command.exitCodes { #expect(text.contains("\n  \(code.number) ")) }
      let unbroken = text.split { $0.isWhitespace || $0 == "\\" }.joined(separator: " ")
      for example in command.examples { #expect(unbroken.contains(example.line)) }
    }
  }

  @Test("shows ranges, defaults and what is required or repeatable")
  func notes() {
    let text = tool.text(of: .command("plan"), width: 100)
    #expect(text.contains("1 to 86400; default: no limit"))
    #expect(tool.text(of: .command("report"), width: 100).contains("required"))
    let copy = TableTests.tool(TableTests.copy).text(of: .command("copy"), width: 100)
    #expect(copy.contains("YYYY-MM-DD; may be repeated") && copy.contains("default: -2"))
    #expect(copy.contains("tool copy FROM [TO...] [OPTIONS]"))
  }

  @Test("breaks a long example so that a shell still reads one command")
  func brokenExample() {
    let lines = tool.text(of: .command("report"), width: 40).split(separator: "\n")
    let broken = lines.filter { $0.hasSuffix(" \\") }
    #expect(!broken.isEmpty)
  }
}
