package import DragomanGlossary
package import DragomanLanguage

/// Keeps compiled search indexes between runs.
///
/// An index is found by path, size, inode and time of change of every file, and by samples of their content; reading
/// them whole would take longer than the search. A damaged or unwritable cache only costs time.
package struct SearchIndexStore {
  private let lemmas: SearchLemmas
  private let paths: [String]
  private let cachePath: String?
  private let cacheFolder: String?

  /// A store for the index of these files.
  package init(of paths: [String], analyzer: FrenchAnalyzer, lemmas: SearchLemmas) {
    self.lemmas = lemmas
    self.paths = paths
    cacheFolder = IndexStore.defaultCacheFolder()
    let key = Self.key(of: paths, analyzer)
    cachePath = cacheFolder.flatMap { folder in key.map { "\(folder)/\($0).search" } }
  }

  /// The index of an earlier run; nil where there is none, or none that can be used.
  package func cached() -> SearchIndex? {
    guard let cachePath, let file = try? MappedFile(path: cachePath) else { return nil }
    return try? SearchIndex(file)
  }

  /// Compiles the index.
  ///
  /// - Parameter read: Calls its argument with each glossary that can be read, in order, with its name and path.
  /// - Throws: What `read` throws; `Image.Damage` for glossaries too large for an index.
  package func compile(
    _ read: ((Glossary, String, String) -> Void) throws -> Void
  ) throws -> SearchIndex {
    var builder = SearchIndexBuilder(lemmas: lemmas)
    var count = 0
    try read { glossary, name, path in
      builder.add(glossary, name: name, path: path)
      count += 1
    }
    let image = builder.image()
    // What was left out is told each time, so an index that lacks it is not kept.
    if count == paths.count { keep(image) }
    return try SearchIndex(MappedFile(copying: image))
  }

  private func keep(_ image: [UInt8]) {
    guard let cacheFolder, let cachePath else { return }
    FileBytes.makeFolder(cacheFolder)
    try? FileBytes.write(cachePath, image)
    FileBytes.removeOldest(inFolder: cacheFolder, suffix: ".search", keeping: 4)
  }

  /// The name of the cached index; nil where a file cannot be looked at.
  private static func key(of paths: [String], _ analyzer: FrenchAnalyzer) -> String? {
    var name = Checksum()
    var content = Checksum()
    name.combine(UInt64(SearchLayout.formatVersion))
    name.combine(analyzer.lexicon.checksum)
    for path in paths {
      guard let identity = try? FileBytes.identity(path), let file = try? MappedFile(path: path) else { return nil }
      for value in [identity.size, identity.modified, identity.modifiedNanoseconds] {
        name.combine(UInt64(bitPattern: Int64(value)))
      }
      name.combine(identity.inode)
      for byte in path.utf8 { name.combine(UInt64(byte)) }
      content.combine(sample(file))
    }
    return IndexStore.hexadecimal(name.value) + "-" + IndexStore.hexadecimal(content.value)
  }

  /// A hash of a page from each of 64 places of a file; of all of a small one.
  private static func sample(_ file: MappedFile) -> UInt64 {
    let (page, places) = (4096, 64)
    if file.count <= page * places { return file.checksum(from: 0) }
    var hash = Checksum()
    for place in 0..<places {
      let offset = (file.count - page) / (places - 1) * place & ~7
      guard let words = file.array(of: UInt64.self, at: offset, count: page / 8) else { continue }
      for index in 0..<words.count { hash.combine(words[index]) }
    }
    return hash.value
  }
}
