import DragomanLanguage

/// How the occurrences of a document differ from their terms, by ``SurfaceComparison``, each surface compared once: a text
/// writes most of its terms again and again in the same ways.
struct SurfaceLabels {
  private let index: GlossaryIndex
  private var known: [Occurrence: MatchLabels] = [:]

  private struct Occurrence: Hashable {
    let pattern: UInt32
    let surface: String
    let isFeminine: Bool
    let isPermuted: Bool
  }

  init(index: GlossaryIndex) { self.index = index }

  /// How a surface differs from the term of a pattern, see ``SurfaceComparison/labels(_:isFeminine:term:isPermuted:)``.
  mutating func labels(_ surface: String, isFeminine: Bool, pattern: UInt32, isPermuted: Bool) -> MatchLabels {
    let occurrence = Occurrence(pattern: pattern, surface: surface, isFeminine: isFeminine, isPermuted: isPermuted)
    if let labels = known[occurrence] { return labels }
    let labels = SurfaceComparison.labels(
      surface, isFeminine: isFeminine, term: index.term(ofPattern: pattern), isPermuted: isPermuted)
    known[occurrence] = labels
    return labels
  }
}
