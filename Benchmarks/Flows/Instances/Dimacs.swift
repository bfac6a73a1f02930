public import Flows

/// What is wrong with a file in the DIMACS format, and in which line.
public struct DimacsFault: Error, Equatable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What was found and what was expected.
  public let message: String

  /// The line and the message.
  public var description: String { "line \(line): \(message)" }
}

/// Reads a minimum-cost flow problem in the DIMACS format (First DIMACS Implementation Challenge,
/// 1990): `p min NODES ARCS`, `n NODE SUPPLY`, `a FROM TO LOWER UPPER COST`, nodes from 1, `c` for
/// comments. A negative upper bound stands for none, as it does in NETGEN.
public func readDimacs(_ text: String) throws(DimacsFault) -> FlowNetwork<Int64> {
  var reader = DimacsReader()
  for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    .enumerated()
  {
    try reader.read(line, number: index + 1)
  }
  return try reader.result()
}

/// Writes a problem so that `readDimacs` reads the same one.
public func writeDimacs(_ network: FlowNetwork<Int64>) -> String {
  var text = "p min \(network.nodeCount) \(network.arcs.count)\n"
  for (node, supply) in network.supplies.enumerated() where supply != 0 {
    text += "n \(node + 1) \(supply)\n"
  }
  for arc in network.arcs {
    let upper = arc.isUnlimited ? -1 : arc.upper
    text += "a \(arc.source + 1) \(arc.target + 1) \(arc.lower) \(upper) \(arc.cost)\n"
  }
  return text
}

private struct DimacsReader {
  private var network: FlowNetwork<Int64>?
  private var arcCount = 0
  private var line = 0

  mutating func read(_ text: Substring.UTF8View, number: Int) throws(DimacsFault) {
    line = number
    let words = text.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let kind = words.first else { return }
    switch String(Substring(kind)) {
    case "c": return
    case "p": try readProblem(words)
    case "n": try readNode(try numbers(words, count: 2, form: "n NODE SUPPLY"))
    case "a": try readArc(try numbers(words, count: 5, form: "a FROM TO LOWER UPPER COST"))
    default: throw fault("`\(Substring(kind))` is none of c, p, n and a")
    }
  }

  func result() throws(DimacsFault) -> FlowNetwork<Int64> {
    guard let network else { throw fault("there is no line `p min NODES ARCS`") }
    guard network.arcs.count == arcCount else {
      throw fault("\(network.arcs.count) arcs were found, \(arcCount) are announced")
    }
    return network
  }

  private func fault(_ message: String) -> DimacsFault { DimacsFault(line: line, message: message) }

  private func numbers(
    _ words: [Substring.UTF8View], count: Int, form: String
  ) throws(DimacsFault) -> [Int64] {
    guard words.count == count + 1 else { throw fault("\(words.count) words, not `\(form)`") }
    var numbers: [Int64] = []
    for word in words.dropFirst() {
      guard let number = Int64(Substring(word)) else {
        throw fault("`\(Substring(word))` is no whole number of 64 bits")
      }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func readProblem(_ words: [Substring.UTF8View]) throws(DimacsFault) {
    guard network == nil else { throw fault("a second line `p`") }
    guard words.count == 4, String(Substring(words[1])) == "min",
      let nodes = Int(Substring(words[2])), let arcs = Int(Substring(words[3])),
      (0...(1 << 30)).contains(nodes), (0...(1 << 30)).contains(arcs)
    else { throw fault("not `p min NODES ARCS`, each up to 2^30") }
    network = FlowNetwork(supplies: Array(repeating: 0, count: nodes))
    arcCount = arcs
  }

  private mutating func readNode(_ numbers: [Int64]) throws(DimacsFault) {
    let node = try index(numbers[0])
    network?.setSupply(ofNode: node, to: numbers[1])
  }

  private mutating func readArc(_ numbers: [Int64]) throws(DimacsFault) {
    let (from, to) = (try index(numbers[0]), try index(numbers[1]))
    let upper = numbers[3] < 0 ? Int64.max : numbers[3]
    guard numbers[2] <= upper else { throw fault("the lower bound is above the upper bound") }
    network?.addArc(
      FlowArc(from: from, to: to, cost: numbers[4], lower: numbers[2], upper: upper))
  }

  private func index(_ node: Int64) throws(DimacsFault) -> Int {
    guard let network else { throw fault("nodes and arcs come after the line `p`") }
    guard (1...Int64(max(network.nodeCount, 1))).contains(node), network.nodeCount > 0 else {
      throw fault("there is no node \(node); there are \(network.nodeCount)")
    }
    return Int(node) - 1
  }
}
