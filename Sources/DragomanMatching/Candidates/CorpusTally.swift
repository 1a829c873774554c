import DragomanLanguage

/// The term list of many documents as if they were one: counted document by document, in order, so that memory grows
/// with the number of distinct terms only, and that is bounded.
public struct CorpusTally {
  /// What is remembered of a phrase beside its counts.
  private struct Phrase {
    var french: String
    var termClass: TermClass
    var words: [TermList.Word]
    var documents = 0
    var firstPath: Int
    var firstSpan: TextSpan
    var variants: [String: Int] = [:]
  }

  /// A term or name of the lists, by what makes it the same.
  private struct TermKey: Hashable {
    var concept: String
    var termClass: TermClass
    var isDenied: Bool
  }

  /// Beyond so many phrases, those that were seen once are forgotten.
  private let mostPhrases: Int
  private static let mostVariants = 8

  private let extractor: TermExtractor
  private var reader: PhraseReader
  private var phrases: [Phrase] = []
  private var paths: [String] = []
  private var terms: [TermList.Term] = []
  /// How sure the surest occurrence of each of them is.
  private var confidences: [Double] = []
  private var places: [TermKey: Int] = [:]
  /// The number of documents that were added.
  public private(set) var documentCount = 0

  /// An empty tally.
  ///
  /// - Parameters:
  ///   - extractor: What the documents are read with.
  ///   - mostPhrases: Beyond so many distinct phrases, those that were seen once are forgotten.
  public init(_ extractor: TermExtractor, mostPhrases: Int = 1_000_000) {
    self.extractor = extractor
    self.mostPhrases = mostPhrases
    reader = PhraseReader(lexicon: extractor.analyzer.lexicon, readsSingleWords: true)
  }

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - findings: What ``TermExtractor/find(in:isPartOfCorpus:)`` returned, as part of a corpus.
  ///   - list: The term list of these findings.
  /// - Complexity: O(*n*) in the number of occurrences.
  public mutating func add(_ findings: TermExtractor.Findings, _ list: TermList) {
    documentCount += 1
    let path = paths.count
    paths.append(list.source.path)
    for term in list.terms { add(term, path) }
    guard let document = findings.phrases else { return }
    let forms = DictionaryForm(
      lexicon: extractor.analyzer.lexicon, vocabulary: document.vocabulary, text: findings.text)
    var known = phrases
    phrases = []
    reader.merge(document) { there, here, isNew in
      let table = document.table
      if isNew {
        let stored = table.words(of: there)
        let phrase = table.phrases[there]
        let words = forms.words(stored, head: Int(phrase.head), isName: phrase.isNamed)
        let first = table.occurrences[Int(table.phrases[there].firstOccurrence)]
        known.append(
          Phrase(
            french: forms.string(words, stored),
            termClass: phrase.isNamed ? NamedClass.of(words[Int(phrase.head)].lemma) : .term, words: words,
            firstPath: path,
            firstSpan: findings.text.source(of: first.span)))
      }
      known[here].documents += 1
      table.forEachOccurrence(of: there) { occurrence in
        let form = Self.surface(occurrence, findings.text)
        if known[here].variants.count < Self.mostVariants || known[here].variants[form] != nil {
          known[here].variants[form, default: 0] += 1
        }
      }
    }
    phrases = known
    if phrases.count > mostPhrases {
      phrases = reader.keep { $0.frequency > 1 }.map { phrases[$0] }
    }
  }

  private static func surface(_ occurrence: PhraseTable.Occurrence, _ text: TextLayer) -> String {
    let form = text.string(occurrence.span) + (occurrence.second.isEmpty ? "" : " " + text.string(occurrence.second))
    return form.utf8.contains(0x0A) || form.utf8.contains(0x0D)
      ? form.split(whereSeparator: \.isWhitespace).joined(separator: " ") : form
  }

  private mutating func add(_ term: TermList.Term, _ path: Int) {
    let key = TermKey(
      concept: term.concept ?? " " + term.french, termClass: term.termClass, isDenied: term.isDenied)
    if let place = places[key] {
      terms[place].corpus?.frequency += term.frequency
      terms[place].corpus?.documents += 1
      confidences[place] = max(confidences[place], term.confidence)
      return
    }
    places[key] = terms.count
    var first = term
    first.corpus = TermList.CorpusCounts(
      frequency: term.frequency, documents: 1, firstPath: paths[path],
      firstSpan: term.occurrences.first?.spans.first ?? TextSpan(start: 0, end: 0))
    confidences.append(term.confidence)
    first.occurrences = []
    terms.append(first)
  }

  /// The term list: what glossaries hold and names as they were first seen, then the noun phrases worth listing, the
  /// likeliest term first.
  ///
  /// - Parameters:
  ///   - path: The path to name as the source.
  ///   - sha256: The hash to name.
  /// - Complexity: O(*n* log *n*) in the number of phrases.
  public func termList(path: String, sha256: String) -> TermList {
    var list = TermList(
      source: TermList.Source(
        path: path, sha256: sha256, language: "fr", encoding: "UTF-8", title: nil, date: nil),
      removed: [], terms: terms)
    guard let termhood = extractor.termhood else { return list }
    let (scored, cut) = termhood.terms(of: reader)
    let groups = DerivationalVariants(reader: reader, lexicon: extractor.analyzer.lexicon).groups(scored.map(\.phrase))
    for place in list.terms.indices where list.terms[place].isUnlisted {
      guard let counts = list.terms[place].corpus else { continue }
      let term = list.terms[place]
      let score = NameWorth.inCorpus(
        term.termClass, confidence: confidences[place], counts, cut, documents: documentCount)
      list.terms[place].candidate = TermList.Candidate(words: [], score: score)
    }
    for term in scored where groups.leader[term.phrase] == nil {
      let phrase = phrases[term.phrase]
      var counts = TermList.CorpusCounts(
        frequency: Int(reader.table.phrases[term.phrase].frequency), documents: phrase.documents,
        firstPath: paths[phrase.firstPath], firstSpan: phrase.firstSpan)
      var variants = phrase.variants
      for member in groups.members[term.phrase] ?? [] {
        counts.frequency += Int(reader.table.phrases[member].frequency)
        counts.documents = max(counts.documents, phrases[member].documents)
        variants.merge(phrases[member].variants) { $0 + $1 }
      }
      var listed = TermList.Term(
        french: phrase.french, termClass: phrase.termClass, english: [], status: .candidate, concept: nil,
        glossary: nil,
        occurrences: [])
      listed.corpus = counts
      listed.candidate = TermList.Candidate(
        words: phrase.words, score: term.score, evidence: termhood.evidence(term),
        variants: variants.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
          .map { TermList.Variant(text: $0.key, frequency: $0.value) })
      list.terms.append(listed)
    }
    list.rankCandidates()
    extractor.suggest(forCorpus: &list)
    return list
  }
}
