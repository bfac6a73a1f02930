import Basics
public import CaseFiles
import Casework
import Journal
import SQLiteStore
import Seals
import Situation
import Stores
import TalkaTestKit

/// Several editors, a coordinator and a disk that fails, all by one seed, in one thread: after
/// every step the named invariants hold (`docs/reference/journal.md`).
public struct Simulation {
  private let seed: UInt64
  private var random: SplitMix64
  private let disk: SimulatedDisk
  private let tables: [CaseTable]
  /// The one connection to the disk, which locks nobody out; nil with `writer`.
  private var store: SQLiteStore?
  private var writer: JournalWriter?
  /// Whether the desk must be started anew before it is used again.
  private var hasFailed = false
  private var acknowledged: Set<String> = []
  private var sent: Set<String> = []
  private var refused: Set<String> = []
  private var seen = 0
  private var now: Int64 = 1_930_348_800
  /// How many deeds were recorded.
  public private(set) var recorded = 0

  private static let users = ["desk", "qm.head", "qm.editor", "xa.head", "guest"]

  /// A simulation on the tables of a case.
  public init(seed: UInt64, _ tables: [CaseTable]) {
    self.seed = seed
    self.tables = tables
    random = SplitMix64(seed: seed)
    disk = SimulatedDisk(seed: seed)
  }

  /// Runs so many deeds; the first invariant that is broken, or nil.
  public mutating func fault(deeds: Int) -> String? {
    begin()
    for _ in 0..<deeds {
      stumble()
      if let fault = step() ?? broken() { return "simulation, seed \(seed): \(fault)" }
    }
    disk.heal()
    return settled().map { "simulation, seed \(seed): \($0)" }
  }

  /// The case, and who may act on it.
  private mutating func begin() {
    perform(DeskCommand(.importCase, key: "import", material: .tables(tables)), by: "desk")
    for (name, party, roles) in [
      ("qm.head", "QM", "approver"), ("qm.editor", "QM", "editor"), ("xa.head", "XA", "approver"),
      ("guest", "XA", "reader"),
    ] {
      let cells = [RowCell("party", party), RowCell("roles", roles)]
      perform(DeskCommand(.user, RowName("users", name), cells, key: name), by: "desk")
    }
  }

  /// Now and then the power goes, or one operation of the disk is about to fail.
  private mutating func stumble() {
    switch Int.random(in: 0..<30, using: &random) {
    case 0:
      close()
      disk.losePower()
    case 1: disk.failOperation(Int.random(in: 1...12, using: &random), forever: false)
    case 2: disk.failOperation(Int.random(in: 1...12, using: &random), forever: true)
    default: break
    }
  }

  private mutating func step() -> String? {
    guard let book = read() else { return nil }
    let command = RandomDeed(book, entries(book)).command(&random)
    let user = Simulation.users[Int.random(in: 0..<Simulation.users.count, using: &random)]
    // A third of the deeds is sent twice, as by a client that did not hear the answer.
    for _ in 0..<(Int.random(in: 0..<3, using: &random) == 0 ? 2 : 1) { perform(command, by: user) }
    return nil
  }

  private mutating func perform(_ command: DeskCommand, by user: String) {
    guard let writer = opened() else { return }
    now += Int64.random(in: -100...4000, using: &random)
    sent.insert(command.key)
    let outcome = writer.record(
      Proposal(key: command.key) { book, moment in
        try Casework.decide(command, by: user, on: book, at: moment)
      })
    switch outcome {
    case .recorded:
      acknowledged.insert(command.key)
      recorded += 1
    case .alreadyRecorded: acknowledged.insert(command.key)
    case .refused: if !acknowledged.contains(command.key) { refused.insert(command.key) }
    case .failed: hasFailed = true
    }
  }

  /// After a failure the desk is started anew, sometimes after a loss of power.
  private mutating func restart() {
    hasFailed = false
    close()
    disk.heal()
    if Bool.random(using: &random) { disk.losePower() }
  }

  private mutating func close() {
    writer = nil
    store = nil
  }

  private mutating func opened() -> JournalWriter? {
    if hasFailed { restart() }
    if let writer { return writer }
    do throws(StoreFault) {
      let clock = Moment(seconds: now)
      let opened = try disk.store()
      writer = try JournalWriter(opened, key: Counting.key) { clock }
      store = opened
    } catch {
      disk.heal()
    }
    return writer
  }

  private mutating func read() -> Book? {
    guard let writer = opened() else { return nil }
    do throws(StoreFault) {
      return try writer.read { $0 }
    } catch {
      hasFailed = true
      return nil
    }
  }

  private func entries(_ book: Book) -> [Entry] {
    // What cannot be read now is not taken back now.
    let bodies = try? store?.bodies(after: max(0, book.size - 20), limit: 20)
    // Whether it is an entry is checked where the store is opened.
    return (bodies ?? []).compactMap { try? Entry(body: $0) }
  }

  /// What must hold of the book after every step.
  private mutating func broken() -> String? {
    guard let book = read() else { return nil }
    defer { seen = book.size }
    if book.size < seen { return "reads are monotonic: \(book.size) after \(seen)" }
    if let offer = RandomDeed(book, []).givenTwice { return "nothing is given out twice: \(offer)" }
    return nil
  }

  /// What must hold of the store at the end, after one more loss of power.
  private mutating func settled() -> String? {
    close()
    disk.losePower()
    do throws(StoreFault) {
      let store = try disk.store()
      let state = try JournalState(of: store, signedBy: Counting.key.verificationKey)
      let bodies = try store.bodies(after: 0, limit: .max)
      // A body that is no entry was found a line above.
      let keys = bodies.compactMap { try? Entry(body: $0).draft.key }
      return keyFault(keys) ?? caseFault(state.book)
    } catch {
      return "the chain is unbroken and signed, projection is replay: \(error)"
    }
  }

  private func keyFault(_ keys: [String]) -> String? {
    let present = Set(keys)
    if present.count != keys.count { return "a key is there at most once" }
    if let lost = acknowledged.subtracting(present).min() {
      return "what was acknowledged is there: \(lost)"
    }
    if let stray = present.subtracting(sent).first(where: { !$0.hasPrefix("import#") }) {
      return "only what was sent is there: \(stray)"
    }
    return refused.intersection(present).subtracting(acknowledged).min().map {
      "a refusal leaves no entry: \($0)"
    }
  }

  private func caseFault(_ book: Book) -> String? {
    guard book.size > 0 else { return nil }
    let error = CaseProjection.reading(of: book).diagnostics.first { $0.severity == .error }
    return error.map { "the case stays sound: \($0)" }
  }
}
