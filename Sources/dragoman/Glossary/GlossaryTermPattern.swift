import DragomanMatching

/// A whole term as the user writes it: blind to case, accents, apostrophes and hyphens.
struct GlossaryTermPattern {
  private let letters: [UInt8]
  private let folding = SearchFolding()

  /// - Returns: nil for a text without any letter.
  init?(_ text: String) {
    letters = folding.fold(text)
    if letters.isEmpty { return nil }
  }

  /// Whether a text is the one looked for.
  func isWhole(_ text: String) -> Bool { folding.fold(text) == letters }
}
