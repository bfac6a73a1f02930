public import Basics

/// Reads a table row by row (RFC 4180; LF, CRLF or CR), without holding more than one row's places.
///
/// A fault in a row is kept and the next row is read; only what makes the rest of the file
/// unreadable (a quotation mark that is never closed, a limit) ends the table early.
public struct CSVReader: Sendable {
  /// Where a cell stands in `bytes`.
  public struct Cell: Sendable {
    /// First byte.
    public var start: Int
    /// One past the last byte.
    public var end: Int
  }

  /// The text, with quotation marks of the rows read so far undone in place.
  public private(set) var bytes: [UInt8]
  /// The cells of the row read last.
  public private(set) var cells: [Cell] = []
  /// The row read last, as a spreadsheet numbers it.
  public private(set) var row = 0
  /// The first faults of the rows read so far.
  public private(set) var faults: [Diagnostic] = []
  /// How many faults were not kept.
  public private(set) var droppedFaults = 0
  /// Whether the rest of the file could not be read.
  public private(set) var isCutShort = false
  /// Whether a row ended with a carriage return.
  public private(set) var sawCarriageReturn = false
  /// Where the next row begins.
  private(set) var position = 0
  private let separator: UInt8
  private let name: String
  private let limits: Limits
  private static let faultLimit = 200

  /// Begins at the first row of `bytes`; `name` is the file's, for diagnostics.
  public init(
    bytes: [UInt8], separator: CSVSeparator, named name: String, limits: Limits = Limits()
  ) {
    self.bytes = bytes
    self.separator = separator.rawValue
    self.name = name
    self.limits = limits
  }

  /// Reads the next row into `cells`; false at the end.
  public mutating func next() -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard position < bytes.count, !isCutShort else { return false }
    row += 1
    guard row <= limits.rows + 1 else {
      stop(.tooManyRows, "the table has more than \(limits.rows) rows")
      return false
    }
    var more = true
    while more, !isCutShort {
      more = bytes[position] == 0x22 ? readQuoted() : readPlain()
    }
    return !isCutShort
  }

  /// Reads a cell without quotation marks; true when a separator follows and so another cell.
  private mutating func readPlain() -> Bool {
    let start = position
    var index = position
    // A cell that is too large is not read to its end, which may be the end of the file.
    let most = limit(from: start)
    var stray = false
    while index < most {
      let byte = bytes[index]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 { stray = true }
      index += 1
    }
    if stray { report(.strayQuote, "a quotation mark inside a cell", found: start..<index) }
    return finish(start: start, end: index, at: index)
  }

  /// Reads a quoted cell and undoes its doubled marks in place.
  private mutating func readQuoted() -> Bool {
    let start = position + 1
    var read = start
    var write = start
    let most = limit(from: start)
    while read < bytes.count, write < most {
      if bytes[read] == 0x22 {
        guard read + 1 < bytes.count, bytes[read + 1] == 0x22 else { break }
        read += 1
      }
      if write != read { bytes[write] = bytes[read] }
      write += 1
      read += 1
    }
    guard write - start <= limits.fieldBytes else {
      return finish(start: start, end: write, at: read)
    }
    guard read < bytes.count else {
      stop(.unclosedQuote, "a quotation mark is never closed", found: start..<write)
      return false
    }
    var after = read + 1
    if after < bytes.count, !isEnd(bytes[after]) {
      while after < bytes.count, !isEnd(bytes[after]) { after += 1 }
      report(.strayQuote, "text after the closing quotation mark", found: start..<after)
    }
    return finish(start: start, end: write, at: after)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  /// One past the last byte that a cell of the largest size, and one more, may have.
  private func limit(from start: Int) -> Int {
    limits.fieldBytes < bytes.count - start ? start + limits.fieldBytes + 1 : bytes.count
  }

  /// Keeps a cell and steps over what ends it; true when a separator ended it.
  private mutating func finish(start: Int, end: Int, at index: Int) -> Bool {
    if end - start > limits.fieldBytes {
      stop(
        .fieldTooLarge, "a cell has more than \(limits.fieldBytes) bytes", found: start..<end,
        expected: "at most \(limits.fieldBytes) bytes",
        hint: "Maybe a quotation mark is never closed")
      return false
    }
    guard cells.count < limits.columns else {
      stop(.tooManyColumns, "the row has more than \(limits.columns) cells")
      return false
    }
    cells.append(Cell(start: start, end: end))
    guard index < bytes.count else {
      position = index
      return false
    }
    if bytes[index] == separator {
      position = index + 1
      guard position < bytes.count else {
        cells.append(Cell(start: position, end: position))
        return false
      }
      return true
    }
    position = index + 1
    if bytes[index] == 0x0D {
      sawCarriageReturn = true
      if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
    return false
  }

  /// The text of a cell, or of its first bytes.
  public func text(_ cell: Cell, first count: Int = .max) -> String {
    let end = cell.end - cell.start > count ? cell.start + count : cell.end
    return String(decoding: bytes[cell.start..<end], as: UTF8.self)
  }

  private mutating func stop(
    _ code: DiagnosticCode, _ message: String, found: Range<Int>? = nil, expected: String? = nil,
    hint: String? = nil
  ) {
    isCutShort = true
    report(code, message, found: found, expected: expected, hint: hint)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, found: Range<Int>? = nil, expected: String? = nil,
    hint: String? = nil
  ) {
    guard faults.count < CSVReader.faultLimit || isCutShort else {
      droppedFaults += 1
      return
    }
    // Only the beginning is shown; a cell may be a megabyte.
    let shown = found.map { range in
      String(
        decoding: bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 200)],
        as: UTF8.self)
    }
    let place = Diagnostic.Place(file: name, row: row)
    faults.append(
      Diagnostic(code, message, at: place, found: shown, expected: expected, hint: hint))
  }
}
