import Basics
import Commands
import Testing

@Suite struct TalkaTableTests {
  let tool = CommandLineTool.talka

  @Test("is a sound table")
  func sound() {
    #expect(tool.tableFaults.isEmpty)
  }

  @Test("has every command once, and the three that the table answers")
  func commands() {
    let own = TalkaCommand.allCases.map(\.rawValue)
    let names = tool.commands.map(\.name)
    #expect(names.sorted() == (own + ["help", "completions", "man"]).sorted())
  }

  @Test("gives examples that its own parser reads as that command")
  func examples() throws {
    for command in tool.commands {
      #expect(!command.examples.isEmpty, "\(command.name)")
      for example in command.examples {
        let words = example.words
        #expect(words.prefix(2) == ["talka", command.name])
        let request = try tool.parse(Array(words.dropFirst()))
        if case .run(let invocation) = request {
          #expect(invocation.commandName == command.name)
        } else {
          #expect(["help", "man", "completions"].contains(command.name))
        }
      }
    }
    for example in tool.examples { _ = try tool.parse(Array(example.words.dropFirst())) }
  }

  @Test("gives a text for whatever it answers, ending with a line break")
  func texts() {
    let answers: [Answer] =
      [.overview, .commands, .version, .manualPage, .markdown]
      + tool.commands.map { .command($0.name) } + tool.allSections.map { .section($0.name) }
      + Shell.allCases.map { .completions($0) }
    for answer in answers {
      let text = tool.text(of: answer)
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(answer)")
      #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") }, "\(answer)")
    }
  }

  @Test("every command that a person can misuse says so in its exit codes")
  func usageExit() {
    for command in tool.commands {
      #expect(command.exitCodes.contains { $0.number == 2 })
      #expect(command.exitCodes.map(\.number) == command.exitCodes.map(\.number).sorted())
    }
  }
}
