import Casework
public import Journal

/// What `talka show` prints of a whole journal: where everything stands.
public struct DeskScreen: Sendable {
  private let book: Book
  private let style: TerminalStyle

  /// Makes the screen of a book.
  public init(_ book: Book, style: TerminalStyle) {
    self.book = book
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    let moment = book.moment.map { ", the last of \($0)" } ?? ""
    let head = ["\(Words.count(book.size, "entry", "entries"))\(moment)"]
    return (head + counts + lines + waiting).joined(separator: "\n") + "\n"
  }

  private var counts: [String] {
    [("needs", "status", "open"), ("offers", "status", "offered"), ("commitments", "state", "")]
      .compactMap { table, column, blank in
        let rows = book.rows(of: table)
        guard !rows.isEmpty else { return nil }
        var numbers: [String: Int] = [:]
        for row in rows { numbers[row[column].isEmpty ? blank : row[column], default: 0] += 1 }
        let parts = numbers.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return "\(table): \(parts.joined(separator: ", "))"
      }
  }

  private var lines: [String] {
    let rows = book.rows(of: "commitments")
    guard !rows.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "line", isNumber: true), .init(heading: "state"),
      .init(heading: "lots", isNumber: true), .init(heading: "offer", isElastic: true),
      .init(heading: "need", isElastic: true), .init(heading: "version", isNumber: true),
    ])
    for row in rows {
      table.add([
        row.name.key, row["state"], row["lots"], row["offer"], row["need"], "\(row.version)",
      ])
    }
    return [""] + table.lines(style)
  }

  private var waiting: [String] {
    let asked = book.rows(of: DeskTable.approvals).filter { $0["state"] == "waiting" }.map {
      "\($0.name) waits for a second person of \($0["party"]): \($0["verb"]) \($0["row"])"
    }
    let short = book.rows(of: DeskTable.shortfalls).filter { $0["state"] == "open" }.map {
      "\($0.name): of line \($0["line"]) \($0["short"]) short, \($0["damaged"]) damaged"
    }
    let drafts = book.rows(of: DeskTable.needDrafts).map { "\($0.name): \($0["state"])" }
    let all = drafts + asked + short
    return all.isEmpty ? [] : [""] + all
  }
}
