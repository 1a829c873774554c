import Glibc

/// Other programs: the user's editor, and git for what it knows of the user.
enum ChildProcess {
  /// The first line that a command of the shell writes; nil when it fails or writes nothing.
  static func firstLine(of command: String) -> String? {
    guard let stream = unsafe popen(command, "re") else { return nil }
    var buffer = [CChar](repeating: 0, count: 1024)
    // `fgets` writes at most as many bytes as it is told, closed by a zero.
    let hasLine = unsafe fgets(&buffer, Int32(buffer.count), stream) != nil
    let status = unsafe pclose(stream)
    guard hasLine, status == 0 else { return nil }
    let bytes = buffer.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Runs a command of the shell on the terminal and waits for it.
  ///
  /// - Returns: Its exit status; 128 and more when a signal ended it.
  static func run(_ command: String) -> Int32 {
    let status = unsafe system(command)
    if status < 0 { return 127 }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// A text as one word of the shell.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
