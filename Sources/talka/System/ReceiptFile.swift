import Basics
import Commands
import Foundation
import Journal
import Stores

/// Receipts on the disk.
enum ReceiptFile {
  /// Whether a file begins as a receipt does.
  static func isReceipt(_ path: String) -> Bool {
    let bytes = FileManager.default.contents(atPath: path).map { Array($0.prefix(27)) } ?? []
    return bytes.starts(with: "{\"format\":\"talka-receipt/1\"".utf8)
  }

  /// Reads a receipt, whose proofs are not looked at yet.
  static func read(_ path: String) throws(Stop) -> Receipt {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .rejected([
        Diagnostic(.fileUnreadable, "there is no file \(path)", at: .init(file: path))
      ])
    }
    do throws(EntryFault) {
      return try Receipt(text: Array(bytes))
    } catch {
      throw .rejected([
        Diagnostic(
          .notAReceipt, "this is not a receipt as talka writes it", at: .init(file: path),
          found: "something else from byte \(error.offset + 1) on",
          hint: "A receipt must be kept byte for byte")
      ])
    }
  }
}

/// The signed head of a journal that has one.
enum JournalStateHead {
  static func head(of journal: JournalFile) throws(StoreFault) -> SignedHead {
    guard let head = try JournalState.head(of: journal.store) else {
      throw .damaged(ChainFault(.noHead, entry: 1))
    }
    return head
  }
}
