import DragomanLanguage

/// Compiles concept records into the image of a ``GlossaryIndex``.
struct IndexCompiler {
  let analyzer: FrenchAnalyzer

  /// The image of an index over the glossaries.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  func compile(_ glossaries: [GlossaryRecords]) -> [UInt8] {
    var builder = PatternBuilder(analyzer: analyzer)
    for glossary in glossaries {
      builder.addGlossary(glossary.name, tier: glossary.tier, isSupport: glossary.isSupport)
      for concept in glossary.concepts { Self.add(concept, to: &builder) }
    }
    return Self.finish(builder)
  }

  /// Adds a concept of the glossary that was added last.
  static func add(_ concept: ConceptRecord, to builder: inout PatternBuilder) {
    guard let head = concept.french.first(where: { !$0.text.isEmpty }) else { return }
    let termClass = concept.termClass ?? TermClassGuess.guess(concept)
    let id = builder.add(concept, head: head, termClass: termClass)
    // What stands for a designation with parameters is read by its grammar, not by the trie.
    if concept.role == .template { return }
    let role = PatternFlags(role: concept.role, termClass, isSupport: builder.isSupport)
    for (position, term) in concept.french.enumerated() where !term.text.isEmpty {
      var extra: PatternFlags = position == 0 ? role.union(.isHead) : role
      if concept.isCapital { extra.insert(.isCapital) }
      builder.add(PatternMaker.Term(record: term, termClass: termClass, concept: id, extraFlags: extra))
      for shorter in [withoutYear(term), term.withoutFullName] {
        guard let shorter else { continue }
        builder.add(
          PatternMaker.Term(
            record: shorter, termClass: termClass, concept: id, extraFlags: [], isShortened: true))
      }
    }
  }

  /// The image of the index, fixed expressions added.
  static func finish(_ builder: consuming PatternBuilder) -> [UInt8] {
    var builder = builder
    // Patterns that hide what they hold; their concept is never looked at.
    let blocker = builder.blockerConcept()
    for expression in FixedExpressions.all {
      builder.add(
        PatternMaker.Term(
          record: TermRecord(expression, partOfSpeech: .other), termClass: .term,
          concept: blocker, extraFlags: [], isBlocker: true))
    }
    return builder.finish()
  }

  /// The term with its year in brackets left out, as texts do (`résolution 2254 (2015)`); nil where it has none.
  private static func withoutYear(_ term: TermRecord) -> TermRecord? {
    guard term.text.utf8.contains(0x28) else { return nil }
    let bytes = Array(term.text.utf8)
    guard let open = bytes.firstIndex(of: 0x28), open >= 2, open + 5 < bytes.count, bytes[open - 1] == 0x20,
      bytes[open + 1...open + 4].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes[open + 5] == 0x29
    else { return nil }
    var shorter = term
    shorter.text = String(decoding: bytes[..<(open - 1)] + bytes[(open + 6)...], as: UTF8.self)
    return shorter
  }
}
