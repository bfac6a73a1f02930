public import Foundation
import Seals

/// The seal of a case folder: one digest over all its tables, by which a reader of a letter knows
/// from which figures it was made.
///
/// It can be worked out with common tools, in the folder:
/// `LC_ALL=C sha256sum *.csv *.json | sha256sum`.
public struct CaseSeal: Sendable, Hashable, CustomStringConvertible {
  /// 64 digits of base 16.
  public let description: String

  /// The first twelve digits, enough to tell two states of a case apart on a printed page.
  public var short: String { String(description.prefix(12)) }

  /// Seals the `.csv` and `.json` files of a folder; nil where one of them cannot be read.
  public init?(of folder: URL) {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      var list = ""
      for ending in [".csv", ".json"] {
        for name in CaseSeal.files(names, ending) {
          let data = try Data(contentsOf: folder.appendingPathComponent(name))
          list += "\(Digest(of: Array(data)))  \(name)\n"
        }
      }
      description = Digest(of: Array(list.utf8)).description
    } catch {
      // Whoever read the case a moment ago has already been told what cannot be read.
      return nil
    }
  }

  /// In the order of their bytes, as the C locale sorts them.
  private static func files(_ names: [String], _ ending: String) -> [String] {
    names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
