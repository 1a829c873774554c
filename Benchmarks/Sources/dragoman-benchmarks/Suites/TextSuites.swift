import DragomanDocuments
import DragomanLanguage
import DragomanMatching

extension Suites {
  /// Repair, tokens, sentences, readings, matching with all glossaries, names.
  static let matching = Suite(name: "matching") { inputs in
    let extractor = TermExtractor(analyzer: inputs.analyzer, index: try inputs.compiledIndex().index)
    let document = try inputs.document.get()
    let text = document.source.string(TextSpan(0, document.source.bytes.count))
    let dictionary = PhraseDictionary(try inputs.terms.get())
    return Benchmark(
      name: "matching", byteCount: document.source.bytes.count,
      run: { extractor.find(in: document).count },
      rivalName: "dictionary of phrases", rival: { dictionary.count(in: text) })
  }

  /// Tokens with their sentences and readings, over text that needs no repair any more.
  static let tokens = Suite(name: "tokens") { inputs in
    let analyzer = inputs.analyzer
    let layer = analyzer.repair(try inputs.document.get().prose)
    let text = String(decoding: layer.bytes, as: UTF8.self)
    return Benchmark(
      name: "tokens", byteCount: layer.bytes.count,
      run: {
        var count = 0
        var workspace = AnalysisWorkspace(for: analyzer)
        analyzer.forEachParagraph(of: layer, workspace: &workspace) { count += $0.tokens.count }
        return count
      },
      rivalName: "classes of Character", rival: { CharacterRivals.tokenCount(of: text) })
  }

  /// Uniform apostrophes, spaces, hyphens and accents, with the way back.
  static let repair = Suite(name: "repair") { inputs in
    let analyzer = inputs.analyzer
    let prose = try inputs.document.get().prose
    let text = String(decoding: prose.bytes, as: UTF8.self)
    return Benchmark(
      name: "repair", byteCount: prose.bytes.count,
      run: { analyzer.repair(prose).bytes.count },
      rivalName: "replacing Characters", rival: { CharacterRivals.repairedLength(of: text) })
  }
}
