import Testing

/// A program that plans relief must not die on a surprise. `!`, `try!` and `as!` each say "this
/// cannot happen" without a word why, and a crash tells the person at the desk nothing; `guard`,
/// a typed error or a `precondition` with its reason do.
private func forcedOperations(_ file: SourceFile) -> [Finding] {
  guard file.isOurSwift else { return [] }
  let swift = file.swift
  let forced = swift.places(of: ["!"]).filter { isPostfix($0, in: swift) }.map { index in
    let before = swift[index - 1].text
    let what = before == "try" || before == "as" ? "\(before)!" : "forced unwrap of `\(before)`"
    return file.finding(swift[index].line, what)
  }
  let fatal = swift.places(of: ["fatalError", "("]).map {
    file.finding(swift[$0].line, "fatalError: use precondition with its reason, or throw")
  }
  return forced + fatal
}

/// A `!` behind a value: joined to a word or closing bracket, and not the start of `!=`.
private func isPostfix(_ index: Int, in swift: SwiftTokens) -> Bool {
  let (before, mark, after) = (swift[index - 1], swift[index], swift[index + 1])
  guard mark.isJoined, !(after.isSymbol("=") && after.isJoined) else { return false }
  return before.kind == .word || ")]}>?".contains(before.text)
}

@Suite("Nothing is forced") struct ForcedOperationsTests {
  @Test("finds what may crash, and not its like in strings, comments and conditions")
  func example() {
    expectMarkedLines(
      #"""
      ▸let a = b!
      ▸let c = d[0]!.e
      ▸let f = g()!
      ▸let h = try! i()
      ▸let j = k as! L
      ▸var m: N!
      ▸let s = "\(t!)"
      ▸fatalError("u")
      let o = !p && q != r
      if a!=b, !(c) { return }
      // b! is not code
      let v = "w!" + #"x! \(y!)"#
      let z = #"fatalError("a")"#
      """#, rule: forcedOperations)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(forcedOperations)) }
}
