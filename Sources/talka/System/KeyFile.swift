import Basics
import Commands
import Foundation
import Seals

/// The file with the secret key of a journal: 64 digits, readable by its owner only.
struct KeyFile {
  let path: String

  /// Beside a file with `.key` behind its name; for a database the one that `TALKA_KEY` names.
  init(beside journal: String) {
    path =
      JournalFile.isDatabase(journal)
      ? ProcessInfo.processInfo.environment["TALKA_KEY"] ?? "" : journal + ".key"
  }

  /// Whether there is one.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Writes a key where there is none, and makes it durable before anything is signed with it.
  func write(_ key: SigningKey) throws(Stop) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw cannotWrite }
    defer { close(descriptor) }
    let bytes = Hexadecimal.digits(of: key.seed) + [0x0A]
    guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0
    else { throw cannotWrite }
  }

  /// Reads the key.
  func read() throws(Stop) -> SigningKey {
    let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    guard let seed = Hexadecimal.bytes(of: bytes.prefix(2 * SigningKey.seedSize)),
      let key = SigningKey(seed: seed)
    else {
      throw Stop(
        [
          Diagnostic(
            .keyMissing, "there is no key in \(path)", at: .init(file: path),
            expected: "the key that was made with the journal",
            hint: path.isEmpty
              ? "TALKA_KEY names the file with the key of a journal in a database"
              : "Without it the journal can still be read and verified")
        ], .storeFault)
    }
    return key
  }

  private var cannotWrite: Stop {
    .failed(
      Diagnostic(
        .cannotWrite, "\(path) cannot be written", at: .init(file: path),
        hint: String(cString: strerror(errno))))
  }
}
