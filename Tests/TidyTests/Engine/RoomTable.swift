/// The table of rooms in docs/architecture.md, which is the rule: what it says is what is tested.
struct RoomTable {
  struct Room {
    let name: String
    /// Rooms and modules of the toolchain.
    let imports: [String]
    /// Paths below the room's folder.
    let firstFiles: [String]
    let line: Int
  }

  enum Fault: Error {
    /// docs/architecture.md is missing or has no table of rooms.
    case noTable
  }

  static let path = "docs/architecture.md"

  let rooms: [Room]
  let pure: Set<String>

  static func current() throws(Fault) -> RoomTable {
    guard let file = Tree.current[path] else { throw .noTable }
    return try RoomTable(file)
  }

  /// Reads the rows below the heading `| room | ...`: in the cells of the first, third and fourth
  /// column what stands in backticks.
  init(_ document: SourceFile) throws(Fault) {
    let lines = document.lines
    guard let heading = lines.firstIndex(where: { $0.hasPrefix("| room |") }) else {
      throw .noTable
    }
    let rows = lines[(heading + 2)...].prefix { $0.hasPrefix("|") }
    rooms = zip(rows.indices, rows).compactMap { index, row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        .map { RoomTable.quoted(String($0)) }
      guard cells.count >= 5, let name = cells[1].first else { return nil }
      return Room(name: name, imports: cells[3], firstFiles: cells[4], line: index + 1)
    }
    let pureLine = lines.first { $0.hasPrefix("Pure rooms:") } ?? ""
    pure = Set(RoomTable.quoted(pureLine))
    guard !rooms.isEmpty else { throw .noTable }
  }

  func room(_ name: String) -> Room? { rooms.first { $0.name == name } }

  /// Imports that are rooms, for these and no others stand in Package.swift.
  func roomImports(of room: Room) -> Set<String> {
    Set(room.imports).intersection(rooms.map(\.name))
  }

  /// What stands between pairs of backticks.
  private static func quoted(_ text: String) -> [String] {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
