import DragomanDocuments
import DragomanLanguage

@testable import DragomanMatching

/// The shipped tagger and judge of terms, opened once for all tests.
private let shippedTagger = Result { () throws(FileError) in
  FrenchTagger(models: try FrenchModels.shipped(lexicon: try FrenchLexicon.shipped()))
}

private let shippedTermhood = Result { () throws(FileError) in try Termhood.shipped() }

/// An extractor of candidates over a small glossary, and what it makes of a text.
struct PhraseText {
  let extractor: TermExtractor
  let findings: TermExtractor.Findings

  init(
    _ text: String, _ concepts: [ConceptRecord] = [], isPartOfCorpus: Bool = false,
    for purpose: CandidatePurpose = .terminology, suggests: Bool = false, listsAligned: Bool = true
  ) throws {
    let analyzer = try frenchAnalyzer()
    let index = GlossaryIndex([("test", concepts)], analyzer: analyzer)
    let tagger = try shippedTagger.get()
    extractor = TermExtractor(
      analyzer: analyzer, index: index, termhood: try shippedTermhood.get(), purpose: purpose,
      listsAligned: listsAligned, tagger: tagger,
      suggester: suggests ? try EnglishSuggester(analyzer: analyzer, tagger: tagger, index: index) : nil)
    let source = SourceText(text)
    findings = extractor.find(
      in: Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8"),
      isPartOfCorpus: isPartOfCorpus)
  }

  /// The term list.
  func list(path: String = "-") -> TermList { extractor.termList(findings, path: path, sha256: "") }

  /// The dictionary form of every phrase that the patterns allow, listed or not, in order of first appearance.
  var phrases: [String] {
    guard let reader = findings.phrases else { return [] }
    let forms = DictionaryForm(
      lexicon: extractor.analyzer.lexicon, vocabulary: reader.vocabulary, text: findings.text)
    return reader.table.phrases.indices.map { phrase in
      let words = reader.table.words(of: phrase)
      return forms.string(forms.words(words, head: Int(reader.table.phrases[phrase].head)), words)
    }
  }

  /// What is known of the phrase with this dictionary form.
  func phrase(_ form: String) -> PhraseTable.Phrase? {
    phrases.firstIndex(of: form).flatMap { findings.phrases?.table.phrases[$0] }
  }
}
