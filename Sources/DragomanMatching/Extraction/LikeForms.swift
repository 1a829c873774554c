import DragomanLanguage

/// Finds the English term that is shaped like a French one which is not the first of its entry: *Alliance atlantique* of
/// *Organisation du traité de l'Atlantique Nord* is the Atlantic Alliance, *Karabakh* of *Haut-Karabakh* Karabakh.
///
/// Only names are compared. The words of common terms look alike and mean other things (*bastion*, *défendeur*), and
/// what a text calls by a rare name English need not.
struct LikeForms {
  let index: GlossaryIndex
  /// By pattern, of those asked for so far: the number of the equivalent, or nil where the first is as good.
  private var known: [UInt32: Int?] = [:]

  /// How much of the words must be alike, and how much more than those of the first equivalent.
  private static let least = 0.45
  private static let lead = 0.2
  /// Articles and prepositions are shorter, in letters.
  private static let shortestWord = 4

  init(index: GlossaryIndex) { self.index = index }

  /// The number of the equivalent that is shaped like a pattern; nil where that is the first or none.
  ///
  /// - Complexity: O(length of the terms) when first asked for.
  mutating func equivalent(ofPattern pattern: UInt32) -> Int? {
    guard index.flags(ofPattern: pattern).isDisjoint(with: [.isHead, .isAcronym]),
      Self.isName(index.termClass(ofPattern: pattern))
    else { return nil }
    if let found = known[pattern] { return found }
    let concept = index.concept(ofPattern: pattern)
    var found = Self.closest(to: index.term(ofPattern: pattern), head: index.french(concept), index.english(concept))
    // *République de l'Ouganda* stays Uganda in the list; where it stands it is the Republic of Uganda.
    if index.englishFacts(concept, .fullName).contains(where: { $0.term == found }) { found = nil }
    known[pattern] = .some(found)
    return found
  }

  /// The number of the term among `english` that is shaped like `french`, which is not the dictionary form `head`; nil
  /// where the first is as good.
  static func closest(to french: String, head: String, _ english: [String]) -> Int? {
    guard let first = english.first, english.count > 1, !isSpelling(french, of: head) else { return nil }
    let words = words(of: french)
    let others = english.map { self.words(of: $0) }
    let likeness = others.map { self.likeness(words, $0) }
    // Of equals, the one with the fewest words: *Assemblée générale* is sooner the General Assembly than the UN's.
    guard
      let best = english.indices.max(by: {
        (likeness[$0], -others[$0].count, -$0) < (likeness[$1], -others[$1].count, -$1)
      }),
      likeness[best] >= least, likeness[best] - likeness[0] >= lead, !isSpelling(english[best], of: first)
    else { return nil }
    return best
  }

  /// Whether terms of a class are names.
  private static func isName(_ termClass: TermClass) -> Bool {
    switch termClass {
    case .place, .metonym, .organization, .instrument, .event: true
    case .person, .title, .demonym, .term: false
    }
  }

  /// The words of a term, folded.
  private static func words(of term: String) -> [ArraySlice<UInt8>] {
    WordFolding.fold(Array(term.utf8)).split { byte in
      !(byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80)
    }
  }

  /// How much of the words of a French and an English term is alike, from 0 to 1; short ones do not count.
  private static func likeness(_ french: [ArraySlice<UInt8>], _ english: [ArraySlice<UInt8>]) -> Double {
    let french = french.filter { $0.count >= shortestWord }
    var rest = english.filter { $0.count >= shortestWord }
    let count = french.count + rest.count
    var alike = 0
    for word in french {
      guard let place = rest.firstIndex(where: { areAlike(word, $0) }) else { continue }
      rest.remove(at: place)
      alike += 1
    }
    return count == 0 ? 0 : Double(2 * alike) / Double(count)
  }

  /// Whether two words begin alike for half of the longer: *atlantique*, *Atlantic*.
  private static func areAlike(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return shared >= shortestWord && shared * 2 >= max(a.count, b.count)
  }

  /// Whether two terms seem to be one in two spellings: *al-Qaïda*, *al-Qaeda*.
  private static func isSpelling(_ a: String, of b: String) -> Bool {
    let words = (words(of: a), words(of: b))
    return words.0.count == words.1.count
      && zip(words.0, words.1).allSatisfy { $0.first == $1.first && abs($0.count - $1.count) <= 2 }
  }
}
