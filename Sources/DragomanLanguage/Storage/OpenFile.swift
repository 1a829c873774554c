import Glibc

/// A file that is open for reading, or standard input; closed when nobody holds it any more.
package final class OpenFile {
  /// The path as given.
  package let path: String
  private let descriptor: Int32

  /// Opens the file at `path`, or takes standard input for `-`.
  ///
  /// - Throws: `FileError` when it cannot be opened or is a folder.
  package init(_ path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      descriptor = STDIN_FILENO
    } else {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(path: path, reason: "expected a file, found a folder")
    }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Reads the next bytes into the front of a buffer and says how many; 0 at the end.
  ///
  /// - Throws: `FileError` when the file cannot be read further.
  package func read(into buffer: inout MutableSpan<UInt8>) throws(FileError) -> Int {
    while true {
      // The pointer is used during the call only, for at most as many bytes as the buffer has.
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      let number = errno
      if number != EINTR { throw FileError(path: path, errno: number) }
    }
  }
}
