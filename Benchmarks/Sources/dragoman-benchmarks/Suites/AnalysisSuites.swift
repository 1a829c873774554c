import DragomanDocuments
import DragomanLanguage

extension Suites {
  /// Repair, tokens, sentences, parts of speech, lemmas and names: all that `dragoman analyze` works out, without the
  /// writing.
  static let analysis = Suite(name: "analysis") { inputs in
    let analyzer = inputs.analyzer
    let tagger = FrenchTagger(models: try FrenchModels.shipped(lexicon: analyzer.lexicon))
    let recognizer = try EntityRecognizer.shipped()
    let prose = try inputs.document.get().prose
    let text = String(decoding: prose.bytes, as: UTF8.self)
    let rival = FirstTag(tagger, analyzer, analyzer.repair(prose))
    return Benchmark(
      name: "analysis", byteCount: prose.bytes.count,
      run: {
        let layer = analyzer.repair(prose)
        var workspace = AnalysisWorkspace(for: analyzer)
        var tagging = TaggingWorkspace(for: tagger)
        var entities = EntityWorkspace(for: recognizer)
        var count = 0
        analyzer.forEachParagraph(of: layer, workspace: &workspace) { workspace in
          entities.append(workspace)
          tagger.analyze(layer, workspace.tokens, into: &tagging)
          for token in tagging.tokens { count += tagging.analyses(of: token).count }
        }
        entities.recognize(recognizer, forms: workspace.forms)
        return count + entities.mentions.count
      },
      rivalName: "dictionary of first tags", rival: { rival.count(in: text) })
  }
}
