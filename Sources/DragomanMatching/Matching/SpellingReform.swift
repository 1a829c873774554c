import DragomanLanguage

/// Brings the spellings before and after the French reform of 1990 to one: *événement* and *évènement*, *coût* and
/// *cout*, *connaître* and *connaitre*, *veto* and *véto*.
///
/// Words that differ from others by the accent alone keep it (*sûr*, *mûr*, *dû*, *jeûne*), as the reform has it.
/// Source: Conseil supérieur de la langue française, « Les rectifications de l'orthographe », Journal officiel of
/// 6 December 1990.
enum SpellingReform {
  /// Brings the letters of a word in small letters to the one spelling that stands for both.
  ///
  /// - Complexity: O(*n*); words without an accent are left alone at once.
  static func unify(_ letters: inout [UInt8]) {
    guard letters.contains(0xC3) else { return }
    if letters.count <= longestBorrowed, beginsBorrowed[Int(letters[0])], let plain = borrowed[letters] {
      letters = plain
      return
    }
    var hasCircumflex = false
    for position in letters.indices.dropLast() where letters[position] == 0xC3 {
      let second = letters[position + 1]
      if second == Self.circumflexI || second == Self.circumflexU { hasCircumflex = true }
    }
    if hasCircumflex, !isKeptApart(letters) { dropCircumflex(&letters) }
    openAccent(&letters)
  }

  /// Second bytes of *î*, *û*, *é* and *è*; the first is that of all Latin letters with accents.
  private static let circumflexI: UInt8 = 0xAE
  private static let circumflexU: UInt8 = 0xBB
  private static let acute: UInt8 = 0xA9
  private static let grave: UInt8 = 0xA8

  /// Words whose circumflex tells them from another, without their endings.
  private static let keptApart = Set(RuleWords.circumflexesKept.list.map { Array($0.utf8) })

  /// Whether a word is one of those, in whatever number and gender.
  private static func isKeptApart(_ letters: [UInt8]) -> Bool {
    var stem = letters
    while let last = stem.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "e") { stem.removeLast() }
    if stem.suffix(1) == [UInt8(ascii: "r")], stem.dropLast().starts(with: "jeûn".utf8) { return true }
    return keptApart.contains(stem)
  }

  private static func dropCircumflex(_ letters: inout [UInt8]) {
    var end = 0
    var position = 0
    while position < letters.count {
      if letters[position] == 0xC3, position + 1 < letters.count,
        letters[position + 1] == circumflexI || letters[position + 1] == circumflexU
      {
        letters[end] = letters[position + 1] == circumflexI ? UInt8(ascii: "i") : UInt8(ascii: "u")
        position += 1
      } else {
        letters[end] = letters[position]
      }
      end += 1
      position += 1
    }
    letters.removeLast(letters.count - end)
  }

  /// What stands before an *é* that the reform writes *è*, with what must stand behind it.
  private static let opened: [(before: [UInt8], behind: [UInt8])] = [
    ("év", "nement"), ("r", "glement"), ("all", "ge"), ("all", "grement"), ("s", "cheress"), ("cr", "merie"),
    ("c", "leri"), ("abr", "gement"), ("empi", "tement"), ("ass", "chement"), ("cr", "neau"), ("v", "nerie"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func openAccent(_ letters: inout [UInt8]) {
    // Behind one to four letters.
    guard letters.count > 6, letters[1...4].contains(0xC3) else { return }
    for (before, behind) in opened {
      let accent = before.count
      guard letters.count >= accent + 2 + behind.count, letters[accent] == 0xC3, letters[accent + 1] == acute,
        letters.starts(with: before), letters[(accent + 2)...].starts(with: behind)
      else { continue }
      letters[accent + 1] = grave
      return
    }
    // *déréglementer*
    if letters.starts(with: "dérégl".utf8) { letters[5] = grave }
  }

  /// Words of other languages that the reform gives their accent.
  private static let borrowed = Dictionary(
    uniqueKeysWithValues: RuleWords.borrowedSpellings.pairs.map { (Array($0.key.utf8), Array($0.value.utf8)) })
  /// How many bytes the longest of them has.
  private static let longestBorrowed = borrowed.keys.map(\.count).max() ?? 0
  /// Whether one of them begins with a byte: most words are done with that.
  private static let beginsBorrowed = (0...255).map { byte in borrowed.keys.contains { $0.first == UInt8(byte) } }
}
