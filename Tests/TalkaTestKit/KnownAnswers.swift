import Foundation

/// Known answers of other programs: a folder of tables with a heading each.
public struct KnownAnswers: Sendable {
  private let path: String

  /// The tables of a folder.
  public init(_ path: String) { self.path = path }

  /// The folder that `TALKA_VECTORS` names, else the one in the repository.
  public static func chosen(orOf tests: String) -> KnownAnswers {
    let named = ProcessInfo.processInfo.environment["TALKA_VECTORS"]
    return KnownAnswers(named ?? repositoryRoot + "/Tests/\(tests)/Vectors")
  }

  /// The rows of a table by heading; none where the file is missing.
  public func table(_ name: String) throws -> [[String: String]] {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let lines = KnownAnswers.cells(try String(contentsOf: file, encoding: .utf8))
    guard let heading = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      Dictionary(zip(heading, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func cells(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], [UInt8], Bool) = ([], [], [], false)
    var previous: UInt8 = 0
    func decoded(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        // Two quotes within quotes are one.
        if !isQuoted && previous == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(decoded(cell))
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [decoded(cell)])
        (row, cell) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
      previous = byte
    }
    return cell.isEmpty && row.isEmpty ? rows : rows + [row + [decoded(cell)]]
  }
}
