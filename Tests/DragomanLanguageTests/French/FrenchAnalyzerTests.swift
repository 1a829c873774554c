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

  /// The spans of the tokens, by sentences; and how many bytes were looked at together at most.
  private func sentences(
    of text: String, longestPiece: Int?
  ) throws -> (sentences: [[TextSpan]], longest: Int) {
    var analyzer = FrenchAnalyzer(lexicon: try FrenchText.lexicon)
    if let longestPiece { analyzer.longestPiece = longestPiece }
    var workspace = AnalysisWorkspace(for: analyzer)
    var sentences: [[TextSpan]] = []
    var longest = 0
    analyzer.forEachParagraph(of: analyzer.repair(TextLayer(SourceText(text))), workspace: &workspace) { workspace in
      var start = 0
      for end in workspace.sentenceEnds {
        sentences.append(workspace.tokens[start..<end].map(\.span))
        start = end
      }
      guard let first = workspace.tokens.first, let last = workspace.tokens.last else { return }
      longest = max(longest, Int(last.span.end - first.span.start))
    }
    return (sentences, longest)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func aLongParagraphIsReadInPiecesLikeAWhole(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(
      of: [
        "La trêve tient. ", "M. Dupont l'a dit hier ! ", "Aujourd'hui, l'Otan s'élargit-elle ? ", "Il part… ",
        "« C'est non. » ", "Le 5 mai, 1,5 million. ",
      ], count: 30...60)
    let (whole, _) = try sentences(of: text, longestPiece: nil)
    let (pieces, longest) = try sentences(of: text, longestPiece: 300)
    #expect(pieces == whole, "seed \(seed)")
    #expect(longest <= 300 && text.utf8.count > 300)
  }

  /// Where there is no sentence to end with, none is waited for.
  @Test(arguments: ["!?", "é", "mot, ", "x"]) func aParagraphWithoutSentencesIsCutToo(_ word: String) throws {
    let text = String(repeating: word, count: 2_000)
    let (pieces, longest) = try sentences(of: text, longestPiece: 500)
    #expect(longest <= 500)
    #expect(pieces.joined().reduce(0) { $0 + Int($1.end - $1.start) } == text.utf8.count(where: { $0 != 0x20 }))
  }
}
