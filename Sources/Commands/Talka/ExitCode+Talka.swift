extension ExitCode {
  /// Everything asked for was done.
  public static let done = ExitCode(0, "done")
  /// A fault of the program or of the machine.
  public static let internalFault = ExitCode(1, "a fault of the program or of the machine")
  /// The command line cannot be understood.
  public static let usage = ExitCode(2, "the command line cannot be understood")
  /// The input has faults.
  public static let inputRejected = ExitCode(3, "the input is rejected: a file has faults")
  /// The person may not do this.
  public static let notAllowed = ExitCode(4, "not allowed")
  /// Done, but needs of priority 1 stay open.
  public static let needsStayOpen = ExitCode(5, "done, but life-saving needs stay open")
  /// The store failed.
  public static let storeFault = ExitCode(6, "the store cannot be read or written")
  /// Interrupted by Ctrl-C.
  public static let interrupted = ExitCode(130, "interrupted")

  static let talka = [
    done, internalFault, usage, inputRejected, notAllowed, needsStayOpen, storeFault, interrupted,
  ]

  /// Of a command that reads a case.
  static let reading = [done, internalFault, usage, inputRejected, interrupted]
  /// Of a command that judges or makes a plan.
  static let planning = [done, internalFault, usage, inputRejected, needsStayOpen, interrupted]
}
