import DragomanLanguage

/// A word of a text as the patterns of noun phrases see it.
struct PhraseWord {
  /// What part a word can play in a noun phrase.
  enum Kind: UInt8 {
    /// Nothing goes on across it.
    case other
    case noun, name, adjective, participle
    /// *de*, *d'*.
    case of
    /// *du*, *des*.
    case ofThe
    /// *à*, *en*, *par*, *pour* and the like.
    case preposition
    /// *au*, *aux*.
    case toThe
    /// *le*, *la*, *les*, *l'*.
    case article
    /// *et*, *ou*.
    case conjunction
    case comma
    /// An adverb, which may stand before an adjective.
    case adverb
    /// A verb that is no participle.
    case verb

    /// Whether a word in this part says something by itself.
    var carriesMeaning: Bool {
      switch self {
      case .noun, .name, .adjective, .participle, .verb: true
      default: false
      }
    }
  }

  /// Where it stands in the repaired text.
  var start: UInt32
  var end: UInt32
  /// The number of its lemma in the ``PhraseVocabulary``.
  var lemma: UInt32
  /// The number of its analysis in the ``PhraseVocabulary``.
  var facts: UInt32
  /// What part it can play.
  var kind: Kind

  /// Where it stands in the repaired text.
  var span: TextSpan { TextSpan(start: start, end: end) }
}
