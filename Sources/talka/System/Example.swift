import CExamples

/// An example case that is built into the program.
struct Example {
  /// Its files in the order of the format.
  let ordered: [(name: String, bytes: [UInt8])]

  /// The files of one example by name.
  init(_ name: String) {
    ordered = (0..<talka_example_count())
      .filter { String(cString: talka_example_case($0)) == name }
      .map { index in
        let bytes = UnsafeBufferPointer(
          start: talka_example_bytes(index), count: talka_example_length(index))
        return (String(cString: talka_example_name(index)), Array(bytes))
      }
  }

  /// Its files by name.
  var files: [String: [UInt8]] {
    Dictionary(ordered.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}
