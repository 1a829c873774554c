import DragomanLanguage
import Glibc

/// Standard output was closed by whoever read it: a normal end.
struct ClosedPipe: Error {}

/// Where a command's output goes.
enum OutputFile {
  /// Calls `body` with a function that takes the output in chunks.
  ///
  /// With a path, the file is put in place only when `body` returns; if it throws, the old file stays.
  /// - Throws: What `body` throws; `FileError` when writing fails; ``ClosedPipe``.
  static func write(to path: String?, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws {
    guard let path, path != "-" else {
      return try body(toStandardOutput)
    }
    try FileBytes.write(path) { append in
      try withoutActuallyEscaping(append) { append in try body { chunk in try append(chunk[...]) } }
    }
  }

  /// Whether what has been written to a path can be dropped for another beginning: not in pipes and devices.
  static func canBeginAgain(_ path: String?) -> Bool {
    guard let path, path != "-" else { return false }
    var status = stat()
    return unsafe stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// Writes to standard output.
  static func toStandardOutput(_ chunk: [UInt8]) throws {
    do throws(FileError) {
      try FileBytes.append(chunk[...], to: STDOUT_FILENO, path: "standard output")
    } catch {
      if errno == EPIPE { throw ClosedPipe() }
      throw error
    }
  }
}
