import Basics
public import Formats
public import Foundation
import Situation

/// A case as a folder of tables, format `talka-case/1`.
public enum CaseFolder {
  /// Reads a folder. Every fault is reported at once; nothing is half-read.
  public static func read(_ folder: URL, limits: Limits = Limits()) -> CaseReading {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      let exists = FileManager.default.fileExists(atPath: folder.path)
      let fault = Diagnostic(
        .notAFolder, exists ? "this is not a folder that can be read" : "there is no such folder",
        at: .init(file: folder.relativePath),
        expected: "a folder with case.json and one CSV file a table",
        hint: exists ? nil : "talka demo makes one to begin with")
      return CaseReading(situation: nil, diagnostics: [fault], rowCount: 0, tableCount: 0)
    }
    return read(names: names, limits: limits) { name throws(Diagnostic) in
      let file = folder.appendingPathComponent(name)
      // A pipe or device would be waited for without end.
      guard FileStatus(file)?.isRegular != false else {
        throw Diagnostic(
          .fileUnreadable, "this is not a file", at: .init(file: name), expected: "a CSV file")
      }
      return try TextFile.read(file, named: name, limits: limits)
    }
  }

  /// Reads a case from files in memory, named as in a folder.
  public static func read(
    files: [String: [UInt8]], limits: Limits = Limits()
  ) -> CaseReading {
    read(names: files.keys.sorted(), limits: limits) { name throws(Diagnostic) in
      guard let bytes = files[name] else {
        throw Diagnostic(.fileMissing, "the file is missing", at: .init(file: name))
      }
      return TextFile(bytes: bytes, named: name, limits: limits)
    }
  }

  private static func read(
    names: [String], limits: Limits, load: (String) throws(Diagnostic) -> TextFile
  ) -> CaseReading {
    var assembler = CaseAssembler(names: Set(names), limits: limits)
    return assembler.assemble(load)
  }
}
