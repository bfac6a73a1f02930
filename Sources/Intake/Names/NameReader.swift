/// Finds names: states and organisations by the gazetteers, persons by their office or form, places
/// by what stands before them.
struct NameReader {
  let text: Text
  /// Tokens of dates and times.
  let taken: Set<Int>
  /// Full names by surname.
  let roster: [String: String]

  static let longestName = 5
  private static let particles: Set<String> = [
    "von", "der", "de", "van", "den", "di", "da", "del", "la", "bin", "al", "dos", "zu", "el",
  ]

  func mentions(in sentence: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard !taken.contains(index), let mention = read(at: index, in: sentence) else {
        index += 1
        continue
      }
      found.append(mention)
      index = max(index + 1, mention.range.upperBound)
    }
    return found
  }

  private func read(at start: Int, in sentence: Range<Int>) -> Mention? {
    let listed = listed(at: start)
    if let role = text.mark(.role, at: start), role.count >= (listed?.range.count ?? 0) {
      if let person = person(role, in: sentence) { return person }
      return Mention(kind: .role, range: role.range, name: text.words(role.range))
    }
    if let title = text.mark(.title, at: start),
      let name = name(at: title.end, before: sentence.upperBound, least: 1)
    {
      return Mention(kind: .person, range: start..<name.upperBound, name: full(name))
    }
    if let listed { return listed }
    return unlisted(at: start, in: sentence)
  }

  /// What the gazetteers know, the longest first.
  private func listed(at start: Int) -> Mention? {
    let kinds: [(Tag, Mention.Kind)] = [
      (.org, .org), (.state, .state), (.adjective, .adjective), (.capital, .capital),
      (.body, .body),
    ]
    var best: Mention?
    for (tag, kind) in kinds {
      guard let mark = text.mark(tag, at: start), mark.count > (best?.range.count ?? 0) else {
        continue
      }
      let name = kind == .body ? text.words(mark.range) : mark.value
      best = Mention(kind: kind, range: mark.range, name: name)
    }
    return best
  }

  // MARK: Persons

  /// An office and the name beside it: `Minister Anna Berzina`, `the mayor, Juris Ozols,`.
  private func person(_ role: Mark, in sentence: Range<Int>) -> Mention? {
    let end = sentence.upperBound
    var next = role.end
    if let name = name(at: next, before: end, least: 1) { return person(role, name) }
    if text.has(.joinerRole, at: next) {
      let stop = min(end, next + 8)
      while next < stop, !text.tokens[next].isSign(",") { next += 1 }
    }
    guard next < end, text.tokens[next].isSign(",") else { return nil }
    guard let name = name(at: next + 1, before: end, least: 2), name.upperBound < end,
      text.tokens[name.upperBound].kind == .sign
    else { return nil }
    return person(role, name)
  }

  private func person(_ role: Mark, _ name: Range<Int>) -> Mention {
    Mention(
      kind: .person, range: role.start..<name.upperBound, name: full(name),
      role: text.words(roleStart(role)..<role.end))
  }

  /// An office with the state or body before it.
  private func roleStart(_ role: Mark) -> Int {
    let before = role.start - 1
    guard before >= 0 else { return role.start }
    if text.has(.adjective, at: before) || text.has(.capital, at: before) { return before }
    if text.tokens[before].text == "'s", before > 0 { return before - 1 }
    return role.start
  }

  /// A run of capitalised words that can be a name.
  func name(at start: Int, before end: Int, least: Int) -> Range<Int>? {
    var next = start
    var capitals = 0
    while next < end, next - start < NameReader.longestName {
      let token = text.tokens[next]
      if token.isCapital, isNameWord(next) {
        capitals += 1
      } else if token.isSign("-"), next > start, !token.hasGap {
        // A double name.
      } else if !(next > start && NameReader.particles.contains(token.folded)) {
        break
      }
      next += 1
    }
    while next > start, !text.tokens[next - 1].isCapital { next -= 1 }
    return capitals >= least ? start..<next : nil
  }

  private func isNameWord(_ index: Int) -> Bool {
    if taken.contains(index) { return false }
    for tag in [Tag.state, .org, .month, .weekday, .adjective, .role] where text.has(tag, at: index)
    {
      return false
    }
    return !text.has(.pronoun, at: index) && !text.has(.determiner, at: index)
  }

  private func full(_ name: Range<Int>) -> String {
    let words = text.words(name)
    return name.count == 1 ? roster[Folding.fold(words)] ?? words : words
  }

  // MARK: Other names

  private func unlisted(at start: Int, in sentence: Range<Int>) -> Mention? {
    guard text.tokens[start].isCapital,
      let name = name(at: start, before: sentence.upperBound, least: 1)
    else { return nil }
    let words = text.words(name)
    if let known = roster[Folding.fold(text.words(name.upperBound - 1..<name.upperBound))] {
      if name.count == 1 || known == words {
        return Mention(kind: .person, range: name, name: known)
      }
    }
    let isFirst = start == sentence.lowerBound || text.tokens[start - 1].kind == .sign
    if isPlaced(start) { return Mention(kind: .place, range: name, name: words) }
    if name.count > 1, !isFirst || looksLikePerson(name) {
      return Mention(kind: .person, range: name, name: words)
    }
    let isAcronym = text.tokens[start].isAllCapital
    return name.count == 1 && isFirst && !isAcronym
      ? nil : Mention(kind: .body, range: name, name: words)
  }

  /// Two or three words, none of them known to the lexicon as something else.
  private func looksLikePerson(_ name: Range<Int>) -> Bool {
    name.count <= 4
      && name.allSatisfy {
        !text.has(.unit, at: $0) && !text.has(.resource, at: $0) && !text.has(.preposition, at: $0)
          && !text.has(.verb, at: $0) && !text.has(.breaker, at: $0) && !text.has(.hedge, at: $0)
          && !text.tokens[$0].isAllCapital && !text.has(.number, at: $0)
          && !text.has(.cue, at: $0) && !text.has(.negation, at: $0)
      }
  }

  private func isPlaced(_ start: Int) -> Bool {
    var before = start - 1
    if text.folded(before) == "the" { before -= 1 }
    return [
      "in", "at", "near", "to", "from", "of", "around", "outside", "on", "via", "into", "over",
      "between",
    ].contains(text.folded(before))
  }
}

extension NameReader {
  /// The full names that stand with an office or a first name, by surname.
  static func roster(_ text: Text, taken: Set<Int>) -> [String: String] {
    let reader = NameReader(text: text, taken: taken, roster: [:])
    var roster: [String: String] = [:]
    for sentence in text.sentences {
      for mention in reader.mentions(in: sentence.tokens) where mention.kind == .person {
        guard let last = mention.name.split(separator: " ").last, mention.name.contains(" ") else {
          continue
        }
        let surname = Folding.fold(String(last))
        if roster[surname] == nil { roster[surname] = mention.name }
      }
    }
    return roster
  }
}
