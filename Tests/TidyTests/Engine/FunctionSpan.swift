/// A function, initialiser or computed property and the lines it takes.
struct FunctionSpan {
  enum Kind { case function, property }

  let kind: Kind
  let name: String
  let firstLine: Int
  let lastLine: Int
  /// The indices in `SwiftTokens.code` of its braces.
  let body: ClosedRange<Int>

  /// From the line with `func` to the line with the closing brace.
  var lines: Int { lastLine - firstLine + 1 }
}

extension SwiftTokens {
  /// All functions with a body, nested ones included.
  var functions: [FunctionSpan] {
    code.indices.compactMap { index in
      switch code[index] {
      case let token where token.isWord("func"): span(.function, from: index, name: index + 1)
      case let token where token.isWord("init") && declaresInitialiser(index):
        span(.function, from: index, name: index)
      case let token where token.isWord("var") && self[index + 2].isSymbol(":"):
        span(.property, from: index, name: index + 1)
      default: nil
      }
    }
  }

  /// `init(` that is not called: no point stands before it.
  private func declaresInitialiser(_ index: Int) -> Bool {
    !self[index - 1].isSymbol(".") && ["(", "<", "?"].contains(self[index + 1].text)
  }

  private func span(_ kind: FunctionSpan.Kind, from start: Int, name: Int) -> FunctionSpan? {
    let head = kind == .function ? afterParameters(start) : name + 1
    guard let head, let opening = opening(from: head, kind), let closing = partners[opening] else {
      return nil
    }
    return FunctionSpan(
      kind: kind, name: self[name].text, firstLine: self[start].line,
      lastLine: self[closing].line, body: opening...closing)
  }

  private func afterParameters(_ start: Int) -> Int? {
    let opening = code[start...].prefix(400).firstIndex { $0.isSymbol("(") }
    return opening.flatMap { partners[$0] }.map { $0 + 1 }
  }

  /// The brace that opens the body, if there is one before the next declaration begins (protocol
  /// requirements have none). An `=` makes a property a stored one.
  private func opening(from head: Int, _ kind: FunctionSpan.Kind) -> Int? {
    var index = head
    while index < code.count {
      let token = code[index]
      if token.isSymbol("{") { return isAccessorList(index) ? nil : index }
      if token.isSymbol("}") || SwiftTokens.declarations.contains(token.text) { return nil }
      if kind == .property, token.isSymbol("=") || endsStatement(before: index) { return nil }
      let isOpening = token.isSymbol("(") || token.isSymbol("[")
      index = (isOpening ? partners[index] : nil).map { $0 + 1 } ?? index + 1
    }
    return nil
  }

  /// Whether the type of a property ended on the line before.
  private func endsStatement(before index: Int) -> Bool {
    self[index].line > self[index - 1].endLine
  }

  /// `{ get }` and `{ get set }` in a protocol.
  private func isAccessorList(_ opening: Int) -> Bool {
    guard let closing = partners[opening] else { return false }
    let words = code[(opening + 1)..<closing].map(\.text)
    return !words.isEmpty
      && words.allSatisfy { ["get", "set", "async", "throws", "mutating"].contains($0) }
  }

  private static let declarations: Set<String> = [
    "func", "var", "let", "init", "deinit", "subscript", "associatedtype", "typealias", "struct",
    "enum", "class", "actor", "protocol", "extension", "case", "import", "mutating", "static",
    "public", "package", "private", "fileprivate", "internal",
  ]
}
