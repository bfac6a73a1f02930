import Foundation
import TalkaTestKit

/// The example case of 2021, as bytes: from the repository, or from the folder `shared` beside it.
enum ExampleCase {
  static let files: [String: [UInt8]]? = {
    let shared = sharedFolder.map { "\($0)/data/lithuania-2021-case" }
    for folder in ["\(repositoryRoot)/Examples/lithuania-2021", shared].compactMap({ $0 }) {
      // A folder that cannot be listed is none.
      guard FileManager.default.fileExists(atPath: "\(folder)/case.json"),
        // Nor is one whose names cannot be read.
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
      else { continue }
      // A file that is not read is missed by the tests that use it.
      let files = names.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, [UInt8]($0)) }
      }
      return Dictionary(uniqueKeysWithValues: files)
    }
    return nil
  }()
}
