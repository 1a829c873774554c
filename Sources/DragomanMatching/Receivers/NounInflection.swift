import DragomanGlossary
import DragomanLanguage

/// The forms of noun phrases: *garanties écrites*, *hautes représentantes*, *ministres délégués à l'Europe*.
struct NounInflection {
  private let inflector: FrenchInflector

  init(_ inflector: FrenchInflector) { self.inflector = inflector }

  /// First parts of compounds that never change.
  private static let invariable = RuleWords.invariableFirstParts.set

  /// The forms other than the dictionary form.
  ///
  /// - Parameter inflectsNames: Whether a word with a capital is a noun like others: *Russe* as the name of a people.
  func forms(of phrase: FrenchPhrase, inflectsNames: Bool) -> [TermInflection.Form] {
    let core = phrase.core { word in inflector.isFunctionWord(word) && !Self.invariable.contains(word.lowercased()) }
    guard let head = head(of: phrase, core, inflectsNames: inflectsNames) else { return [] }
    var result: [TermInflection.Form] = []
    for number in FrenchInflector.Number.allCases {
      for gender in FrenchInflector.Gender.allCases {
        guard let noun = head.forms.first(where: { gender.fits($0.features) && number.fits($0.features) }) else {
          continue
        }
        for words in agreements(of: phrase, core, head, gender, number) {
          var words = words
          words[head.index] = recased(noun.text, as: phrase.words[head.index])
          for index in head.index + 1..<head.index + head.count { words[index] = "" }
          result.append(.init(assembled(phrase, words, head), .inflection, number == .plural ? .plural : .dictionary))
        }
      }
    }
    return result
  }

  /// The head of a phrase with its forms.
  private struct Head {
    var index: Int
    /// How many words it is, joined by hyphens.
    var count: Int
    var forms: [FrenchParadigms.Form]
    /// Its gender in the dictionary form; nil where it has both.
    var gender: FrenchInflector.Gender?
  }

  /// The head: the first noun of the core that is no adjective before another noun (*haut* représentant).
  private func head(of phrase: FrenchPhrase, _ core: Range<Int>, inflectsNames: Bool) -> Head? {
    var index = core.lowerBound
    while index < core.upperBound {
      let (text, count) = phrase.compound(at: index)
      // Some compounds stand in the lexicon without their plural.
      if count > 1, let head = head(text, index, count, inflectsNames),
        head.forms.contains(where: { $0.features.isPlural })
      {
        return head
      }
      if Self.invariable.contains(phrase.words[index].lowercased()), count > 1 {
        index += 1
        continue
      }
      if isLeadingAdjective(phrase, index, core) {
        index += 1
        continue
      }
      return head(phrase.words[index], index, 1, inflectsNames)
    }
    return nil
  }

  private func head(_ word: String, _ index: Int, _ count: Int, _ inflectsNames: Bool) -> Head? {
    let lower = WordFolding.lowercased(word)
    guard lower == word || inflectsNames else { return nil }
    let nouns = inflector.readings(word).filter { $0.partOfSpeech == .noun && !$0.features.isPlural }
    // The lexicon may have a noun under two lemmas: its own comes first.
    guard let reading = nouns.first(where: { $0.lemma == lower }) ?? nouns.first else { return nil }
    var forms = inflector.paradigms.forms(of: reading.lemma, as: .noun)
    if reading.lemma != lower {
      // *présidente* under *président*: an entry for the woman has no masculine forms.
      forms = forms.filter { $0.features.isFeminine }
    }
    let gender: FrenchInflector.Gender? =
      reading.features.isFeminine ? .feminine : reading.features.isMasculine ? .masculine : nil
    return Head(index: index, count: count, forms: forms, gender: gender)
  }

  /// Whether the word is an adjective with its noun behind it.
  private func isLeadingAdjective(_ phrase: FrenchPhrase, _ index: Int, _ core: Range<Int>) -> Bool {
    guard index + 1 < core.upperBound else { return false }
    let readings = inflector.readings(phrase.words[index])
    guard readings.contains(where: { $0.partOfSpeech == .adjective }) else { return false }
    let next = inflector.readings(phrase.words[index + 1])
    let nextIsNoun = next.contains { $0.partOfSpeech == .noun }
    let nextIsAdjective = next.contains { $0.partOfSpeech == .adjective || $0.features.isParticiple }
    // *diplomate français* begins with the noun, *haut responsable* with the adjective.
    return nextIsNoun && (!nextIsAdjective || Self.leading.contains(phrase.words[index].lowercased()))
  }

