/// Expressions of ordinary French that hold a word which elsewhere is a term: they hide it and list nothing.
///
/// Each is matched like a term, every inflected form included. Only expressions are here whose words never keep
/// their own meaning: *en l'état*, but not *l'état des négociations*.
enum FixedExpressions {
  /// All expressions: those that every text may hold, those of the words that diplomatic and political texts use in their
  /// own sense, idioms with the names of peoples and places, and prepositions and adverbs made of a noun.
  static let all: [String] = [
    RuleWords.everydayExpressions, .politicalExpressions, .idioms, .locutions,
  ].flatMap(\.list)
}
