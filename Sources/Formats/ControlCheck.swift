/// Finds control characters other than tabs and line ends in UTF-8 text.
enum ControlCheck {
  /// Where the first stands and how many there are; nil when there is none.
  static func controls(in bytes: [UInt8]) -> (first: Int, count: Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      var first: Int?
      var count = 0
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x20 || byte == 0x7F || byte == 0xC2, isControl(buffer, index) {
          first = first ?? index
          count += 1
        }
        index += 1
      }
      return first.map { ($0, count) }
    }
  }

  private static func isControl(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch buffer[index] {
    case 0x09, 0x0A, 0x0D: false
    // U+0080 to U+009F; after a lead byte every text that was checked has another.
    case 0xC2: index + 1 < buffer.count && buffer[index + 1] < 0xA0
    default: true
    }
  }
}
