/// The targets of Package.swift and what they depend on, read from its text.
///
/// SwiftPM could be asked, but not from within its own test run, which holds the build folder. So
/// the manifest keeps to one form: `room("Name", [...])`, `tests("Name", [...])`, or `name:` and
/// `dependencies:` written out.
struct PackageManifest {
  struct Target {
    let dependencies: Set<String>
    let line: Int
  }

  let targets: [String: Target]

  init(_ file: SourceFile) {
    var targets: [String: Target] = [:]
    let swift = file.swift
    for index in swift.code.indices {
      let head = swift[index].text
      guard swift[index].kind == .word, swift[index + 1].isSymbol("("),
        ["room", "tests", "target", "executableTarget"].contains(head),
        let name = PackageManifest.name(of: index, in: swift)
      else { continue }
      targets[name] = Target(
        dependencies: PackageManifest.dependencies(of: index, in: swift), line: swift[index].line)
    }
    self.targets = targets
  }

  /// The first string of the call, directly or after `name:`.
  private static func name(of call: Int, in swift: SwiftTokens) -> String? {
    let place = swift[call + 2].isWord("name") ? call + 4 : call + 2
    return swift[place].kind == .string ? swift[place].text : nil
  }

  /// The strings of the list after the name, or after `dependencies:`.
  private static func dependencies(of call: Int, in swift: SwiftTokens) -> Set<String> {
    guard let end = swift.partners[call + 1] else { return [] }
    let isShort = swift[call + 2].kind == .string
    let label = (call..<end).first { swift[$0].isWord("dependencies") }
    guard let start = isShort ? call + 4 : label.map({ $0 + 2 }), start < end,
      swift[start].isSymbol("["), let close = swift.partners[start]
    else { return [] }
    return Set(swift.code[start..<close].filter { $0.kind == .string }.map(\.text))
  }
}
