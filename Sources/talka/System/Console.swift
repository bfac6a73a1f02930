import Basics
import Documents
import Foundation

/// Standard output and standard error of this process.
struct Console {
  /// Columns of the terminal.
  let width: Int
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// Whether colours are wanted there.
  let usesColour: Bool

  init() {
    let environment = ProcessInfo.processInfo.environment
    isTerminal = isatty(STDOUT_FILENO) == 1
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    usesColour = isTerminal && !isPlain && environment["TERM"] != "dumb"
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = known ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// How texts are laid out; a pipe gets everything.
  func style(noColour: Bool, all: Bool) -> TerminalStyle {
    TerminalStyle(
      width: width, usesColour: usesColour && !noColour, shortens: isTerminal && !all)
  }

  /// Writes data.
  func write(_ text: String) {
    Console.write(text, to: STDOUT_FILENO)
  }

  /// Writes a message.
  func tell(_ text: String) {
    Console.write(text, to: STDERR_FILENO)
  }

  /// Writes a diagnostic as a message.
  func complain(_ diagnostic: Diagnostic) { tell("talka: \(diagnostic)\n") }

  /// Writes all bytes; a reader that has gone away ends the program quietly, as it does for every
  /// command of the system.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { exit(count < 0 && errno == EPIPE ? 0 : 1) }
        rest = rest.dropFirst(count)
      }
    }
  }
}
