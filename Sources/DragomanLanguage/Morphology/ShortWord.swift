/// A word of one to eight bytes as a number, lower case: what the closed lists of short words are asked with.
package struct ShortWord: Hashable, Sendable {
  private let letters: UInt64

  /// The lower case of a word; nil where it is empty or longer than eight bytes.
  package init?(_ word: ArraySlice<UInt8>) {
    let span = word.span
    self.init(span, 0..<span.count)
  }

  /// The lower case of the word in `range`; nil where it is empty or longer than eight bytes.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 8 else { return nil }
    var letters: UInt64 = 0
    var shift: UInt64 = 0
    var lead: UInt8 = 0
    for index in range {
      var byte = bytes[index]
      if byte >= 0x41 && byte <= 0x5A {
        byte |= 0x20
      } else if byte & 0xC0 == 0x80, lead >= 0xC3, lead <= 0xC5 {
        // The second byte of a Latin letter; lower case may change both.
        let scalar = WordFolding.lowercase(UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F))
        letters = letters & ~(0xFF << (shift - 8)) | UInt64(0xC0 | scalar >> 6) << (shift - 8)
        byte = UInt8(0x80 | scalar & 0x3F)
      }
      letters |= UInt64(byte) << shift
      lead = byte
      shift += 8
    }
    self.letters = letters
  }

  /// The words of a list, separated by blanks.
  ///
  /// - Precondition: None is longer than eight bytes.
  package static func list(_ words: String) -> Set<ShortWord> {
    Set(
      Array(words.utf8).split(separator: 0x20).map { word in
        // The lists are literals of the program.
        guard let short = ShortWord(word) else { preconditionFailure("a short word has at most eight bytes") }
        return short
      })
  }
}
