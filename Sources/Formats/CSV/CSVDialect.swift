/// What separates the cells of a table.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
  /// The plain form (RFC 4180).
  case comma = 0x2C
  /// As spreadsheets write it where the comma is the decimal sign.
  case semicolon = 0x3B
  /// As spreadsheets copy it.
  case tab = 0x09

  /// Name for messages.
  public var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }

  /// The separator that stands most often in the first row outside quotation marks; a comma where
  /// there is none or a tie.
  public static func recognised(in bytes: [UInt8]) -> CSVSeparator {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes.prefix(100_000) {
      if byte == 0x22 { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if CSVSeparator(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
    }
    var best = CSVSeparator.comma
    for candidate in CSVSeparator.allCases
    where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0] {
      best = candidate
    }
    return best
  }
}
