import TalkaTestKit
import Testing

@Suite("The runner of the documents") struct DocumentationRunTests {
  private let run = DocumentationRun(path: "a.md", makeTargets: ["test"])

  private func faults(_ lines: String...) throws -> [String] {
    try run.faults(of: lines.joined(separator: "\n") + "\n")
  }

  @Test("runs all commands of a document in one folder")
  func order() throws {
    #expect(
      try faults(
        "```console", "$ echo b > a", "```", "```console", "$ cat a", "b", "$ ls", "a", "```"
      ).isEmpty)
  }

  @Test("shows the person's settings nothing of the machine's")
  func environment() throws {
    #expect(
      try faults("```console", "$ echo $NO_COLOR $COLUMNS $LANG ${USER-}", "1 80 C.UTF-8", "```")
        .isEmpty)
  }

  @Test("finds the talka of this build first")
  func program() throws {
    #expect(try faults("```console", "$ command -v talka", talkaBinary, "```").isEmpty)
  }

  @Test("reads a command that goes on, and an exit code")
  func form() throws {
    #expect(
      try faults(
        "```console", "$ echo a \\", "> b", "a b", "$ sh -c 'exit 3'  # exit 3", "```"
      ).isEmpty)
  }

  @Test("sees standard error too")
  func errors() throws {
    #expect(try faults("```console", "$ echo a >&2; echo b", "a", "b", "```").isEmpty)
  }

  @Test("reports another output with its line and the difference")
  func difference() throws {
    #expect(
      try faults("# A", "```console", "$ echo a", "a", "$ echo c", "b", "```") == [
        "a.md:5: `echo c` prints something else\n- b\n+ c"
      ])
  }

  @Test("reports another exit code with what was printed")
  func exitCode() throws {
    #expect(
      try faults("```console", "$ echo a; exit 2", "a", "```") == [
        "a.md:2: `echo a; exit 2` ends with 2, not 0\n+ a"
      ])
    #expect(try faults("```console", "$ true # exit 5", "```").count == 1)
  }

  @Test("lets no command of talka go unseen")
  func unseen() throws {
    #expect(try faults("```sh", "cd a && .build/debug/talka demo", "```").count == 1)
    #expect(try faults("```bash", "ls", "```").count == 1)
    #expect(try faults("```", "$ ls", "```").count == 1)
    #expect(try faults("```console", "ls", "```").count == 1)
    #expect(try faults("```sh", "sudo apt install make", "```").isEmpty)
  }

  @Test("knows the targets of the Makefile")
  func make() throws {
    #expect(try faults("```sh", "make test PREFIX=a  # builds, too", "git clone b", "```").isEmpty)
    #expect(
      try faults("```sh", "sudo make instal", "```") == [
        "a.md:2: the Makefile has no target `instal`"
      ])
    #expect(
      makeTargets(in: "A := b\n.PHONY: c\nd e: f\n\tg: h\ni: ## j\n") == ["d", "e", "i"])
  }
}
