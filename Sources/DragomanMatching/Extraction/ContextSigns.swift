import DragomanGlossary
import DragomanLanguage

/// Tells concepts with one French name apart by the words around it (*Congo* beside *Goma*), and the equivalents of one
/// concept (*bilan* beside *morts*), as far as their entries name such words.
///
/// What the entries say are the values of the data category `contextSign`: words, or beginnings of words with an
/// asterisk behind them. The concept or equivalent of which most stand in reach is meant; where none stands there, the
/// one that needs no sign is.
struct ContextSigns {
  private let index: GlossaryIndex
  /// The repaired text.
  private let text: [UInt8]
  // What the entries say, read once for each that stands in the text.
  private var ofConcept: [UInt32: [Sign]] = [:]
  private var ofEquivalents: [UInt32: [[Sign]]] = [:]
  private var neededByPattern: [UInt32: [Sign]] = [:]
  private var gendersOfEquivalents: [UInt32: [(term: Int, value: String)]] = [:]
  /// The folded word that is looked at.
  private var folded: [UInt8] = []

  /// How far the words are looked at to either side, in bytes: what a text says of a place or a body tells for long,
  /// what an ordinary word means is decided near it.
  private static let reachOfNames = 700
  private static let reachOfTerms = 120

  /// A word, folded, or the beginning of one.
  private struct Sign {
    let letters: [UInt8]
    let isBeginning: Bool

    func matches(_ word: ArraySlice<UInt8>) -> Bool {
      isBeginning ? word.starts(with: letters) : word.elementsEqual(letters)
    }
  }

  /// The letters and figures of ASCII that words which are looked for begin with: most words of a text need not be
  /// folded to see that they are none of them.
  private struct Initials {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    init(of signs: [Sign]) {
      for sign in signs {
        guard let first = sign.letters.first, first < 0x80 else { continue }
        if first < 64 { low |= 1 << UInt64(first) } else { high |= 1 << UInt64(first - 64) }
      }
    }

    mutating func formUnion(_ other: Self) {
      low |= other.low
      high |= other.high
    }

    /// Whether a word may be one of them, by its first byte before folding.
    func mayBegin(_ byte: UInt8) -> Bool {
      if byte >= 0x80 { return true }
      let lower = WordFolding.lowercase(ascii: byte)
      return (lower < 64 ? low >> UInt64(lower) : high >> UInt64(lower - 64)) & 1 == 1
    }
  }

  init(index: GlossaryIndex, text: [UInt8]) {
    self.index = index
    self.text = text
  }

  /// The concept among those of its words that the words around a finding speak of; nil where they speak of none, or of several.
  ///
  /// - Complexity: O(1) in the length of the text.
  mutating func concept(of finding: Finding) -> UInt32? {
    let patterns = [finding.pattern] + finding.alternatives.map(\.pattern)
    guard patterns.contains(where: { index.flags(ofPattern: $0).contains(.hasContextSigns) }) else { return nil }
    let rivals = patterns.map(index.concept(ofPattern:))
    let signs = rivals.map { self.signs(ofConcept: $0) }
    guard signs.contains(where: { !$0.isEmpty }) else { return nil }
    let leading = self.leading(signs, finding)
    return leading.count == 1 ? rivals[leading[0]] : nil
  }

  /// The number of the equivalent among those of its concept that the words around a finding ask for, else the article
  /// before it; nil where they ask for none.
  ///
  /// - Parameter variety: The variety of English to prefer among those with as many signs: *lorry*, *truck*.
  /// - Complexity: O(1) in the length of the text.
  mutating func equivalent(of finding: Finding, in variety: EnglishVariety?) -> Int? {
    let concept = index.concept(ofPattern: finding.pattern)
    return equivalent(bySignsAround: finding, concept, in: variety) ?? equivalent(byGenderOf: finding, concept)
  }

  private mutating func equivalent(
    bySignsAround finding: Finding, _ concept: UInt32, in variety: EnglishVariety?
  ) -> Int? {
    let signs = self.signs(ofEquivalentsOf: concept)
    guard signs.contains(where: { !$0.isEmpty }) else { return nil }
    let leading = leading(signs, finding)
    // Those that need no sign keep their order; of two with as many signs the entry says which comes first.
    guard let first = leading.first, !signs[first].isEmpty else { return nil }
    guard leading.count > 1, let variety else { return first }
    let listed = index.english(concept)
    let preferred = variety.equivalents(of: concept, index).compactMap { english in
      leading.first { variety.spelled(listed[$0]) == english }
    }
    return preferred.first ?? first
  }

  private mutating func equivalent(byGenderOf finding: Finding, _ concept: UInt32) -> Int? {
    let genders = self.genders(ofEquivalentsOf: concept)
    guard !genders.isEmpty, let gender = gender(beforeByteAt: Int(finding.first.start)) else { return nil }
    return genders.first { $0.value == gender.rawValue }?.term
  }

  /// Whether the words around a finding hold one of those that its entry asks for; where it asks for none, it counts.
  ///
  /// - Parameter isInStatute: Whether a statute of a common-law country stands at a place, which a term may ask for.
  /// - Complexity: O(1) in the length of the text.
  mutating func isMeant(_ finding: Finding, isInStatute: (UInt32) -> Bool) -> Bool {
    guard index.flags(ofPattern: finding.pattern).contains(.hasContextSigns) else { return true }
    let needed = signs(neededByPattern: finding.pattern)
    if needed.isEmpty { return true }
    // The mark of statutes begins every word, and is none.
    if needed.contains(where: { $0.letters.isEmpty }), isInStatute(finding.first.start) { return true }
    if VoteCount.stands(around: finding, index, text) { return true }
    return hasWord(around: finding, beginningAs: Initials(of: needed)) { word in
      needed.contains { !$0.letters.isEmpty && $0.matches(word) }
    }
  }

