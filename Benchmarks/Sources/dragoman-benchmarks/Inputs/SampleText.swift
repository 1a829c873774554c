/// A text that looks like French press prose to a program: sentences of frequent words with terms among them.
///
/// The same terms give the same text.
enum SampleText {
  /// At least so many bytes of text, a paragraph on each line, an empty line between two.
  static func generate(byteCount: Int, terms: [String]) -> [UInt8] {
    var random = SampleRandom(seed: 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount + 2_000)
    while bytes.count < byteCount {
      for _ in 0..<(2 + random.below(4)) { appendSentence(to: &bytes, terms, &random) }
      bytes[bytes.count - 1] = 0x0A
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func appendSentence(
    to bytes: inout [UInt8], _ terms: [String], _ random: inout SampleRandom
  ) {
    let count = 8 + random.below(18)
    for index in 0..<count {
      var word = nextWord(terms, &random)
      if index == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
      bytes += Array(word.utf8)
      // One sign in twelve, as in print: commas, and no-break spaces before high signs.
      if index + 1 < count, random.below(12) == 0 {
        bytes += Array([",", "\u{A0}:", "\u{202F};"][random.below(3)].utf8)
      }
      bytes.append(0x20)
    }
    bytes.removeLast()
    bytes += Array([".", ".", ".", ".", "\u{202F}?", "\u{202F}!"][random.below(6)].utf8)
    bytes.append(0x20)
  }

  /// One word in ten is a term of the glossaries, some are numbers, the others frequent words.
  private static func nextWord(_ terms: [String], _ random: inout SampleRandom) -> String {
    switch random.below(100) {
    case 0..<10 where !terms.isEmpty:
      let term = terms[random.below(terms.count)]
      return beginsWithVowel(term) && random.below(2) == 0 ? "l’" + term : term
    case 10..<12: return "\(1900 + random.below(126))"
    case 12: return "\(1 + random.below(999))\u{A0}000"
    default:
      // The square favours the front of the list, as language does.
      let place = random.below(SampleWords.all.count) * random.below(SampleWords.all.count)
      let word = SampleWords.all[place / SampleWords.all.count]
      return beginsWithVowel(word) && random.below(4) == 0
        ? ["l’", "d’", "qu’"][random.below(3)] + word : word
    }
  }

  private static func beginsWithVowel(_ word: String) -> Bool {
    word.unicodeScalars.first.map { "aeiouyéèêàâîôûœAEIOUÉÈ".unicodeScalars.contains($0) } ?? false
  }
}
