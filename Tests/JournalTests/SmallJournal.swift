import Journal
import Seals
import TalkaTestKit

/// Journals for tests: invented entries on a few rows, by a seed.
struct SmallJournal {
  private(set) var entries: [SealedEntry] = []
  private(set) var book = Book()
  let key = SmallJournal.key

  static let key: SigningKey = {
    guard let key = SigningKey(seed: [UInt8](repeating: 7, count: 32)) else {
      preconditionFailure("a seed has 32 bytes")
    }
    return key
  }()
  static let author = Author(name: "qm.duty", role: "editor", party: "QM")

  /// A journal of so many entries.
  init(_ count: Int = 0, seed: UInt64 = 1) {
    var random = SplitMix64(seed: seed)
    for index in 0..<count { add(SmallJournal.draft(index, on: book, &random)) }
  }

  var bodies: [[UInt8]] { entries.map(\.body) }

  mutating func add(_ draft: EntryDraft) {
    let entry = Entry(
      number: entries.count + 1, previous: entries.last?.digest ?? .none,
      moment: Moment(seconds: 1_930_000_000 + Int64(entries.count)), draft: draft)
    do throws(ChainFault) {
      try book.apply(entry)
    } catch {
      preconditionFailure("a test journal must follow: \(error)")
    }
    entries.append(SealedEntry(entry))
  }

  /// The head of the whole journal, signed.
  var head: SignedHead {
    var frontier = MerkleFrontier()
    for entry in entries { frontier.append(entry.digest) }
    let head = JournalHead(
      journal: entries.first?.digest ?? .none, size: entries.count,
      last: entries.last?.digest ?? .none, root: frontier.root,
      moment: entries.last?.entry.moment ?? Moment(seconds: 0))
    return SignedHead(head, by: key)
  }

  /// Adds a row, changes it or takes it away.
  static func draft(_ index: Int, on book: Book, _ random: inout SplitMix64) -> EntryDraft {
    let name = RowName("needs", "N-\(Int.random(in: 0..<5, using: &random))")
    let change: RowChange
    if let row = book[name] {
      let cells = [RowCell("quantity", "\(index)"), RowCell("reason", texts(&random))]
      let isGone = Int.random(in: 0..<6, using: &random) == 0
      change = isGone ? book.removing(row) : book.changing(row, cells) ?? book.removing(row)
    } else {
      change = book.adding(
        name, [RowCell("id", name.key), RowCell("party", "QM"), RowCell("reason", texts(&random))])
    }
    return EntryDraft(
      author: author, verb: change.kind == .add ? "need" : "correct", key: "k\(index)",
      reason: texts(&random), undoes: index % 7 == 6 ? index : nil, changes: [change])
  }

  /// Texts that have to be escaped, or are long, or not of our alphabet.
  static func texts(_ random: inout SplitMix64) -> String {
    let parts = ["a", "\"", "\\", "\n", "\t", "\u{1}", "ž", "日", "👍🏽", "/", "\u{7F}", "{", "[", ","]
    return (0..<Int.random(in: 0..<6, using: &random)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &random)]
    }.joined()
  }
}
