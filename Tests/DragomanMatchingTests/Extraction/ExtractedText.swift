import DragomanDocuments
import DragomanLanguage

@testable import DragomanMatching

/// An analyser over the shipped lexicon, made once for all tests.
private let shippedAnalyzer = Result { () throws(FileError) in
  FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
}

/// An analyser over the lexicon that the program ships.
func frenchAnalyzer() throws -> FrenchAnalyzer { try shippedAnalyzer.get() }

/// What a small glossary finds in a text, for tests to look at.
struct ExtractedText {
  /// The text.
  let source: SourceText
  /// The list.
  let list: TermList

  init(
    _ text: String, _ concepts: [ConceptRecord], findsNames: Bool = false, variety: EnglishVariety? = nil
  ) throws {
    try self.init(text, glossaries: [("test", concepts)], findsNames: findsNames, variety: variety)
  }

  init(
    _ text: String, glossaries: [(name: String, concepts: [ConceptRecord])], findsNames: Bool = false,
    variety: EnglishVariety? = nil
  ) throws {
    let analyzer = try frenchAnalyzer()
    let extractor = TermExtractor(
      analyzer: analyzer, index: GlossaryIndex(glossaries, analyzer: analyzer), findsNames: findsNames,
      variety: variety)
    source = SourceText(text)
    let document = Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8")
    list = extractor.termList(extractor.find(in: document), path: "-", sha256: "")
  }

  /// All occurrences in order of the text, each as `surface = headword`.
  var found: [String] {
    list.terms.flatMap { term in
      term.occurrences.map { (span: $0.spans[0], text: "\($0.text) = \(term.french)") }
    }
    .sorted { $0.span < $1.span }.map(\.text)
  }

  /// The surfaces of all occurrences in order of the text.
  var surfaces: [String] { occurrences.map(\.text) }

  /// All occurrences in order of the text.
  var occurrences: [TermList.Occurrence] {
    list.terms.flatMap(\.occurrences).sorted { $0.spans[0] < $1.spans[0] }
  }
}

/// A concept with one French term and its English.
func concept(
  _ french: String, _ english: String = "x", _ termClass: TermClass? = .term, also: [TermRecord] = [],
  part: TermRecord.PartOfSpeech = .unmarked, isPlural: Bool = false
) -> ConceptRecord {
  ConceptRecord(
    id: french, termClass: termClass,
    french: [TermRecord(french, partOfSpeech: part, isPlural: isPlural)] + also,
    english: english.split(separator: ";").map { TermRecord(String($0)) })
}
