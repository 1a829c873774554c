import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

struct FoldedWordsTests {
  @Test(arguments: [
    ("état", false, ["L'État"]), ("etat", false, ["L'État"]), ("éta*", true, ["L'État", "Étable"]),
    // Up to four letters are compared at once, more in a second step.
    ("condamné", false, ["condamne"]), ("condamnés", false, ["condamnés"]),
    ("condamna*", true, ["condamnation", "condamnant"]), ("condamnation", false, ["condamnation"]),
    ("condamnati", false, []), ("œuvre", false, ["œuvre"]), ("porte-parole", false, ["porte-parole"]),
    ("porte", false, []), ("2024", false, ["2024"]),
  ])
  func findsWordsAndTheirBeginnings(_ letters: String, _ isBeginning: Bool, _ expected: [String]) {
    let text = Array("L'État, condamne! condamnés condamnation; condamnant l'œuvre (porte-parole) Étable 2024".utf8)
    let words = FoldedWords(text)
    let sought = FoldedWords.Sought(
      WordFolding.fold(Array(letters.utf8.filter { $0 != UInt8(ascii: "*") })), isBeginning: isBeginning)
    let found = words.words(in: 0..<text.count).filter { words.isWord($0, sought, in: text) }
    #expect(found.count == expected.count, "\(letters)")
  }

  /// The words of a range, their first letters and what they are, are those that a walk over the bytes finds.
  @Test(arguments: 0..<30 as Range<UInt64>) func answersAsAWalkOverTheTextDoes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "É", "œ", "ç", "-", "7", " ", " ", ",", "'", "\n", "Z", "я", "condamna"]
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<400, using: &generator) {
      text += Array((pieces.randomElement(using: &generator) ?? " ").utf8)
    }
    let words = FoldedWords(text)
    for _ in 0..<20 {
      let a = Int.random(in: 0...text.count, using: &generator)
      let b = Int.random(in: 0...text.count, using: &generator)
      let range = min(a, b)..<max(a, b)
      var expected: [[UInt8]] = []
      for start in range where FoldedWords.isPart(text[start]) && (start == 0 || !FoldedWords.isPart(text[start - 1])) {
        expected.append(WordFolding.fold(Array(text[start...].prefix { FoldedWords.isPart($0) })))
      }
      let found = words.words(in: range)
      #expect(found.count == expected.count)
      for (number, word) in zip(found, expected) {
        #expect(words.first(ofWord: number) == word.first)
        let other = pieces.randomElement(using: &generator) ?? ""
        for isBeginning in [true, false] {
          for length in [word.count, max(1, word.count - 1), min(4, word.count), 1] {
            let letters = Array(word.prefix(length)) + (Bool.random(using: &generator) ? [] : Array(other.utf8))
            let isWanted = isBeginning ? word.starts(with: letters) : word == letters
            #expect(words.isWord(number, .init(letters, isBeginning: isBeginning), in: text) == isWanted)
          }
        }
      }
    }
  }
}
