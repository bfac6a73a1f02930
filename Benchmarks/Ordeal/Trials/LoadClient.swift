import Foundation
import SQLiteStore
import Stores

/// The process that is killed: several clients that write to one store for ever, and say on
/// standard output what was acknowledged, each key on a line.
public enum LoadClient {
  /// Writes until it is killed.
  ///
  /// - Parameter begins: For each client the number of its next deed; those that were sent and not
  ///   acknowledged before are sent again under their keys.
  public static func run(_ path: String, begins: [Int]) throws {
    let writer = try Counting.writer(try SQLiteStore(path, create: true))
    say("ready")
    let group = DispatchGroup()
    for (client, begin) in begins.enumerated() {
      group.enter()
      Thread.detachNewThread {
        write(writer, client, from: begin)
        group.leave()
      }
    }
    group.wait()
  }

  private static func write(_ writer: JournalWriter, _ client: Int, from begin: Int) {
    for index in begin... {
      let key = "\(client)-\(index)"
      switch writer.record(Counting.raise("\(client)", key: key)) {
      case .recorded, .alreadyRecorded: say(key)
      case .refused, .failed: return
      }
    }
  }

  /// One system call a line, so that lines of two clients do not mix and none is kept back.
  private static func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = Foundation.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
