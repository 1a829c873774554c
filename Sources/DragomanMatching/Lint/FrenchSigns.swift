package import DragomanGlossary
package import DragomanLanguage

/// Tells which context signs stand near anything, from the words that the lexicon has for them and how common these are
/// in the press.
struct FrenchSigns: Sendable {
  let lexicon: FrenchLexicon
  let frequencies: WordFrequencies

  /// A lemma that a sign covers forms of.
  private struct Word {
    let lemma: String
    let letters: [UInt8]
    /// Its share of all words.
    var share: Double
    var isName: Bool

    mutating func take(share: Double, isName: Bool) {
      self.share = max(self.share, share)
      self.isName = self.isName && isName
    }
  }

  /// A word of a thousand: where the words within 120 bytes to either side are looked at, it stands by chance beside
  /// every 25th mention, within the 700 bytes of names beside every fifth.
  private static let commonShare = 0.001_05
  /// Words that are rarer than this together do no harm.
  private static let leastShare = 0.000_01
  /// A name in the news counts from here on, though it is rare in French at large: *Gaza* of *gaz\**.
  private static let leastShareOfName = 0.000_005
  /// A word that is rarer than this does not make a beginning a word: *dispos*.
  private static let leastShareOfWord = 0.000_005
  /// How long a beginning may be that is looked at: as a word, and as what is left of one.
  private static let longestWord = 7
  private static let longestStem = 5

  private static let nounsOfTime = RuleWords.nounsOfTime.set
  private static let endingsOfWords = RuleWords.derivationalEndings.set
  private static let endingsOfStems = endingsOfWords.union(RuleWords.endingsOfCutStems.set)

  /// What is wrong with a sign.
  ///
  /// - Complexity: O(*n*) in the number of forms that it covers.
  func fault(_ letters: [UInt8], isBeginning: Bool) -> SignLexicon.Fault? {
    guard !letters.isEmpty else { return nil }
    let forms = isBeginning ? lexicon.forms(foldingToBeginWith: letters) : lexicon.formsFolding(to: letters)
    let readings = forms.flatMap(lexicon.readings)
    if !isBeginning, let reading = readings.first(where: Self.isGrammatical) { return .common(word: reading.lemma) }
    // The share of a verb is that of its forty forms; one of them is no common word.
    let words = words(isBeginning ? readings : readings.filter { $0.partOfSpeech != .verb })
      .filter { !isBeginning || $0.letters.starts(with: letters) }
    // What is counted in years is told by them: ten years of prison.
    if let commonest = words.first, !Self.nounsOfTime.contains(commonest.lemma),
      words.reduce(0, { $0 + $1.share }) >= Self.commonShare
    {
      return .common(word: commonest.lemma)
    }
    return isBeginning ? openness(letters, words) : nil
  }

  /// Whether a reading is that of a word which every sentence has some of; the *audit* is no *audit traité*.
  private static func isGrammatical(_ reading: Reading) -> Bool {
    switch reading.partOfSpeech {
    case .adposition, .determiner, .pronoun, .coordinatingConjunction, .subordinatingConjunction:
      !reading.lemma.hasSuffix("dit")
    default: false
    }
  }

  /// The lemmas of readings, the commonest first.
  private func words(_ readings: [Reading]) -> [Word] {
    var words: [String: Word] = [:]
    for reading in readings {
      let entry = frequencies.entry(WordFrequencies.key(reading.lemma, reading.partOfSpeech))
      words[
        reading.lemma,
        default: Word(
          lemma: reading.lemma, letters: WordFolding.fold(Array(reading.lemma.utf8)), share: 0, isName: true)
      ].take(share: entry?.share(in: .press) ?? 0, isName: reading.partOfSpeech == .properNoun)
    }
    return words.values.sorted { ($1.share, $0.lemma) < ($0.share, $1.lemma) }
  }

  // MARK: Open beginnings

  /// What a beginning covers beside the words that it means, where that is more than a third of these, or the name of
  /// something.
  ///
  /// It means the word that it is, and what is made of it (*juge*, *jugement*); one that is no word was cut before an
  /// ending (*bless\**), perhaps some letters before that (*tribuna\**).
  private func openness(_ letters: [UInt8], _ words: [Word]) -> SignLexicon.Fault? {
    let isWord = words.contains { $0.letters == letters && $0.share > Self.leastShareOfWord }
    guard letters.count <= (isWord ? Self.longestWord : Self.longestStem) else { return nil }
    let stem = isWord ? letters : Self.commonBeginning(of: words, from: letters)
    let others = words.filter { word in
      !Self.isDerived(word.letters, from: letters, isWord) && !Self.isDerived(word.letters, from: stem, isWord)
    }
    let share = others.reduce(0) { $0 + $1.share }
    let meant = words.reduce(0) { $0 + $1.share } - share
    if share > Self.leastShare, share > meant / 3 { return .open(others: others.prefix(3).map(\.lemma)) }
    let names = others.filter {
      $0.isName && $0.share >= Self.leastShareOfName && $0.share > meant / 25
        && !Self.isDerived($0.letters.prefix { $0 != UInt8(ascii: "-") }, from: letters, isWord)
    }
    return isWord && !names.isEmpty ? .open(others: names.prefix(3).map(\.lemma)) : nil
  }

  /// A beginning with the letters that nine of ten words have behind it: *europé* is *europée*.
  private static func commonBeginning(of words: [Word], from letters: [UInt8]) -> [UInt8] {
    var stem = letters
    while !words.contains(where: { $0.letters == stem }) {
      var shares: [UInt8: Double] = [:]
      for word in words where word.letters.count > stem.count && word.letters.starts(with: stem) {
        shares[word.letters[stem.count], default: 0] += word.share
      }
      let all = shares.values.reduce(0, +)
      guard let next = shares.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), next.value > 0.9 * all
      else { break }
      stem.append(next.key)
    }
    return stem
  }

  /// Whether a word is made of a beginning with an ending of French.
  private static func isDerived(_ word: some Collection<UInt8>, from stem: [UInt8], _ isWord: Bool) -> Bool {
    guard word.starts(with: stem) else { return false }
    let rest = word.dropFirst(stem.count)
    let endings = isWord ? endingsOfWords : endingsOfStems
    func isEnding(_ letters: some Collection<UInt8>) -> Bool {
      endings.contains(String(decoding: Array(letters), as: UTF8.self))
    }
    // Compounds, and those of the plural.
    if rest.isEmpty || rest.first == UInt8(ascii: "-") || rest.starts(with: "s-".utf8) { return true }
    guard isWord else { return rest.count == 1 || isEnding(rest) }
    if stem.last == UInt8(ascii: "e") {
      // The army is no arm; the judgement is the judge's.
      if rest.elementsEqual("e".utf8) || rest.elementsEqual("es".utf8) { return false }
      if isEnding(word.dropFirst(stem.count - 1)) { return true }
    }
    return isEnding(rest) || rest.first == stem.last && isEnding(rest.dropFirst())
  }
}

extension SignLexicon {
  /// Signs as French texts have them.
  package static func french(_ lexicon: FrenchLexicon, _ frequencies: WordFrequencies) -> SignLexicon {
    let signs = FrenchSigns(lexicon: lexicon, frequencies: frequencies)
    return SignLexicon(
      folded: WordFolding.folded, fault: { signs.fault(Array($0.utf8), isBeginning: $1) })
  }
}
