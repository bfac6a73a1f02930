import Journal
import Seals
import Testing

@Suite("The book of rows") struct BookTests {
  private func entry(_ book: Book, _ changes: [RowChange], at seconds: Int64 = 5) -> Entry {
    Entry(
      number: book.size + 1, previous: .none, moment: Moment(seconds: seconds),
      draft: EntryDraft(author: SmallJournal.author, verb: "v", key: "k", changes: changes))
  }

  private let name = RowName("needs", "N-1")

  @Test("has what the entries left, and versions that count")
  func versions() throws {
    var book = Book()
    try book.apply(
      entry(
        book, [book.adding(name, [RowCell("id", "N-1"), RowCell("due", ""), RowCell("q", "4")])]))
    var row = try #require(book[name])
    #expect(row.version == 1 && row["q"] == "4" && row["due"] == "" && row.cells.count == 2)
    let change = try #require(book.changing(row, [RowCell("q", "5"), RowCell("id", "N-1")]))
    #expect(change.cells == [.init("q", "4", "5")])
    try book.apply(entry(book, [change]))
    row = try #require(book[name])
    #expect(row.version == 2 && row["q"] == "5" && row.entry == 2)
    #expect(book.changing(row, [RowCell("q", "5")]) == nil)
    try book.apply(entry(book, [book.removing(row)]))
    #expect(book[name] == nil && book.latest(name)?.version == 3 && book.rows(of: "needs").isEmpty)
    try book.apply(entry(book, [book.adding(name, [RowCell("id", "N-1")])]))
    #expect(book[name]?.version == 4 && book[name]?["q"] == "")
  }

  @Test("keeps the order in which rows came, also of one that went and came back")
  func order() throws {
    var book = Book()
    let names = ["C", "A", "B"].map { RowName("needs", $0) }
    for name in names {
      try book.apply(entry(book, [book.adding(name, [RowCell("id", name.key)])]))
    }
    let row = try #require(book[names[0]])
    try book.apply(entry(book, [book.removing(row)]))
    try book.apply(entry(book, [book.adding(names[0], [RowCell("id", "C")])]))
    #expect(book.rows(of: "needs").map(\.name) == names)
    #expect(book.nextRow(in: "needs").key == "4")
  }

  @Test("takes no entry that does not follow, and is left as it was")
  func refusals() throws {
    var book = Book()
    let add = book.adding(name, [RowCell("q", "4")])
    try book.apply(entry(book, [add]))
    let wrong: [[RowChange]] = [
      [add], [RowChange(name, .change, version: 3, cells: [.init("q", "4", "5")])],
      [RowChange(name, .change, version: 2, cells: [.init("q", "3", "5")])],
      [RowChange(name, .remove, version: 2, cells: [])],
      [RowChange(name, .add, version: 2, cells: [.init("q", "", "5")])],
      [RowChange(RowName("needs", "N-2"), .remove, version: 1, cells: [])],
      [
        RowChange(name, .change, version: 2, cells: [.init("q", "4", "5")]),
        RowChange(name, .change, version: 3, cells: [.init("q", "5", "6")]),
      ],
    ]
    for changes in wrong {
      #expect(throws: ChainFault(.projection, entry: 2)) { try book.apply(entry(book, changes)) }
    }
    #expect(throws: ChainFault(.time, entry: 2)) { try book.apply(entry(book, [], at: 4)) }
    #expect(book.size == 1 && book[name]?["q"] == "4")
  }

  @Test("is the same however often the entries are applied")
  func replay() throws {
    let journal = SmallJournal(300, seed: 12)
    var book = Book()
    for sealed in journal.entries { try book.apply(Entry(body: sealed.body)) }
    #expect(book.size == 300)
    #expect(
      book.rows(of: "needs").map(\.cells) == journal.book.rows(of: "needs").map(\.cells))
  }
}
