import Testing

/// One place that breaks a rule.
struct Finding: Hashable, CustomStringConvertible {
  let path: String
  /// Counted from 1; 0 when the whole file is meant.
  let line: Int
  let message: String

  /// The form that editors turn into a link.
  var description: String { line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)" }
}

/// Fails once for each finding, so that one run names everything there is to mend; beyond 40 the
/// rest is only counted.
func expectNone(_ findings: [Finding]) {
  for finding in findings.prefix(40) { Issue.record("\(finding)") }
  if findings.count > 40 { Issue.record("and \(findings.count - 40) more findings of this rule") }
}
