import CaseFiles
import Foundation
import Journal
import OrdealTrials
import Situation
import Stores

/// `ordeal`: the harnesses of the journal, each printing how often it held and how often it did
/// not. A failing one prints the seed that shows it again.
@main
struct Ordeal {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "load":
      try LoadClient.run(words[1], begins: words.dropFirst(2).compactMap { Int($0) })
    case "open":
      let (seconds, processor, memory) = try RateTrial.open(words[1])
      say("\(seconds) \(processor) \(memory)")
    case .some(let name):
      let harness = Harness(count: words.count > 1 ? Int(words[1]) : nil)
      let isWhole = try harness.run(name)
      exit(isWhole ? 0 : 1)
    case nil:
      say("ordeal NAME [COUNT], where NAME is one of \(Harness.names.joined(separator: ", "))")
      exit(2)
    }
  }

  static func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}
