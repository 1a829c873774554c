import DragomanLanguage

/// Makes an index from concepts and their terms, a batch of terms at a time.
struct PatternBuilder: ~Copyable {
  private var maker = PatternMaker()
  private var batch: TermBatch
  private var terms: [PatternMaker.Term] = []
  /// Whether the glossary at hand lists nothing itself.
  private(set) var isSupport = false

  init(analyzer: FrenchAnalyzer) {
    batch = TermBatch(analyzer: analyzer)
  }

  /// Adds a glossary; the concepts that follow are its own.
  mutating func addGlossary(_ name: String, tier: UInt32, isSupport: Bool = false) {
    self.isSupport = isSupport
    maker.tables.glossaries += [maker.tables.text(name), tier]
  }

  /// Makes room for what files of so many bytes hold, as far as that can be told: growing step by step would copy
  /// large tables over and over.
  mutating func reserve(byteCount: Int) { maker.reserve(termCount: byteCount / 200) }

  /// Adds a concept with its terms.
  mutating func add(_ concept: ConceptRecord) {
    guard let head = concept.french.first(where: { !$0.text.isEmpty }) else { return }
    let termClass = concept.termClass ?? TermClassGuess.guess(concept)
    let (id, headText) = add(concept, head: head, termClass: termClass)
    // What stands for a designation with parameters is read by its grammar, not by the trie.
    if concept.role == .template { return }
    let role = PatternFlags(role: concept.role, termClass, isSupport: isSupport)
    for (position, term) in concept.french.enumerated() where !term.text.isEmpty {
      var extra: PatternFlags = position == 0 ? role.union(.isHead) : role
      if concept.isCapital { extra.insert(.isCapital) }
      add(
        PatternMaker.Term(
          record: term, termClass: termClass, concept: id, extraFlags: extra, text: position == 0 ? headText : nil))
      // One after the other: a list of what nearly no term has would cost each term an array.
      if let shorter = term.withoutYear { add(shortened: shorter, termClass, id) }
      if let shorter = term.withoutFullName { add(shortened: shorter, termClass, id) }
      if let other = term.otherSpelling { add(shortened: other, termClass, id) }
    }
  }

  private mutating func add(shortened record: TermRecord, _ termClass: TermClass, _ concept: UInt32) {
    add(PatternMaker.Term(record: record, termClass: termClass, concept: concept, extraFlags: [], isShortened: true))
  }

  /// Adds a concept and gives its number and that of the text of its head.
  private mutating func add(_ concept: ConceptRecord, head: TermRecord, termClass: TermClass) -> (
    id: UInt32, head: UInt32
  ) {
    let text = maker.tables.text(head.text)
    let id = maker.tables.addConcept(
      concept, head: text, termClass: termClass, glossary: UInt32(maker.tables.glossaries.count / 2 - 1))
    if !concept.facts.isEmpty { maker.tables.addFacts(concept.facts, concept: id) }
    if isSupport { maker.tables.supportCounts[0] += 1 }
    return (id, text)
  }

  /// Adds the patterns of a term, at the latest when the index is finished.
  mutating func add(_ term: PatternMaker.Term) {
    let canShare = TermBatch.canShare(term.record.text)
    if !canShare || batch.count == TermBatch.size { flush() }
    batch.add(term.record.text)
    terms.append(term)
    if !canShare { flush() }
  }

  /// The number of the concept that fixed expressions belong to.
  mutating func blockerConcept() -> UInt32 { maker.tables.blockerConcept() }

  /// The image of the index.
  consuming func finish() -> [UInt8] {
    flush()
    return maker.finish()
  }

  /// Makes the patterns of the terms that wait.
  private mutating func flush() {
    var maker = PatternMaker()
    swap(&maker, &self.maker)
    let terms = terms
    var open = 0
    batch.read { term, units, forms in
      while open < term {
        maker.close(terms[open])
        open += 1
      }
      maker.take(units, forms, terms[term])
    }
    for term in terms[open...] { maker.close(term) }
    swap(&maker, &self.maker)
    self.terms.removeAll(keepingCapacity: true)
  }
}
