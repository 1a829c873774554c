import DragomanLanguage

/// The noun phrases of a document that may be terms, each under its lemmas: *traités de paix* and *traité de la paix*
/// are one.
struct PhraseTable {
  /// A phrase with what was counted of it.
  struct Phrase {
    /// Its words at the first occurrence, among ``PhraseTable/words``.
    var words: Range<UInt32>
    /// The place of its noun in `words`.
    var head: UInt8
    var contentCount: UInt8
    var complementCount: UInt8
    /// How often it stands in the text where no glossary entry covers it.
    var frequency: UInt32 = 0
    /// How often no longer phrase that the patterns allow holds it.
    var freeFrequency: UInt32 = 0
    /// How often an article stands inside.
    var articleFrequency: UInt32 = 0
    /// What its first occurrence is made of.
    var shape: PhraseShape
    /// How often each cue was seen.
    var cues: PhraseCues.Counts
    /// The numbers of its first and last occurrence.
    var firstOccurrence: UInt32
    var lastOccurrence: UInt32

    /// Whether it is mostly written as the name of a body, an agreement or an event.
    var isNamed: Bool { 2 * cues[.named] >= Int(frequency) && contentCount > 1 }

    /// Whether it is nothing but lines or sentences of its own: *Message d'origine*, *Point final*.
    var isLabel: Bool { cues[.heading] == Int(frequency) }
  }

  /// A place where a phrase stands.
  struct Occurrence {
    var phrase: UInt32
    var span: TextSpan
    var sentence: UInt32
    /// The other part, where a conjunct stands between the two; empty otherwise.
    var second: TextSpan
    /// The next occurrence of the same phrase; itself at the last.
    var next: UInt32
    /// Whether no longer phrase that the patterns allow holds it.
    var isFree: Bool
  }

  private(set) var phrases: [Phrase] = []
  private(set) var occurrences: [Occurrence] = []
  /// The words of the first occurrence of each phrase, articles included.
  private(set) var words: [PhraseWord] = []
  private var numbers = PhraseNumbers()

  /// A phrase in its place.
  struct Mention {
    var words: ArraySlice<PhraseWord>
    /// The place of its noun in `words`.
    var head: Int
    var contentCount: Int
    var complementCount: Int
    var first: TextSpan
    var second: TextSpan
    var sentence: UInt32
    var isFree: Bool
    var hasArticle: Bool
    var cues: PhraseCues
  }

  /// Counts a mention.
  mutating func add(_ mention: Mention) {
    let key = Self.key(mention.words)
    let place = UInt32(occurrences.count)
    let number = numbers.number(key, orNew: UInt32(phrases.count))
    if number < phrases.count {
      occurrences[Int(phrases[Int(number)].lastOccurrence)].next = place
      phrases[Int(number)].lastOccurrence = place
    } else {
      phrases.append(
        Phrase(
          words: UInt32(words.count)..<UInt32(words.count + mention.words.count), head: UInt8(mention.head),
          contentCount: UInt8(mention.contentCount), complementCount: UInt8(mention.complementCount),
          shape: PhraseShape(mention.words), cues: PhraseCues.Counts(), firstOccurrence: place, lastOccurrence: place))
      words.append(contentsOf: mention.words)
    }
    phrases[Int(number)].frequency += 1
    if mention.isFree { phrases[Int(number)].freeFrequency += 1 }
    if mention.hasArticle { phrases[Int(number)].articleFrequency += 1 }
    phrases[Int(number)].cues.add(mention.cues)
    occurrences.append(
      Occurrence(
        phrase: number, span: mention.first, sentence: mention.sentence, second: mention.second, next: place,
        isFree: mention.isFree))
  }

  /// Adds what was counted of a phrase in another text, whose occurrences are not kept.
  ///
  /// - Parameter words: The words of the phrase, with the lemmas of this table's vocabulary.
  /// - Returns: Its number, and whether it is new here.
  mutating func merge(_ phrase: Phrase, words: [PhraseWord]) -> (number: Int, isNew: Bool) {
    let key = Self.key(words[...])
    let known = Int(numbers.number(key, orNew: UInt32(phrases.count)))
    if known < phrases.count {
      phrases[known].frequency += phrase.frequency
      phrases[known].freeFrequency += phrase.freeFrequency
      phrases[known].articleFrequency += phrase.articleFrequency
      phrases[known].cues.add(phrase.cues)
      return (known, false)
    }
    var own = phrase
    own.words = UInt32(self.words.count)..<UInt32(self.words.count + words.count)
    self.words.append(contentsOf: words)
    phrases.append(own)
    return (phrases.count - 1, true)
  }

  /// The number of the phrase with these words; nil where there is none.
  func number(of words: ArraySlice<PhraseWord>) -> UInt32? { numbers[Self.key(words)] }

  /// The words of a phrase.
  func words(of phrase: Int) -> ArraySlice<PhraseWord> {
    words[Int(phrases[phrase].words.lowerBound)..<Int(phrases[phrase].words.upperBound)]
  }

  /// Calls `body` for each occurrence of a phrase, in order.
  func forEachOccurrence(of phrase: Int, _ body: (Occurrence) -> Void) {
    var place = phrases[phrase].firstOccurrence
    while true {
      let occurrence = occurrences[Int(place)]
      body(occurrence)
      if occurrence.next == place { return }
      place = occurrence.next
    }
  }

  /// Articles are no part of the key: *droit de la mer*, *droits de mer*.
  private static func key(_ words: ArraySlice<PhraseWord>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words where word.kind != .article {
      hash = (hash ^ UInt64(word.lemma &+ 1)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    return hash
  }
}
