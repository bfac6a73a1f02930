/// The optimal string alignment distance: insertions, deletions, replacements and swaps of
/// neighbours, each counting 1 (Damerau 1964, restricted form), in Unicode scalars.
public func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  var before = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var row = [Int](repeating: i + 1, count: b.count + 1)
    for j in 0..<b.count {
      let same = a[i] == b[j]
      row[j + 1] = min(previous[j] + (same ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], before[j - 1] + 1)
      }
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}

/// The candidate that was most likely meant by `word`, if any is near enough: at most a third of
/// the word's letters (at least one, at most three) differ. Case is ignored; the first of the
/// nearest wins. Words over 64 characters are never matched.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = word.lowercased()
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let limit = max(1, min(3, wanted.count / 3))
  var best: (name: String, distance: Int)?
  for candidate in candidates where abs(candidate.count - wanted.count) <= limit {
    let distance = editDistance(wanted, candidate.lowercased())
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}
