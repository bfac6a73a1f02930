import Basics
import Formats
import Situation

/// Puts a case together from its files: header, tables, then the rules between rows.
struct CaseAssembler {
  private let names: Set<String>
  private let limits: Limits
  private var diagnostics: [Diagnostic] = []
  private var rowCount = 0
  private var tableCount = 0
  private var rowNumbers: [TableName: [Int32]] = [:]
  private var known = KnownFaults()
  private var extraColumns: [TableName: [String]] = [:]
  /// What is known of the tables while they are read; the header is a stand-in until the end.
  private var situation = Case(header: CaseHeader(id: "", title: "", asOf: Day(number: 0)))

  init(names: Set<String>, limits: Limits) {
    self.names = names
    self.limits = limits
  }

  mutating func assemble(_ load: (String) throws(Diagnostic) -> TextFile) -> CaseReading {
    checkNames()
    let header = readHeader(load)
    readTables(load)
    situation.extraColumns = extraColumns
    if let header { situation.header = header }
    known.isDayKnown = header != nil
    appendCaseFaults()
    diagnostics = DiagnosticOrder.sorted(diagnostics)
    return CaseReading(
      situation: diagnostics.hasErrors ? nil : situation, diagnostics: diagnostics,
      rowCount: rowCount, tableCount: tableCount)
  }

  private mutating func checkNames() {
    let known = TableName.allCases.map(\.file) + [HeaderReader.file]
    for name in names.sorted() where !known.contains(name) {
      let lower = name.lowercased()
      guard lower.hasSuffix(".csv") || lower.hasSuffix(".json"), !name.hasPrefix("x_"),
        !name.hasPrefix(".")
      else { continue }
      let meant = nearest(to: name, in: known)
      diagnostics.append(
        Diagnostic(
          .unknownFile, "\(name) is not a file of the format", at: .init(file: name),
          hint: "Maybe \(meant ?? "x_\(name)")"))
    }
  }

  private mutating func readHeader(
    _ load: (String) throws(Diagnostic) -> TextFile
  ) -> CaseHeader? {
    guard let text = loadFile(HeaderReader.file, required: true, load) else { return nil }
    let (header, found) = HeaderReader.read(text)
    diagnostics += found
    return header
  }

  private mutating func readTables(_ load: (String) throws(Diagnostic) -> TextFile) {
    situation.sources = Rows(read(Source.self, load))
    situation.parties = Rows(read(Party.self, load))
    situation.places = Rows(read(Place.self, load))
    situation.resources = Rows(read(Resource.self, load))
    situation.substitutes = read(Substitute.self, load)
    situation.figures = Rows(read(Figure.self, load))
    situation.breaks = read(SeriesBreak.self, load)
    situation.measures = Rows(read(Measure.self, load))
    situation.events = Rows(read(Event.self, load))
    situation.statements = Rows(read(Statement.self, load))
    situation.offices = read(Office.self, load)
    situation.needs = Rows(read(Need.self, load))
    situation.offers = Rows(read(Offer.self, load))
    situation.routes = read(Route.self, load)
    situation.commitments = read(Commitment.self, load)
    situation.works = Rows(read(Work.self, load))
    situation.workInputs = read(WorkInput.self, load)
  }

  private mutating func read<Row: TableRow>(
    _: Row.Type, _ load: (String) throws(Diagnostic) -> TextFile
  ) -> [Row] {
    let schema = Row.schema
    guard let text = loadFile(schema.table.file, required: schema.isRequired, load) else {
      if names.contains(schema.table.file) || schema.isRequired {
        known.cutShort.insert(schema.table)
      }
      return []
    }
    let reading = TableReading<Row>(text, limits: limits)
    tableCount += 1
    rowCount += reading.rows.count
    diagnostics += reading.diagnostics
    rowNumbers[schema.table] = reading.rowNumbers
    if !reading.faulty.isEmpty { known.cells[schema.table] = reading.faulty }
    if !reading.missingColumns.isEmpty { known.columns[schema.table] = reading.missingColumns }
    if reading.isCutShort || reading.lacksIdentifiers { known.cutShort.insert(schema.table) }
    extraColumns[schema.table] = reading.extraColumns
    return reading.rows
  }

  private mutating func loadFile(
    _ name: String, required: Bool, _ load: (String) throws(Diagnostic) -> TextFile
  ) -> TextFile? {
    guard required || names.contains(name) else { return nil }
    do throws(Diagnostic) {
      return try load(name)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Adds the faults between rows, without those that only follow from what was already reported.
  private mutating func appendCaseFaults() {
    let collector = situation.faults { [known] fault in !known.explain(fault) }
    for fault in collector.faults {
      var diagnostic = fault.diagnostic
      diagnostic.place = Diagnostic.Place(
        file: fault.table.file, row: rowNumber(fault.table, fault.row), column: fault.column)
      if let other = fault.other {
        diagnostic.hint =
          "Row \(rowNumber(fault.table, other)) has it first. "
          + "Maybe one of the two should be removed or renamed"
      }
      diagnostics.append(diagnostic)
    }
    if collector.droppedErrors > 0 {
      diagnostics.append(
        Diagnostic(
          .moreFaults, "\(collector.droppedErrors) more faults between rows are not shown"))
    }
    if collector.droppedWarnings > 0 {
      diagnostics.append(
        Diagnostic(
          .moreFaults, "\(collector.droppedWarnings) more warnings on rows are not shown",
          severity: .warning))
    }
  }

  private func rowNumber(_ table: TableName, _ row: Int) -> Int {
    guard let numbers = rowNumbers[table], row < numbers.count else { return row + 2 }
    return Int(numbers[row])
  }
}
