public import Basics
public import Foundation

/// The bytes of a text file, with what was recognised or is wrong about them as text.
public struct TextFile: Sendable {
  /// The bytes without a byte-order mark; where they were not UTF-8, with replacement characters.
  public var bytes: [UInt8]
  /// Notes on what was skipped, and faults.
  public var diagnostics: [Diagnostic]

  /// Reads a file of at most `limits.fileBytes`. The size is checked before anything is read.
  public static func read(
    _ url: URL, named name: String, limits: Limits = Limits()
  ) throws(Diagnostic) -> TextFile {
    let place = Diagnostic.Place(file: name)
    let bytes: [UInt8]
    do {
      let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      guard size <= limits.fileBytes else {
        throw Diagnostic(
          .fileTooLarge, "the file has \(size / 1_000_000) MB", at: place, found: "\(size) bytes",
          expected: "at most \(limits.fileBytes) bytes")
      }
      bytes = [UInt8](try Data(contentsOf: url))
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

  /// Takes bytes as text: skips a byte-order mark, finds what is not UTF-8 and control characters.
  public init(bytes: [UInt8], named name: String, limits: Limits = Limits()) {
    self.bytes = bytes
    diagnostics = []
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.bytes = []
      diagnostics.append(
        Diagnostic(
          .notUTF8, "the file is UTF-16 text", at: .init(file: name), found: "UTF-16",
          expected: "UTF-8", hint: "Maybe it was saved as \"Unicode text\": save as CSV UTF-8"))
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
    let isControl: (UInt8) -> Bool = { byte in
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }
    guard let first = bytes.firstIndex(where: isControl) else { return }
    let count = bytes[first...].count(where: isControl)
    let value = String(bytes[first], radix: 16, uppercase: true)
    diagnostics.append(
      Diagnostic(
        .controlByte, count == 1 ? "a control character" : "\(count) control characters",
        at: place(of: first, in: name),
        found: "U+" + String(repeating: "0", count: 4 - value.count)
          + value, expected: "text"))
  }

  /// The row of a byte, counted by line ends.
  private func place(of index: Int, in name: String) -> Diagnostic.Place {
    Diagnostic.Place(file: name, row: bytes[..<index].count(where: { $0 == 0x0A }) + 1)
  }
}
