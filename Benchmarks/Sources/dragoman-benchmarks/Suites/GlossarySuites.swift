import DragomanGlossary
import DragomanLanguage
import DragomanMatching

extension Suites {
  /// Opening all glossaries from the cache; the rival reads and compiles them.
  static let index = Suite(name: "index") { inputs in
    let folder = "\(ResourceLocator.executableFolder)/index-cache"
    let store = IndexStore(analyzer: inputs.analyzer, cacheFolder: folder)
    let files = inputs.files
    _ = try store.index(of: files, skippingBroken: false)
    let byteCount = try files.paths.reduce(0) { try $0 + InputFile.read($1).count }
    return Benchmark(
      name: "index", byteCount: byteCount,
      run: {
        let opened = try store.index(of: files, skippingBroken: false)
        guard !opened.isFresh else { throw FileError(path: folder, reason: "nothing was cached there") }
        return opened.index.patternCount
      },
      rivalName: "compiling", rival: { try inputs.compiledIndex().index.patternCount })
  }

  /// Reading a long TBX file into the model.
  static let importing = Suite(name: "import") { inputs in
    let bytes = inputs.glossary
    return Benchmark(
      name: "import", byteCount: bytes.count,
      run: { try GlossaryReader.read(bytes, path: "sample.tbx").glossary.entries.count },
      rivalName: "tree of elements", rival: { try ElementTree.read(bytes)?.count("conceptEntry") ?? 0 })
  }

  /// Counting concepts and terms of a long TBX file without the model.
  static let counting = Suite(name: "count") { inputs in
    let bytes = inputs.glossary
    let text = String(decoding: bytes, as: UTF8.self)
    return Benchmark(
      name: "count", byteCount: bytes.count,
      run: {
        let statistics = try GlossaryStatistics(counting: bytes, path: "sample.tbx")
        return statistics.terms.values.reduce(statistics.concepts, +)
      },
      rivalName: "splitting the String", rival: { TagScan.count(in: text) })
  }
}
