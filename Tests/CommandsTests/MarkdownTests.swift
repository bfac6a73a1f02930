import Commands
import Testing

@Suite struct MarkdownTests {
  @Test("has one section a command, which the list points to")
  func sections() {
    let lines = CommandLineTool.talka.text(of: .markdown).split(separator: "\n").map(String.init)
    for command in CommandLineTool.talka.commands {
      #expect(lines.filter { $0 == "## talka \(command.name)" }.count == 1)
      #expect(lines.filter { $0.contains("(#talka-\(command.name))") }.count == 1)
      for option in command.ownOptions {
        #expect(lines.contains { $0.contains("--\(option.name)") })
      }
    }
  }

  @Test("gives each table row as many cells as its heading, whatever the text holds")
  func tables() {
    var command = TableTests.copy
    command.options.append(.flag("odd", "a|b * c_d <e> [f] `x|y_z`"))
    let lines = TableTests.tool(command).text(of: .markdown).split(separator: "\n")
    #expect(lines.contains { $0.contains(#"a\|b \* c\_d \<e\> \[f\] `x\|y_z`"#) })
    for line in lines where line.hasPrefix("|") {
      let bars = line.replacing(#"\|"#, with: "").filter { $0 == "|" }
      #expect(bars.count == 3, "\(line)")
    }
  }
}
