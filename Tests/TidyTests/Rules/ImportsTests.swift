import Testing

/// The order of the rooms is what keeps a change local: what a room cannot import, it cannot depend
/// on by accident. SwiftPM lets undeclared imports of other targets pass, so this test does not.
private func forbiddenImports(_ file: SourceFile, table: RoomTable) -> [Finding] {
  guard file.isSwift, let name = file.room else { return [] }
  guard let room = table.room(name) else {
    return [file.finding(0, "\(name) has no row in \(RoomTable.path)")]
  }
  return imports(in: file).filter { !room.imports.contains($0.module) }.map {
    file.finding($0.line, "\(name) may not import \($0.module): see \(RoomTable.path)")
  }
}

/// Tests import what Package.swift declares for them; otherwise they pass or fail with the order in
/// which targets are built.
private func undeclaredImports(_ file: SourceFile, manifest: PackageManifest) -> [Finding] {
  guard file.isSwift, let name = file.testTarget else { return [] }
  let declared = (manifest.targets[name]?.dependencies ?? []).union(["TalkaTestKit", name])
  return imports(in: file)
    .filter { manifest.targets[$0.module] != nil && !declared.contains($0.module) }
    .map { file.finding($0.line, "\(name) does not declare \($0.module) in Package.swift") }
}

/// The modules a file imports; of `import struct Foundation.URL` that is `Foundation`.
private func imports(in file: SourceFile) -> [(module: String, line: Int)] {
  let kinds = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
  return file.swift.places(of: ["import"]).map { index in
    let module = file.swift[kinds.contains(file.swift[index + 1].text) ? index + 2 : index + 1]
    return (module.text, file.swift[index].line)
  }
}

@Suite("Imports go up the table of rooms") struct ImportsTests {
  private static let document = """
    | room | holds | may import | files |
    |---|---|---|---|
    | `Basics` | `Day` and so on | | `Day.swift` |
    | `Planning` | plans | `Basics`, `Foundation` | `Plan.swift` |

    Pure rooms: `Planning`.
    """

  @Test("reads rooms, imports, first files and pure rooms from the table")
  func table() throws {
    let table = try RoomTable(SourceFile(path: RoomTable.path, text: Self.document))
    #expect(table.rooms.map(\.name) == ["Basics", "Planning"])
    #expect(table.rooms.map(\.imports) == [[], ["Basics", "Foundation"]])
    #expect(table.rooms[1].firstFiles == ["Plan.swift"])
    #expect(table.pure == ["Planning"])
  }

  @Test("finds an import the table does not allow, in every spelling")
  func example() throws {
    let table = try RoomTable(SourceFile(path: RoomTable.path, text: Self.document))
    expectMarkedLines(
      """
      import Basics
      public import Foundation
      import struct Foundation.URL
      ▸import Solver
      ▸public import Charts
      ▸@testable import CaseFiles
      ▸import func Glibc.sqrt
      // import Documents
      """, rule: { forbiddenImports($0, table: table) })
  }

  @Test("finds a test that imports a room its target does not declare")
  func undeclared() {
    let manifest = PackageManifest(
      SourceFile(
        path: "Package.swift",
        text: #"let a = [room("Basics"), room("Solver"), tests("BasicsTests", ["Basics"])]"#))
    expectMarkedLines(
      "@testable import Basics\nimport Testing\n▸import Solver",
      path: "Tests/BasicsTests/A.swift", rule: { undeclaredImports($0, manifest: manifest) })
  }

  @Test("the tree keeps to it")
  func tree() throws {
    let table = try RoomTable.current()
    let manifest = PackageManifest(try #require(Tree.current["Package.swift"]))
    expectNone(Tree.current.findings { forbiddenImports($0, table: table) })
    expectNone(Tree.current.findings { undeclaredImports($0, manifest: manifest) })
  }
}
