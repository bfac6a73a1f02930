/// How much local search works, and how boldly. A limit of work, not of time, so that the same case
/// gives the same plan on every machine. The figures were found by measuring (`docs/decisions`).
struct SearchEffort: Sendable {
  /// Moves of one try.
  var moves: Int
  /// Tries of an entry without success before the next one's turn.
  var patience: Int
  /// The most tries of an entry after coverage, where almost every one gains a little.
  var tailTries = 3
  /// What a lot missing in an earlier entry counts, against one in the entry at hand.
  var earlier = 100.0
  /// The same for a later entry.
  var later = 0.05
  /// What a published line that changes counts, in lots, while coverage is pushed.
  var keeping = 0.05
  /// First and last temperature, in lots of the entry at hand.
  var hot = 0.2
  var cold = 0.01
  /// Whether moves begin at needs of more urgent classes, too.
  var isWide = true
}
