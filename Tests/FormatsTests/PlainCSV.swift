/// RFC 4180 read a second time, by a small automaton over an array of bytes, so that the reader and
/// its test share no mistake. Only for well-formed text: a mark inside a plain cell is a character.
struct PlainCSV {
  private(set) var rows: [[[UInt8]]] = []
  private var row: [[UInt8]] = []
  private var cell: [UInt8] = []

  private enum State {
    case cellStart, plain, quoted, quoteInQuoted, lineStart
  }

  init(_ bytes: [UInt8], separator: UInt8) {
    var state = State.lineStart
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch state {
      case .quoted:
        if byte == 0x22 { state = .quoteInQuoted } else { cell.append(byte) }
        continue
      case .quoteInQuoted where byte == 0x22:
        cell.append(byte)
        state = .quoted
        continue
      case .cellStart where byte == 0x22, .lineStart where byte == 0x22:
        state = .quoted
        continue
      default: break
      }
      if byte == separator {
        endCell()
        state = .cellStart
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        endRow()
        state = .lineStart
      } else {
        cell.append(byte)
        state = .plain
      }
    }
    if state != .lineStart { endRow() }
  }

  private mutating func endCell() {
    row.append(cell)
    cell = []
  }

  private mutating func endRow() {
    endCell()
    rows.append(row)
    row = []
  }
}
