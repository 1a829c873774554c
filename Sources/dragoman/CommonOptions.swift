import ArgumentParser
import DragomanLanguage
import DragomanMatching
import Glibc

/// Whether output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false
  @Flag(name: .long, help: "Say what is being done.") var verbose = false
  @Option(help: "Colour the output: auto, always or never (auto respects NO_COLOR and TERM=dumb).")
  var color = ColorChoice.auto

  /// Whether to colour what goes to standard output.
  var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Console.isTerminal(STDOUT_FILENO) && Console.mayColor
    }
  }

  /// Tells a warning, on one line, unless they are not wanted.
  func warn(_ text: String) { if !quiet { Console.tell(text) } }

  /// Tells what is being done, when that is wanted.
  func inform(_ text: String) { if verbose && !quiet { Console.tell(text) } }
}

/// Which glossaries are used.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp("A glossary file, or a folder of them; earlier ones take priority.", valueName: "path"))
  var paths: [String] = []
  @Flag(help: "Leave out the glossaries that come with the program.") var noDefaultGlossaries = false
  @Flag(help: "Go on without glossaries that cannot be read.") var skipBrokenGlossaries = false

  /// The files that these options name.
  ///
  /// - Throws: `FileError`; a usage error when no glossary is left.
  func files() throws -> GlossaryFiles {
    if noDefaultGlossaries && paths.isEmpty {
      throw ValidationError("--no-default-glossaries leaves no glossary; name one with --glossary")
    }
    return try GlossaryFiles(paths, includingShipped: !noDefaultGlossaries, withSupport: true)
  }
}
