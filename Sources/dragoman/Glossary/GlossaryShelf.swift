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
  var name: String { IndexStore.glossaryName(path) }

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
