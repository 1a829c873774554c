import DragomanLanguage
import Testing

@testable import DragomanMatching

@Suite struct ListedWordsOfRules {
  private static let words: [(String, ListedWords.Lists)] = [
    ("avenue", [.named, .namedWithDe]), ("Avenue", [.named, .namedWithDe]), ("lycée", .named), ("LYCÉE", .named),
    ("commission", .generics), ("Commission", .generics), ("ministre", []), ("lycee", []),
  ]

  @Test(arguments: words)
  func areFoundWhateverTheLetterCase(word: String, lists: ListedWords.Lists) throws {
    let sentence = try Sentence("la \(word)")
    var listed = ListedWords()
    // The second time from what is remembered; another form in between is nothing to it.
    for _ in 0..<2 {
      let found = listed.lists(of: sentence.units[1].form, sentence.analysis.forms)
      #expect(found.isSuperset(of: lists) && found.intersection([.named, .namedWithDe, .generics]) == lists)
      let article = listed.lists(of: sentence.units[0].form, sentence.analysis.forms)
      #expect(article.isDisjoint(with: [.named, .namedWithDe, .generics]))
    }
  }

  @Test func areFoundWithTheirHyphens() {
    #expect(ListedWords.lists(of: "porte-avions") == .named)
    #expect(ListedWords.lists(of: "avions") == [])
  }
}

@Suite struct WritingOfTerms {
  private static let index = Result {
    GlossaryIndex(
      [("test", [ConceptRecord(id: "a", termClass: .place, french: [TermRecord("Côte[d")], english: [])])],
      analyzer: try frenchAnalyzer())
  }

  @Test(arguments: [
    ("Côte[d", true), ("côte[D", true), ("CôTE[d", true), ("Cote[d", false), ("CÔTE[d", false), ("Côte{d", false),
    ("Côte[", false), ("Côte[dd", false), ("", false),
  ])
  func isThatOfTheGlossaryButForTheCaseOfPlainLetters(text: String, isSame: Bool) throws {
    let index = try Self.index.get()
    let pattern = try #require((0..<UInt32(index.allPatternCount)).first { index.term(ofPattern: $0) == "Côte[d" })
    #expect(index.isTerm(ofPattern: pattern, written: Array(text.utf8)[...]) == isSame)
  }
}
