import DragomanLanguage
import Glibc

/// Whole files.
enum InputFile {
  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { throw FileError(path: path, errno: errno) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The buffer is as long as the call is told.
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file.
  static func write(_ path: String, _ text: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw FileError(path: path, errno: errno) }
    let bytes = Array(text.utf8)
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, written == bytes.count else { throw FileError(path: path, errno: errno) }
  }
}