  /// Adjectives that stand before their noun as a rule.
  private static let leading = RuleWords.leadingAdjectives.set

  /// The other words in agreement with the head, in each way that the phrase may be understood.
  private func agreements(
    of phrase: FrenchPhrase, _ core: Range<Int>, _ head: Head, _ gender: FrenchInflector.Gender,
    _ number: FrenchInflector.Number
  ) -> [[Int: String]] {
    var words: [Int: String] = [:]
    for index in core where !(head.index..<head.index + head.count).contains(index) {
      let word = phrase.words[index]
      guard word == word.lowercased(), !Self.invariable.contains(word) || !isHyphenated(phrase, index) else { continue }
      let adjectives = inflector.adjectiveForms(word)
      if let form = inflector.agreeing(adjectives, gender, number) {
        words[index] = form
      } else if index > head.index, number == .plural, let noun = inflector.readings(word).first(where: isSingularNoun)
      {
        // *pays membre*, *État tampon*
        words[index] =
          inflector.paradigms.forms(of: noun.lemma, as: .noun).first { $0.features.isPlural }?.text
      }
    }
    guard let last = trailingAdjective(of: phrase, behind: core, head), number == .plural,
      let form = inflector.agreeing(inflector.adjectiveForms(phrase.words[last.index]), gender, number)
    else { return [words] }
    var other = words
    other[last.index] = form
    return last.isCertain ? [other] : [words, other]
  }

  private func isHyphenated(_ phrase: FrenchPhrase, _ index: Int) -> Bool {
    phrase.isJoined(index) || index + 1 < phrase.words.count && phrase.isJoined(index + 1)
  }

  private func isSingularNoun(_ reading: Reading) -> Bool {
    reading.partOfSpeech == .noun && !reading.features.isPlural
  }

  /// An adjective at the end that may be the head's although a complement stands between: *missile de croisière
  /// nucléaire*. It is certain where it agrees with the head and not with the noun before it.
  private func trailingAdjective(
    of phrase: FrenchPhrase, behind core: Range<Int>, _ head: Head
  ) -> (index: Int, isCertain: Bool)? {
    let index = phrase.words.count - 1
    guard index > core.upperBound + 1, !phrase.isJoined(index), phrase.words[index] == phrase.words[index].lowercased()
    else { return nil }
    let readings = inflector.readings(phrase.words[index])
    let adjectives = readings.filter { $0.partOfSpeech == .adjective || $0.features.isParticiple }
    guard !adjectives.isEmpty, !readings.contains(where: { $0.partOfSpeech == .noun }),
      !inflector.isFunctionWord(phrase.words[index - 1])
    else { return nil }
    func agrees(_ gender: FrenchInflector.Gender?, _ number: FrenchInflector.Number) -> Bool {
      adjectives.contains { (gender?.fits($0.features) ?? true) && number.fits($0.features) }
    }
    guard agrees(head.gender, .singular) else { return nil }
    let nouns = inflector.readings(phrase.words[index - 1]).filter { $0.partOfSpeech == .noun }
    let agreesWithNoun = nouns.contains { noun in
      agrees(
        noun.features.isFeminine ? .feminine : noun.features.isMasculine ? .masculine : nil,
        noun.features.isPlural ? .plural : .singular)
    }
    return (index, !nouns.isEmpty && !agreesWithNoun)
  }

  /// The form with a capital where the dictionary form has one.
  private func recased(_ form: String, as word: String) -> String {
    guard word.first?.isUppercase == true, let first = form.first else { return form }
    return first.uppercased() + form.dropFirst()
  }

  /// The phrase with its words replaced; a compound head is one of them.
  private func assembled(_ phrase: FrenchPhrase, _ words: [Int: String], _ head: Head) -> String {
    guard head.count > 1 else { return phrase.replacing(words) }
    var result = ""
    for index in phrase.words.indices {
      let isInside = index > head.index && index < head.index + head.count
      if !isInside { result += phrase.gaps[index] + (words[index] ?? phrase.words[index]) }
    }
    return result + (phrase.gaps.last ?? "")
  }
}
