import DragomanLanguage

/// The texts of a corpus.
enum CorpusFolder {
  /// The text and HTML files directly in a folder, in order of their names.
  ///
  /// - Throws: `FileError` when it is no folder, cannot be read, or holds none.
  static func files(_ folder: String) throws -> [String] {
    guard try FileBytes.identity(folder).isFolder else {
      throw FileError(path: folder, reason: "expected a folder, found a file")
    }
    let names = try FileBytes.names(inFolder: folder).filter { name in
      [".txt", ".html", ".htm", ".text"].contains { name.lowercased().hasSuffix($0) }
    }
    if names.isEmpty { throw FileError(path: folder, reason: "expected text or HTML files, found none") }
    return names.sorted().map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }
}
