public import DragomanGlossary
import DragomanDocuments
import DragomanLanguage

/// Runs the sentences that glossary entries store: those in which an entry must be found, and those in which it must
/// not.
public struct ExampleSentences: Sendable {
  private let extractor: TermExtractor

  /// - Parameter extractor: Finds the terms of all glossaries that are loaded together.
  public init(extractor: TermExtractor) {
    self.extractor = extractor
  }

  /// A sentence that does not hold what its entry says.
  public struct Failure: Sendable {
    /// The id of the entry.
    public var concept: String
    /// Where the entry starts in its file; nil where it was not read from one.
    public var position: FilePosition?
    /// The sentence.
    public var sentence: String
    /// Whether the entry must be found in it.
    public var mustMatch: Bool
    /// What was found of the entry in it, or in its place.
    public var found: [String]
  }

  /// The result for one glossary.
  public struct Outcome: Sendable {
    /// How many sentences were run.
    public var count = 0
    /// The sentences that fail, in the order of the file.
    public var failures: [Failure] = []
  }

  /// Runs the sentences of a glossary.
  ///
  /// - Parameters:
  ///   - glossary: The glossary.
  ///   - name: Its name, as term lists give it.
  /// - Complexity: O(*n*) in the length of the sentences.
  public func run(_ glossary: Glossary, name: String) -> Outcome {
    var outcome = Outcome()
    for (number, entry) in glossary.entries.enumerated() {
      let holders: [any CategoryHolder] = [entry] + entry.languages.flatMap(\.terms)
      for (category, mustMatch) in [(CategoryName.matchingSentence, true), (.nonMatchingSentence, false)] {
        for sentence in holders.flatMap({ $0.texts(of: category) }) where !sentence.isEmpty {
          outcome.count += 1
          let id = entry.id ?? ConceptRecord.identifier(ofEntry: number + 1)
          let (own, others) = find(id, name, in: sentence)
          if own.isEmpty == mustMatch {
            outcome.failures.append(
              Failure(
                concept: id, position: entry.position, sentence: sentence, mustMatch: mustMatch,
                found: mustMatch ? others : own))
          }
        }
      }
    }
    return outcome
  }

  /// The words of a sentence that are found as the concept, and those that are found as another.
  private func find(_ concept: String, _ glossary: String, in sentence: String) -> (own: [String], others: [String]) {
    let source = SourceText(sentence)
    let document = Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8")
    let list = extractor.termList(extractor.find(in: document), path: "", sha256: "")
    var own: [String] = []
    var others: [String] = []
    for term in list.terms {
      let surfaces = term.occurrences.map(\.text)
      let isOwn = term.concept == concept && term.glossary == glossary
      if isOwn { own += surfaces } else if term.status == .aligned { others += surfaces }
    }
    return (own, others)
  }
}
