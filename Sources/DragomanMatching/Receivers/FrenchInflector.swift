import DragomanGlossary
import DragomanLanguage

/// Writes out the forms of French terms: noun phrases in both numbers and, where the head has one, both genders, with
/// their adjectives in agreement; adjectives in all four forms; verbs with their tenses.
///
/// What stands behind a preposition is a complement and stays as it is (*ministre des Affaires étrangères*); names, which
/// have capitals, and words that the lexicon does not hold stay, too. Terms that live in the plural have no singular.
struct FrenchInflector {
  let paradigms: FrenchParadigms
  let lexicon: FrenchLexicon

  init(_ paradigms: FrenchParadigms, _ lexicon: FrenchLexicon) {
    self.paradigms = paradigms
    self.lexicon = lexicon
  }

  /// All forms of a term, each text once, the dictionary form first.
  func forms(of term: TermSection, in entry: ConceptEntry) -> [TermInflection.Form] {
    let text = term.text
    var forms = [TermInflection.Form(text, .none)]
    let phrase = FrenchPhrase(text)
    switch TermRecord.PartOfSpeech(glossaryValue: term.partOfSpeech) {
    case .verb: forms += VerbInflection(self).forms(of: phrase)
    case .adverb, .other: break
    case .adjective: forms += adjectives(phrase)
    case .noun, .unmarked:
      let isPlural = term.grammaticalNumber == .plural
      let isDemonym = (entry.projectSubsets + entry.subjectFields).contains("demonym")
      if !isPlural, !isAbbreviation(term), !isUnique(entry) {
        forms += NounInflection(self).forms(of: phrase, inflectsNames: isDemonym)
      }
    }
    for form in forms { forms += SpellingVariants.of(form.text, lexicon).map { .init($0, .spelling, form.use) } }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0.text).inserted }
  }

  /// Whether the concept is one of its kind, which has no plural: a named event, treaty, place or body.
  private func isUnique(_ entry: ConceptEntry) -> Bool {
    let classes: Set<String> = ["person", "place", "organization", "event", "instrument", "metonym"]
    return entry.projectSubsets.contains(where: classes.contains)
      && entry.terms(in: .english).first?.text.first?.isUppercase == true
  }

  private func isAbbreviation(_ term: TermSection) -> Bool {
    ["acronym", "initialism", "abbreviation"].contains(term.termType)
  }

  /// The readings of a word in small letters.
  func readings(_ word: String) -> [Reading] {
    lexicon.readings(of: WordFolding.lowercase(Array(word.utf8)))
  }

  /// Whether a word is a preposition, article or conjunction.
  func isFunctionWord(_ word: String) -> Bool {
    if word.hasSuffix("'") { return true }
    return readings(word).contains { reading in
      switch reading.partOfSpeech {
      case .adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction: true
      default: false
      }
    }
  }

  /// The forms of an adjective or participle, each with its gender and number; empty where the word is none.
  func adjectiveForms(_ word: String) -> [FrenchParadigms.Form] {
    let readings = readings(word)
    if let reading = readings.first(where: { $0.partOfSpeech == .adjective }) {
      return paradigms.forms(of: reading.lemma, as: .adjective)
    }
    if let reading = readings.first(where: { $0.features.isParticiple && $0.partOfSpeech == .verb }) {
      return paradigms.forms(of: reading.lemma, as: .verb).filter {
        $0.features.isParticiple && $0.features.value("Tense") != "Pres"
      }
    }
    return []
  }

  /// The word in a gender and number: the form so marked, or the one that is not marked for it.
  func agreeing(_ forms: [FrenchParadigms.Form], _ gender: Gender, _ number: Number) -> String? {
    forms.first { gender.fits($0.features) && number.fits($0.features) }?.text
  }

  private func adjectives(_ phrase: FrenchPhrase) -> [TermInflection.Form] {
    var result: [TermInflection.Form] = []
    let core = phrase.core(isBorder: isFunctionWord)
    for (gender, number) in [(Gender.masculine, Number.plural), (.feminine, .singular), (.feminine, .plural)] {
      var words: [Int: String] = [:]
      for index in core where phrase.words[index] == phrase.words[index].lowercased() {
        words[index] = agreeing(adjectiveForms(phrase.words[index]), gender, number)
      }
      // English adjectives do not change.
      if !words.isEmpty { result.append(.init(phrase.replacing(words), .inflection)) }
    }
    return result
  }

  /// A gender, as far as a form must fit it.
  enum Gender: CaseIterable {
    case masculine, feminine

    func fits(_ features: MorphologicalFeatures) -> Bool {
      switch self {
      case .masculine: !features.isFeminine
      case .feminine: !features.isMasculine
      }
    }
  }

  /// A number, as far as a form must fit it.
  enum Number: CaseIterable {
    case singular, plural

    func fits(_ features: MorphologicalFeatures) -> Bool {
      switch self {
      case .singular: !features.isPlural
      case .plural: !features.isSingular
      }
    }
  }
}
