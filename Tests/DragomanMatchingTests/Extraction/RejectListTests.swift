import DragomanLanguage
import Testing

@testable import DragomanMatching

/// Reject lists: read, written, looked up.
@Suite struct RejectListTests {
  @Test func readsTermsDaysAndRemarks() throws {
    let text = "\u{FEFF}# a comment\r\npoint presse\t2026-01-31\tpress\r\n\nnos confrères\n \nà part\t\twhy\n"
    let list = try RejectList(path: "r.tsv", bytes: Array(text.utf8))
    #expect(
      list.terms == [
        .init(french: "point presse", day: "2026-01-31", remark: "press"), .init(french: "nos confrères"),
        .init(french: "à part", remark: "why"),
      ])
    #expect(try RejectList(path: "r.tsv", bytes: list.bytes).terms == list.terms)
  }

  /// The list is the user's text: what the program does not read stays as it is.
  @Test func keepsTheLinesThatSayNothing() throws {
    let text = "# mine\n\npoint presse\t2026-01-31\n# from the desk\nnos confrères\t\twhy\n  \n"
    var list = try RejectList(path: "r.tsv", bytes: Array(text.utf8))
    #expect(String(decoding: list.bytes, as: UTF8.self) == text)
    list.append(.init(french: "à  part", day: "2026-02-01"))
    list.removeAll { $0.french == "point presse" }
    #expect(
      String(decoding: list.bytes, as: UTF8.self)
        == "# mine\n\n# from the desk\nnos confrères\t\twhy\n  \nà part\t2026-02-01\n")
  }

  @Test(arguments: [("un", "un\ndeux\n"), ("un\r\n", "un\r\ndeux\r\n"), ("", "deux\n")])
  func endsNewLinesAsTheOthers(text: String, expected: String) throws {
    var list = try RejectList(path: "r.tsv", bytes: Array(text.utf8))
    list.append(.init(french: "deux"))
    #expect(String(decoding: list.bytes, as: UTF8.self) == expected)
  }

  @Test func holdsTermsThatBeginLikeAComment() throws {
    let list = RejectList(path: "r.tsv", terms: [.init(french: "#Sommet", day: "2026-01-31")])
    #expect(try RejectList(path: "r.tsv", bytes: list.bytes).terms == list.terms)
    let terms = RejectedTerms([list], analyzer: try frenchAnalyzer())
    #expect(terms.contains("#Sommet"))
    #expect(!terms.contains("comment"))
  }

  @Test(arguments: [
    ("bon\n\t2026-01-31\n", "r.tsv:2:1: expected a French term, found ‘’"),
    ("--\n", "r.tsv:1:1: expected a French term, found ‘--’"),
    ("a\tb\tc\td\n", "r.tsv:1:7: expected a term, a day and a remark, found 4 columns"),
  ])
  func namesThePlaceOfABadLine(text: String, message: String) {
    #expect { try RejectList(path: "r.tsv", bytes: Array(text.utf8)) } throws: { "\($0)" == message }
  }

  @Test func refusesOtherBytes() {
    #expect { try RejectList(path: "r.tsv", bytes: [0x61, 0x0A, 0xFF, 0xFE, 0x0A]) } throws: {
      "\($0)" == "r.tsv:2:1: expected UTF-8, found other bytes"
    }
  }

  @Test(arguments: [
    ("points presse", true), ("Point Presse", true), ("garanties ecrites", true), ("point", false),
    ("point de presse", false), ("", false),
  ])
  func looksThroughInflectionCaseAndAccents(french: String, isRejected: Bool) throws {
    let list = RejectList(path: "", terms: [.init(french: "point presse"), .init(french: "garanties écrites")])
    #expect(RejectedTerms([list], analyzer: try frenchAnalyzer()).contains(french) == isRejected)
  }
}
