import Foundation
import TalkaTestKit

@testable import FairShare

/// Published tables: the folder that `TALKA_SHARE_TABLES` names, or the part of them that is kept
/// beside the tests. A table is known by its columns, so that further ones may be laid there.
struct ShareTables {
  /// A table with named columns.
  struct Table {
    var name: String
    var columns: [String]
    var rows: [[String: String]]
  }

  let tables: [Table]

  static var chosen: ShareTables {
    get throws {
      let named = ProcessInfo.processInfo.environment["TALKA_SHARE_TABLES"]
      return try ShareTables(folder: named ?? repositoryRoot + "/Tests/FairShareTests/Tables")
    }
  }

  init(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    tables = try files.filter { $0.hasSuffix(".csv") }.sorted().map { file in
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline).map { ShareTables.cells(String($0)) }
      let columns = lines.first ?? []
      return Table(
        name: file, columns: columns,
        rows: lines.dropFirst().map { cells in
          Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
        })
    }
  }

  func having(_ columns: String...) -> [Table] {
    tables.filter { table in columns.allSatisfy(table.columns.contains) }
  }

  private static func cells(_ line: String) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension ShareTables.Table {
  /// Columns whose name ends in a number, with it: `from_italy_24000`.
  var numbered: [(column: String, number: Int)] {
    columns.compactMap { column in
      column.split(separator: "_").last.flatMap { Int($0) }.map { (column, $0) }
    }
  }
}
