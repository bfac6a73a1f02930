/// Journals and the stores that keep them.
extension DiagnosticCode {
  /// There is no journal at this place.
  public static let journalMissing = DiagnosticCode(
    "TLK1201", .error, "There is no journal at this place",
    """
    A journal is one file. `talka import` makes it from a case folder; a path that leads to nothing, \
    or to a folder, is never taken for one.
    """)
  /// The file is no journal.
  public static let journalForeign = DiagnosticCode(
    "TLK1202", .error, "The file is not a journal that this program can read",
    """
    It is the file of another program, or a journal of a later version of Talka. It was left as it is.
    """)
  /// Others hold the journal.
  public static let journalBusy = DiagnosticCode(
    "TLK1203", .error, "Others hold the journal for too long",
    """
    Another program has locked the file for more than ten seconds. Nothing was recorded; try again.
    """)
  /// No room is left.
  public static let journalFull = DiagnosticCode(
    "TLK1204", .error, "There is no room left for the journal",
    """
    Nothing was recorded. Make room on the disk and give the same command again.
    """)
  /// The machine failed.
  public static let journalBroken = DiagnosticCode(
    "TLK1205", .error, "The journal could not be read or written",
    """
    The machine reported a fault, and whether the last deed was kept is not known. Look at the disk, \
    then give the same command with the same `--key` again: it is recorded once whatever happened.
    """)
  /// An earlier fault makes it unsafe to go on.
  public static let journalPoisoned = DiagnosticCode(
    "TLK1206", .error, "An earlier fault makes it unsafe to go on",
    """
    After a write that may or may not have reached the disk nothing more is read or written until \
    the program is started anew, which reads what is really there.
    """)
  /// The journal is not what was written.
  public static let journalDamaged = DiagnosticCode(
    "TLK1207", .error, "The journal is not what was written",
    """
    Entries are chained by digests, and the last one is signed. The entry named is the first that \
    does not fit: it, or what stood there, was changed after it was recorded. Compare with a backup \
    and with the receipts of the parties.
    """)
  /// The key of the journal is missing.
  public static let keyMissing = DiagnosticCode(
    "TLK1208", .error, "The signing key of the journal is missing",
    """
    Beside the journal lies a file with `.key` behind its name, which only the desk may read. \
    Without it the journal can be read and checked, and not be written.
    """)
  /// A receipt does not hold.
  public static let receiptUnsound = DiagnosticCode(
    "TLK1209", .error, "The receipt does not prove what it says",
    """
    Its signature, an entry or the way from an entry to the signed root does not fit. It was changed \
    after it was made, or made by somebody else.
    """)
  /// The file is no receipt.
  public static let notAReceipt = DiagnosticCode(
    "TLK1210", .error, "The file is neither a journal nor a receipt",
    """
    `talka verify` takes a journal, or a receipt as `talka receipt` writes it, byte for byte.
    """)
  /// The journal has no such entry.
  public static let unknownEntry = DiagnosticCode(
    "TLK1211", .error, "The journal has no such entry",
    """
    Entries are numbered from 1; `talka log` lists them. `@17` is entry 17.
    """)
  /// The key is another one.
  public static let otherKey = DiagnosticCode(
    "TLK1212", .error, "The journal is signed with another key",
    """
    The key given is not the one with which the journal or receipt is signed. Ask the desk for its \
    key by another way than the file came.
    """)

  static let codesOfJournals: [DiagnosticCode] = [
    .journalMissing, .journalForeign, .journalBusy, .journalFull, .journalBroken,
    .journalPoisoned, .journalDamaged, .keyMissing, .receiptUnsound, .notAReceipt, .unknownEntry,
    .otherKey,
  ]
}
