import DragomanDocuments
import DragomanLanguage
import DragomanMatching

extension Suites {
  /// Compiling an index of many terms, see `--terms`.
  static let compiling = Suite(name: "compile") { inputs in
    let analyzer = inputs.analyzer
    let terms = try inputs.manyTerms.get()
    let concepts = SampleTerms.concepts(terms)
    return Benchmark(
      name: "compile", byteCount: terms.reduce(0) { $0 + $1.utf8.count },
      run: { GlossaryIndex([("sample", concepts)], analyzer: analyzer).patternCount },
      rivalName: "dictionary of phrases",
      rival: {
        _ = PhraseDictionary(terms)
        return terms.count
      })
  }

  /// Matching with an index of many terms, dictionary readings only.
  static let scale = Suite(name: "scale") { inputs in
    let terms = try inputs.manyTerms.get()
    let index = GlossaryIndex([("sample", SampleTerms.concepts(terms))], analyzer: inputs.analyzer)
    let extractor = TermExtractor(analyzer: inputs.analyzer, index: index, findsNames: false)
    let document = try inputs.document.get()
    let text = document.source.string(TextSpan(0, document.source.bytes.count))
    let dictionary = PhraseDictionary(terms)
    return Benchmark(
      name: "scale", byteCount: document.source.bytes.count,
      run: { extractor.find(in: document).count },
      rivalName: "dictionary of phrases", rival: { dictionary.count(in: text) })
  }
}
