import Basics
import CaseFiles
import Foundation

@main struct Talka {
  static func main() {
    let clock = ContinuousClock()
    let url = URL(fileURLWithPath: CommandLine.arguments[1])
    var reading = CaseFolder.read(url)
    let time = clock.measure { reading = CaseFolder.read(url) }
    for d in reading.diagnostics { print(d) }
    print(time, reading.rowCount)
    if let c = reading.situation, CommandLine.arguments.count > 2 {
      try? CaseFolder.write(c, to: URL(fileURLWithPath: CommandLine.arguments[2]))
    }
  }
}
