import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

@Suite struct TermLists {
  private static let concepts = [
    concept("OTAN", "NATO", .organization), concept("Russie", "Russia", .place),
    concept("traité", "treaty;pact", .instrument), concept("ministre", "minister", .title),
    concept("ministre russe", "Russian minister", .title),
  ]

  @Test func aConceptIsListedOnceWhereItFirstStands() throws {
    let text = "La Russie et l'Otan. Un traité avec la Russie, l'OTAN et des traités."
    let extracted = try ExtractedText(text, Self.concepts)
    let terms = extracted.list.terms
    #expect(terms.map(\.french) == ["Russie", "OTAN", "traité"])
    #expect(terms.map(\.frequency) == [2, 2, 2])
    #expect(
      terms.map { $0.occurrences.map(\.text) } == [
        ["Russie", "Russie"], ["Otan", "OTAN"], ["traité", "traités"],
      ])
    #expect(terms.map { $0.occurrences.map(\.sentence) } == [[0, 1], [0, 1], [1, 1]])
    #expect(terms.map(\.english) == [["Russia"], ["NATO"], ["treaty", "pact"]])
    #expect(terms.map(\.concept) == ["Russie", "OTAN", "traité"])
    #expect(terms.allSatisfy { $0.status == .aligned && $0.glossary == "test" })
  }

  @Test func anEntryWithoutEnglishIsACandidate() throws {
    let list = try ExtractedText("un traité", [concept("traité", "")]).list
    #expect(list.terms.map(\.status) == [.candidate] && list.terms[0].english == [])
  }

  @Test func theEarlierGlossaryWinsOnTheSameWords() throws {
    let glossaries = [
      (name: "own", concepts: [concept("traité", "own")]),
      (name: "other", concepts: [concept("traité", "other")]),
    ]
    #expect(try ExtractedText("un traité", glossaries: glossaries).list.terms.map(\.english) == [["own"]])
    #expect(
      try ExtractedText("un traité", glossaries: glossaries.reversed()).list.terms.map(\.english) == [
        ["other"]
      ])
  }

  @Test func namesThatNoGlossaryHoldsAreCandidates() throws {
    let text = "Le ministre Sergueï Kozlov parle. Puis M. Kozlov sort."
    let list = try ExtractedText(text, Self.concepts, findsNames: true).list
    #expect(list.terms.map(\.french) == ["ministre", "Sergueï Kozlov"])
    #expect(list.terms[1].occurrences.map(\.text) == ["Sergueï Kozlov", "Kozlov"])
    #expect(list.terms[1].status == .candidate && list.terms[1].termClass == .person)
    #expect(
      try ExtractedText(text, Self.concepts, findsNames: false).list.terms.map(\.french) == ["ministre"])
  }

  @Test func aSurfaceWrappedInTheTextIsOnOneLine() throws {
    let extracted = try ExtractedText(
      "Le chef d'État et le chef\nd'État.", [concept("chef d'État", "head of state", .title)])
    #expect(extracted.surfaces == ["chef d'État", "chef d'État"])
    #expect(extracted.source.string(extracted.occurrences[1].spans[0]) == "chef\nd'État")
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func spansOfRandomTextsAreStretchesOfTheSource(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "la ", "Russie", "l’", "l'", "Otan", "OTAN ", "OTA\u{AD}N ", "traite\u{301} ", "traités", "trai-\ntés",
      " ", "\u{A0}",
      "ministre ", "ministre\n", "russe ", "russes", ".", ", ", "« ", " »", "\n\n", "non-", "-", "’", "😀",
      "\u{301}",
      "Jean ", "Dupont", "M. ", "É", "é", "\u{202F}!", "œ",
    ]
    let text = generator.text(of: pieces, count: 1...40)
    let extracted = try ExtractedText(
      text, Self.concepts + [concept("russe", "Russian", .demonym)], findsNames: true)
    let bytes = extracted.source.bytes
    var sentence = 0
    for occurrence in extracted.occurrences {
      var end: UInt32 = 0
      var slices: [String] = []
      for span in occurrence.spans {
        #expect(!span.isEmpty && span.start >= end && Int(span.end) <= bytes.count, "seed \(seed): \(span)")
        for offset in [Int(span.start), Int(span.end)] where offset < bytes.count {
          #expect(bytes[offset] & 0xC0 != 0x80, "seed \(seed): \(span) cuts a character")
        }
        slices.append(String(decoding: bytes[span.range], as: UTF8.self))
        end = span.end
      }
      // The surface is the slice, but for typography.
      let analyzer = try frenchAnalyzer()
      let repaired = slices.map { slice in
        let layer = analyzer.repair(TextLayer(SourceText(slice)))
        return layer.bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(
          separator: " ")
      }
      #expect(repaired.joined(separator: " … ") == occurrence.text, "seed \(seed): \(text.debugDescription)")
      #expect(occurrence.sentence >= sentence, "seed \(seed)")
      #expect(occurrence.match == [.exact] || !occurrence.match.contains(.exact), "seed \(seed)")
      sentence = occurrence.sentence
    }
  }
}
