import Testing

@testable import DragomanMatching

/// Letters in the symbols of documents, which name nobody.
@Suite struct SymbolTests {
  private static let glossary = [
    concept("COS", "SOC", .organization), concept("CVD", "CVD", .instrument), concept("AFV", "AFV", .organization),
    concept("M34", "M34", .organization), concept("FR", "FR", .organization),
  ]

  @Test(arguments: [
    ("Le texte 1999/2127(COS) est là.", []), ("Le COS est là.", ["COS"]),
    ("Les forces spéciales (COS) sont là.", ["COS"]),
    ("La proposition COS(1999)0158 est là.", []), ("Le COS (1999) est là.", ["COS"]),
    ("Le document CVD/C/FR/CO/9 est là.", []), ("Le CVD/FR est là.", ["CVD", "FR"]),
    ("L'AFV/M34 recrute.", ["AFV", "M34"]), ("L'AFV/CVD/M34 recrute.", ["AFV", "CVD", "M34"]),
    // The language of a speech.
    ("(FR) Monsieur le Président, j'ai voté.", []), ("(FR) et les autres.", ["FR"]),
  ])
  func lettersInSymbolsNameNobody(_ text: String, _ surfaces: [String]) throws {
    #expect(try ExtractedText(text, Self.glossary).surfaces == surfaces)
  }
}
