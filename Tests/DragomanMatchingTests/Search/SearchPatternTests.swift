import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

struct SearchPatternTests {
  /// How the text fits, with other text around it in the same array.
  private func fit(_ pattern: String, _ text: String, ofLemmas: Bool = false) throws -> SearchHit.Fit? {
    let before = "a*b "
    let bytes = Array((before + text + " c").utf8)
    let texts = try #require(try MappedFile(copying: bytes).array(of: UInt8.self, at: 0, count: bytes.count))
    let range = before.utf8.count..<(before.utf8.count + text.utf8.count)
    let pattern = SearchPattern(Array(pattern.utf8))
    return ofLemmas ? pattern.lemmaFit(texts, range) : pattern.fit(texts, range)
  }

  @Test(
    arguments: [
      ("traite", "traite", SearchHit.Fit.whole), ("traite", "traite de paix", .wordStart),
      ("paix", "traite de paix", .wordStart),
      ("otan", "l'otan", .wordStart), ("rait", "traite", .part), ("aite", "traite", .part), ("traites", "traite", nil),
      // A part of a word, and then a word.
      ("an", "an otan", .wordStart), ("an", "otan an", .wordStart), ("", "traite", nil), ("a", "", nil),
    ] as [(String, String, SearchHit.Fit?)])
  func tellsWholesFromParts(_ pattern: String, _ text: String, _ expected: SearchHit.Fit?) throws {
    #expect(try fit(pattern, text) == expected)
  }

  @Test(
    arguments: [
      ("sanction", "sanction", SearchHit.Fit.inflected), ("sanction", "lever sanction", .inflectedPart),
      ("sanction", "sanctionner", nil), ("lever", "enlever lever", .inflectedPart),
    ] as [(String, String, SearchHit.Fit?)])
  func lemmasFitByWholeWords(_ pattern: String, _ text: String, _ expected: SearchHit.Fit?) throws {
    #expect(try fit(pattern, text, ofLemmas: true) == expected)
  }

  @Test(arguments: [
    ("*", ""), ("*", "traite"), ("trait*", "traite"), ("*aite", "traite"), ("t*e", "traite"), ("tr?ite", "traite"),
    ("?????????", "北京 traite"), ("*a*b*", "xxaxxbxx"), ("traite*", "traite"), ("**", "a"),
  ])
  func wildcardsStandForWhatIsThere(_ pattern: String, _ text: String) throws {
    #expect(try fit(pattern, text) == .whole)
  }

  @Test(arguments: [
    ("?", ""), ("trait?", "trait"), ("*x", "traite"), ("t?", "traite"), ("a*b", "ab c"),
  ])
  func wildcardsStandForTheWholeText(_ pattern: String, _ text: String) throws {
    #expect(try fit(pattern, text) == nil)
  }

  /// The same answer as trying everything.
  @Test(arguments: 0..<300 as Range<UInt64>) func agreesWithTryingEverything(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pattern = generator.text(of: ["a", "b", "é", "*", "?"], count: 1...6)
    let text = generator.text(of: ["a", "b", "é"], count: 0...8)
    guard pattern.contains(where: { $0 == "*" || $0 == "?" }) else { return }
    let expected = Self.matches(pattern.unicodeScalars[...], text.unicodeScalars[...])
    #expect(try (fit(pattern, text) == .whole) == expected, "seed \(seed): ‘\(pattern)’ in ‘\(text)’")
  }

  private static func matches(
    _ pattern: Substring.UnicodeScalarView, _ text: Substring.UnicodeScalarView
  ) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" { return matches(rest, text) || !text.isEmpty && matches(pattern, text.dropFirst()) }
    guard let letter = text.first else { return false }
    return (first == "?" || first == letter) && matches(rest, text.dropFirst())
  }
}
