import Basics
import Commands
import Foundation
import Testing

@Suite struct ManualPageTests {
  static let page = CommandLineTool.talka.text(of: .manualPage)

  @Test("groff renders the page without a warning", Programs.needs("groff"))
  func groff() throws {
    try Programs.withFolder { folder in
      let file = try folder.write(Self.page, "talka.1")
      let text = try Programs.output(
        of: "groff", ["-man", "-Tutf8", "-P-cbou", "-ww", file], in: folder)
      #expect(!text.contains("warning") && !text.contains("error:"))
      for command in CommandLineTool.talka.commands {
        #expect(text.contains("talka \(command.name)"))
        for option in command.ownOptions { #expect(text.contains("--\(option.name)")) }
      }
    }
  }

  @Test("mandoc finds nothing to criticise", Programs.needs("mandoc"))
  func mandoc() throws {
    try Programs.withFolder { folder in
      let file = try folder.write(Self.page, "talka.1")
      #expect(try Programs.output(of: "mandoc", ["-T", "lint", file], in: folder).isEmpty)
    }
  }

  @Test("every character comes out as itself", Programs.needs("groff"))
  func escapes() throws {
    let odd = #".dot 'quote' "double" back\slash \fB \(em -x --long ~ ^ 100% ąžuolas 日本"#
    var tool = TableTests.tool(TableTests.copy)
    tool.examples = [CommandExample(odd, "`.odd` line")]
    try Programs.withFolder { folder in
      let file = try folder.write(tool.text(of: .manualPage), "tool.1")
      let text = try Programs.output(
        of: "groff", ["-man", "-Tutf8", "-P-cbou", "-ww", file], in: folder)
      #expect(text.contains(odd), "\(text)")
      #expect(text.contains(".odd line:"))
    }
  }

  @Test("is plain ASCII and no line of text is a macro by accident")
  func source() {
    #expect(Self.page.utf8.allSatisfy { $0 < 0x80 })
    let macros: Set = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".in", ".nf", ".fi"]
    for line in Self.page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
