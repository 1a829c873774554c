/// The English of a term that the text denies: never the positive equivalent.
enum DenialEnglish {
  /// What the text says instead of `english`.
  ///
  /// - Parameters:
  ///   - english: The equivalent of the term itself, its number as in the text.
  ///   - denial: In which way the term is denied.
  ///   - verb: How the verb stands where the term is a verb phrase; nil for others.
  ///   - isInside: Whether *non* stands inside the term, before what qualifies its head.
  static func of(_ english: String, _ denial: Denial, verb: DeniedVerb?, isInside: Bool) -> String {
    let infinitive = english.hasPrefix("to ") ? String(english.dropFirst(3)) : english
    switch denial {
    // *non-élargissement de …* negates the noun, *membre non permanent* what qualifies it, which in English
    // stands first.
    case .prefix: return isInside ? "non-" + english : EnglishPlural.negated(english)
    case .none: return verb == nil ? "no " + english : "not " + infinitive
    case .neither: return "neither " + english
    case .nor: return "nor " + english
    case .without: return verb == nil ? "without " + english : "not " + infinitive
    case .withoutDoing:
      let doing =
        verb?.isPassive == true
        ? "being " + EnglishTense.participle.applied(to: infinitive) : EnglishTense.gerund.applied(to: infinitive)
      return "without " + doing
    case .absence: return "absence of " + english
    case .lack: return "lack of " + english
    case .refusal: return verb == nil ? "refusal of " + english : "refusal to " + infinitive
    case .refusing: return "refuse to " + infinitive
    case .verb: return (verb ?? DeniedVerb()).applied(to: infinitive)
    }
  }
}
