import DragomanLanguage

/// A folded text to look for in folded texts: a piece of them, or with wildcards the whole of one.
///
/// Texts are looked at where they stand in the index, since a query may fit a million of them.
struct SearchPattern {
  private let letters: [UInt8]
  /// The longest piece without a wildcard; empty where there is none.
  let literal: [UInt8]
  let hasWildcard: Bool
  /// Whether every text fits.
  private let isAnything: Bool

  /// - Parameter letters: The folded text; nothing fits an empty one.
  init(_ letters: [UInt8]) {
    self.letters = letters
    func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }
    hasWildcard = letters.contains(where: isWildcard)
    isAnything = letters.allSatisfy { $0 == UInt8(ascii: "*") }
    literal = letters.split(whereSeparator: isWildcard).max { $0.count < $1.count }.map(Array.init) ?? []
  }

  /// How a folded text fits; nil when it does not.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of text and pattern.
  func fit(_ texts: MappedArray<UInt8>, _ range: Range<Int>) -> SearchHit.Fit? {
    if hasWildcard { return isAnything || matchesWildcards(texts, range) ? .whole : nil }
    var best: SearchHit.Fit?
    forEachPlace(texts, range) { start in
      if start == range.lowerBound {
        best = range.count == letters.count ? .whole : .wordStart
        return false
      }
      let before = texts[start - 1]
      if before == 0x20 || before == 0x27 {
        best = .wordStart
        return false
      }
      best = .part
      return true
    }
    return best
  }

  /// How a text of lemmas fits: whole, or by whole words.
  func lemmaFit(_ texts: MappedArray<UInt8>, _ range: Range<Int>) -> SearchHit.Fit? {
    var best: SearchHit.Fit?
    forEachPlace(texts, range) { start in
      let end = start + letters.count
      let isWord =
        (start == range.lowerBound || texts[start - 1] == 0x20) && (end == range.upperBound || texts[end] == 0x20)
      if isWord { best = range.count == letters.count ? .inflected : .inflectedPart }
      return !isWord
    }
    return best
  }

  /// Calls `body` with each place of the letters in a text until it gives false.
  private func forEachPlace(_ texts: MappedArray<UInt8>, _ range: Range<Int>, _ body: (Int) -> Bool) {
    guard let first = letters.first, range.count >= letters.count else { return }
    for start in range.lowerBound...(range.upperBound - letters.count) where texts[start] == first {
      var length = 1
      while length < letters.count, texts[start + length] == letters[length] { length += 1 }
      if length == letters.count, !body(start) { return }
    }
  }

  /// Greedy matching with one place to go back to: the last `*` seen.
  private func matchesWildcards(_ texts: MappedArray<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    var pattern = 0
    var star: (pattern: Int, position: Int)?
    while position < range.upperBound {
      let wanted = pattern < letters.count ? letters[pattern] : 0
      if wanted == UInt8(ascii: "*") {
        star = (pattern, position)
        pattern += 1
      } else if wanted == UInt8(ascii: "?") || wanted == texts[position] {
        position += 1
        // One character may be several bytes.
        while wanted == UInt8(ascii: "?"), position < range.upperBound, texts[position] & 0xC0 == 0x80 {
          position += 1
        }
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
}
