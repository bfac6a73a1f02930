/// Lower case without the accents of Latin letters, so that names agree however they are typed.
enum Folding {
  private static let accents: [Unicode.Scalar: String] = {
    let rows = [
      "a": "áàâäãåāăąǎ", "c": "çćčċĉ", "d": "ďđ", "e": "éèêëēėęěĕ", "g": "ğģġĝ", "h": "ħĥ",
      "i": "íìîïīįıĩ", "k": "ķ", "l": "łľļĺ", "n": "ñńňņ", "o": "óòôöõøōőŏ", "r": "řŕ",
      "s": "śšşșŝ", "t": "ťţțŧ", "u": "úùûüūůűųũ", "w": "ŵ", "y": "ýÿŷ", "z": "žźż", "ae": "æ",
      "oe": "œ", "ss": "ß", "th": "þ",
    ]
    let pairs = rows.flatMap { plain, marked in marked.unicodeScalars.map { ($0, plain) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.lowercased().unicodeScalars where !scalar.properties.isDiacritic {
      if let plain = accents[scalar] {
        folded += plain
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
