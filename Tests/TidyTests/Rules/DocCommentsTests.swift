import Testing

/// What a room offers is read by people who do not read its code: each public or package
/// declaration says what it means, in which units, and what it throws. That includes the cases of a
/// public enumeration and the requirements of a public protocol, which need no keyword.
private func undocumented(_ file: SourceFile) -> [Finding] {
  guard file.isOurSwift else { return [] }
  let swift = file.swift
  // Positions in `all`, where comments stand between the tokens of `code`.
  let places = swift.all.indices.filter { swift.all[$0].kind != .comment }
  let declared = swift.code.indices.filter { isExposed($0, in: swift) }
  let exposed = declared + declared.flatMap { members(of: $0, in: swift) }
  let missing = exposed.filter { !hasDocComment(places[$0], in: swift.all) }
    .map { file.finding(swift[$0].line, "`\(declarationName(from: $0, in: swift))` has no ///") }
  let extensions = declared.filter { keyword(after: $0, in: swift) == "extension" }
    .map { file.finding(swift[$0].line, "public extension: write public before its members") }
  return missing.filter { finding in !extensions.contains { $0.line == finding.line } } + extensions
}

private let modifiers: Set<String> = [
  "static", "final", "override", "mutating", "nonmutating", "indirect", "convenience", "required",
  "lazy", "weak", "dynamic", "nonisolated", "borrowing", "consuming", "prefix", "postfix", "infix",
  "private", "internal", "set", "(", ")", "unowned", "isolated", "class", "public", "package",
]
private let declarations: Set<String> = [
  "func", "var", "let", "init", "struct", "class", "enum", "protocol", "actor", "typealias",
  "subscript", "extension", "macro", "operator", "precedencegroup", "associatedtype", "case",
]

/// The word that says what is declared from `index` on, past modifiers and attributes; nil when
/// this is an import, or `package` used as a name.
private func keyword(after index: Int, in swift: SwiftTokens) -> String? {
  var next = index + 1
  while next < swift.code.count {
    let text = swift[next].text
    if declarations.contains(text), text != "class" || !declarations.contains(swift[next + 1].text)
    {
      return text
    }
    guard modifiers.contains(text) || text.hasPrefix("@") else { return nil }
    next += 1
  }
  return nil
}

private func isExposed(_ index: Int, in swift: SwiftTokens) -> Bool {
  let token = swift[index]
  guard token.isWord("public") || token.isWord("package") else { return false }
  return !swift[index - 1].isSymbol(".") && keyword(after: index, in: swift) != nil
}

/// The cases of an enumeration, or the requirements of a protocol, that is declared at `index`.
private func members(of index: Int, in swift: SwiftTokens) -> [Int] {
  let kinds = [
    "enum": ["case"], "protocol": ["func", "var", "init", "subscript", "associatedtype"],
  ]
  guard let wanted = keyword(after: index, in: swift).flatMap({ kinds[$0] }),
    let opening = swift.code[index...].firstIndex(where: { $0.isSymbol("{") }),
    let closing = swift.partners[opening]
  else { return [] }
  var found: [Int] = []
  var next = opening + 1
  while next < closing {
    if wanted.contains(swift[next].text), swift[next].kind == .word { found.append(next) }
    let end = "([{".contains(swift[next].text) ? swift.partners[next] : nil
    next = (end ?? next) + 1
  }
  return found
}

/// Whether `///` or `/**` stands right above the declaration, attributes and modifiers between.
private func hasDocComment(_ place: Int, in all: [Token]) -> Bool {
  var first = place
  while let before = attributeOrModifier(before: first, in: all) { first = before }
  guard first > 0 else { return false }
  let above = all[first - 1]
  return above.kind == .comment && above.endLine == all[first].line - 1
    && (above.text.hasPrefix("///") || above.text.hasPrefix("/**"))
}

private func attributeOrModifier(before place: Int, in all: [Token]) -> Int? {
  guard place > 0 else { return nil }
  let before = all[place - 1]
  if before.kind == .word, modifiers.contains(before.text) || before.text.hasPrefix("@") {
    return place - 1
  }
  guard before.isSymbol(")") else { return nil }
  // The arguments of `@available(...)` or the `(set)` of `private(set)`.
  var depth = 0
  for index in stride(from: place - 1, through: 1, by: -1) {
    if all[index].isSymbol(")") { depth += 1 }
    if all[index].isSymbol("(") { depth -= 1 }
    guard depth == 0 else { continue }
    let head = all[index - 1].text
    return head.hasPrefix("@") || modifiers.contains(head) ? index - 1 : nil
  }
  return nil
}

private func declarationName(from index: Int, in swift: SwiftTokens) -> String {
  let line = swift[index].line
  return swift.code[index...].prefix { $0.line == line && !"{(=:".contains($0.text) }
    .map(\.text).joined(separator: " ")
}

@Suite("What is public is documented") struct DocCommentsTests {
  @Test("finds what has no doc comment right above it")
  func example() {
    expectMarkedLines(
      """
      public import Basics

      /// A.
      public struct A {
      ▸  public var b: Int
        /// C.
        public static func c() {}

        // Not a doc comment.
      ▸  public init() {}
        /// D.
        @available(*, deprecated, message: "e")
        @inlinable public func d() {}
        /// F is too far away.

      ▸  package func f() {}
        /// G.
        public private(set) var g = 1
        /// H.
        static public let h = 1
        var i = package.name
      }
      ▸public extension A {}
      """, rule: undocumented)
  }

  @Test("looks at the cases and requirements of public types")
  func members() {
    expectMarkedLines(
      """
      /// A.
      public enum A {
        /// B.
        case b, c
      ▸  case d(Int)
        func e() { switch self { case .b: break } }
      }
      /// F.
      public protocol F {
      ▸  var g: Int { get }
        /// H.
        func h()
      }
      enum I { case open, j }
      """, rule: undocumented)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(undocumented)) }
}
