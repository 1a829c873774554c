import ArgumentParser
import DragomanDocuments
import DragomanGlossary
import DragomanLanguage
import DragomanRendering
import DragomanXML
import Glibc

/// The command's way to speak: messages on standard error, and how the program ends.
enum Console {
  /// Lets writes to a closed pipe fail instead of ending the program.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether the environment allows colours on a terminal: not where somebody asks for none, nor on one that has none.
  static var mayColor: Bool {
    ResourceLocator.environment("NO_COLOR") == nil && ResourceLocator.environment("TERM") != "dumb"
  }

  /// The width of the terminal in columns; nil where standard output is none.
  static var width: Int? {
    if let columns = ResourceLocator.environment("COLUMNS"), let width = Int(columns), width > 20 { return width }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a line to standard error.
  static func note(_ text: String) { write(text + "\n") }

  /// Writes a line in the name of the program, without what would steer a terminal: it may quote what texts and glossaries
  /// hold.
  static func tell(_ text: String) { note("dragoman: " + DisplayText.visible(text)) }

  /// Writes to standard error; that this fails is nobody's concern.
  static func write(_ text: String) {
    try? FileBytes.append(Array(text.utf8)[...], to: STDERR_FILENO, path: "standard error")
  }

  /// Asks a question on standard error and reads a line of standard input; nil at its end.
  static func ask(_ question: String) -> String? {
    write(question)
    return readLine()
  }

  /// Reports an error in the form that the contract promises.
  static func report(_ error: any Error) { tell(message(for: error)) }

  /// `PATH:LINE:COLUMN: error: what was expected, what was found`, as far as it is known.
  static func message(for error: any Error) -> String {
    switch error {
    case let error as FileError: "\(error.path): error: \(error.reason)"
    case let error as DocumentError: error.description
    case let error as GlossaryError: error.description
    case let error as XMLError: error.description
    default: "error: \(error)"
    }
  }

  /// Ends the program: help and version are no errors, a closed pipe is a normal end, wrong usage is 2.
  ///
  /// - Parameter command: The command that ran, whose usage is told; nil where none was reached.
  static func exit(for error: any Error, in command: (any ParsableCommand.Type)? = nil) -> Never {
    if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
    if error is ClosedPipe { Glibc.exit(0) }
    let status = Dragoman.exitCode(for: error)
    if status == .success {
      let text = Dragoman.fullMessage(for: error) + "\n"
      try? FileBytes.append(Array(text.utf8)[...], to: STDOUT_FILENO, path: "standard output")
      Glibc.exit(0)
    }
    if let wrong = error as? ValidationError, let command {
      // What a command finds wrong when it runs is wrong with that command, not with the program.
      note("dragoman: error: \(wrong.message)\n" + Dragoman.usageString(for: command))
    } else if status == .validationFailure {
      let text = Dragoman.fullMessage(for: error)
      note("dragoman: " + (text.hasPrefix("Error: ") ? "error: " + text.dropFirst(7) : text[...]))
    } else {
      report(error)
    }
    Glibc.exit(2)
  }
}
