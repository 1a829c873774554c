import DragomanGlossary
import DragomanLanguage

/// Makes parts of an index from concepts and their terms.
///
/// It remembers the words that it has met, so one is used for many parts, by one thread at a time. What comes out does
/// not depend on them, nor on how concepts are parted.
// Unchecked, for whoever makes one hands it to one thread at a time: see `PartCompilers`.
final class PartCompiler: @unchecked Sendable {
  private var maker = PatternMaker()
  private var batch: TermBatch
  private var terms: [PatternMaker.Term] = []
  /// The entry at hand, in memory that serves for all.
  private var record = ConceptRecord(id: "", termClass: nil, french: [], english: [])
  private var places = TermPlaces()
  /// How many entries the part at hand is made of so far.
  private var entryCount = 0

  init(analyzer: FrenchAnalyzer) {
    batch = TermBatch(analyzer: analyzer)
  }

  /// The part that concepts make.
  func compile(_ concepts: some Sequence<ConceptRecord>, isSupport: Bool) -> IndexPart {
    for concept in concepts { add(concept, isSupport: isSupport) }
    return finish()
  }

  /// Adds entries of a glossary to the part at hand; those without French terms only count.
  ///
  /// - Parameter isWanted: Whether a concept is to be kept.
  func add(_ entries: [ConceptEntry], isSupport: Bool, where isWanted: (ConceptRecord) -> Bool = { _ in true }) {
    let entries = entries.span
    // Taken out of the compiler while they are used: what an object holds is copied before it is handed on.
    var record = ConceptRecord(id: "", termClass: nil, french: [], english: [])
    var places = TermPlaces()
    swap(&record, &self.record)
    swap(&places, &self.places)
    defer {
      swap(&record, &self.record)
      swap(&places, &self.places)
    }
    for index in entries.indices {
      entryCount += 1
      guard record.read(entries[index], number: entryCount, &places), isWanted(record) else { continue }
      add(record, entryNumber: entries[index].id == nil ? entryCount : nil, isSupport: isSupport)
    }
  }

  /// The part that the entries make which were added since the last one.
  func finishEntries() -> IndexPart {
    var part = finish()
    part.entryCount = entryCount
    entryCount = 0
    return part
  }

  /// The part that fixed expressions make, which hide what they hold, with the concept that they belong to and that is
  /// never looked at.
  func compile(fixedExpressions: [String]) -> IndexPart {
    let nothing = ConceptRecord(id: "", termClass: .term, french: [], english: [])
    let (concept, _) = maker.add(nothing, head: "", .term)
    for expression in fixedExpressions {
      add(
        PatternMaker.Term(
          text: maker.text(expression), concept: concept, flags: .ofEnd(expression), termClass: .term,
          partOfSpeech: .other,
          role: .blocker), expression)
    }
    return finish()
  }

  /// Adds a concept with its terms.
  private func add(_ concept: borrowing ConceptRecord, entryNumber: Int? = nil, isSupport: Bool) {
    let terms = concept.french.span
    var first = 0
    while first < terms.count, terms[first].text.isEmpty { first += 1 }
    if first == terms.count { return }
    let termClass = concept.termClass ?? TermClassGuess.guess(concept)
    let (id, headText) = maker.add(concept, head: terms[first].text, termClass, entryNumber: entryNumber)
    let role = concept.facts.isEmpty ? nil : concept.role
    // What stands for a designation with parameters is read by its grammar, not by the trie.
    if role == .template { return }
    var common = PatternFlags(role: role, termClass, isSupport: isSupport)
    if concept.facts.contains(where: { ConceptFact.Kind.ofSurroundings.contains($0.kind) }) {
      common.insert(.hasContextSigns)
    }
    if concept.isCapital { common.insert(.isCapital) }
    for index in terms.indices where !terms[index].text.isEmpty {
      // What is compared with texts is spelt as they are when they have been repaired; what is shown, as it is written.
      let repaired = UnicodeRepair.repairedSpelling(of: terms[index].text)
      let text = repaired ?? terms[index].text
      let part = terms[index].partOfSpeech
      var flags = common.union(repaired.map { .of(terms[index].spelt($0)) } ?? .of(terms[index]))
      if index == first { flags.insert(.isHead) }
      if termClass == .person, let sex = terms[index].sex { flags.insert(sex == .male ? .isMan : .isWoman) }
      let number = index == first && repaired == nil ? headText : maker.text(text)
      add(
        PatternMaker.Term(
          text: number, concept: id, flags: flags, termClass: termClass, partOfSpeech: part, role: .term), text)
      // One after the other: a list of what nearly no term has would cost each term an array.
      let signs = TermSigns(text.utf8.span)
      if signs.contains(.bracket), let shorter = TermRecord.withoutYear(text) {
        add(shortened: shorter, part, termClass, id)
      }
      if signs.contains(.sixWords), let shorter = TermRecord.withoutFullName(text) {
        add(shortened: shorter, part, termClass, id)
      }
      if !signs.isDisjoint(with: [.digit, .firstPart]), let other = TermRecord.otherSpelling(text) {
        add(shortened: other, part, termClass, id)
      }
      if signs.contains(.body), termClass != .person, let other = TermRecord.withLetters(text),
        !Self.holds(terms, other)
      {
        add(shortened: other, part, termClass, id)
      }
    }
  }

  /// Whether an entry has a term as it stands.
  private static func holds(_ terms: Span<TermRecord>, _ text: String) -> Bool {
    for index in terms.indices where terms[index].text == text { return true }
    return false
  }

  private func add(
    shortened text: String, _ part: TermRecord.PartOfSpeech, _ termClass: TermClass, _ concept: UInt32
  ) {
    add(
      PatternMaker.Term(
        text: maker.text(text), concept: concept, flags: .ofEnd(text), termClass: termClass,
        partOfSpeech: part, role: .shortened), text)
  }

  /// Adds the patterns of a term, at the latest when the part is finished.
  private func add(_ term: PatternMaker.Term, _ text: String) {
    let canShare = TermBatch.canShare(text)
    if !canShare || batch.count == TermBatch.size { flush() }
    batch.add(text)
    terms.append(term)
    if !canShare { flush() }
  }

  private func finish() -> IndexPart {
    flush()
    return maker.takePart()
  }

  /// Makes the patterns of the terms that wait.
  private func flush() {
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
