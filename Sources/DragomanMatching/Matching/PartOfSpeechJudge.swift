import DragomanLanguage

/// Refuses a term of one word where the text uses that word as another part of speech: *il a traité* holds no
/// *traité*, *Est-il* no *Est*.
///
/// The tagger alone refuses nothing: the form must be able to be what the tagger takes it for, as one of its
/// readings in the lexicon.
struct PartOfSpeechJudge {
  /// Whether a match on a word with these traits stands for what the tagger found.
  ///
  /// - Parameters:
  ///   - isVerbal: Whether the term is a verb.
  ///   - found: What the tagger found.
  ///   - traits: What the form can be.
  static func agrees(isVerbal: Bool, found: PartOfSpeech, traits: FormTraits) -> Bool {
    if isVerbal {
      switch found {
      case .noun, .adjective: return traits.isDisjoint(with: [.canBeNoun, .canBeAdjective])
      default: return true
      }
    }
    // A term is a noun, a name or an adjective; where its form can be none of them, it is listed for what it is.
    guard !traits.isDisjoint(with: [.canBeNoun, .canBeAdjective, .canBeName]) else { return true }
    switch found {
    case .verb: return traits.isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple])
    case .auxiliary: return !traits.contains(.isAuxiliary)
    case .determiner, .pronoun, .adposition, .coordinatingConjunction, .subordinatingConjunction:
      return !traits.contains(.isFunctionWord)
    default: return true
    }
  }
}
