import DragomanLanguage

/// What `glossary search` looks for: a text that is blind to case, accents, apostrophes and hyphens.
///
/// Without a wildcard it is found in any part of a text; with `*` (any characters) or `?` (one character) it
/// stands for the whole text.
struct GlossaryTermPattern {
  /// How well a text fits, the best first.
  enum Fit: Int, Comparable {
    case whole, wordStart, part

    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  private let letters: [UInt8]
  private let hasWildcard: Bool
  private let repair = UnicodeRepair { _ in false }

  /// - Returns: nil for a text without any letter or wildcard.
  init?(_ text: String) {
    letters = Self.fold(text, repair)
    guard !letters.isEmpty else { return nil }
    hasWildcard = letters.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// How a text fits; nil when it does not.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of text and pattern.
  func fit(_ text: String) -> Fit? {
    let folded = Self.fold(text, repair)
    if hasWildcard { return matchesWildcards(folded) ? .whole : nil }
    guard folded.count >= letters.count else { return nil }
    if folded == letters { return .whole }
    var best: Fit?
    for start in 0...(folded.count - letters.count) where folded[start] == letters[0] {
      guard folded[start..<start + letters.count].elementsEqual(letters) else { continue }
      let before = start == 0 ? nil : folded[start - 1]
      if before == nil || before == UInt8(ascii: " ") || before == UInt8(ascii: "'") { return .wordStart }
      best = .part
    }
    return best
  }

  /// Whether a text is the one looked for, wildcards being characters like others.
  func isWhole(_ text: String) -> Bool { Self.fold(text, repair) == letters }

  /// Greedy matching with one place to go back to: the last `*` seen.
  private func matchesWildcards(_ text: [UInt8]) -> Bool {
    var position = 0
    var pattern = 0
    var star: (pattern: Int, position: Int)?
    while position < text.count {
      let wanted = pattern < letters.count ? letters[pattern] : 0
      if wanted == UInt8(ascii: "*") {
        star = (pattern, position)
        pattern += 1
      } else if wanted == UInt8(ascii: "?") || wanted == text[position] {
        position += wanted == UInt8(ascii: "?") ? Self.length(ofCharacterAt: position, in: text) : 1
        pattern += 1
      } else if let last = star {
        star = (last.pattern, last.position + 1)
        position = last.position + 1
        pattern = last.pattern + 1
      } else {
        return false
      }
    }
    return letters[pattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func length(ofCharacterAt start: Int, in text: [UInt8]) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end - start
  }

  /// Lower case without accents, hyphens as spaces, single spaces.
  private static func fold(_ text: String, _ repair: UnicodeRepair) -> [UInt8] {
    let folded = WordFolding.fold(repair.repair(TextLayer(SourceText(text))).bytes)
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    for byte in folded {
      let isSpace = byte <= 0x20 || byte == UInt8(ascii: "-")
      if !isSpace {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
