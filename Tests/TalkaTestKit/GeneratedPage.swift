import Foundation

/// Where a page of the documentation differs from the text it is made from, and how to write it
/// anew; nil where it does not. With `TALKA_UPDATE_DOCS=1` in the environment it is written first.
public func differenceOfPage(_ path: String, from text: String) throws -> String? {
  let file = "\(repositoryRoot)/\(path)"
  if ProcessInfo.processInfo.environment["TALKA_UPDATE_DOCS"] == "1" {
    try writeFile(text, to: file)
  }
  let advice = "write it anew with TALKA_UPDATE_DOCS=1 swift test --filter reference"
  guard let bytes = FileManager.default.contents(atPath: file) else {
    return "\(path) is missing: \(advice)"
  }
  guard bytes != Data(text.utf8) else { return nil }
  let (page, made) = (lines(String(decoding: bytes, as: UTF8.self)), lines(text))
  let same = zip(page, made).prefix { $0 == $1 }.count
  return "\(path):\(same + 1) is `\(same < page.count ? page[same] : "")`, made would be "
    + "`\(same < made.count ? made[same] : "")`: \(advice)"
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
