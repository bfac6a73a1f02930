extension CaseDamage {
  /// Puts one of some texts in place of a cell that is given.
  func setCell(_ columns: [Column], _ texts: [String], _ random: inout SplitMix64) -> Damage? {
    guard let (file, column) = columns.randomElement(using: &random), var table = table(file),
      let position = table.heading.firstIndex(of: column),
      let row = table.given(position).randomElement(using: &random),
      let text = texts.randomElement(using: &random)
    else { return nil }
    table.rows[row][position] = text
    return Damage(file: file, bytes: table.bytes, rows: [row + 2], column: column)
  }

  /// Cuts the file within a row. A cut at the end of a row would leave a sound, shorter table, and
  /// one within the last cell may leave a shorter value that is as good as the whole; so a cell
  /// with a required end is lost: at least the last separator of the row goes.
  func cut(_ random: inout SplitMix64) -> Damage? {
    guard let (file, table) = anyTable(&random) else { return nil }
    let kept = Int.random(in: 0..<table.rows.count, using: &random)
    var shorter = table
    shorter.rows = Array(table.rows.prefix(kept))
    let before = shorter.bytes
    shorter.rows.append(table.rows[kept])
    let row = shorter.bytes.dropFirst(before.count).dropLast()
    guard let last = row.lastIndex(of: 0x2C), !row.contains(0x22), last > row.startIndex else {
      return nil
    }
    let end = Int.random(in: row.startIndex + 1...last, using: &random)
    return Damage(file: file, bytes: Array(shorter.bytes[..<end]), rows: [kept + 2])
  }

  /// Repeats a row of a table whose rows have a name or stand for a pair; a row of any other table
  /// may stand twice.
  func doubleRow(_ random: inout SplitMix64) -> Damage? {
    guard let (file, table) = anyTable(&random),
      ["id", "code", "give", "work"].contains(table.heading[0]) || file == "routes.csv"
    else { return nil }
    var doubled = table
    let row = Int.random(in: 0..<table.rows.count, using: &random)
    doubled.rows.append(table.rows[row])
    return Damage(
      file: file, bytes: doubled.bytes, rows: [doubled.rows.count + 1], column: table.heading[0])
  }

  /// Swaps the cells of two columns below a heading that stays. They are chosen so that at least
  /// one cell lands where it cannot be taken: a date where a number belongs, say.
  func swapColumns(_ random: inout SplitMix64) -> Damage? {
    let pairs: [(String, String, String)] = [
      ("needs.csv", "quantity", "resource"), ("offers.csv", "quantity", "resource"),
      ("figures.csv", "from", "value"), ("events.csv", "date", "name"),
      ("parties.csv", "name", "kind"), ("places.csv", "kind", "name"),
      ("statements.csv", "date", "claim"), ("commitments.csv", "lots", "state"),
      ("works.csv", "target", "start"), ("resources.csv", "kind", "unit"),
      ("offices.csv", "holder", "from"), ("work_inputs.csv", "per_unit", "work"),
    ]
    guard let (file, a, b) = pairs.randomElement(using: &random), var table = table(file),
      let first = table.heading.firstIndex(of: a), let second = table.heading.firstIndex(of: b)
    else { return nil }
    for row in table.rows.indices { table.rows[row].swapAt(first, second) }
    return Damage(file: file, bytes: table.bytes, rows: Array(2...(table.rows.count + 1)))
  }

  /// Puts a byte that no text holds in place of one within a cell.
  func setByte(_ byte: UInt8, _ random: inout SplitMix64) -> Damage? {
    guard let (file, table) = anyTable(&random) else { return nil }
    let row = Int.random(in: 0..<table.rows.count, using: &random)
    guard
      let column = table.heading.indices.filter({ !table.rows[row][$0].isEmpty })
        .randomElement(using: &random)
    else { return nil }
    // A letter that stands nowhere else shows where the byte goes.
    var marked = table
    marked.rows[row][column] += "\u{E000}"
    var bytes = marked.bytes
    guard
      let at = bytes.indices.dropLast(2).first(where: {
        bytes[$0...].starts(with: [0xEE, 0x80, 0x80])
      })
    else { return nil }
    bytes.replaceSubrange(at..<(at + 3), with: [byte])
    return Damage(file: file, bytes: bytes, rows: [row + 2], column: table.heading[column])
  }

  func dropColumn(_ random: inout SplitMix64) -> Damage? {
    guard let (file, column) = CaseDamage.required.randomElement(using: &random),
      var table = table(file), let position = table.heading.firstIndex(of: column)
    else { return nil }
    table.heading.remove(at: position)
    for row in table.rows.indices { table.rows[row].remove(at: position) }
    return Damage(file: file, bytes: table.bytes, rows: [1], column: column)
  }

  func renameColumn(_ random: inout SplitMix64) -> Damage? {
    guard let (file, table) = anyTable(&random),
      let position = table.heading.indices.randomElement(using: &random),
      !table.heading[position].hasPrefix("x_")
    else { return nil }
    var renamed = table
    renamed.heading[position] += "s"
    return Damage(file: file, bytes: renamed.bytes, rows: [1], column: renamed.heading[position])
  }

  /// Only a table without which nothing can be planned: any other may be missing.
  func dropFile(_ random: inout SplitMix64) -> Damage? {
    let needed =
      ["case.json"] + ["parties", "places", "resources", "needs", "offers"].map { $0 + ".csv" }
    return needed.randomElement(using: &random).map { Damage(file: $0) }
  }

  /// Turns the first cells of a row round, so that the identifier stands in the column of a
  /// reference or word. Of tables in which that could pass, none is taken.
  func shuffleRow(_ random: inout SplitMix64) -> Damage? {
    let files = ["parties", "places", "resources", "needs", "offers", "figures", "works"]
    guard let file = files.randomElement(using: &random).map({ $0 + ".csv" }),
      var table = table(file),
      let row = table.rows.indices.randomElement(using: &random)
    else { return nil }
    let turned = table.rows[row]
    let by = Int.random(in: 1..<3, using: &random)
    table.rows[row] = Array(turned[by...] + turned[..<by])
    return Damage(file: file, bytes: table.bytes, rows: [row + 2])
  }

  /// Opens a quotation mark before the last given cell of the last rows, with none behind it that
  /// could close it.
  func openMark(_ random: inout SplitMix64) -> Damage? {
    guard let (file, table) = anyTable(&random),
      let lastMark = table.rows.indices.last(where: { row in
        table.rows[row].contains { $0.contains(where: { "\",\n".contains($0) }) }
      }) ?? Optional(-1),
      let row = table.rows.indices.dropFirst(lastMark + 1).randomElement(using: &random),
      let column = table.heading.indices.randomElement(using: &random)
    else { return nil }
    var marked = table
    marked.rows[row][column] = "\u{E000}" + table.rows[row][column]
    let text = String(decoding: marked.bytes, as: UTF8.self)
      .split(separator: "\u{E000}", omittingEmptySubsequences: false).joined(separator: "\"")
    return Damage(file: file, bytes: Array(text.utf8), rows: [row + 2])
  }

  /// A row of one letter, fifty million times.
  func longLine(_ random: inout SplitMix64) -> Damage? {
    guard let (file, table) = anyTable(&random) else { return nil }
    return Damage(
      file: file, bytes: table.bytes + [UInt8](repeating: 0x61, count: 50_000_000) + [0x0A],
      rows: [table.rows.count + 2])
  }

  /// Without its closing brace the object is not whole, wherever it is cut.
  func cutHeader(_ random: inout SplitMix64) -> Damage? {
    let bytes = bytes(of: "case.json")
    guard let end = bytes.lastIndex(of: 0x7D), end > 0 else { return nil }
    let cut = Int.random(in: 0..<end, using: &random)
    return Damage(file: "case.json", bytes: Array(bytes[..<cut]))
  }
}
