import Testing

/// Whoever comes new reads docs/architecture.md first. It must name the rooms that there are, say
/// the same as Package.swift, and point to files that exist.
private func disagreements(_ table: RoomTable, with manifest: PackageManifest) -> [Finding] {
  let known = table.rooms.flatMap { room -> [Finding] in
    guard let target = manifest.targets[room.name] else {
      return [finding(room, "\(room.name) is no target of Package.swift")]
    }
    let rooms = table.roomImports(of: room)
    let extra = target.dependencies.subtracting(rooms).sorted()
    let lacking = rooms.subtracting(target.dependencies).sorted()
    return extra.map { finding(room, "Package.swift lets \(room.name) depend on \($0)") }
      + lacking.map { finding(room, "\(room.name) does not depend on \($0) in Package.swift") }
  }
  return known + backwardImports(table)
}

/// The order of the rows is the order of the rooms.
private func backwardImports(_ table: RoomTable) -> [Finding] {
  table.rooms.enumerated().flatMap { index, room in
    let above = Set(table.rooms.prefix(index).map(\.name))
    return table.roomImports(of: room).subtracting(above).sorted()
      .map { finding(room, "\(room.name) imports \($0), which does not stand above it") }
  }
}

private func unlisted(_ tree: Tree, in table: RoomTable) -> [Finding] {
  let rooms = Set(tree.files.compactMap(\.room))
  return rooms.subtracting(table.rooms.map(\.name)).sorted()
    .map { Finding(path: RoomTable.path, line: 0, message: "Sources/\($0) has no row") }
}

/// First files that are missing; none named counts for a room that has begun (two files or more).
private func deadFirstFiles(_ tree: Tree, in table: RoomTable) -> [Finding] {
  table.rooms.flatMap { room -> [Finding] in
    let missing = room.firstFiles.filter { tree["Sources/\(room.name)/\($0)"] == nil }
      .map { finding(room, "there is no Sources/\(room.name)/\($0)") }
    let begun = tree.files.filter { $0.room == room.name && $0.isSwift }.count > 1
    let none = begun && room.firstFiles.isEmpty
    return missing + (none ? [finding(room, "\(room.name) names no file to begin with")] : [])
  }
}

private func finding(_ room: RoomTable.Room, _ message: String) -> Finding {
  Finding(path: RoomTable.path, line: room.line, message: message)
}

@Suite("The table of rooms is true") struct RoomTableTests {
  private func table(_ rows: String...) throws -> RoomTable {
    let head = "| room | holds | may import | files |\n|---|---|---|---|\n"
    return try RoomTable(
      SourceFile(path: RoomTable.path, text: head + rows.joined(separator: "\n") + "\n"))
  }

  private let manifest = PackageManifest(
    SourceFile(
      path: "Package.swift",
      text: """
        let a = [
          .target(name: "CHighs"), room("Basics"), room("Solver", ["Basics", "CHighs"]),
          .executableTarget(name: "talka", dependencies: ["Solver"], settings: b),
        ]
        """))

  @Test("reads Package.swift in each of its forms")
  func manifestForms() {
    #expect(manifest.targets.keys.sorted() == ["Basics", "CHighs", "Solver", "talka"])
    #expect(manifest.targets["Solver"]?.dependencies == ["Basics", "CHighs"])
    #expect(manifest.targets["talka"]?.dependencies == ["Solver"])
  }

  @Test("finds what the manifest allows and the table does not, and the reverse")
  func disagreement() throws {
    let table = try table(
      "| `Basics` | | | |", "| `Flows` | | | |", "| `Solver` | | `Basics`, `Flows` | |")
    let messages = disagreements(table, with: manifest).map(\.message)
    #expect(
      messages == [
        "Flows is no target of Package.swift",
        "Package.swift lets Solver depend on CHighs",
        "Solver does not depend on Flows in Package.swift",
      ])
  }

  @Test("finds an arrow that goes down the table")
  func order() throws {
    let table = try table(
      "| `CHighs` | | | |", "| `Solver` | | `Basics`, `CHighs` | |", "| `Basics` | | | |")
    #expect(
      disagreements(table, with: manifest).map(\.message) == [
        "Solver imports Basics, which does not stand above it"
      ])
  }

  @Test("finds rooms without a row and first files that are not there")
  func files() throws {
    let tree = Tree(files: [
      SourceFile(path: "Sources/Solver/A.swift", text: ""),
      SourceFile(path: "Sources/Solver/B.swift", text: ""),
      SourceFile(path: "Sources/Basics/A.swift", text: ""),
      SourceFile(path: "Sources/Flows/A.swift", text: ""),
    ])
    let table = try table("| `Basics` | | | `A.swift`, `C.swift` |", "| `Solver` | | | |")
    #expect(unlisted(tree, in: table).map(\.message) == ["Sources/Flows has no row"])
    #expect(
      deadFirstFiles(tree, in: table).map(\.message) == [
        "there is no Sources/Basics/C.swift", "Solver names no file to begin with",
      ])
  }

  @Test("the table agrees with Package.swift")
  func manifestAgrees() throws {
    let manifest = PackageManifest(try #require(Tree.current["Package.swift"]))
    expectNone(disagreements(try .current(), with: manifest))
  }

  @Test("the table agrees with the tree")
  func treeAgrees() throws {
    let table = try RoomTable.current()
    expectNone(unlisted(.current, in: table) + deadFirstFiles(.current, in: table))
  }
}
