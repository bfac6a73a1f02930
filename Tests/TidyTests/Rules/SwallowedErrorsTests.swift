import Testing

/// `try?` and an empty `catch` throw an error away. Sometimes that is right, but the next reader
/// cannot know, so the line above says why.
private func swallowedErrors(_ file: SourceFile) -> [Finding] {
  guard file.isOurSwift else { return [] }
  let swift = file.swift
  let reasons = Set(swift.all.filter { $0.kind == .comment }.map(\.endLine))
  let dropped = swift.places(of: ["try", "?"]).filter { swift[$0 + 1].isJoined }
    .filter { !reasons.contains(swift[$0].line - 1) }
    .map { file.finding(swift[$0].line, "try? without a comment on the line above") }
  let empty = swift.places(of: ["catch"]).compactMap { index -> Finding? in
    guard let opening = swift.code[index...].firstIndex(where: { $0.isSymbol("{") }),
      swift.partners[opening] == opening + 1,
      !(swift[opening].line - 1...swift[opening + 1].line).contains(where: reasons.contains)
    else { return nil }
    return file.finding(swift[index].line, "empty catch without a reason")
  }
  return dropped + empty
}

@Suite("Nothing is swallowed") struct SwallowedErrorsTests {
  @Test("finds errors thrown away without a reason")
  func example() {
    expectMarkedLines(
      """
      ▸let a = try? b()
      // Whether the file was there does not matter.
      let c = try? d()
      let e = try f() ? g : h
      do { i() }
      ▸catch {}
      do { j() }
      catch { k(error) }
      do { l() }
      catch {
        // There is nobody left to tell.
      }
      """, rule: swallowedErrors)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(swallowedErrors)) }
}
