extension TermRecord {
  /// A name that ends with a body or goes on behind it, with the letters of that body (*Conseil de sécurité de l'ONU*), or
  /// with its name where it has the letters (*agence des Nations unies*); nil for any other term.
  ///
  /// - Complexity: O(*n*); ``TermSigns/body`` tells which terms are worth asking for.
  static func withLetters(_ text: String) -> String? {
    for body in bodies {
      if let other = text.replacing(body.key, with: body.value) ?? text.replacing(body.value, with: body.key) {
        return other
      }
    }
    return nil
  }

  private static let bodies = RuleWords.lettersOfBodies.pairs.map {
    (key: Array($0.key.utf8), value: Array($0.value.utf8))
  }

  /// Whether a letter begins the name of such a body, or its letters.
  static func mayBeginBody(_ letter: UInt8) -> Bool { initials[Int(letter)] }

  /// By letter, whether it is the first capital of some name or of its letters.
  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for name in bodies.flatMap({ [$0.key, $0.value] }) {
      if let first = name.first(where: { $0 >= 0x41 && $0 <= 0x5A }) { initials[Int(first)] = true }
    }
    return initials
  }()
}

extension String {
  /// The text with other words for some that stand behind a blank, and before a blank or at its end; nil where they do not.
  fileprivate func replacing(_ words: [UInt8], with others: [UInt8]) -> String? {
    let letters = Array(utf8)
    guard letters.count > words.count else { return nil }
    for start in 1...(letters.count - words.count) where letters[start - 1] == 0x20 {
      let end = start + words.count
      guard letters[start] == words[0], letters[start..<end].elementsEqual(words),
        end == letters.count || letters[end] == 0x20
      else { continue }
      return String(decoding: letters[..<start] + others + letters[end...], as: UTF8.self)
    }
    return nil
  }
}