  /// The places of those with the most signs in reach; where no sign is, of those that need none.
  private mutating func leading(_ signs: [[Sign]], _ finding: Finding) -> [Int] {
    var stands = signs.map { [Bool](repeating: false, count: $0.count) }
    var initials = Initials()
    for rival in signs { initials.formUnion(Initials(of: rival)) }
    _ = hasWord(around: finding, beginningAs: initials) { word in
      for rival in signs.indices {
        for place in signs[rival].indices where signs[rival][place].matches(word) { stands[rival][place] = true }
      }
      return false
    }
    let counts = stands.map { $0.count { $0 } }
    guard let most = counts.max() else { return [] }
    return most > 0 ? counts.indices.filter { counts[$0] == most } : signs.indices.filter { signs[$0].isEmpty }
  }

  // MARK: What entries say

  private mutating func signs(ofConcept concept: UInt32) -> [Sign] {
    if let known = ofConcept[concept] { return known }
    let signs = index.texts(concept, .contextSign).flatMap(Self.read)
    ofConcept[concept] = signs
    return signs
  }

  private mutating func signs(ofEquivalentsOf concept: UInt32) -> [[Sign]] {
    if let known = ofEquivalents[concept] { return known }
    var signs = index.english(concept).map { _ in [Sign]() }
    for fact in index.englishFacts(concept, .equivalentSign) where signs.indices.contains(fact.term) {
      signs[fact.term] += Self.read(fact.value)
    }
    ofEquivalents[concept] = signs
    return signs
  }

  private mutating func genders(ofEquivalentsOf concept: UInt32) -> [(term: Int, value: String)] {
    if let known = gendersOfEquivalents[concept] { return known }
    let genders = index.englishFacts(concept, .equivalentGender)
    gendersOfEquivalents[concept] = genders
    return genders
  }

  private mutating func signs(neededByPattern pattern: UInt32) -> [Sign] {
    if let known = neededByPattern[pattern] { return known }
    let end = "|" + index.term(ofPattern: pattern)
    let stated = index.texts(index.concept(ofPattern: pattern), .neededSign).filter { $0.hasSuffix(end) }
    let signs = stated.flatMap { Self.read(String($0.dropLast(end.count))) }
    neededByPattern[pattern] = signs
    return signs
  }

  private static func read(_ stated: String) -> [Sign] {
    stated.split(separator: " ").map { word in
      let isBeginning = word.hasSuffix("*")
      return Sign(
        letters: WordFolding.fold(Array((isBeginning ? word.dropLast() : word).utf8)), isBeginning: isBeginning)
    }
  }

  /// Whether some word around a finding, folded, without its own, is what is asked for; no further one is read then.
  private mutating func hasWord(
    around finding: Finding, beginningAs initials: Initials, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let reach =
      switch finding.termClass {
      case .place, .metonym, .organization, .person, .event: Self.reachOfNames
      case .instrument, .title, .demonym, .term: Self.reachOfTerms
      }
    let first = Int(finding.first.start)
    let last = Int(finding.end)
    var start = max(0, first - reach)
    var end = min(text.count, last + reach)
    // What a verb means its own sentence says: *le président a condamné l'attaque*, whatever a court does in the next.
    if index.flags(ofPattern: finding.pattern).contains(.isVerbal) {
      start = (start..<first).last { isSentenceEnd($0) }.map { $0 + 1 } ?? start
      end = (last..<end).first { isSentenceEnd($0) } ?? end
    }
    return hasWord(in: start..<first, beginningAs: initials, where: isWanted)
      || hasWord(in: last..<end, beginningAs: initials, where: isWanted)
  }

  /// Whether a sentence ends at a place: with its sign and a blank behind it, the point of *M.* and of initials aside,
  /// or with a line.
  private func isSentenceEnd(_ place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      guard place + 1 < text.count, text[place + 1] <= 0x20 else { return false }
      return place < 2 || text[place - 2] > 0x20 || text[place] != UInt8(ascii: ".")
    case UInt8(ascii: "\n"): return place + 1 < text.count && text[place + 1] == UInt8(ascii: "\n")
    default: return false
    }
  }

  private mutating func hasWord(
    in range: Range<Int>, beginningAs initials: Initials, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    var place = range.lowerBound
    var end = range.upperBound
    // Not within a letter.
    while place > 0, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    // Folding makes letters of letters: words end where they ended before.
    while place < end {
      while place < end, !Self.isPart(text[place]) { place += 1 }
      let word = place
      while place < end, Self.isPart(text[place]) { place += 1 }
      guard word < place, initials.mayBegin(text[word]) else { continue }
      WordFolding.fold(text[word..<place], into: &folded)
      if isWanted(folded[...]) { return true }
    }
    return false
  }

  /// The gender of the word before a place, where it is an article or demonstrative of one person: *la* porte-parole;
  /// nil where it tells nothing.
  private func gender(beforeByteAt place: Int) -> GrammaticalGender? {
    guard place > 1, text[place - 1] == 0x20 else { return nil }
    var start = place - 1
    while start > 0, Self.isPart(text[start - 1]) { start -= 1 }
    let word = WordFolding.lowercase(Array(text[start..<(place - 1)]))
    if Self.masculine.contains(where: { word.elementsEqual($0.utf8) }) { return .masculine }
    return Self.feminine.contains(where: { word.elementsEqual($0.utf8) }) ? .feminine : nil
  }

  private static let masculine = RuleWords.masculineDeterminers.set
  private static let feminine = RuleWords.feminineDeterminers.set

  /// Letters, figures and the hyphen.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80 || byte == 0x2D
  }
}
