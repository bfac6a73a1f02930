import Foundation
import TalkaTestKit

/// A PostgreSQL server for one test: on loopback, in a folder of its own, as a user without rights.
struct PostgresServer {
  private static let programs = "/usr/lib/postgresql/15/bin"
  private let folder: String
  let port: Int

  /// Whether the server's programs are installed, and a user without rights can run them.
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: programs + "/initdb")
      && (getuid() != 0 || hasCommand("setpriv"))
  }

  /// The address of its database.
  var url: String { "postgresql://talka@127.0.0.1:\(port)/postgres" }

  init(in folder: String) throws {
    self.folder = folder + "/postgres"
    port = try PostgresServer.freePort()
    try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: false)
    if getuid() == 0 { _ = try runProcess("/bin/chown", ["nobody", self.folder]) }
    try run("initdb", ["-U", "talka", "--auth=trust", "-E", "UTF8", "--no-locale", "--no-sync"])
    try start()
  }

  func start() throws {
    let options =
      "-p \(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    try run("pg_ctl", ["-w", "-l", folder + "/log", "-o", options, "start"])
  }

  /// Ends it at once, as a crash would; it recovers when it is started again.
  func crashAndStart() {
    stop()
    // A server that does not start shows as deeds that never go through.
    try? start()
  }

  /// Changes a setting of the running server, and waits until it holds.
  func set(_ name: String, to value: String) throws {
    let psql = PostgresServer.programs + "/psql"
    for sql in ["ALTER SYSTEM SET \(name) = '\(value)'", "SELECT pg_reload_conf()"] {
      let result = try runProcess(psql, [url, "-qAtc", sql])
      guard result.status == 0 else { throw Failure(words: result.stderr) }
    }
    usleep(300_000)
  }

  func stop() {
    // A server that is not there any more needs no stopping.
    try? run("pg_ctl", ["-w", "-m", "immediate", "stop"])
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let command = ["\(PostgresServer.programs)/\(program)", "-D", folder + "/data"] + arguments
    let asNobody =
      getuid() == 0
      ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] + command : command
    let result = try runProcess(
      "/bin/bash", ["-c", PostgresServer.closed, "bash"] + asNobody, in: "/",
      environment: ["PATH": "/usr/bin:/bin"])
    guard result.status == 0 else { throw Failure(words: result.stdout + result.stderr) }
  }

  /// Runs a program without the descriptors of this process: the server goes on after `pg_ctl` has
  /// ended, and by one that it kept open Foundation would take `pg_ctl` for running still.
  private static let closed = """
    ( for fd in /proc/self/fd/*; do
        fd=${fd##*/}
        [ "$fd" -le 2 ] || eval "exec $fd>&-"
      done
      exec "$@" )
    """

  struct Failure: Error {
    let words: String
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw Failure(words: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
