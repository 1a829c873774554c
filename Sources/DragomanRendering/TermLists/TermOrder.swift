public import DragomanMatching
import DragomanLanguage

/// The order of a term list; the raw value is the name on the command line.
public enum TermOrder: String, Sendable, CaseIterable {
  /// As the terms first appear in the text.
  case appearance
  /// By the dictionary form, accents and case folded.
  case french
  /// The most frequent first.
  case frequency
  /// By class, within a class by the dictionary form.
  case `class`
  /// Candidates first, the likeliest term first; then what glossaries hold, as it first appears.
  case rank
}

extension TermList {
  /// The list in another order. Terms that are equal in it stay as they first appear.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  public func sorted(by order: TermOrder) -> TermList {
    let keyed = terms.enumerated().map { SortKey($0.element, position: $0.offset, order) }
    var result = self
    result.terms = keyed.sorted().map { terms[$0.position] }
    return result
  }
}

/// What a term is sorted by, worked out once for each term.
private struct SortKey: Comparable {
  let position: Int
  private let rank: Int
  private let folded: [UInt8]
  private let french: [UInt8]
  private let appearance: UInt32

  init(_ term: TermList.Term, position: Int, _ order: TermOrder) {
    self.position = position
    // By index, as an occurrence is costly to copy.
    appearance = term.occurrences.indices.reduce(.max) { min($0, term.occurrences[$1].spans.first?.start ?? .max) }
    let comparesFrench = order == .french || order == .class
    french = comparesFrench ? Array(term.french.utf8) : []
    folded = comparesFrench ? Self.collation(french) : []
    rank =
      switch order {
      case .appearance, .french: 0
      case .rank: term.candidate?.rank ?? .max
      case .frequency: -term.frequency
      case .class: TermClass.allCases.firstIndex(of: term.termClass) ?? 0
      }
  }

  /// Letters without accents and case; apostrophes and hyphens count as spaces, as in a printed glossary.
  private static func collation(_ form: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in WordFolding.fold(form) { result.append(byte == 0x27 || byte == 0x2D ? 0x20 : byte) }
    return result
  }

  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.folded != b.folded { return a.folded.lexicographicallyPrecedes(b.folded) }
    if a.french != b.french { return a.french.lexicographicallyPrecedes(b.french) }
    if a.appearance != b.appearance { return a.appearance < b.appearance }
    return a.position < b.position
  }
}
