import Foundation

/// The folder that holds Package.swift, found upward from this file, so that tests read the tree
/// they were built from wherever they are run.
public let repositoryRoot: String = {
  var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  while folder.path != "/" {
    if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
      return folder.path
    }
    folder.deleteLastPathComponent()
  }
  preconditionFailure("no Package.swift above \(#filePath): the sources were moved after the build")
}()

/// The folder `shared` beside the repository, with reference data too large or too foreign to be
/// kept in it; nil where it is missing.
///
/// The project builds and passes without it. A test that reads it says so where it is skipped:
/// `@Test("...", .enabled(if: sharedFolder != nil, "the folder shared is missing"))`.
public let sharedFolder: String? = {
  let beside = URL(fileURLWithPath: repositoryRoot).deletingLastPathComponent()
  let path = beside.appendingPathComponent("shared").resolvingSymlinksInPath().path
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  return exists && isFolder.boolValue ? path : nil
}()

/// The program of this build, so that end-to-end tests run what was just compiled.
///
/// SwiftPM puts it beside the test bundle, which is the running process. A missing program shows as
/// a launch failure that names this path.
public let talkaBinary: String = {
  let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  var folder = running.deletingLastPathComponent()
  let products = folder
  while folder.path != "/" {
    let program = folder.appendingPathComponent("talka").path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue
    {
      return program
    }
    folder.deleteLastPathComponent()
  }
  return products.appendingPathComponent("talka").path
}()

/// Whether a command is found on PATH, for tests that compare with an independent tool and are
/// skipped where it is not installed.
public func hasCommand(_ name: String) -> Bool {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return path.split(separator: ":").contains { folder in
    FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
  }
}
