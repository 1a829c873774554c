package import DragomanLanguage

/// Finds the noun phrases of a document, paragraph by paragraph, that no glossary entry covers.
package struct PhraseReader: Sendable {
  private(set) var vocabulary = PhraseVocabulary()
  /// How many words were read.
  private(set) var wordCount = 0
  private(set) var table = PhraseTable()
  /// What listed terms and names cover in the paragraph at hand, nothing across the end of a sentence.
  var covered: [TextSpan] = []
  /// Those of the sentence at hand.
  private var coveredInSentence: ArraySlice<TextSpan> = []
  /// The words of entries that stand in the paragraph, listed or refused: what a glossary holds is no candidate.
  var entries: Set<TextSpan> = []
  /// The persons of the paragraph, listed or not.
  var persons: [TextSpan] = []
  private var personsInSentence: ArraySlice<TextSpan> = []
  /// Where an office ends that may stand before its holder: *ancien diplomate* Edmundo Gonzalez.
  var officeEnds: Set<UInt32> = []
  private var words: [PhraseWord] = []
  /// Where a demonym of the list begins and ends: what begins with one names people, what ends with one may be had of
  /// the demonym and the rest.
  var demonyms: Set<TextSpan> = []
  private let lexicon: FrenchLexicon
  /// Whether adjectives and verbs are read by themselves as well.
  private let readsSingleWords: Bool
  /// Whether phrases are left out that ``PhraseLimits`` has something against.
  private let isForTranslation: Bool

  /// An empty reader.
  ///
  /// - Parameters:
  ///   - lexicon: The dictionary that the texts were analysed with.
  ///   - readsSingleWords: Whether adjectives and verbs are read by themselves as well: *photovoltaïque*,
  ///     *étalonner*. That they are terms shows only where a corpus keeps using them.
  ///   - isForTranslation: Whether phrases are left out that ``PhraseLimits`` has something against.
  package init(lexicon: FrenchLexicon, readsSingleWords: Bool = false, isForTranslation: Bool = false) {
    self.lexicon = lexicon
    self.readsSingleWords = readsSingleWords
    self.isForTranslation = isForTranslation
  }

  /// Reads a paragraph that the tagger has read.
  ///
  /// - Parameters:
  ///   - tagging: The tagger's workspace.
  ///   - text: The repaired text.
  ///   - firstSentence: The number of the paragraph's first sentence in the document.
  /// - Complexity: O(*n*).
  package mutating func read(_ tagging: borrowing TaggingWorkspace, _ text: [UInt8], firstSentence: Int) {
    defer {
      coveredInSentence = []
      personsInSentence = []
      covered.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
      persons.removeAll(keepingCapacity: true)
      officeEnds.removeAll(keepingCapacity: true)
      demonyms.removeAll(keepingCapacity: true)
    }
    words.removeAll(keepingCapacity: true)
    for token in tagging.tokens {
      let word = vocabulary.word(token, tagging, text)
      if let last = words.last, vocabulary.isPartOfMonth(last, before: word) { words[words.count - 1].kind = .other }
      words.append(word)
    }
    wordCount += words.count
    let pattern = PhrasePattern(vocabulary: vocabulary)
    let cues = PhraseCueReader(vocabulary: vocabulary, text: text)
    var limits = PhraseLimits(vocabulary: vocabulary, demonyms: demonyms)
    let names = CapitalizedPhrase(vocabulary: vocabulary, lexicon: lexicon, text: text)
    // Gathered before they are looked at: what looks holds the whole vocabulary, which a closure would retain piece by
    // piece at each noun.
    var matches: [PhrasePattern.Match] = []
    var start = 0
    var sentence = UInt32(firstSentence)
    covered.sort { $0.start < $1.start }
    persons.sort { $0.start < $1.start }
    coveredInSentence = covered[..<0]
    personsInSentence = persons[..<0]
    for end in tagging.sentenceEnds {
      let reached = end > start ? words[end - 1].end : 0
      coveredInSentence = Self.spans(covered, from: coveredInSentence.endIndex, before: reached)
      limits.covered = coveredInSentence
      personsInSentence = Self.spans(persons, from: personsInSentence.endIndex, before: reached)
      // Where the longest phrase that began before ends.
      var reach = start
      // The noun of the last name, which begins no other: *Haute* Autorité.
      var named: Int?
      for first in start..<end {
        if readsSingleWords { addSingleWord(first, sentence, cues, start..<end) }
        guard words[first].kind == .noun || words[first].kind == .adjective || words[first].kind == .name,
          first != named
        else { continue }
        if let found = names.longest(from: first, in: words, start..<end, pattern) {
          guard let name = withoutOwner(found) else { continue }
          add(name, isFree: true, sentence, cues, start..<end, isNamed: true)
          reach = max(reach, name.words.upperBound)
          named = name.head
          continue
        }
        var longest: PhrasePattern.Match?
        matches.removeAll(keepingCapacity: true)
        pattern.forEachMatch(from: first, in: words, before: end) { matches.append($0) }
        for match in matches {
          if names.holdsPredicate(match, words, start..<end) { continue }
          if isForTranslation, limits.isSum(match, words) || limits.isLoose(match, words) { continue }
          if let shorter = longest { add(shorter, isFree: false, sentence, cues, start..<end) }
          longest = match
        }
        guard let longest else { continue }
        add(longest, isFree: longest.words.upperBound > reach, sentence, cues, start..<end)
        reach = max(reach, longest.words.upperBound)
      }
      start = end
      sentence += 1
    }
  }

  /// Those of `spans`, which are in order, that start before a place, from a number on.
  private static func spans(_ spans: [TextSpan], from first: Int, before place: UInt32) -> ArraySlice<TextSpan> {
    var end = first
    while end < spans.count, spans[end].start < place { end += 1 }
    return spans[first..<end]
  }

  private mutating func add(
    _ match: PhrasePattern.Match, isFree: Bool, _ sentence: UInt32, _ cues: PhraseCueReader, _ words: Range<Int>,
    isNamed: Bool = false
  ) {
    let span = TextSpan(
      start: self.words[match.words.lowerBound].start, end: self.words[match.words.upperBound - 1].end)
    guard !isCovered(span), !namesPerson(span), !isNamed || !namesPeople(match) else { return }
    var seen = cues.cues(of: match, in: self.words, sentence: words)
    if isNamed { seen.insert(.named) }
    table.add(
      PhraseTable.Mention(
        words: self.words[match.words], head: match.head - match.words.lowerBound, contentCount: match.contentCount,
        complementCount: match.complementCount, first: span, second: TextSpan(start: span.end, end: span.end),
        sentence: sentence, isFree: isFree, hasArticle: hasArticle(match.words),
        cues: seen))
    if isNamed || match.words.count == 1 { return }
    if match.words.count == 2 || match.complementCount == 1, match.contentCount == 2 {
      addConjunct(of: match, sentence, before: words.upperBound)
    }
  }

  /// Adds an adjective or a verb by itself.
  private mutating func addSingleWord(
    _ place: Int, _ sentence: UInt32, _ cues: PhraseCueReader, _ words: Range<Int>
  ) {
    switch self.words[place].kind {
    case .adjective, .participle, .verb: break
    default: return
    }
    guard vocabulary.lemmas[Int(self.words[place].lemma)].isWord else { return }
    add(
      PhrasePattern.Match(words: place..<place + 1, head: place, contentCount: 1, complementCount: 0), isFree: false,
      sentence, cues, words)
  }

  /// Adds the counts of another text.
  ///
  /// - Parameter body: Receives, for each phrase of the other text, its number there and here, and whether it is new
  ///   here.
  mutating func merge(_ other: PhraseReader, _ body: (Int, Int, Bool) -> Void) {
    let facts = vocabulary.merge(other.vocabulary)
    wordCount += other.wordCount
    for phrase in other.table.phrases.indices {
      let words = other.table.words(of: phrase).map { word in
        var own = word
        own.facts = facts[Int(word.facts)]
        own.lemma = vocabulary.facts[Int(own.facts)].lemma
        return own
      }
      let (number, isNew) = table.merge(other.table.phrases[phrase], words: words)
      body(phrase, number, isNew)
    }
  }

  /// Forgets the phrases for which `isWanted` is false.
  ///
  /// - Returns: Per phrase that is left, the number that it had.
  mutating func keep(where isWanted: (PhraseTable.Phrase) -> Bool) -> [Int] {
    var kept = PhraseTable()
    var numbers: [Int] = []
    for phrase in table.phrases.indices where isWanted(table.phrases[phrase]) {
      _ = kept.merge(table.phrases[phrase], words: Array(table.words(of: phrase)))
      numbers.append(phrase)
    }
    table = kept
    return numbers
  }

  private func hasArticle(_ range: Range<Int>) -> Bool {
    words[range].contains { vocabulary.facts[Int($0.facts)].hasArticle }
  }

  /// Adds the phrase that a second conjunct makes with the head: *sanctions économiques* et financières, *crimes de
  /// guerre* et d'agression.
  private mutating func addConjunct(of match: PhrasePattern.Match, _ sentence: UInt32, before end: Int) {
    let conjunction = match.words.upperBound
    guard match.head == match.words.lowerBound, conjunction + 1 < end, words[conjunction].kind == .conjunction
    else { return }
    let noun = words[match.head]
    var last = conjunction + 1
    if match.complementCount == 0 {
      guard words[last].kind == .adjective, words[last - 2].kind == .adjective,
        vocabulary.agreesInGender(words[last], noun)
      else { return }
    } else {
      guard words[match.head + 1].kind == .of, words[last].kind == .of, last + 1 < end, words[last + 1].kind == .noun
      else { return }
      last += 1
    }
    let own = words[conjunction + 1...last]
    let second = TextSpan(start: words[conjunction + 1].start, end: words[last].end)
    guard !isCovered(TextSpan(start: noun.start, end: second.end)) else { return }
    table.add(
      PhraseTable.Mention(
        words: ArraySlice([noun] + own), head: 0, contentCount: 2, complementCount: match.complementCount,
        first: noun.span, second: second, sentence: sentence, isFree: true, hasArticle: false, cues: []))
  }

  /// Whether a stretch is somebody with their office, or goes on behind a name: no term is made so, as *plan Annan* is.
  private func namesPerson(_ span: TextSpan) -> Bool {
    personsInSentence.contains { person in
      span.start <= person.start && person.end <= span.end
        && (span.start == person.start || officeEnds.contains { $0 > span.start && $0 + 1 == person.start })
    }
  }

  /// Whether what is written as a name is somebody behind a word that says who they are, or a people: *le Danois* Peter
  /// Sørensen, *les Croates de l'Herzégovine*.
  private func namesPeople(_ match: PhrasePattern.Match) -> Bool {
    let start = words[match.words.lowerBound].start
    if demonyms.contains(where: { $0.start == start }) { return true }
    guard NamedClass.of(vocabulary.lemmas[Int(words[match.head].lemma)].text) == .term else { return false }
    return match.words.dropFirst().contains { place in
      guard personsInSentence.contains(where: { $0.start == words[place].start }) else { return false }
      switch words[place - 1].kind {
      case .noun, .adjective, .participle, .name: return true
      default: return false
      }
    }
  }

  /// A name without the person whom what it names belongs to: *Parti des travailleurs* de Lula; nil where no name of
  /// several words is left.
  private func withoutOwner(_ match: PhrasePattern.Match) -> PhrasePattern.Match? {
    guard
      let owner = match.words.dropFirst(match.head - match.words.lowerBound + 2).first(where: { place in
        words[place - 1].kind == .of && personsInSentence.contains { $0.start == words[place].start }
      })
    else { return match }
    let kept = match.words.lowerBound..<owner - 1
    let count = kept.count { words[$0].kind.carriesMeaning }
    guard count > 1 else { return nil }
    return PhrasePattern.Match(
      words: kept, head: match.head, contentCount: count,
      complementCount: kept.count { !words[$0].kind.carriesMeaning && words[$0].kind != .article })
  }

  /// Whether a glossary entry covers a stretch, or crosses its border; one inside is what a longer phrase may have.
  private func isCovered(_ span: TextSpan) -> Bool {
    if entries.contains(span) { return true }
    return coveredInSentence.contains {
      $0.start < span.end && span.start < $0.end
        && (!(span.start <= $0.start && $0.end <= span.end) || span == $0)
    }
  }
}
