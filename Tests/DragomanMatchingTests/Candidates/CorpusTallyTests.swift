import DragomanLanguage
import Testing

@testable import DragomanMatching

/// Many texts as one.
struct CorpusTallyTests {
  private static let texts = [
    "Le convertisseur matriciel chauffe. L'Otan regarde le convertisseur matriciel.",
    "Des convertisseurs matriciels arrivent. Le navire part.",
    "L'Otan achète un convertisseur matriciel.",
  ]
  private static let concepts = [concept("Otan", "NATO", .organization)]

  private static func tally(mostPhrases: Int = 1000) throws -> CorpusTally {
    let empty = try PhraseText("", concepts, isPartOfCorpus: true)
    var tally = CorpusTally(empty.extractor, mostPhrases: mostPhrases)
    for (number, text) in texts.enumerated() {
      let read = try PhraseText(text, concepts, isPartOfCorpus: true)
      tally.add(read.findings, read.list(path: "\(number).txt"))
    }
    return tally
  }

  @Test func countsOverDocuments() throws {
    let list = try Self.tally().termList(path: "folder", sha256: "")
    let otan = list.terms.first { $0.french == "Otan" }?.corpus
    #expect(otan == TermList.CorpusCounts(frequency: 2, documents: 2, firstPath: "0.txt", firstSpan: .init(38, 42)))
    let term = list.terms.first { $0.french == "convertisseur matriciel" }
    #expect(term?.corpus?.frequency == 4)
    #expect(term?.corpus?.documents == 3)
    #expect(term?.corpus?.firstPath == "0.txt")
  }

  @Test func keepsRepeatedPhrasesWhereRoomIsShort() throws {
    let list = try Self.tally(mostPhrases: 2).termList(path: "folder", sha256: "")
    #expect(list.terms.contains { $0.french == "convertisseur matriciel" })
    #expect(!list.terms.contains { $0.french == "navire" })
  }
}
