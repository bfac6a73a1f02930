public import Basics
public import Foundation

/// The bytes of a text file, with what was recognised or is wrong about them as text.
public struct TextFile: Sendable {
  /// The bytes without a byte-order mark; where they were not UTF-8, with replacement characters.
  public var bytes: [UInt8]
  /// Notes on what was skipped, and faults.
  public var diagnostics: [Diagnostic]

  /// Reads a file of at most `limits.fileBytes`. The size is checked before anything is read; from
  /// what has no size of its own, such as a pipe, no more than that is taken.
  public static func read(
    _ url: URL, named name: String, limits: Limits = Limits()
  ) throws(Diagnostic) -> TextFile {
    let place = Diagnostic.Place(file: name)
    let bytes: [UInt8]
    do {
      let status = FileStatus(url)
      if let size = status?.size, size > limits.fileBytes {
        throw tooLarge("\(size) bytes", place, limits)
      }
      let isPipe = status.map { !$0.isRegular } ?? false
      bytes = try isPipe ? pipe(url, place, limits) : [UInt8](Data(contentsOf: url))
    } catch let fault as Diagnostic {
      throw fault
    } catch {
      let missing = (error as? CocoaError)?.code == .fileReadNoSuchFile
      throw Diagnostic(
        missing ? .fileMissing : .fileUnreadable,
        missing ? "the file is missing" : "the file cannot be read", at: place,
        hint: missing ? nil : (error as? CocoaError)?.underlying?.localizedDescription)
    }
    return TextFile(bytes: bytes, named: name, limits: limits)
  }

  private static func pipe(
    _ url: URL, _ place: Diagnostic.Place, _ limits: Limits
  ) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: url)
    let data = try handle.read(upToCount: limits.fileBytes + 1) ?? Data()
    guard data.count <= limits.fileBytes else {
      throw tooLarge("more than \(limits.fileBytes) bytes", place, limits)
    }
    return [UInt8](data)
  }

  private static func tooLarge(
    _ found: String, _ place: Diagnostic.Place, _ limits: Limits
  ) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, "the file is too large", at: place, found: found,
      expected: "at most \(limits.fileBytes) bytes")
  }

  /// Takes bytes as text: skips a byte-order mark, finds what is not UTF-8 and control characters.
  /// In a file whose name ends in `.json` places are lines and bytes, in any other the rows and
  /// columns of a table.
  public init(bytes: [UInt8], named name: String, limits: Limits = Limits()) {
    self.bytes = bytes
    diagnostics = []
    if let fault = TextFile.foreignFormat(bytes, name) {
      self.bytes = []
      diagnostics.append(fault)
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.bytes.removeFirst(3)
      diagnostics.append(
        Diagnostic(.markSkipped, "a byte-order mark was skipped", at: .init(file: name)))
    }
    checkEncoding(name)
    checkControls(name)
  }

  /// What is no UTF-8 text as a whole: to name its bytes one by one would help nobody.
  private static func foreignFormat(_ bytes: [UInt8], _ name: String) -> Diagnostic? {
    let start = Array(bytes.prefix(4))
    let hasMark = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    // Without a mark, every other byte of Latin letters in UTF-16 is zero.
    let zeros = start.map { $0 == 0 }
    if hasMark || zeros == [false, true, false, true] || zeros == [true, false, true, false] {
      return Diagnostic(
        .notUTF8, "the file is UTF-16 text", at: .init(file: name), found: "UTF-16",
        expected: "UTF-8", hint: "Maybe it was saved as \"Unicode text\": save as CSV UTF-8")
    }
    if start == [0x50, 0x4B, 0x03, 0x04] {
      return Diagnostic(
        .notUTF8, "the file is a workbook or another packed file", at: .init(file: name),
        found: "a ZIP archive", expected: "UTF-8 text",
        hint: "Maybe it is a workbook: save each sheet as CSV UTF-8")
    }
    return nil
  }

  private mutating func checkEncoding(_ name: String) {
    guard let wrong = UTF8Check.firstInvalid(in: bytes) else { return }
    diagnostics.append(
      Diagnostic(
        .notUTF8, "byte \(wrong + 1) is not UTF-8", at: place(of: wrong, in: name),
        found: "0x" + String(bytes[wrong], radix: 16, uppercase: true), expected: "UTF-8 text",
        hint: "Maybe the file was saved in an older encoding: save it as CSV UTF-8"))
    bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private mutating func checkControls(_ name: String) {
    guard let (first, count) = ControlCheck.controls(in: bytes) else { return }
    // A control character of two bytes, U+0080 to U+009F, has the value of its second.
    let value = bytes[first] == 0xC2 ? bytes[first + 1] : bytes[first]
    let digits = String(value, radix: 16, uppercase: true)
    diagnostics.append(
      Diagnostic(
        .controlByte, count == 1 ? "a control character" : "\(count) control characters",
        at: place(of: first, in: name),
        found: "U+" + String(repeating: "0", count: 4 - digits.count) + digits, expected: "text"))
  }

  private func place(of index: Int, in name: String) -> Diagnostic.Place {
    guard name.hasSuffix(".json") else {
      return CSVReader.place(of: index, in: bytes, named: name)
    }
    let line = LinePlace(of: index, in: bytes)
    return .init(file: name, row: line.row, column: String(line.column))
  }
}

/// The line of a byte, and where in the line it stands, both counted from 1.
struct LinePlace {
  let row: Int
  let column: Int

  init(of index: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(index, bytes.count)]
    row = before.count { $0 == 0x0A } + 1
    column = index - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
  }
}
