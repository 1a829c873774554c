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
      for concept in glossary.concepts { builder.add(concept) }
    }
    return Self.finish(builder)
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
}
