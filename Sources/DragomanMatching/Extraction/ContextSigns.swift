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
  /// Its words; nil before any was looked at, as few short texts have a term with signs.
  private(set) var words: FoldedWords?
  // What the entries say, read once for each that stands in the text.
  private var ofConcept: [UInt32: [FoldedWords.Sought]] = [:]
  private var ofEquivalents: [UInt32: Rivals] = [:]
  private var neededByPattern: [UInt32: Rivals] = [:]
  private var gendersOfEquivalents: [UInt32: [(term: Int, value: String)]] = [:]
  /// Which of the signs at hand stand near.
  private var stands: [Bool] = []

  /// How far the words are looked at to either side, in bytes: what a text says of a place or a body tells for long,
  /// what an ordinary word means is decided near it.
  private static let reachOfNames = 700
  private static let reachOfTerms = 120

  /// The signs of those among which is chosen, one behind the other.
  private struct Rivals {
    private(set) var signs: [FoldedWords.Sought] = []
    /// Per rival, where its signs end.
    private(set) var ends: [Int] = []
    private(set) var initials = Initials()
    /// Whether one of them is no word but the mark of statutes, which is an asterisk alone.
    private(set) var includesStatutes = false

    /// Whether nothing is asked for.
    var isEmpty: Bool { signs.isEmpty && !includesStatutes }

    init(_ rivals: [[FoldedWords.Sought]]) {
      for rival in rivals {
        for sign in rival {
          if sign.first == nil { includesStatutes = true } else { signs.append(sign) }
        }
        ends.append(signs.count)
      }
      for sign in signs { initials.insert(sign) }
    }

    /// Where the signs of a rival stand among all.
    func signs(of rival: Int) -> Range<Int> { (rival == 0 ? 0 : ends[rival - 1])..<ends[rival] }
  }

  /// The letters and figures of ASCII that signs begin with: most words of a text begin with none of them.
  private struct Initials {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func insert(_ sign: FoldedWords.Sought) {
      guard let first = sign.first, first < 0x80 else { return }
      if first < 64 { low |= 1 << UInt64(first) } else { high |= 1 << UInt64(first - 64) }
    }

    /// Whether a word may be one of them, by its first byte.
    func mayBegin(_ byte: UInt8) -> Bool {
      if byte >= 0x80 { return true }
      return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
    }
  }

  /// - Parameter words: The words of the text, where they were looked at before.
  init(index: GlossaryIndex, text: [UInt8], words: FoldedWords? = nil) {
    self.index = index
    self.text = text
    self.words = words
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
    let leading = self.leading(Rivals(signs), finding)
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
    guard !signs.signs.isEmpty else { return nil }
    let leading = leading(signs, finding)
    // Those that need no sign keep their order; of two with as many signs the entry says which comes first.
    guard let first = leading.first, !signs.signs(of: first).isEmpty else { return nil }
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
    if needed.includesStatutes, isInStatute(finding.first.start) { return true }
    if VoteCount.stands(around: finding, index, text) { return true }
    return look(for: needed, around: Place(finding), untilFirst: true)
  }

  /// Whether a match of several words may be meant as far as the words around it tell; where its entry asks for statutes,
  /// ``isMeant(_:isInStatute:)`` tells later. What is not meant must not hide the terms within it: *le premier* président
  /// is a president where no court is near.
  ///
  /// - Complexity: O(1) in the length of the text.
  mutating func mayBeMeant(_ pattern: UInt32, at span: TextSpan) -> Bool {
    let needed = signs(neededByPattern: pattern)
    if needed.isEmpty || needed.includesStatutes { return true }
    let place = Place(
      pattern: pattern, termClass: index.termClass(ofPattern: pattern), first: Int(span.start), end: Int(span.end))
    return look(for: needed, around: place, untilFirst: true)
  }

  /// The places of those with the most signs in reach; where no sign is, of those that need none.
  private mutating func leading(_ rivals: Rivals, _ finding: Finding) -> [Int] {
    let isAny = look(for: rivals, around: Place(finding), untilFirst: false)
    if !isAny { return rivals.ends.indices.filter { rivals.signs(of: $0).isEmpty } }
    let counts = rivals.ends.indices.map { rival in rivals.signs(of: rival).count { stands[$0] } }
    let most = counts.max()
    return counts.indices.filter { counts[$0] == most }
  }

  // MARK: What entries say

  private mutating func signs(ofConcept concept: UInt32) -> [FoldedWords.Sought] {
    if let known = ofConcept[concept] { return known }
    let signs = index.texts(concept, .contextSign).flatMap(Self.read)
    ofConcept[concept] = signs
    return signs
  }

  private mutating func signs(ofEquivalentsOf concept: UInt32) -> Rivals {
    if let known = ofEquivalents[concept] { return known }
    var signs = index.english(concept).map { _ in [FoldedWords.Sought]() }
    for fact in index.englishFacts(concept, .equivalentSign) where signs.indices.contains(fact.term) {
      signs[fact.term] += Self.read(fact.value)
    }
    let rivals = Rivals(signs)
    ofEquivalents[concept] = rivals
    return rivals
  }

  private mutating func genders(ofEquivalentsOf concept: UInt32) -> [(term: Int, value: String)] {
    if let known = gendersOfEquivalents[concept] { return known }
    let genders = index.englishFacts(concept, .equivalentGender)
    gendersOfEquivalents[concept] = genders
    return genders
  }

  private mutating func signs(neededByPattern pattern: UInt32) -> Rivals {
    if let known = neededByPattern[pattern] { return known }
    let end = "|" + index.term(ofPattern: pattern)
    let stated = index.texts(index.concept(ofPattern: pattern), .neededSign).filter { $0.hasSuffix(end) }
    let rivals = Rivals([stated.flatMap { Self.read(String($0.dropLast(end.count))) }])
    neededByPattern[pattern] = rivals
    return rivals
  }

  private static func read(_ stated: String) -> [FoldedWords.Sought] {
    stated.split(separator: " ").map { word in
      let isBeginning = word.hasSuffix("*")
      return FoldedWords.Sought(
        WordFolding.fold(Array((isBeginning ? word.dropLast() : word).utf8)), isBeginning: isBeginning)
    }
  }

  /// What stands in the text, and where.
  private struct Place {
    let pattern: UInt32
    let termClass: TermClass
    let first: Int
    let end: Int

    init(pattern: UInt32, termClass: TermClass, first: Int, end: Int) {
      self.pattern = pattern
      self.termClass = termClass
      self.first = first
      self.end = end
    }

    init(_ finding: Finding) {
      self.init(
        pattern: finding.pattern, termClass: finding.termClass, first: Int(finding.first.start), end: Int(finding.end))
    }
  }

  /// Notes which signs stand among the words around a place, without its own.
  ///
  /// - Parameter untilFirst: Whether one is enough.
  /// - Returns: Whether any does.
  private mutating func look(for rivals: Rivals, around place: Place, untilFirst: Bool) -> Bool {
    stands.removeAll(keepingCapacity: true)
    stands.append(contentsOf: repeatElement(false, count: rivals.signs.count))
    let words = self.words ?? FoldedWords(text)
    if self.words == nil { self.words = words }
    var isAny = false
    let (before, after) = surroundings(of: place)
    for range in [before, after] {
      for word in words.words(in: range) where rivals.initials.mayBegin(words.first(ofWord: word)) {
        for sign in rivals.signs.indices where words.isWord(word, rivals.signs[sign], in: text) {
          stands[sign] = true
          isAny = true
          if untilFirst { return true }
        }
      }
    }
    return isAny
  }

  /// The text before and behind a place that may tell what stands there.
  private func surroundings(of place: Place) -> (before: Range<Int>, after: Range<Int>) {
    let reach =
      switch place.termClass {
      case .place, .metonym, .organization, .person, .event: Self.reachOfNames
      case .instrument, .title, .demonym, .term: Self.reachOfTerms
      }
    var start = max(0, place.first - reach)
    var end = min(text.count, place.end + reach)
    // What a verb means its own sentence says: *le président a condamné l'attaque*, whatever a court does in the next.
    if index.flags(ofPattern: place.pattern).contains(.isVerbal) {
      start = (start..<place.first).last { isSentenceEnd($0) }.map { $0 + 1 } ?? start
      end = (place.end..<end).first { isSentenceEnd($0) } ?? end
    }
    return (start..<place.first, place.end..<end)
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

  /// The gender of the word before a place, where it is an article or demonstrative of one person: *la* porte-parole;
  /// nil where it tells nothing.
  private func gender(beforeByteAt place: Int) -> GrammaticalGender? {
    let word = WordFolding.lowercase(Array(FoldedWords.word(before: place, in: text).letters))
    if Self.masculine.contains(where: { word.elementsEqual($0.utf8) }) { return .masculine }
    return Self.feminine.contains(where: { word.elementsEqual($0.utf8) }) ? .feminine : nil
  }

  private static let masculine = RuleWords.masculineDeterminers.set
  private static let feminine = RuleWords.feminineDeterminers.set
}
