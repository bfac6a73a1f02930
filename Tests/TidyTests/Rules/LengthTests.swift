import Foundation
import Testing

/// A file is read as a whole and a function at a glance. The hard stops catch the one that grew;
/// the medians keep the typical one small (the best Swift we know has functions of 5 to 9 lines).
private enum Limit {
  static let fileLines = 400
  static let functionLines = 70
  static let medianFileLines = 130
  static let medianFunctionLines = 12
}

private func longFiles(_ file: SourceFile) -> [Finding] {
  guard isCode(file), file.lines.count > Limit.fileLines else { return [] }
  return [file.finding(0, "\(file.lines.count) lines; \(Limit.fileLines) are allowed")]
}

private func longFunctions(_ file: SourceFile) -> [Finding] {
  guard file.isOurSwift else { return [] }
  return file.swift.functions.filter { $0.lines > Limit.functionLines }.map {
    file.finding(
      $0.firstLine, "`\($0.name)` has \($0.lines) lines; \(Limit.functionLines) are allowed")
  }
}

private func median(_ numbers: [Int]) -> Int {
  numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
}

@Suite("Files and functions stay small") struct LengthTests {
  @Test("finds a file that grew too long")
  func file() {
    let lines = Array(repeating: "let a = 1", count: 400).joined(separator: "\n")
    #expect(longFiles(SourceFile(path: "Sources/A/B.swift", text: lines + "\n")).isEmpty)
    #expect(longFiles(SourceFile(path: "Sources/A/B.swift", text: lines + "\n\n")).count == 1)
  }

  @Test("finds a function, initialiser or property that grew too long")
  func function() {
    let body = String(repeating: "\n  a()", count: 68)
    expectMarkedLines("func b() {\(body)\n}", rule: longFunctions)
    expectMarkedLines("▸func b() {\(body)\n  a()\n}", rule: longFunctions)
    expectMarkedLines("▸init(c: C = { d }()) {\(body)\n  a()\n}", rule: longFunctions)
    expectMarkedLines("▸var e: [E] {\(body)\n  a()\n}", rule: longFunctions)
  }

  @Test("measures functions and nothing else")
  func spans() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      text: """
        protocol P { func a() -> Int; var b: Int { get } }
        func c<T>(_ d: (T) -> Int = { _ in 1 }) -> [T] { [] }
        struct S {
          var stored: Int = { 1 }()
          init(_ e: Int) {
            self.init()
            var local: Int
            if e > 0 { f() }
          }
        }
        """)
    #expect(file.swift.functions.map(\.name) == ["c", "init"])
    #expect(file.swift.functions.map(\.lines) == [1, 5])
  }

  @Test("the tree keeps to the hard stops")
  func tree() {
    expectNone(Tree.current.findings(longFiles) + Tree.current.findings(longFunctions))
  }

  @Test("the typical file and function are small")
  func medians() {
    let files = Tree.current.files.filter(\.isOurSwift)
    let file = median(files.map(\.lines.count))
    let functions = files.flatMap(\.swift.functions).filter { $0.kind == .function }
    let function = median(functions.map(\.lines))
    let summary = "median file \(file) lines, median function \(function) lines\n"
    FileHandle.standardError.write(Data(summary.utf8))
    #expect(file <= Limit.medianFileLines)
    #expect(function <= Limit.medianFunctionLines)
  }
}
