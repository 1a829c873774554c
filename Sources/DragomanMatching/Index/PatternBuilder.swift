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

  /// Adds a concept and gives its number.
  mutating func add(_ concept: ConceptRecord, head: TermRecord, termClass: TermClass) -> UInt32 {
    let id = maker.tables.addConcept(
      concept, head: head, termClass: termClass, glossary: UInt32(maker.tables.glossaries.count / 2 - 1))
    maker.tables.addFacts(concept.facts, concept: id)
    if isSupport { maker.tables.supportCounts[0] += 1 }
    return id
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
