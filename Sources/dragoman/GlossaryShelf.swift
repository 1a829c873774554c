import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching

/// A glossary as it was read from its file.
struct ShelvedGlossary {
  /// The file, as the user or the folder names it.
  let path: String
  /// The glossary.
  let glossary: Glossary

  /// Reads a glossary.
  ///
  /// - Throws: `FileError`, `GlossaryError`.
  init(reading path: String) throws {
    self.path = path
    glossary = try GlossaryReader.read(.opening(path)).glossary
  }

  /// The name under which term lists quote the glossary: that of its file, without the extension.
  var name: String {
    let file = path.split(separator: "/").last ?? path[...]
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? String(file)
  }

  /// The place of an entry, as `PATH:LINE`.
  func place(of entry: ConceptEntry) -> String {
    entry.position.map { "\(path):\($0.line)" } ?? path
  }
}

extension GlossaryOptions {
  /// Reads the glossaries one after the other, so that only one is in memory.
  ///
  /// All files are tried; each that cannot be read is told, as a warning where that is to be skipped.
  ///
  /// - Parameter paths: What to read in place of the glossaries that the options name.
  /// - Throws: `FileError` when a path does not exist; what `body` throws; exit status 2 when a file could not be
  ///   read and is not to be skipped.
  func forEachGlossary(
    in paths: [String] = [], _ common: CommonOptions, _ body: (ShelvedGlossary) throws -> Void
  ) throws {
    let files = paths.isEmpty ? try files() : try GlossaryFiles(paths, includingShipped: false)
    try GlossaryRun.forEach(files.paths, common, skippingBroken: skipBrokenGlossaries) { path in
      try body(ShelvedGlossary(reading: path))
    }
  }
}

/// Does the same with several files, and goes on after those that cannot be read.
enum GlossaryRun {
  /// - Throws: What `body` throws but for errors of files and glossaries, which are told; exit status 2 at the end
  ///   when there were some and they are not to be skipped.
  static func forEach(
    _ paths: [String], _ common: CommonOptions, skippingBroken: Bool = false, _ body: (String) throws -> Void
  ) throws {
    var failed = false
    for path in paths {
      do {
        try body(path)
      } catch let error where error is FileError || error is GlossaryError {
        if skippingBroken {
          common.warn(
            Console.message(for: error).replacingFirst(": error: ", with: ": warning: left out: "))
        } else {
          Console.report(error)
          failed = true
        }
      }
    }
    if failed { throw ExitCode(2) }
  }

  /// The inputs of a command: standard input where none is named.
  ///
  /// - Throws: A usage error when standard input is named twice.
  static func inputs(_ paths: [String]) throws -> [String] {
    if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
    return paths.isEmpty ? ["-"] : paths
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound] + other + self[range.upperBound...])
  }
}
