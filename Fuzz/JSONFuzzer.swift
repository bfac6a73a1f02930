import Basics
import Formats

/// One JSON text from any bytes. What is taken must read back as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(Diagnostic) {
    let value = try JSONReader.read(input, named: "a.json")
    for text in [value.compact, value.pretty] {
      let again = try? JSONReader.read(Array(text.utf8), named: "a.json")
      require(again == value, "a value reads back differently")
      require(
        again.map { Array($0.compact.utf8) } == Array(value.compact.utf8),
        "a value is written differently the second time")
    }
  } catch {
    let row = error.place?.row ?? 0
    require(row >= 1 && row <= input.count { $0 == 0x0A } + 1, "a fault in no line")
    require(error.severity == .error, "a refusal that is no error")
  }
  return 0
}
