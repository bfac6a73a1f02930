/// A fenced block of a Markdown document.
public struct FencedBlock: Sendable {
  /// The word after the opening fence; empty when there is none.
  public let tag: String
  /// The number of its first line of content, counted from 1 in the document.
  public let firstLine: Int
  /// Its content, without the fence's own indentation.
  public let lines: [String]
}

/// The fenced blocks of a document, in order (CommonMark 0.31, section 4.5: a fence is three or
/// more backticks or tildes, closed by at least as many; an unclosed one ends with the document).
public func fencedBlocks(in document: String) -> [FencedBlock] {
  var blocks: [FencedBlock] = []
  var open: (fence: Fence, tag: String, line: Int)?
  var content: [String] = []
  for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  {
    if let current = open {
      if Fence(line)?.closes(current.fence) == true {
        blocks.append(FencedBlock(tag: current.tag, firstLine: current.line, lines: content))
        open = nil
      } else {
        content.append(unindented(line, by: current.fence.indentation))
      }
    } else if let fence = Fence(line) {
      open = (fence, fence.tag, index + 2)
      content = []
    }
  }
  if let open {
    blocks.append(FencedBlock(tag: open.tag, firstLine: open.line, lines: content))
  }
  return blocks
}

private func unindented(_ line: Substring, by indentation: Int) -> String {
  var rest = line
  for _ in 0..<indentation where rest.first == " " { rest.removeFirst() }
  return String(rest)
}

/// A line that opens or closes a block.
private struct Fence {
  let indentation: Int
  let mark: Character
  let length: Int
  let tag: String

  init?(_ line: Substring) {
    let text = line.drop { $0 == " " }
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let rest = text.drop { $0 == mark }
    let length = text.count - rest.count
    guard length >= 3, !rest.contains("`") else { return nil }
    indentation = line.count - text.count
    self.mark = mark
    self.length = length
    tag = rest.split(separator: " ").first.map(String.init) ?? ""
  }

  func closes(_ opening: Fence) -> Bool {
    tag.isEmpty && mark == opening.mark && length >= opening.length
  }
}
