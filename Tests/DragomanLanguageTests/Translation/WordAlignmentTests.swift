import Testing

@testable import DragomanLanguage

/// Word alignment by Model 1, and how English is cut for it.
@Suite struct WordAlignmentTests {
  @Test func linksWordsThatAlwaysGoTogether() {
    // 0 and 1 stand together once, and each with its own word more often.
    let pairs: [(source: [Int32], target: [Int32])] = [
      ([0, 1], [0, 1]), ([0], [0]), ([0], [0]), ([1], [1]), ([1], [1]),
    ]
    let links = WordAlignment(pairs, sourceCount: 3).links(rounds: 5, minimumCount: 1)
    #expect(links.map { $0.first?.target } == [0, 1, nil])
    #expect(links[0][0].score > 0.9)
  }

  @Test func leavesOutWhatWasSeenTooRarely() {
    let links = WordAlignment([([0], [0])], sourceCount: 1).links(rounds: 3, minimumCount: 1.5)
    #expect(links.count == 1 && links[0].isEmpty)
  }

  @Test(arguments: [
    ("The Minister's agreements, signed.", ["the", "minister", "agreements", "", "signed", ""]),
    ("cease-fire — now", ["cease-fire", "", "now"]), ("don’t", ["don't"]), ("", []), ("État 2254", ["état", "2254"]),
  ])
  func cutsEnglish(text: String, words: [String]) {
    #expect(EnglishWordReader(listed: []).words(of: text) == words)
  }

  @Test(arguments: [
    ("agreements", "agreement"), ("parties", "party"), ("taxes", "tax"), ("customs", "customs"), ("news", "news"),
    ("crisis", "crisis"), ("process", "process"), ("unlisteds", "unlisteds"),
  ])
  func knowsTheSingularOfListedWords(word: String, singular: String) {
    #expect(
      EnglishWordReader(listed: ["agreement", "party", "tax", "custom", "new"]).singular(word) == singular)
  }
}
