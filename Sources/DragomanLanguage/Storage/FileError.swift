import Glibc

/// A file that could not be opened, read or written.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// The path as given.
  public let path: String
  /// What is wrong, for people.
  public let reason: String

  /// Creates an error with its reason.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Creates an error from the operating system's error number.
  public init(path: String, errno number: Int32) {
    var buffer = [CChar](repeating: 0, count: 256)
    // The POSIX variant: writes into the buffer given, cut to its size and closed by a zero.
    let status = unsafe strerror_r(number, &buffer, buffer.count)
    let text =
      status == 0
      ? String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : "error \(number)"
    self.init(path: path, reason: text)
  }

  /// `PATH: reason`
  public var description: String { "\(path): \(reason)" }
}
