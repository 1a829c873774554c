/// Nouns that say what is done: they have the same complement with and without an article, and share it with others of
/// their kind.
enum ActionNoun {
  private static let actions = RuleWords.nounsOfActions.set
  private static let things = RuleWords.nounsLikeActions.set
  private static let endings = ["tion", "sion", "ement", "age"]

  /// Whether a noun in small letters, in the singular or with the *s* of the plural, is one.
  static func isOne(_ noun: String) -> Bool {
    let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    if actions.contains(singular) { return true }
    if things.contains(singular) { return false }
    return endings.contains(where: singular.hasSuffix) && singular.utf8.count > 6
  }
}
