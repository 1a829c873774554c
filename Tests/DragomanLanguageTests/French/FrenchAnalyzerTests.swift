import DragomanTestSupport
import Testing

@testable import DragomanLanguage

@Suite struct FrenchAnalyzerTests {
  @Test func aPartOfAWordHasTheReadingsThatItHasAlone() throws {
    let analyzer = FrenchAnalyzer(lexicon: try FrenchText.lexicon)
    var workspace = AnalysisWorkspace(for: analyzer)
    let text = Array("F-16".utf8)
    let number = workspace.internPart(text, 2..<4)
    #expect(workspace.forms.readings(number).map(\.partOfSpeech) == [.numeral])
    let letter = workspace.internPart(text, 0..<1)
    #expect(workspace.forms.string(letter) == "F" && letter != number)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func whatIsLeftOutIsNotRead(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(
      of: ["un ", "mot ", "l'", "Otan. ", "Fin.\n\n", "été ", "« ", "»\n"], count: 1...30)
    let analyzer = FrenchAnalyzer(lexicon: try FrenchText.lexicon)
    let layer = analyzer.repair(TextLayer(SourceText(text)))
    let bytes = layer.bytes
    // Whole characters, in order, apart.
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    var leftOut: [TextSpan] = []
    var place = 0
    while place < starts.count - 1 {
      let end = min(starts.count - 1, place + 1 + generator.number(below: 6))
      if generator.number(below: 3) == 0 { leftOut.append(TextSpan(starts[place], starts[end])) }
      place = end
    }
    var workspace = AnalysisWorkspace(for: analyzer)
    var covered = [Bool](repeating: false, count: bytes.count)
    for span in leftOut { for offset in span.range { covered[offset] = true } }
    analyzer.forEachParagraph(of: layer, leavingOut: leftOut, workspace: &workspace) { workspace in
      for token in workspace.tokens {
        for offset in token.span.range {
          #expect(!covered[offset], "seed \(seed): \(token.span) of \(text.debugDescription)")
          covered[offset] = true
        }
      }
      #expect(workspace.sentenceEnds.last == workspace.tokens.count, "seed \(seed)")
    }
    for offset in bytes.indices where !covered[offset] {
      #expect(bytes[offset] <= 0x20, "seed \(seed): byte \(offset) of \(text.debugDescription) was not read")
    }
  }
}
