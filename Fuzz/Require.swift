import Foundation

/// Stops the fuzzer with a word when what must hold does not; an optimised precondition is mute.
func require(_ holds: Bool, _ fault: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("Broken: \(fault())\n".utf8))
  preconditionFailure("what must hold does not")
}
