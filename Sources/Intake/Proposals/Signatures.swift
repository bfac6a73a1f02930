/// Who signs a letter or joint statement: the names on the last lines, standing alone.
struct Signatures {
  let scene: Scene

  var signers: [String] {
    var names: [String] = []
    for line in scene.lines.suffix(4).reversed() {
      let persons = line.mentions.filter { $0.kind == .person }
      guard line.sentence.isLine, !persons.isEmpty, !hasVerb(line) else { break }
      names = persons.map(\.name) + names
    }
    return names
  }

  private func hasVerb(_ line: Line) -> Bool {
    line.tokens.contains { scene.text.has(.verb, at: $0) || scene.text.has(.copula, at: $0) }
  }
}
