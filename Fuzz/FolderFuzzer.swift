import Basics
import CaseFiles

/// One case folder from any bytes: a line `=== name` begins a file. What is taken must, once
/// written in the plain form, be taken again without a word and written the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFolder(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let files = split(Array(UnsafeBufferPointer(start: start, count: count)))
  let reading = CaseFolder.read(files: files)
  require(
    (reading.situation == nil) == reading.diagnostics.hasErrors,
    "a case is taken if and only if nothing is wrong with it")
  for diagnostic in reading.diagnostics { check(diagnostic) }
  guard let situation = reading.situation else { return 0 }
  let written = CaseFolder.files(of: situation)
  let again = CaseFolder.read(files: bytes(of: written))
  for diagnostic in again.diagnostics {
    require(diagnostic.severity == .warning, "the plain form brings \(diagnostic)")
  }
  require(again.situation != nil, "a written case is refused")
  guard let copy = again.situation else { return 0 }
  require(
    bytes(of: CaseFolder.files(of: copy)) == bytes(of: written), "a case is written differently")
  return 0
}

private func check(_ diagnostic: Diagnostic) {
  require(!diagnostic.message.isEmpty, "a diagnostic says nothing")
  require(!diagnostic.description.utf8.contains(0x1B), "a diagnostic can move the cursor")
  if let row = diagnostic.place?.row { require(row >= 1, "a row before the heading") }
}

private func bytes(of files: [(name: String, text: String)]) -> [String: [UInt8]] {
  Dictionary(uniqueKeysWithValues: files.map { ($0.name, Array($0.text.utf8)) })
}

private func split(_ input: [UInt8]) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  var name = "case.json"
  for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if line.starts(with: Array("=== ".utf8)) {
      name = String(decoding: line.dropFirst(4), as: UTF8.self)
      files[name] = []
    } else {
      files[name, default: []] += line + [0x0A]
    }
  }
  return files
}
