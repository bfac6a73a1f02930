import Basics
import Commands
import Testing

@Suite struct UsageErrorTests {
  /// A command line, the code it gets, and what the whole message must hold.
  static let faults: [(line: String, code: DiagnosticCode, holds: String)] = [
    ("plna", .unknownCommand, "Maybe `plan`"),
    ("PLAN", .unknownCommand, "Maybe `plan`"),
    ("compl", .unknownCommand, "Maybe `completions`"),
    ("-", .unknownCommand, "`talka help`"),
    ("zzzzzz", .unknownCommand, "found: zzzzzz"),
    ("help plna", .unknownCommand, "Maybe `plan`"),
    ("help exit-code", .unknownCommand, "Maybe `exit-codes`"),
    ("plan c --secnds 4", .unknownOption, "Maybe `--seconds`"),
    ("plan c --sec=4", .unknownOption, "Maybe `--seconds`"),
    ("plan c -output x", .unknownOption, "Maybe `--output`"),
    ("plan c -json", .unknownOption, "Maybe `--json`"),
    ("plan c -fz", .unknownOption, "found: -z"),
    ("plan c -é", .unknownOption, "found: -é"),
    ("plan c ---", .unknownOption, "found: ---"),
    ("plan c --=x", .unknownOption, "`talka help plan`"),
    ("plan -5", .unknownOption, "found: -5"),
    ("share c --seconds 5", .unknownOption, "`talka help share`"),
    ("--json plan c", .unknownOption, "`talka COMMAND --json`"),
    ("--no-colour plan c", .unknownOption, "Maybe `--no-color`"),
    ("-- plan c", .unknownOption, "found: --"),
    ("plan c —json", .unknownOption, "write `--json`"),
    ("plan c –o x", .unknownOption, "write `--output`"),
    ("plan", .missingArgument, "`talka help plan`"),
    ("diff c a", .missingArgument, "PLAN-B"),
    ("report c", .missingArgument, "--output FILE"),
    ("completions", .missingArgument, "SHELL"),
    ("plan c --seconds 0", .badOptionValue, "a whole number from 1 to 86400"),
    ("plan c --seconds 86401", .badOptionValue, "found: 86401"),
    ("plan c --seconds -1", .badOptionValue, "found: -1"),
    ("plan c --seconds=", .badOptionValue, "found: nothing"),
    ("plan c --seconds 5s", .badOptionValue, "found: 5s"),
    ("plan c --seconds +5", .badOptionValue, "found: +5"),
    ("plan c --seconds 1e3", .badOptionValue, "found: 1e3"),
    ("plan c --seconds 99999999999999999999", .badOptionValue, "from 1 to 86400"),
    ("plan c --seconds ٣", .badOptionValue, "found: ٣"),
    ("plan c --output=", .badOptionValue, "the name of a file"),
    ("plan c --json=yes", .badOptionValue, "takes no value"),
    ("plan c --json=", .badOptionValue, "takes no value"),
    ("demo --example fload", .badOptionValue, "Maybe `flood`"),
    ("demo --example Flood", .badOptionValue, "lithuania-2021 or flood"),
    ("completions zhs", .badOptionValue, "Maybe `zsh`"),
    ("completions tcsh", .badOptionValue, "bash, zsh or fish"),
    ("plan a b", .unexpectedArgument, "found: b"),
    ("doctor now", .unexpectedArgument, "talka doctor [OPTIONS]"),
    ("plan c -o a -o b", .doubledOption, "`--output` is given twice"),
    ("plan c -s5 --seconds 5", .doubledOption, "`--seconds`"),
    ("plan c -o", .missingOptionValue, "the name of a file"),
    ("plan c --output --json", .missingOptionValue, "`--output=FILE`"),
    ("plan c --output -- x", .missingOptionValue, "found: --"),
  ]

  @Test("names the fault, its code and what to do", arguments: faults)
  func fault(line: String, code: DiagnosticCode, holds: String) {
    let diagnostic = diagnostic(of: words(line))
    #expect(diagnostic?.code == code)
    #expect(diagnostic?.severity == .error)
    #expect(diagnostic?.hint != nil)
    let text = diagnostic.map { "\($0)" } ?? ""
    #expect(text.contains(holds), "\(text)")
  }

  @Test("refuses an empty folder name, as an unset shell variable leaves it")
  func emptyArgument() {
    let diagnostic = diagnostic(of: ["plan", ""])
    #expect(diagnostic?.code == .badOptionValue)
    #expect(diagnostic?.expected == "the name of a folder")
    #expect(self.diagnostic(of: [""])?.code == .unknownCommand)
  }

  @Test("shortens what was found and shows control characters")
  func excerpt() {
    let long = String(repeating: "x", count: 100_000)
    #expect((diagnostic(of: ["plan", "c", "--" + long]).map { "\($0)".count } ?? .max) < 400)
    #expect(diagnostic(of: ["\u{1B}[31m"])?.found == "\\u{1b}[31m")
  }

  private func diagnostic(of words: [String]) -> Diagnostic? {
    do {
      _ = try CommandLineTool.talka.parse(words)
      return nil
    } catch {
      return error.diagnostic
    }
  }
}
