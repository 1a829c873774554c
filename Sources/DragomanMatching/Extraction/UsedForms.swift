/// How often a document uses the short forms of a term: its English equivalents are put in the order that fits.
///
/// Who writes *FMI* wants IMF, and *Poutine* alone is Putin: the full forms stand first only where the text has
/// them, too. Nor is the *Alliance atlantique* called NATO where the text never calls it so.
struct UsedForms {
  private var all = 0
  private var acronyms = 0
  private var shortNames = 0
  /// By the number of an equivalent, how many are shaped like it.
  private var alike: [Int: Int] = [:]

  /// Counts an occurrence.
  ///
  /// - Parameter like: The number of the equivalent that it is shaped like, if not the first.
  mutating func count(isAcronym: Bool, isShort: Bool, like: Int?) {
    all += 1
    if isAcronym { acronyms += 1 }
    if isShort { shortNames += 1 }
    if let like { alike[like, default: 0] += 1 }
  }

  /// The number of the equivalent that most occurrences are shaped like; nil where they have the usual forms.
  var mostlyLike: Int? { alike.first { $0.value * 2 > all }?.key }

  /// The equivalents with the one first that has the form which most occurrences have.
  ///
  /// - Parameter french: The name that stands for the term in the list.
  func ordering(_ english: [String], of french: String) -> [String] {
    guard let head = english.first, english.count > 1 else { return english }
    var chosen: Int?
    if let mostlyLike {
      chosen = mostlyLike
    } else if acronyms * 2 > all {
      if !Self.isAcronym(head) { chosen = english.firstIndex(where: Self.isAcronym) }
    } else if Self.isAcronym(head), french.contains(" ") {
      // *système de combat aérien du futur* is no FCAS where the text spells it out.
      chosen = english.firstIndex { $0.contains(" ") }
    } else if shortNames * 2 > all {
      chosen = english.firstIndex { $0 != head && head.hasSuffix(" " + $0) }
    }
    guard let chosen, english.indices.contains(chosen) else { return english }
    var ordered = english
    ordered.insert(ordered.remove(at: chosen), at: 0)
    return ordered
  }

  /// The number of words of a term.
  static func words(_ term: String) -> Int { term.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

  /// Whether a term is one word with two capitals at least and hardly a small letter: `IMF`, `UNHCR`, `G20`, `IAEA`.
  private static func isAcronym(_ term: String) -> Bool {
    var capitals = 0
    var small = 0
    for byte in term.utf8 {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: small += 1
      case 0x20: return false
      default: break
      }
    }
    return capitals > 1 && small <= 1
  }
}
