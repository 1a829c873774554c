/// A folded text to look for in folded texts: a piece of them, or with wildcards the whole of one.
struct SearchPattern {
  private let letters: [UInt8]
  /// The longest piece without a wildcard; empty where there is none.
  let literal: [UInt8]
  let hasWildcard: Bool

  /// - Parameter letters: The folded text, not empty.
  init(_ letters: [UInt8]) {
    self.letters = letters
    func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }
    hasWildcard = letters.contains(where: isWildcard)
    literal = letters.split(whereSeparator: isWildcard).max { $0.count < $1.count }.map(Array.init) ?? []
  }

  /// How a folded text fits; nil when it does not.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of text and pattern.
  func fit(_ text: some RandomAccessCollection<UInt8>) -> SearchHit.Fit? {
    if hasWildcard { return matchesWildcards(Array(text)) ? .whole : nil }
    let text = Array(text)
    guard text.count >= letters.count else { return nil }
    if text == letters { return .whole }
    var best: SearchHit.Fit?
    for start in 0...(text.count - letters.count) where text[start] == letters[0] {
      guard text[start..<start + letters.count].elementsEqual(letters) else { continue }
      let before = start == 0 ? nil : text[start - 1]
      if before == nil || before == 0x20 || before == 0x27 { return .wordStart }
      best = .part
    }
    return best
  }

  /// How a text of lemmas fits: whole, or by whole words.
  func lemmaFit(_ text: [UInt8]) -> SearchHit.Fit? {
    guard text.count >= letters.count else { return nil }
    if text == letters { return .inflected }
    for start in 0...(text.count - letters.count) where text[start] == letters[0] {
      let end = start + letters.count
      if text[start..<end].elementsEqual(letters), start == 0 || text[start - 1] == 0x20,
        end == text.count || text[end] == 0x20
      {
        return .inflectedPart
      }
    }
    return nil
  }

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
}
