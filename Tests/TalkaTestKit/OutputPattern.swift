/// What a document says a command prints: exact text with gaps.
///
/// A line that is `...` or `…` stands for any number of lines, also none; `…` inside a line for any
/// text, also none. Everything else must agree to the letter.
public struct OutputPattern: Sendable {
  /// The lines of the document.
  public let lines: [String]

  /// The pattern of these lines.
  public init(_ lines: [String]) { self.lines = lines }

  /// Whether an output agrees with the pattern.
  public func matches(_ output: [String]) -> Bool {
    // reached[n]: the pattern lines read so far can agree with the first n lines of the output.
    var reached = [Bool](repeating: false, count: output.count + 1)
    reached[0] = true
    for line in lines {
      var next = [Bool](repeating: false, count: output.count + 1)
      if OutputPattern.isGap(line) {
        guard let first = reached.firstIndex(of: true) else { return false }
        for n in first...output.count { next[n] = true }
      } else {
        for n in output.indices where reached[n] {
          next[n + 1] = OutputPattern.line(line, matches: output[n])
        }
      }
      reached = next
    }
    return reached[output.count]
  }

  /// Pattern and output under each other, equal lines at both ends shown once: `-` is what the
  /// document says, `+` what the command printed.
  public func difference(from output: [String]) -> String {
    var start = 0
    while start < min(lines.count, output.count), plainly(lines[start], equals: output[start]) {
      start += 1
    }
    var end = 0
    while end < min(lines.count, output.count) - start,
      plainly(lines[lines.count - 1 - end], equals: output[output.count - 1 - end])
    {
      end += 1
    }
    let before = lines.prefix(start).suffix(3).map { "  \($0)" }
    let said = lines[start..<(lines.count - end)].map { "- \($0)" }
    let printed = output[start..<(output.count - end)].map { "+ \($0)" }
    let after = lines.suffix(end).prefix(3).map { "  \($0)" }
    return (before + said + printed + after).joined(separator: "\n")
  }

  private func plainly(_ line: String, equals output: String) -> Bool {
    !OutputPattern.isGap(line) && OutputPattern.line(line, matches: output)
  }

  static func isGap(_ line: String) -> Bool { line == "..." || line == "…" }

  /// Bytes are compared, since strings that only look alike are a difference a script would see.
  static func line(_ pattern: String, matches output: String) -> Bool {
    let pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
      .map { Array($0.utf8) }
    var rest = Array(output.utf8)[...]
    guard let first = pieces.first, let last = pieces.last, rest.starts(with: first) else {
      return false
    }
    if pieces.count == 1 { return rest.count == first.count }
    rest = rest.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = firstRange(of: piece, in: rest) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  private static func firstRange(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    var start = text.startIndex
    while start + piece.count <= text.endIndex {
      if text[start...].starts(with: piece) { return start..<(start + piece.count) }
      start += 1
    }
    return nil
  }
}
