/// What local search strives for: a threshold for each entry of the vector and what it costs to
/// miss it by one unit of the entry. An entry whose weight is 0 is left out of account.
struct SearchGoals: Sendable {
  /// Least coverage of every recipient and of all, by class, parts of 1.
  var floors = [Double](repeating: 0, count: 4)
  var covers = [Double](repeating: 0, count: 4)
  var floorWeights = [Double](repeating: 0, count: 4)
  var coverWeights = [Double](repeating: 0, count: 4)
  /// Most days of waiting, parts of a day.
  var wait = 0.0
  var waitWeight = 0.0
  /// Most lines of the published plan that change.
  var churn = 0.0
  var churnWeight = 0.0
  /// Largest burden, percent.
  var burden = 0.0
  var burdenWeight = 0.0
  /// Most euros.
  var cost = 0.0
  var costWeight = 0.0

  /// Whether anything after coverage is strived for.
  var hasTail: Bool { waitWeight > 0 || churnWeight > 0 || burdenWeight > 0 || costWeight > 0 }
}
