import DragomanLanguage

/// What is known of the words of a text by themselves, worked out once for each analysis that the tagger gives.
struct PhraseVocabulary {
  /// What an analysis of a form amounts to.
  struct Facts: Hashable {
    var kind: PhraseWord.Kind
    /// The number of the lemma.
    var lemma: UInt32
    var partOfSpeech: PartOfSpeech
    var features: MorphologicalFeatures
    /// Whether dictionary or treebanks have the form as this part of speech.
    var isKnown: Bool
    /// Whether it is written in capitals only, and short.
    var isAcronym: Bool
    /// Whether it is an article, or a contraction with a singular one (*du*, *au*).
    var hasArticle = false
    /// Whether it is a month.
    var isMonth = false
    /// Whether it says that a name or term follows.
    var introduces = false
    /// Whether its complement with *de* is often a term: *le principe de subsidiarité*.
    var namesComplement = false
    /// Of a preposition, whether an article may stand between it and the noun of a term (*lutte contre* le *terrorisme*).
    var takesArticle: Bool
  }

  /// A lemma with what general French knows of it.
  struct Lemma {
    var text: String
    /// The key under which ``WordFrequencies`` has it.
    var key: UInt64
    /// Whether it is written with three letters or more, those of French only.
    var isWord: Bool
  }

  private(set) var lemmas: [Lemma] = []
  /// How often each lemma stands in the text. Apart from the lemmas, for it is written at every word.
  private(set) var counts: [UInt32] = []
  private(set) var facts: [Facts] = []
  private var lemmaNumbers: [LemmaKey: UInt32] = [:]
  /// Per analysis of the tagger, the word that it makes, at no place; ``notMet`` where it was not met yet.
  private var words: [PhraseWord] = []
  private static let notMet = PhraseWord(start: 0, end: 0, lemma: 0, facts: .max, kind: .other)

  /// Prepositions that join a complement to the head of a term.
  private static let joiningPrepositions = RuleWords.joiningPrepositions.set
  /// Those of them behind which an article may stand.
  private static let prepositionsWithArticle = RuleWords.prepositionsWithArticle.set

  private static let introducing = RuleWords.introducingWords.set
  private static let naming = RuleWords.namingNouns.set

  private static let months = RuleWords.months.set
  /// What stands before a month without a preposition: *fin septembre*.
  private static let partsOfMonths = RuleWords.partsOfMonths.set

  /// Whether a word only says which part of the month behind it is meant.
  func isPartOfMonth(_ word: PhraseWord, before next: PhraseWord) -> Bool {
    facts[Int(next.facts)].isMonth && Self.partsOfMonths.contains(lemmas[Int(word.lemma)].text)
  }

  /// The word that a token is.
  ///
  /// - Complexity: O(1); the first time of an analysis O(length).
  mutating func word(_ token: AnalyzedToken, _ tagging: borrowing TaggingWorkspace, _ text: [UInt8]) -> PhraseWord {
    let analysis = tagging.analysisNumber(of: token)
    while words.count <= analysis { words.append(Self.notMet) }
    var word = words[analysis]
    if word.facts == Self.notMet.facts {
      let known = learn(tagging.analyses(of: token), text[token.span.range])
      word = PhraseWord(start: 0, end: 0, lemma: known.lemma, facts: UInt32(facts.count), kind: known.kind)
      facts.append(known)
      words[analysis] = word
    }
    counts[Int(word.lemma)] += 1
    word.start = token.start
    word.end = token.end
    return word
  }

  private mutating func learn(_ analyses: ArraySlice<WordAnalysis>, _ form: ArraySlice<UInt8>) -> Facts {
    var facts = Facts(
      kind: .other, lemma: 0, partOfSpeech: .other, features: MorphologicalFeatures(), isKnown: false,
      isAcronym: Self.isAcronym(form), takesArticle: false)
    guard let first = analyses.first else {
      facts.lemma = lemma(String(decoding: form, as: UTF8.self), .other)
      return facts
    }
    // Of a contraction the preposition joins; the article behind it says nothing about the term.
    facts.kind = CourtesyTitle.isTitle(form) ? .other : Self.kind(first, isContraction: analyses.count > 1)
    facts.lemma = lemma(first.lemma, first.partOfSpeech)
    facts.partOfSpeech = first.partOfSpeech
    // *Office* tchadien: the tagger takes the generic noun of a name for the name.
    if first.partOfSpeech == .properNoun, analyses.count == 1, Self.startsName(form) {
      facts.kind = .noun
      facts.lemma = lemma(String(decoding: WordFolding.lowercase(Array(form)), as: UTF8.self), .noun)
      facts.partOfSpeech = .noun
    }
    facts.features = first.features
    facts.isKnown = first.origin == .dictionary
    let second = analyses.dropFirst().first
    facts.isMonth = Self.months.contains(first.lemma)
    let text = lemmas[Int(facts.lemma)].text
    facts.introduces = Self.introducing.contains(text)
    facts.namesComplement = Self.naming.contains(text)
    facts.hasArticle = facts.kind == .article || second?.features.isSingular == true
    facts.takesArticle = first.partOfSpeech == .adposition && Self.prepositionsWithArticle.contains(first.lemma)
    return facts
  }

