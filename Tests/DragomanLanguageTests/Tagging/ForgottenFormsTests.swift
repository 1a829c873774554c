import Testing

@testable import DragomanLanguage

@Suite struct ForgottenFormsTests {
  /// A long text has more forms than are kept. What is known by the number of an analysis must not become that of
  /// another word when the forms are forgotten.
  @Test(arguments: [4, 1_000]) func noNumberOfAnAnalysisIsGivenTwice(mostForms: Int) throws {
    let analyzer = FrenchAnalyzer(lexicon: try FrenchText.lexicon)
    let tagger = try TaggedText.tagger
    var analysis = AnalysisWorkspace(for: analyzer)
    var tagging = TaggingWorkspace(for: tagger, mostForms: mostForms)
    let text = analyzer.repair(
      TextLayer(
        SourceText("Le traité protège les réfugiés.\n\nUne ambassade rouvre.\n\nLe traité protège les navires.")))
    var known: [Int: [WordAnalysis]] = [:]
    var numbers: [String: Set<Int>] = [:]
    analyzer.forEachParagraph(of: text, workspace: &analysis) { analysis in
      tagger.analyze(text, analysis.tokens, into: &tagging)
      for token in tagging.tokens {
        let number = tagging.analysisNumber(of: token)
        let analyses = Array(tagging.analyses(of: token))
        #expect(known[number] == nil || known[number] == analyses, "\(text.string(token.span))")
        known[number] = analyses
        numbers[text.string(token.span), default: []].insert(number)
      }
    }
    // What is not forgotten keeps its number.
    #expect(numbers["traité"]?.count == (mostForms == 4 ? 2 : 1))
  }
}
