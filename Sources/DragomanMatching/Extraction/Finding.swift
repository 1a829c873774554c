import DragomanLanguage

/// One occurrence as it is found, before the list is put together: compact, for long texts have many.
struct Finding {
  /// The pattern; for a candidate its number among the candidates of the document. It says nothing of a designation.
  var pattern: UInt32
  /// Whether it is a candidate, not a pattern of the index.
  var isCandidate: Bool
  /// The class in this place, which for metonyms may differ from that of the entry.
  var termClass: TermClass
  /// The parts in the repaired text: one, or two or three when discontinuous (the others empty).
  var first: TextSpan
  var second: TextSpan
  var third = TextSpan(start: 0, end: 0)
  /// The number of its sentence.
  var sentence: UInt32
  /// What is noticed while matching; the comparison of the surface with the dictionary form is made when the
  /// list is put together, for most readers of a long text never ask for it.
  var labels: MatchLabels
  /// Reasons to doubt it.
  var doubt: Doubt = []
  /// In which way the text denies it; nil where it does not.
  var denial: Denial?
  /// The full mention that a reduced one or an acronym is traced to; nil for the rest.
  var traced: DocumentMemory.Mention?
  /// How the verb stands where a verb phrase is denied; nil otherwise.
  var deniedVerb: DeniedVerb?
  /// Whether its first word stands in the plural.
  var isPlural = false
  /// Whether its first word is feminine.
  var isFeminine = false
  /// What the tagger found its only word to be, where the dictionary leaves that open.
  var partOfSpeech: PartOfSpeech?
  /// The pattern of the demonym that belongs to a title (`ministre russe …`), for the English in context.
  var demonym: UInt32?
  /// Its number among the designations of the document; nil for what is no designation.
  var designation: UInt32?
  /// What else belongs to it in its place.
  var slots: Slots {
    get { storedSlots?.slots ?? Slots() }
    set { storedSlots = newValue.isEmpty ? nil : StoredSlots(newValue) }
  }
  /// The slots where there are any; most occurrences have none, and a long text has many.
  var storedSlots: StoredSlots?
  /// Matches inside this one, and others on the same words.
  var nested: [Other] = []
  var alternatives: [Other] = []

  /// Where its last part ends.
  var end: UInt32 { max(first.end, second.end, third.end) }

  /// A match that is not listed in its own right.
  struct Other {
    var pattern: UInt32
    /// From its first to its last word, in the repaired text.
    var span: TextSpan
  }
}
