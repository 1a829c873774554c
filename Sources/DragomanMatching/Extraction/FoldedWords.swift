import DragomanLanguage

/// The words of a text without case and accents, each known by its first letters: made once, so that looking around many
/// places folds no word twice.
///
/// Words are letters, figures and hyphens.
struct FoldedWords {
  /// Where each word begins, in bytes of the text.
  private var starts: [UInt32] = []
  /// The first four folded bytes of each word, the first of them highest; zeros behind a shorter one. Few words begin as a
  /// sign does without being it, and of a long text more letters would take much memory.
  private var keys: [UInt32] = []
  /// Per block of the text the first word that begins in it or behind it.
  private var firstInBlock: [UInt32] = []

  private static let blockBits = 7

  /// A word that is looked for, or the beginning of one.
  struct Sought {
    fileprivate let letters: [UInt8]
    fileprivate let isBeginning: Bool
    /// The first four letters, as words have them, and the bits of a word's key that must be theirs.
    fileprivate let key: UInt32
    fileprivate let mask: UInt32
    /// Whether the key tells all.
    fileprivate let isShort: Bool

    /// - Parameter letters: Folded.
    init(_ letters: [UInt8], isBeginning: Bool) {
      self.letters = letters
      self.isBeginning = isBeginning
      key = letters.prefix(4).enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32(24 - 8 * $1.offset) }
      let length = min(letters.count, 4)
      // A word that goes on has another letter where a shorter one has a zero.
      mask = isBeginning ? (length == 0 ? 0 : ~0 << UInt32(32 - 8 * length)) : ~0
      isShort = letters.count < 4 || isBeginning && letters.count == 4
    }

    /// The first letter; nil for one that holds none.
    var first: UInt8? { letters.first }
  }

  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: [UInt8]) {
    // French has a word in some six bytes.
    starts.reserveCapacity(text.count / 6)
    keys.reserveCapacity(text.count / 6)
    firstInBlock.reserveCapacity(text.count >> Self.blockBits + 1)
    let bytes = text.span
    var folded: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard Self.isPart(bytes[place]) else {
        place += 1
        continue
      }
      while firstInBlock.count << Self.blockBits <= place { firstInBlock.append(UInt32(starts.count)) }
      starts.append(UInt32(place))
      var key: UInt32 = 0
      var shift: UInt32 = 32
      while place < bytes.count, shift > 0, Self.isPart(bytes[place]) {
        let byte = bytes[place]
        place += 1
        if byte < 0x80 {
          shift -= 8
          key |= UInt32(WordFolding.lowercase(ascii: byte)) << shift
          continue
        }
        let letter = place - 1
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        WordFolding.fold(text[letter..<place], into: &folded)
        for byte in folded where shift > 0 {
          shift -= 8
          key |= UInt32(byte) << shift
        }
      }
      keys.append(key)
      while place < bytes.count, Self.isPart(bytes[place]) { place += 1 }
    }
    while firstInBlock.count << Self.blockBits <= text.count { firstInBlock.append(UInt32(starts.count)) }
  }

  /// The numbers of the words that begin in a range of bytes.
  ///
  /// - Complexity: O(1) in the length of the text.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = firstWord(from: range.lowerBound)
    return first..<max(first, firstWord(from: range.upperBound))
  }

  private func firstWord(from place: Int) -> Int {
    let block = place >> Self.blockBits
    guard block < firstInBlock.count else { return starts.count }
    var word = Int(firstInBlock[block])
    while word < starts.count, Int(starts[word]) < place { word += 1 }
    return word
  }

  /// The first folded byte of a word.
  func first(ofWord word: Int) -> UInt8 { UInt8(truncatingIfNeeded: keys[word] >> 24) }

  /// Whether a word is what is looked for.
  ///
  /// - Parameter text: The text that the words are of.
  func isWord(_ word: Int, _ sought: Sought, in text: [UInt8]) -> Bool {
    guard keys[word] & sought.mask == sought.key else { return false }
    if sought.isShort { return true }
    let start = Int(starts[word])
    var end = start
    while end < text.count, Self.isPart(text[end]) { end += 1 }
    let folded = WordFolding.fold(Array(text[start..<end]))
    return sought.isBeginning ? folded.starts(with: sought.letters) : folded == sought.letters
  }

  /// The word that ends before the blank before a place, as the text has it, and where it starts; empty where there is none.
  static func word(before place: Int, in text: [UInt8]) -> (letters: ArraySlice<UInt8>, start: Int) {
    guard place > 1, text[place - 1] <= 0x20 else { return ([], place) }
    var start = place - 1
    while start > 0, isPart(text[start - 1]) { start -= 1 }
    return (text[start..<(place - 1)], start)
  }

  /// Letters, figures and the hyphen.
  static func isPart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80 || byte == 0x2D
  }
}
