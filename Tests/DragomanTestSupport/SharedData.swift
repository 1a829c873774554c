import Foundation

/// Test material that may lie in a folder `shared` beside the checkout: too large, or under licences that keep
/// it out of the repository. Tests that need it are skipped where it is absent.
public enum SharedData {
  /// The path of a file below that folder; nil where it is absent.
  public static func path(_ name: String) -> String? {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(package)/../shared/\(name)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The text of a file compressed with gzip.
  ///
  /// - Throws: When `gzip` cannot be run.
  public static func textOfGzip(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
