import DragomanLanguage

/// Says how the words of an occurrence differ from the dictionary form of the pattern that they match.
struct SurfaceComparison {
  /// Compares a surface with a term, word by word.
  ///
  /// - Parameters:
  ///   - surface: The matched text, parts of a discontinuous one joined by a blank.
  ///   - term: The term as the glossary writes it.
  ///   - isPermuted: Whether the words stand in another order.
  static func labels(_ surface: String, isFeminine: Bool, term: String, isPermuted: Bool = false) -> MatchLabels {
    if surface == term { return [] }
    var surface = TermWords.split(surface)
    var labels: MatchLabels = []
    let words = TermWords.split(term)
    if isPermuted { surface = ordered(surface, as: words) }
    guard words.count == surface.count else { return MatchLabels(.variant) }
    for (seen, word) in zip(surface, words) where seen != word {
      let lower = WordFolding.lowercase(seen)
      let wordLower = WordFolding.lowercase(word)
      if lower == wordLower {
        labels.insert(MatchLabels(.case))
      } else if WordFolding.fold(seen).filter({ $0 != 0x2E }) == WordFolding.fold(word).filter({ $0 != 0x2E }) {
        labels.insert(MatchLabels(.accent))
        if seen.first != word.first, seen.count > 1 && seen[1] != word.last {
          labels.insert(MatchLabels(.case))
        }
      } else if lower.last != 0x27, wordLower.last != 0x27 {
        // The plural of a feminine (*Excellences*) is no feminine of another form.
        let isOther = isFeminine && lower != wordLower + [0x73]
        labels.insert(MatchLabels(isOther ? .feminine : .inflection))
      }
    }
    return labels
  }

  /// The words of a surface in the order of those of its term that they are likest to.
  private static func ordered(_ surface: [[UInt8]], as words: [[UInt8]]) -> [[UInt8]] {
    func commonPrefix(_ a: [UInt8], _ b: [UInt8]) -> Int { zip(a, b).prefix { $0 == $1 }.count }
    var rest = surface.map { (word: $0, folded: WordFolding.fold($0)) }
    var ordered: [[UInt8]] = []
    for word in words {
      let folded = WordFolding.fold(word)
      guard
        let best = rest.indices.max(by: {
          commonPrefix(rest[$0].folded, folded) < commonPrefix(rest[$1].folded, folded)
        })
      else { break }
      ordered.append(rest.remove(at: best).word)
    }
    return ordered + rest.map(\.word)
  }
}
