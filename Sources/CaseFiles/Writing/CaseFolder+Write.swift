public import Basics
import Formats
public import Foundation
public import Situation

extension CaseFolder {
  /// The files of a case in the plain form, by name in the order of the format: `case.json` and
  /// the tables that the case has.
  public static func files(of situation: Case) -> [(name: String, text: String)] {
    var files = [(name: "case.json", text: situation.header.json.pretty)]
    func add<Row: TableRow>(_ rows: some Sequence<Row>) {
      let table = Row.schema.table
      let rows = Array(rows)
      let extras = situation.extraColumns[table]
      guard extras != nil || Row.schema.isRequired || !rows.isEmpty else { return }
      files.append((table.file, CaseFolder.text(of: rows, extras: extras ?? [])))
    }
    add(situation.sources)
    add(situation.parties)
    add(situation.places)
    add(situation.resources)
    add(situation.substitutes)
    add(situation.figures)
    add(situation.breaks)
    add(situation.measures)
    add(situation.events)
    add(situation.statements)
    add(situation.offices)
    add(situation.needs)
    add(situation.offers)
    add(situation.routes)
    add(situation.commitments)
    add(situation.works)
    add(situation.workInputs)
    return files
  }

  /// Writes a case into a new folder: into a hidden one beside it first, so that an interrupted
  /// run leaves no half-written case.
  public static func write(_ situation: Case, to folder: URL) throws(Diagnostic) {
    try write(files(of: situation).map { ($0.name, Array($0.text.utf8)) }, to: folder)
  }

  /// Writes files into a new folder, all or none.
  public static func write(
    _ files: [(name: String, bytes: [UInt8])], to folder: URL
  ) throws(Diagnostic) {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder.path) else {
      throw Diagnostic(
        .targetExists, "\(folder.relativePath) is already there",
        at: .init(file: folder.relativePath))
    }
    let draft = folder.deletingLastPathComponent()
      .appendingPathComponent(".\(folder.lastPathComponent).draft")
    do {
      if manager.fileExists(atPath: draft.path) { try manager.removeItem(at: draft) }
      try manager.createDirectory(at: draft, withIntermediateDirectories: true)
      for file in files {
        try Data(file.bytes).write(to: draft.appendingPathComponent(file.name))
      }
      try manager.moveItem(at: draft, to: folder)
    } catch {
      // If the draft cannot be removed either, the first reason is the one to tell.
      try? manager.removeItem(at: draft)
      throw Diagnostic(
        .cannotWrite, "the folder cannot be written", at: .init(file: folder.relativePath),
        hint: error.localizedDescription)
    }
  }

  private static func text<Row: TableRow>(of rows: [Row], extras: [String]) -> String {
    var csv = CSVWriter()
    csv.add(Row.schema.columns.map(\.name) + extras)
    for row in rows {
      var writer = RowWriter()
      row.write(to: &writer)
      writer.add(extra: row.extra, columns: extras)
      csv.add(writer.cells)
    }
    return csv.text
  }
}

extension CaseHeader {
  /// `case.json`, with the rules that were given.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("format", .string(HeaderReader.format)), .init("id", .string(id)),
      .init("title", .string(title)), .init("as_of", .string(asOf.description)),
    ]
    func add(_ key: String, _ number: (some CustomStringConvertible)?) {
      if let number { members.append(.init(key, .number(number.description))) }
    }
    add("horizon_days", horizonDays)
    add("quantum_permille", quantumPermille)
    add("fixed_charge_eur", fixedChargeEur)
    add("road_factor", roadFactor)
    add("km_per_day", kmPerDay)
    add("eur_per_tonne_km", eurPerTonneKm)
    if let shareKey {
      members.append(
        .init(
          "share_key",
          [
            "population": .number(shareKey.population.description),
            "gdp": .number(shareKey.gdp.description),
          ]))
    }
    for cell in extra {
      // Kept as JSON text when it was read, so it is read back as it was.
      let value = (try? JSONReader.read(Array(cell.text.utf8), named: cell.column)) ?? .null
      members.append(.init(cell.column, value))
    }
    return .object(members)
  }
}
