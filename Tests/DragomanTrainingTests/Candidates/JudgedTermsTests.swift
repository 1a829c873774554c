import DragomanLanguage
import DragomanMatching
import Testing

@testable import DragomanTraining

/// The table of words and phrases that a reader judged.
struct JudgedTermsTests {
  private static let header = "text\tkind\tlemmas\tjudgement\n"

  @Test func keepsTextsAndKindsApart() throws {
    let rows = "news\tnoun\tonduleur\tterm\nnews\tadjective\tgrand\t-\nlaws\tnoun\tonduleur\tother\n"
    let judged = try JudgedTerms(Array((Self.header + rows).utf8), path: "terms.tsv")
    #expect(judged.texts["news"]?[.noun] == ["onduleur": .term])
    #expect(judged.texts["news"]?[.adjective] == ["grand": JudgedTerms.Judgement.none])
    #expect(judged.texts["laws"]?[.noun] == ["onduleur": .other])
  }

  @Test(arguments: ["news\tnoun\tonduleur", "news\tadverb\tvite\t-", "news\tnoun\tonduleur\tperhaps"])
  func saysWhichLineIsNoRow(_ row: String) {
    let error = #expect(throws: FileError.self) {
      try JudgedTerms(Array((Self.header + row + "\n").utf8), path: "terms.tsv")
    }
    #expect(error?.path == "terms.tsv:2")
  }
}
