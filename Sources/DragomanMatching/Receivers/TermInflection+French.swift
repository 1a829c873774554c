public import DragomanGlossary
public import DragomanLanguage

extension TermInflection {
  /// The forms of French terms, with the English that fits them.
  public static func french(_ lexicon: FrenchLexicon) -> TermInflection {
    let inflector = FrenchInflector(FrenchParadigms(lexicon), lexicon)
    return TermInflection(
      forms: { inflector.forms(of: $0, in: $1) }, rendering: { EnglishRendering.of($0, as: $1) })
  }
}

/// An English term as it renders a form of its French one.
enum EnglishRendering {
  /// The term in the number or tense of the form; nil where the rule for that is not known.
  static func of(_ term: String, as use: TermInflection.Use) -> String? {
    switch use {
    case .dictionary: term
    // What has no plural of its own stands for the plural, too.
    case .plural: EnglishPlural.of(term) ?? term
    case .presentOfOne: EnglishTense.presentOfOne.applied(to: term)
    case .past: EnglishTense.past.applied(to: term)
    case .future: EnglishTense.future.applied(to: term)
    case .conditional: EnglishTense.conditional.applied(to: term)
    case .pastParticiple: pastParticiple(of: term)
    case .presentParticiple: nil
    }
  }

  /// Of regular verbs, which have one form for the past and the participle.
  private static func pastParticiple(of term: String) -> String? {
    let past = EnglishTense.past.applied(to: term)
    guard past != term, past.split(separator: " ").first?.hasSuffix("ed") == true else { return nil }
    return past
  }
}
