extension DiagnosticCode {
  /// Every code, in order of number.
  public static let all: [DiagnosticCode] = [
    codesOfFiles, codesOfCells, codesOfRows, codesOfCaseJSON, codesOfPlanning, codesOfPlanFiles,
    codesOfUsage, codesOfMachine, codesOfSeries, codesOfShares, codesOfLetters, codesOfForesight,
    codesOfJournals, codesOfCasework, codesOfIntake,
  ].flatMap { $0 }

  /// The code printed as `rawValue` (in either case), if there is one.
  public init?(_ rawValue: String) {
    let wanted = rawValue.uppercased()
    guard let code = DiagnosticCode.all.first(where: { $0.rawValue == wanted }) else { return nil }
    self = code
  }
}
