import DragomanLanguage

extension PhraseVocabulary {
  /// Whether an adjective can belong to a noun: neither gender nor number speaks against it.
  func agree(_ adjective: PhraseWord, _ noun: PhraseWord) -> Bool {
    let a = facts[Int(adjective.facts)].features
    let n = facts[Int(noun.facts)].features
    return !(a.isPlural && n.isSingular || a.isSingular && n.isPlural) && agreesInGender(adjective, noun)
  }

  /// Whether an adjective can belong to a noun that it shares with others: *les présidents* russe *et turc*.
  func agreesInGender(_ adjective: PhraseWord, _ noun: PhraseWord) -> Bool {
    let a = facts[Int(adjective.facts)].features
    let n = facts[Int(noun.facts)].features
    return !(a.isFeminine && n.isMasculine || a.isMasculine && n.isFeminine)
  }
}
