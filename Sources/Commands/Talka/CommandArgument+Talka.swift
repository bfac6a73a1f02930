extension CommandArgument {
  static let caseFolder = CommandArgument("CASE", .folder, "The folder of the case")
}

extension CommandOption {
  static func plan(_ meaning: String) -> CommandOption {
    .taking("FILE", .file, "plan", letter: "p", meaning)
  }

  static let force = flag("force", letter: "f", "Overwrite the output file if it exists")

  static func all(_ meaning: String) -> CommandOption { flag("all", letter: "a", meaning) }
}
