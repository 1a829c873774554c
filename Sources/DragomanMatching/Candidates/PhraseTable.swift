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
    /// How often each cue was seen.
    var cues: PhraseCues.Counts
    /// The numbers of its first and last occurrence.
    var firstOccurrence: UInt32
    var lastOccurrence: UInt32
  }

  /// A place where a phrase stands.
  struct Occurrence {
    var phrase: UInt32
    var span: TextSpan
    var sentence: UInt32
    /// The next occurrence of the same phrase; itself at the last.
    var next: UInt32
    /// Whether no longer phrase that the patterns allow holds it.
    var isFree: Bool
  }

  private(set) var phrases: [Phrase] = []
  private(set) var occurrences: [Occurrence] = []
  /// The words of the first occurrence of each phrase, articles included.
  private(set) var words: [PhraseWord] = []
  private var numbers: [UInt64: UInt32] = [:]

  /// Counts an occurrence.
  mutating func add(
    _ match: PhrasePattern.Match, _ text: [PhraseWord], isFree: Bool, sentence: UInt32, cues: PhraseCues
  ) {
    let key = Self.key(text[match.words])
    let span = TextSpan(start: text[match.words.lowerBound].start, end: text[match.words.upperBound - 1].end)
    let place = UInt32(occurrences.count)
    let number: UInt32
    if let known = numbers[key] {
      number = known
      occurrences[Int(phrases[Int(known)].lastOccurrence)].next = place
      phrases[Int(known)].lastOccurrence = place
    } else {
      number = UInt32(phrases.count)
      numbers[key] = number
      phrases.append(
        Phrase(
          words: UInt32(words.count)..<UInt32(words.count + match.words.count),
          head: UInt8(match.head - match.words.lowerBound), contentCount: UInt8(match.contentCount),
          complementCount: UInt8(match.complementCount), cues: PhraseCues.Counts(), firstOccurrence: place,
          lastOccurrence: place))
      words.append(contentsOf: text[match.words])
    }
    phrases[Int(number)].frequency += 1
    if isFree { phrases[Int(number)].freeFrequency += 1 }
    phrases[Int(number)].cues.add(cues)
    occurrences.append(
      Occurrence(phrase: number, span: span, sentence: sentence, next: place, isFree: isFree))
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
