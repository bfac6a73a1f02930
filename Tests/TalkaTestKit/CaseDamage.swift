import Foundation

/// A case folder, as bytes, that was sound and is damaged in one place.
public struct DamagedCase: Sendable {
  /// What was done to it, for the test's report.
  public let name: String
  /// The files of the folder.
  public let files: [String: [UInt8]]
  /// The file that was damaged.
  public let file: String
  /// The rows, as a spreadsheet numbers them, of which one must be named; empty when the file is.
  public let rows: [Int]
  /// The column that must be named; nil when the row or file is enough.
  public let column: String?

  /// Writes the files into a new folder.
  public func write(to folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }
}

/// Makes damaged copies of a sound case in the plain form, the same for the same seed. Each damage
/// is one that no reader may overlook: a copy that is still sound is never made.
public struct CaseDamage: Sendable {
  private let files: [String: [UInt8]]
  private let tables: [String: PlainTable]

  /// Begins with the files of a sound case.
  public init(_ files: [String: [UInt8]]) {
    self.files = files
    tables = files.filter { $0.key.hasSuffix(".csv") }.mapValues { PlainTable($0) }
  }

  /// The damaged copy of a seed; seeds that follow each other take the kinds of damage in turn.
  public func copy(seed: UInt64) -> DamagedCase {
    var random = SplitMix64(seed: seed)
    let kinds = CaseDamage.kinds
    let kind = kinds[Int(seed % UInt64(kinds.count))]
    // A table without what a kind needs is passed over; every kind fits some table of a whole case.
    for _ in 0..<1000 {
      if let damage = kind.make(self, &random) { return finished(kind.name, damage) }
    }
    preconditionFailure("\(kind.name) fits no table of the case")
  }

  private func finished(_ name: String, _ damage: Damage) -> DamagedCase {
    var files = files
    files[damage.file] = damage.bytes
    return DamagedCase(
      name: name, files: files, file: damage.file, rows: damage.rows, column: damage.column)
  }

  /// What one kind of damage did to one file; no bytes when the file was removed.
  struct Damage {
    var file: String
    var bytes: [UInt8]?
    var rows: [Int] = []
    var column: String?
  }

  /// Any table of the case that has rows.
  func anyTable(_ random: inout SplitMix64) -> (file: String, table: PlainTable)? {
    let names = tables.keys.sorted().filter { tables[$0]?.rows.isEmpty == false }
    guard let file = names.randomElement(using: &random), let table = tables[file] else {
      return nil
    }
    return (file, table)
  }

  func bytes(of file: String) -> [UInt8] { files[file] ?? [] }

  func table(_ file: String) -> PlainTable? { tables[file] }
}
