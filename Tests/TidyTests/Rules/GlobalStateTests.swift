import Testing

/// Same input, same bytes, on any number of threads: state that every function can reach and change
/// makes that impossible to see, and `nonisolated(unsafe)` hides it from the compiler too.
private func globalState(_ file: SourceFile) -> [Finding] {
  guard file.isOurSwift else { return [] }
  let swift = file.swift
  let unsafe = swift.places(of: ["nonisolated", "(", "unsafe"]).map {
    file.finding(swift[$0].line, "nonisolated(unsafe)")
  }
  let computed = Set(swift.functions.map(\.firstLine))
  let stored = swift.places(of: ["var"])
    .filter { isGlobal($0, in: swift) && !computed.contains(swift[$0].line) }
    .filter { !isRequirement($0, in: swift) }
    .map { file.finding(swift[$0].line, "global or static var: make it a let, or pass it in") }
  return unsafe + stored
}

/// A `var` outside all braces, or marked static.
private func isGlobal(_ index: Int, in swift: SwiftTokens) -> Bool {
  let isStatic = (1...3).contains { offset in
    let token = swift[index - offset]
    return (token.isWord("static") || token.isWord("class")) && token.line == swift[index].line
  }
  return isStatic
    || !swift.partners.contains {
      swift[$0.key].isSymbol("{") && $0.key < index && $0.value > index
    }
}

/// A requirement of a protocol: `static var a: A { get }`.
private func isRequirement(_ index: Int, in swift: SwiftTokens) -> Bool {
  let line = swift.code[index...].prefix { $0.line == swift[index].line }
  return zip(line, line.dropFirst()).contains { $0.isSymbol("{") && $1.isWord("get") }
}

@Suite("No state for everyone") struct GlobalStateTests {
  @Test("finds what all functions could change")
  func example() {
    expectMarkedLines(
      """
      ▸var a = 1
      let b = 2
      ▸nonisolated(unsafe) let c = D()
      struct E {
      ▸  static var f = 3
      ▸  static private var g: Int = 3
        static let h = 4
        static var i: Int { 5 }
        var j = 6
      }
      var k: Int { 7 }
      protocol L {
        static var m: Int { get }
      }
      """, rule: globalState)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(globalState)) }
}
