import Foundation

/// What a run of the built command gave.
struct CommandRun {
  /// The exit status; 128 and the number of the signal for a program that was ended by one.
  let status: Int32
  /// Standard output, byte for byte.
  let output: [UInt8]
  /// Standard error.
  let errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines of standard output.
  var lines: [Substring] { text.split(separator: "\n") }
  /// The lines of standard error.
  var errorLines: [Substring] { errors.split(separator: "\n") }

  /// Standard output as a value of this type.
  ///
  /// - Throws: When it is not the JSON of one.
  func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(output))
  }
}

/// A folder for one test, with glossaries and a cache of its own; removed at the end.
///
/// Glossaries are small here, so that a run of the debug build that compiles them takes milliseconds.
final class CommandFolder {
  /// The folder.
  let path: String

  /// - Throws: When the folder cannot be made.
  init() throws {
    path = NSTemporaryDirectory() + "dragoman-test-" + UUID().uuidString
    for name in ["glossaries", "home", "cache"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
    try write("glossaries/offices.tbx", Samples.offices)
    try write("glossaries/places.tbx", Samples.places)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its full path.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  /// Writes a file and gives its full path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

  /// The content of a file; nil where there is none.
  func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))).map(Array.init)
  }

  /// The names in the folder or one below it, sorted.
  func names(in folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - arguments: What follows `dragoman` on the command line.
  ///   - input: What it reads on standard input.
  ///   - environment: What differs from the folder's environment; nil takes a variable away.
  ///   - current: The current folder; the test's own by default.
  /// - Throws: When the command cannot be started.
  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:], current: String? = nil
  ) throws -> CommandRun {
    try start(BuiltCommand.path, arguments, input, environment, current)
  }

  /// Runs the command with these arguments.
  func run(_ arguments: String..., input: String = "") throws -> CommandRun {
    try run(arguments, input: Array(input.utf8))
  }

  /// Runs a script of the shell, in which `$DRAGOMAN` is the command.
  func shell(_ script: String) throws -> CommandRun {
    try start("/bin/bash", ["-c", script], [], ["DRAGOMAN": BuiltCommand.path], nil)
  }

  private func start(
    _ executable: String, _ arguments: [String], _ input: [UInt8], _ changes: [String: String?],
    _ current: String?
  ) throws -> CommandRun {
    // Files in place of pipes: nothing has to be read while the command runs.
    let id = UUID().uuidString
    let inputPath = try write("home/\(id).in", input)
    let outputPath = try write("home/\(id).out", "")
    let errorPath = try write("home/\(id).err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: current ?? path)
    var environment = [
      "PATH": "/usr/bin:/bin", "HOME": "\(path)/home", "XDG_CACHE_HOME": "\(path)/cache",
      "DRAGOMAN_GLOSSARIES": "\(path)/glossaries", "LC_ALL": "C.UTF-8",
    ]
    for (name, value) in changes { environment[name] = value }
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: inputPath)
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return CommandRun(
      status: signal + process.terminationStatus, output: read("home/\(id).out") ?? [],
      errors: String(decoding: read("home/\(id).err") ?? [], as: UTF8.self))
  }
}

/// The command that the tests run.
enum BuiltCommand {
  /// Beside the test bundle, else in the package's build folder.
  static let path: String = {
    let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places = [
      running.deletingLastPathComponent().appendingPathComponent("dragoman").path,
      package.appendingPathComponent(".build/debug/dragoman").path,
    ]
    return places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? places[0]
  }()
}
