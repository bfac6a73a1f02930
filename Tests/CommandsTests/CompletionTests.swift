import Commands
import Foundation
import Testing

/// Each shell reads its script and completes with it. The folder in which it is asked holds the
/// folders `my-case` and `my other case` and the files `my-plan.csv` and `notes`.
@Suite struct CompletionTests {
  /// A command line up to the cursor, and what is offered there.
  typealias Question = (line: String, offered: [String])

  /// What every shell offers alike.
  static let questions: [Question] = [
    ("talka pl", ["plan"]),
    ("talka d", ["demo", "detect", "diff", "dispatch", "doctor"]),
    ("talka plan --se", ["--seconds"]),
    ("talka plan my-case --thr", ["--threads"]),
    ("talka share --s", []),
    ("talka completions ", ["bash", "fish", "zsh"]),
    ("talka completions z", ["zsh"]),
    ("talka --no-color completions z", ["zsh"]),
    ("talka completions zsh ", []),
    ("talka demo --example ", ["flood", "lithuania-2021"]),
    ("talka demo --example flood --js", []),
    ("talka demo -e fl", ["flood"]),
    ("talka help exit", ["exit-codes"]),
    ("talka explain TLK070", (1...9).map { "TLK070\($0)" }),
    ("talka plan my-c", ["my-case"]),
    ("talka plan my", ["my other case", "my-case"]),
    ("talka plan -o my-p", ["my-plan.csv"]),
    ("talka plan -o my-plan.csv my-c", ["my-case"]),
    ("talka diff my-case no", ["notes"]),
    ("talka plan --seconds ", []),
  ]

  @Test("bash reads the script and completes with it", Programs.needs("bash"))
  func bash() throws {
    let driver = """
      source "$0"
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _talka
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try Self.withCase { folder in
      let script = try folder.write(Self.script(.bash), "talka.bash")
      #expect(try Programs.output(of: "bash", ["-n", script], in: folder).isEmpty)
      func check(_ words: [String], _ offered: [String]) throws {
        let arguments = ["--norc", "-c", driver, script] + words
        let output = try Programs.output(of: "bash", arguments, in: folder)
        #expect(Self.lines(output) == offered, "\(words)")
      }
      for question in Self.questions { try check(Self.words(question.line), question.offered) }
      // bash makes "=" a word of its own.
      try check(["talka", "demo", "--example", "="], ["flood", "lithuania-2021"])
      try check(["talka", "demo", "--example", "=", "fl"], ["flood"])
      try check(["talka", "plan", "--output", "=", "my-plan.csv", "my-c"], ["my-case"])
      try check(["talka", "plan", "--", "--js"], [])
    }
  }

  @Test("zsh reads the script and completes with it", Programs.needs("zsh"))
  func zsh() throws {
    try Self.withCase { folder in
      let script = try folder.write(Self.script(.zsh), "_talka")
      #expect(try Programs.output(of: "zsh", ["-n", script], in: folder).isEmpty)
      let setup = try folder.write(Self.zshSetup, "setup.zsh")
      let driver = try folder.write(Self.zshDriver, "driver.zsh")
      let questions = Self.questions + [("talka demo --example=fl", ["flood"])]
      let lines = questions.map(\.line)
      let output = try Programs.output(
        of: "zsh", ["-f", driver, setup, script] + lines, in: folder)
      let answers = output.split(separator: "==\n", omittingEmptySubsequences: false).dropFirst()
      try #require(answers.count == questions.count, "\(output)")
      for (question, answer) in zip(questions, answers) {
        // zsh escapes spaces, and where no argument is left it offers the options unasked.
        let answer = answer.replacingOccurrences(of: "\\ ", with: " ")
        let offered = Self.lines(answer).filter { word in
          !word.hasPrefix("-") || question.line.contains(" -")
        }
        #expect(offered == question.offered, "\(question.line)")
      }
    }
  }

  @Test("fish reads the script and completes with it", Programs.needs("fish"))
  func fish() throws {
    try Self.withCase { folder in
      let script = try folder.write(Self.script(.fish), "talka.fish")
      #expect(try Programs.output(of: "fish", ["-n", script], in: folder).isEmpty)
      for question in Self.questions + [("talka demo --example=fl", ["flood"])] {
        let output = try Programs.output(
          of: "fish", ["-c", "source $argv[1]; complete -C $argv[2]", script, question.line],
          in: folder)
        // A candidate is shown with its description, a folder with a slash, a space escaped.
        let offered = Self.lines(output).map { line in
          var word = String(line.prefix { $0 != "\t" })
          if word.hasPrefix("--example=") { word.removeFirst("--example=".count) }
          if word.hasSuffix("/") { word.removeLast() }
          return word.replacingOccurrences(of: "\\ ", with: " ")
        }
        #expect(offered == question.offered, "\(question.line)")
      }
    }
  }

  private static func script(_ shell: Shell) -> String {
    CommandLineTool.talka.text(of: .completions(shell))
  }

  private static func words(_ line: String) -> [String] {
    line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines, each once, in order.
  private static func lines(_ output: String) -> [String] {
    Set(output.split(separator: "\n").map(String.init)).sorted()
  }

  private static func withCase(_ body: (URL) throws -> Void) throws {
    try Programs.withFolder { folder in
      for name in ["my-case", "my other case"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: false)
      }
      for name in ["my-plan.csv", "notes"] { _ = try folder.write("", name) }
      try body(folder)
    }
  }

  /// Types each line and a tab into a zsh of its own on a pseudo-terminal, and prints what that
  /// offers.
  private static let zshDriver = """
    zmodload zsh/zpty || exit 9
    setup=$1 script=$2
    shift 2
    for line in "$@"; do
      zpty shell zsh -f -i
      zpty -w shell "PS1=; source ${(q)setup} ${(q)script}"
      while zpty -r shell answer && [[ $answer != *ready-to-complete* ]]; do :; done
      zpty -w -n shell "$line"$'\\t'
      output=''
      while zpty -r shell answer; do output+=$answer; done
      zpty -d shell
      print -r -- "=="
      print -r -- "$output" | sed -n 's/.*<<\\(.*\\)>>.*/\\1/p'
    done
    """

  /// Prints what is offered instead of a menu, and ends the shell after one completion.
  private static let zshSetup = """
    autoload -Uz compinit
    compinit -u -d "$HOME/.zcompdump"
    source $1
    compadd() {
      local -a offered
      if (( ${argv[(I)-(O|A|D)]} )); then
        builtin compadd "$@"
        return
      fi
      builtin compadd -A offered "$@"
      print -rl -- "<<"${^offered}">>"
      builtin compadd "$@"
    }
    stop() { exit 0 }
    comppostfuncs=(stop)
    bindkey '^I' complete-word
    print ready-to-complete
    """
}
