/// What a journal says: every row as its entries have left it. A value; entries are applied in
/// order.
public struct Book: Sendable {
  /// One row as it stands, or as it stood when it was removed.
  public struct Row: Sendable {
    /// Its name.
    public let name: RowName
    /// How often it was added, changed or removed.
    public internal(set) var version: Int
    /// The entry that did it last.
    public internal(set) var entry: Int
    /// When it was first added.
    public internal(set) var added: Moment
    /// When it was changed last.
    public internal(set) var changed: Moment
    /// Whether it is there.
    public internal(set) var isPresent: Bool
    /// The cells that are not empty, in the order in which they were first given.
    public internal(set) var cells: [RowCell]

    /// The text of a cell; empty where it is not given.
    public subscript(column: String) -> String {
      cells.first { $0.column == column }?.text ?? ""
    }
  }

  /// How many entries were applied.
  public private(set) var size = 0
  /// When the last entry was taken; nil before the first.
  public private(set) var moment: Moment?
  private var rows: [Row] = []
  private var places: [RowName: Int] = [:]
  private var tables: [String: [Int]] = [:]

  /// A book before the first entry.
  public init() {}

  /// The row of that name, if it is there.
  public subscript(name: RowName) -> Row? { latest(name).flatMap { $0.isPresent ? $0 : nil } }

  /// The row of that name, also where it was removed.
  public func latest(_ name: RowName) -> Row? { places[name].map { rows[$0] } }

  /// The rows of a table that are there, in the order in which they were first added.
  public func rows(of table: String) -> [Row] {
    (tables[table] ?? []).lazy.map { rows[$0] }.filter(\.isPresent)
  }

  /// How many rows a table ever had: a new row without an identifier gets the next number.
  public func rowsEver(in table: String) -> Int { tables[table]?.count ?? 0 }

  /// The tables that ever had a row, sorted.
  public var tableNames: [String] { tables.keys.sorted() }

  /// Applies the next entry. One that does not follow from those before changes nothing.
  public mutating func apply(_ entry: Entry) throws(ChainFault) {
    guard entry.number == size + 1 else { throw ChainFault(.number, entry: size + 1) }
    guard moment.map({ $0 <= entry.moment }) ?? true else {
      throw ChainFault(.time, entry: entry.number)
    }
    guard follows(entry.draft.changes) else { throw ChainFault(.projection, entry: entry.number) }
    for change in entry.draft.changes { apply(change, entry) }
    size = entry.number
    moment = entry.moment
  }

  /// Whether changes fit the rows as they stand: the next version, and in each cell what was there.
  /// A row is changed at most once in an entry.
  public func follows(_ changes: [RowChange]) -> Bool {
    let isEachOnce = changes.count < 2 || Set(changes.map(\.row)).count == changes.count
    return isEachOnce && changes.allSatisfy { follows($0) }
  }

  private func follows(_ change: RowChange) -> Bool {
    let row = latest(change.row)
    guard change.version == (row?.version ?? 0) + 1,
      (change.kind == .add) != (row?.isPresent ?? false)
    else { return false }
    let cells = change.kind == .add ? [] : row?.cells ?? []
    let fits = change.cells.enumerated().allSatisfy { index, cell in
      cell.before == cells[cell.column]
        && !change.cells[..<index].contains { $0.column == cell.column }
    }
    let isWhole = change.kind != .remove || change.cells.count == cells.count
    return fits && isWhole && (change.kind != .remove || change.cells.allSatisfy { $0.after == "" })
  }

  private mutating func apply(_ change: RowChange, _ entry: Entry) {
    let place = place(of: change.row, at: entry.moment)
    switch change.kind {
    case .add:
      rows[place].cells = change.cells.lazy.filter { !$0.after.isEmpty }
        .map { RowCell($0.column, $0.after) }
    case .change:
      for cell in change.cells { rows[place].cells.set(cell.column, cell.after) }
    case .remove: break
    }
    rows[place].version = change.version
    rows[place].entry = entry.number
    rows[place].changed = entry.moment
    rows[place].isPresent = change.kind != .remove
  }

  private mutating func place(of name: RowName, at moment: Moment) -> Int {
    if let place = places[name] { return place }
    let place = rows.count
    rows.append(
      Row(
        name: name, version: 0, entry: 0, added: moment, changed: moment, isPresent: false,
        cells: []))
    places[name] = place
    tables[name.table, default: []].append(place)
    return place
  }
}
