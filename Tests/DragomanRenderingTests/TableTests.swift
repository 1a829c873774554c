@testable import DragomanRendering
import DragomanMatching
import Testing

/// The table for a terminal.
struct TableTests {
  private static func lines(_ list: TermList, _ options: TermListOptions) throws -> [String] {
    String(decoding: try TrialArticle.render([list], as: .table, options), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [60, 80, 100, 132])
  func noRowIsWiderThanTheTerminal(_ width: Int) throws {
    let lines = try Self.lines(TrialArticle.geneva.list, TermListOptions(width: width))
    for line in lines.dropLast(3) { #expect(DisplayWidth.width(of: line) <= width) }
  }

  @Test func countsStandInOneColumnWhateverTheTermsAreWrittenIn() throws {
    var list = TrialArticle.geneva.list
    list.terms[0].french = "日本国"
    list.terms[1].french = "Gene\u{300}ve 😀"
    let rows = try Self.lines(list, TermListOptions()).prefix(list.terms.count + 1)
    let widths = Set(rows.map { DisplayWidth.width(of: $0) })
    #expect(widths.count == 1)
  }

  @Test func nothingIsCutWithoutAWidth() throws {
    let lines = try Self.lines(TrialArticle.geneva.list, TermListOptions())
    #expect(lines.allSatisfy { !$0.contains("…") })
  }

  @Test func coloursOnlyWhenAsked() throws {
    let plain = try Self.lines(TrialArticle.geneva.list, TermListOptions(width: 100))
    let colored = try Self.lines(TrialArticle.geneva.list, TermListOptions(width: 100, usesColor: true))
    #expect(plain.allSatisfy { !$0.contains("\u{1B}") })
    let stripped = colored.map { $0.replacing(#/\u{1B}\[[0-9]+m/#, with: "") }
    #expect(stripped == plain)
    #expect(colored != plain)
  }

  @Test func controlCharactersOfTheTextDoNotReachTheTerminal() throws {
    var list = TrialArticle.geneva.list
    list.terms[0].french = "a\u{1B}[2Jb\u{9B}31mc\u{202E}d"
    list.terms[0].english = ["x\u{07}\ny"]
    let text = try Self.lines(list, TermListOptions()).joined()
    #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{9B}", "\u{202E}", "\u{07}"].contains($0) })
  }

  @Test func candidatesAreMarked() throws {
    let marked = try Self.lines(TrialArticle.geneva.list, TermListOptions()).filter { $0.hasPrefix("? ") }
    #expect(marked.count == 2)
    #expect(marked.allSatisfy { $0.contains("(no glossary entry)") })
  }

  @Test func emptyListSaysSo() throws {
    var list = TrialArticle.geneva.list
    list.terms = []
    list.removed = []
    #expect(try Self.lines(list, TermListOptions(width: 80)) == ["0 terms, 0 occurrences", ""])
  }
}