  /// Whether a form with a capital first is a noun by which names of bodies, agreements and events begin.
  private static func startsName(_ form: ArraySlice<UInt8>) -> Bool {
    guard form.count > 3, form.dropFirst().contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    return NamedClass.of(String(decoding: form, as: UTF8.self)) != .term
  }

  private static func isAcronym(_ form: ArraySlice<UInt8>) -> Bool {
    form.count > 1 && form.count < 10 && form.contains { $0 >= 0x41 && $0 <= 0x5A }
      && form.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }
  }

  private mutating func lemma(_ text: String, _ part: PartOfSpeech) -> UInt32 {
    // The adjective and the noun of one lemma are two words: *le politique*, *politique étrangère*.
    let kind = Self.lemmaClass(part)
    let key = LemmaKey(text: text, lemmaClass: kind)
    if let known = lemmaNumbers[key] { return known }
    let number = UInt32(lemmas.count)
    lemmaNumbers[key] = number
    lemmas.append(
      Lemma(
        text: text, key: WordFrequencies.key(text, part),
        isWord: Self.isWord(text)))
    counts.append(0)
    return number
  }

  /// Whether a lemma is a word by its letters: no number, no symbol of a formula, no *besoin(s)*.
  private static func isWord(_ lemma: String) -> Bool {
    lemma.utf8.count > 2
      && lemma.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xFF, 0x152, 0x153, 0x178, 0x27, 0x2D, 0x2010, 0x2011, 0x2019: true
        default: false
        }
      }
  }

  /// The numbers that the facts of another vocabulary have in this one, whose counts grow by those of the other.
  mutating func merge(_ other: PhraseVocabulary) -> [UInt32] {
    var lemmaOf = [UInt32](repeating: 0, count: other.lemmas.count)
    var isMapped = [Bool](repeating: false, count: other.lemmas.count)
    return other.facts.map { facts in
      let lemma = other.lemmas[Int(facts.lemma)]
      if !isMapped[Int(facts.lemma)] {
        isMapped[Int(facts.lemma)] = true
        lemmaOf[Int(facts.lemma)] = self.lemma(lemma.text, facts.partOfSpeech)
        counts[Int(lemmaOf[Int(facts.lemma)])] += other.counts[Int(facts.lemma)]
      }
      var own = facts
      own.lemma = lemmaOf[Int(facts.lemma)]
      if let known = factNumbers[own] { return known }
      let number = UInt32(self.facts.count)
      factNumbers[own] = number
      self.facts.append(own)
      return number
    }
  }

  /// The numbers of facts that came from other vocabularies.
  private var factNumbers: [Facts: UInt32] = [:]

  private struct LemmaKey: Hashable {
    var text: String
    var lemmaClass: UInt8
  }

  private static func lemmaClass(_ part: PartOfSpeech) -> UInt8 {
    switch part {
    case .noun: 1
    case .properNoun: 2
    case .verb, .auxiliary: 3
    case .adjective: 4
    default: 0
    }
  }

  /// Whether a lemma can be the noun of a term: no single letter, no abbreviation.
  private static func isNoun(_ lemma: String) -> Bool {
    lemma.unicodeScalars.count > 1 && lemma.utf8.last != 0x2E
      && lemma.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  private static func kind(_ word: WordAnalysis, isContraction: Bool) -> PhraseWord.Kind {
    switch word.partOfSpeech {
    case .noun: return isNoun(word.lemma) ? .noun : .other
    case .properNoun: return word.lemma.unicodeScalars.contains(where: \.properties.isAlphabetic) ? .name : .other
    case .adjective: return word.lemma.unicodeScalars.contains(where: \.properties.isAlphabetic) ? .adjective : .other
    // What governs a clause ends a phrase: *licence* autorisant *la pêche*.
    case .verb: return word.features.isParticiple && word.features.value("Tense") != "Pres" ? .participle : .verb
    case .adposition:
      if word.lemma == "de" { return isContraction ? .ofThe : .of }
      guard joiningPrepositions.contains(word.lemma) else { return .other }
      return isContraction ? .toThe : .preposition
    case .determiner: return word.lemma == "le" ? .article : .other
    case .coordinatingConjunction: return word.lemma == "et" || word.lemma == "ou" ? .conjunction : .other
    case .adverb: return .adverb
    case .punctuation: return word.lemma == "," ? .comma : .other
    default: return .other
    }
  }
}
