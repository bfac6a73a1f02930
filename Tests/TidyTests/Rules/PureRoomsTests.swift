import Testing

/// A pure room gives the same answer to the same input for ever, so that a plan can be checked
/// years later. Time, seed and file contents are passed in; nothing is asked of the machine.
private func impurity(_ file: SourceFile, pure: Set<String>) -> [Finding] {
  guard file.isSwift, let room = file.room, pure.contains(room) else { return [] }
  let swift = file.swift
  let asked = swift.code.indices.filter { machine.contains(swift[$0].text) }
    .filter { swift[$0].kind == .word && !swift[$0 - 1].isSymbol(".") }
  let called = swift.code.indices.filter { calls.contains(swift[$0].text) }
    .filter { swift[$0 + 1].isSymbol("(") && !swift[$0 - 1].isSymbol(".") }
    .filter { !swift[$0 - 1].isWord("func") }
  let unseeded = swift.code.indices.filter { isUnseeded($0, in: swift) }
  return (asked + called + unseeded).map {
    file.finding(swift[$0].line, "`\(swift[$0].text)` in the pure room \(room)")
  }
}

/// Types and functions that reach outside whatever is done with them.
private let machine: Set<String> = [
  "ProcessInfo", "FileManager", "FileHandle", "CommandLine", "getenv", "setenv", "URLSession",
  "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", "clock_gettime",
  "gettimeofday", "fopen", "DispatchQueue", "DispatchTime", "UUID",
]
/// Names that are harmless unless called.
private let calls: Set<String> = ["Date", "Process", "time", "rand", "random", "open", "socket"]

/// `.random(in:)`, `.shuffled()` and `.randomElement()` without a generator that was passed in.
private func isUnseeded(_ index: Int, in swift: SwiftTokens) -> Bool {
  guard ["random", "shuffled", "shuffle", "randomElement"].contains(swift[index].text),
    swift[index - 1].isSymbol("."), swift[index + 1].isSymbol("("),
    let closing = swift.partners[index + 1]
  else { return false }
  return !swift.code[index..<closing].contains { $0.isWord("using") }
}

@Suite("Pure rooms ask nothing of the machine") struct PureRoomsTests {
  @Test("finds clocks, files, environment and unseeded randomness")
  func example() {
    expectMarkedLines(
      """
      ▸let a = Date()
      ▸let b = ProcessInfo.processInfo.environment
      ▸let c = FileManager.default
      ▸let d = getenv("E")
      ▸let f = Process()
      ▸let g = Int.random(in: 0..<9)
      ▸let h = i.shuffled()
      let j = Int.random(in: 0..<9, using: &k)
      let l: Date? = nil
      let m = "Date()"
      """, rule: { impurity($0, pure: ["Planning"]) })
  }

  @Test("lets other rooms be")
  func otherRoom() {
    expectMarkedLines(
      "let a = Date()", path: "Sources/talka/A.swift", rule: { impurity($0, pure: ["Planning"]) })
  }

  @Test("the tree keeps to it, for the pure rooms of docs/architecture.md")
  func tree() throws {
    let table = try RoomTable.current()
    #expect(table.pure.count >= 5)
    #expect(table.pure.isSubset(of: Set(table.rooms.map(\.name))))
    expectNone(Tree.current.findings { impurity($0, pure: table.pure) })
  }
}
