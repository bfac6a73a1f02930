import Testing

/// Standard output is data that scripts read, so only the target `talka` writes to it; a stray
/// `print` in a room would break every pipe.
private func printing(_ file: SourceFile) -> [Finding] {
  guard file.isOurSwift, file.room != "talka" else { return [] }
  let names = ["print", "debugPrint", "dump", "NSLog"]
  return names.flatMap { name in
    file.swift.places(of: [name, "("])
      .filter { !file.swift[$0 - 1].isSymbol(".") && !file.swift[$0 - 1].isWord("func") }
      .map { file.finding(file.swift[$0].line, "\(name): only the target talka prints") }
  }
}

@Suite("Only the program prints") struct PrintingTests {
  @Test("finds printing in a room, and not a method of that name")
  func example() {
    expectMarkedLines(
      """
      ▸print("a")
      ▸debugPrint(a)
      page.print("b")
      func print(_ c: C) {}
      """, rule: printing)
  }

  @Test("lets talka print")
  func program() {
    expectMarkedLines("print(1)", path: "Sources/talka/Talka.swift", rule: printing)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(printing)) }
}
