import DragomanTestSupport
import Testing

@testable import DragomanDocuments

@Suite struct FoldedTexts {
  /// Words and signs, of which some fold to several letters and some to none.
  private static let pieces = [
    "À", "lire", "aussi", "l’UE", "©", "3", "12", "Œuvre", "…", "«", "»", ".", "-", "→", "a", "le", "Mis", "\u{300}",
    "à", "jour",
  ]
  private static let patterns = ["a lire", "lire aussi", "#", "mis a jour", "oeuvre", "l'ue", "...", "le", "a", "3"]

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    let words = (0..<Int.random(in: 1..<12, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }
    return Array(words.joined(separator: Bool.random(using: &generator) ? " " : "").utf8)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func theQuickLookMissesNoPattern(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.text(&generator)
    let text = FoldedText(bytes, 0..<bytes.count)
    let starts = text.wordStarts
    for pattern in Self.patterns.map({ Array($0.utf8) }) where text.contains(pattern) {
      #expect(starts.mayHold(pattern), "\(String(decoding: bytes, as: UTF8.self)): \(pattern)")
    }
  }

  @Test func theQuickLookRulesPatternsOut() {
    let bytes = Array("Les ministres se retrouvent".utf8)
    #expect(!FoldedText(bytes, 0..<bytes.count).wordStarts.mayHold(Array("abonnez-vous".utf8)))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func everyFoldedByteComesFromItsCharacter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array("xx ".utf8) + Self.text(&generator)
    let text = FoldedText(bytes, 3..<bytes.count)
    var last = 3
    for index in 0..<text.count {
      let offset = text.offset(index)
      #expect(offset >= last && offset < bytes.count && bytes[offset] & 0xC0 != 0x80)
      if text.isCapital(index) { #expect(UTF8Scalar(bytes, at: offset).isUppercase) }
      last = offset
    }
    #expect(text.offset(text.count) == bytes.count)
  }
}
