import Basics
import Commands
import Testing

@Suite struct ParsingTests {
  @Test(
    "reads options in every form and place",
    arguments: [
      "plan c --seconds 5 --output p.csv", "plan --seconds=5 --output=p.csv c",
      "plan -s5 -op.csv c", "plan -s 5 c -o p.csv", "plan -o=p.csv -s=5 c",
      "plan --output p.csv --seconds 5 -- c",
    ])
  func forms(line: String) throws {
    let invocation = try run(line)
    #expect(TalkaCommand(invocation) == .plan)
    #expect(invocation.required("CASE") == "c")
    #expect(invocation.number("seconds") == 5)
    #expect(invocation.text("output") == "p.csv")
    #expect(invocation.number("threads") == nil)
    #expect(!invocation.flag("json") && !invocation.isGiven("threads"))
  }

  @Test("reads bundled flags, with a value at the end of the bundle")
  func bundles() throws {
    let invocation = try run("plan -fnas5 c")
    #expect(["force", "dry-run", "all"].allSatisfy(invocation.flag))
    #expect(invocation.number("seconds") == 5)
    #expect(try run("plan -fop.csv c").text("output") == "p.csv")
  }

  @Test("takes everything after -- and a dash alone as arguments")
  func separators() throws {
    #expect(try run("plan -- --json").required("CASE") == "--json")
    #expect(try run("plan -").required("CASE") == "-")
    #expect(try run("plan c -o -").text("output") == "-")
    #expect(try run("diff a -- -b --").texts("PLAN-A") == ["-b"])
  }

  @Test("gives defaults as if they had been typed, and says that they were not")
  func defaults() throws {
    let invocation = try run("demo")
    #expect(invocation.required("FOLDER") == "talka-demo")
    #expect(invocation.text("example") == "lithuania-2021")
    #expect(!invocation.isGiven("FOLDER"))
    #expect(try run("demo x").isGiven("FOLDER"))
  }

  @Test("takes options of every command before the command")
  func globalOptions() throws {
    #expect(try run("--no-color share c").flag("no-color"))
    #expect(try run("share c --no-color").flag("no-color"))
  }

  @Test("keeps unicode, spaces and very long arguments as they are")
  func oddArguments() throws {
    let long = String(repeating: "ilgas ", count: 20_000)
    for name in ["Šiauliai ✓", "日本", "e\u{301}", " ", "a\nb", long, "…", "—", "–x"] {
      guard case .run(let invocation) = try CommandLineTool.talka.parse(["plan", name]) else {
        Issue.record("not run")
        continue
      }
      #expect(invocation.required("CASE").unicodeScalars.elementsEqual(name.unicodeScalars))
    }
  }

  @Test("answers help, version, man and completions from the table")
  func answers() throws {
    let wanted: [(String, Answer)] = [
      ("", .overview), ("--no-color", .overview), ("help", .commands), ("--help", .commands),
      ("-h", .commands), ("help plan", .command("plan")), ("plan --help", .command("plan")),
      ("--help plan", .command("plan")), ("plan --nonsense -h", .command("plan")),
      ("plan c -fh", .command("plan")), ("help help", .command("help")),
      ("help exit-codes", .section("exit-codes")), ("help files", .section("files")),
      ("--version", .version), ("plan --version", .version), ("man", .manualPage),
      ("man --markdown", .markdown), ("completions bash", .completions(.bash)),
      ("completions zsh", .completions(.zsh)), ("completions fish", .completions(.fish)),
    ]
    for (line, answer) in wanted {
      let request = try CommandLineTool.talka.parse(words(line))
      #expect(request == .answer(answer), "\(line)")
    }
  }

  @Test("does not take --help after -- for a wish")
  func helpAfterSeparator() throws {
    #expect(try run("plan -- --help").required("CASE") == "--help")
  }
}

/// The invocation of a command line of Talka split at spaces.
func run(_ line: String, _ tool: CommandLineTool = .talka) throws -> Invocation {
  let request = try tool.parse(words(line))
  guard case .run(let invocation) = request else { throw NotAnInvocation(request: request) }
  return invocation
}

struct NotAnInvocation: Error {
  let request: Request
}

func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
