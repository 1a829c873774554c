import Foundation
import Testing

/// Candidates that are rejected, and what becomes of the others.
struct RejectTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write(
      "article.txt", "M. Valérian Duvallon a parlé. M. Séverin Martelet a écouté M. Valérian Duvallon à Genève.\n")
  }

  private struct List: Decodable {
    struct Term: Decodable {
      let french: String
      let english: [String]
      let suggestions: [Suggestion]?
    }

    struct Suggestion: Decodable {
      let english: String
      let method: String
      let confidence: Double
    }

    let terms: [Term]
    let rejected: [String]?
  }

  private func candidates(_ arguments: String...) throws -> (list: List, errors: String) {
    let run = try folder.run(
      [
        "extract", "--no-default-glossaries", "--glossary", "glossaries", "--status", "candidate", "--class", "person",
        "--format", "json", "article.txt",
      ] + arguments)
    return (try run.decoded(), run.errors)
  }

  @Test func leavesOutWhatIsRejectedAndSaysSo() throws {
    let before = try candidates()
    #expect(Set(before.list.terms.map(\.french)) == ["Valérian Duvallon", "Séverin Martelet"])
    #expect(before.list.rejected == nil)
    #expect(before.list.terms.allSatisfy { $0.english == $0.suggestions?.map(\.english) })
    let run = try folder.run("glossary", "reject", "valerian duvallon", "--date", "2026-01-31", "--remark", "nobody")
    #expect(run.status == 0 && run.errors.contains("1 term added"), "\(run.errors)")
    let after = try candidates()
    #expect(after.list.terms.map(\.french) == ["Séverin Martelet"])
    #expect(after.list.rejected == ["Valérian Duvallon"])
    #expect(after.errors.contains("1 candidate left out, rejected in "))
    #expect(try candidates("--no-default-reject-lists").list.terms.count == 2)
    #expect(try folder.run("glossary", "reject").text == "valerian duvallon\t2026-01-31\tnobody\n")
    #expect(try folder.run("glossary", "reject", "Valérian Duvallon").status == 1)
    #expect(try folder.run("glossary", "reject", "--remove", "Valérian Duvallon").status == 0)
    #expect(try candidates().list.terms.count == 2)
  }

  @Test func keepsAListForTheProject() throws {
    #expect(try folder.run("glossary", "reject", "--project", "Séverin Martelet").status == 0)
    #expect(folder.read(".dragoman/rejected.tsv") != nil)
    #expect(try candidates().list.terms.map(\.french) == ["Valérian Duvallon"])
  }

  @Test func leavesTheUsersLinesAlone() throws {
    try folder.write("own.tsv", "# of the desk\npoint presse\n")
    let run = try folder.run("glossary", "reject", "--reject-list", "own.tsv", "--date", "2026-01-31", "#Sommet")
    #expect(run.status == 0 && run.errors.contains("1 term added, 2 in all"), "\(run.errors)")
    #expect(
      String(decoding: folder.read("own.tsv") ?? [], as: UTF8.self)
        == "# of the desk\npoint presse\n #Sommet\t2026-01-31\n")
    #expect(try folder.run("glossary", "reject", "--reject-list", "own.tsv", "#Sommet").status == 1)
    // A folder that is not there yet is made, also one named from the current one.
    #expect(try folder.run("glossary", "reject", "--reject-list", "lists/own.tsv", "point presse").status == 0)
    #expect(folder.names(in: "lists").contains("own.tsv"))
  }

  @Test func takesCandidatesOfATermList() throws {
    let run = try folder.run(
      "extract", "--no-default-glossaries", "--glossary", "glossaries", "--status", "candidate", "-o", "terms.json",
      "article.txt")
    #expect(run.status == 0)
    let rejected = try folder.run(
      "glossary", "reject", "--reject-list", "own.tsv", "--from", "terms.json", "--only", "Séverin Martelet", "--only",
      "Nul")
    #expect(rejected.status == 0 && rejected.errors.contains("no candidate ‘Nul’"))
    #expect(try candidates().list.terms.count == 2)
    #expect(try candidates("--reject-list", "own.tsv").list.terms.map(\.french) == ["Valérian Duvallon"])
  }

  @Test func namesTheLineOfABadList() throws {
    try folder.write("bad.tsv", "bon\n\t2026\n")
    let run = try folder.run("extract", "--reject-list", "bad.tsv", "article.txt")
    #expect(run.status == 2 && run.errors.contains("bad.tsv:2:1: "), "\(run.errors)")
    // A file of another kind, though its bytes are ASCII.
    try folder.write("list.db", "bon\nmauvais\u{0}\u{1}x\n")
    let binary = try folder.run("extract", "--reject-list", "list.db", "article.txt")
    #expect(
      binary.status == 2
        && binary.errors.contains("list.db:2:8: error: expected a list of terms, found the control character U+0000"),
      "\(binary.errors)")
    try folder.write("tabs.tsv", "\u{FEFF}bon\t2026-01-02\tun mot\r\n")
    #expect(try folder.run("extract", "--reject-list", "tabs.tsv", "article.txt").status < 2)
    let missing = try folder.run("extract", "--reject-list", "none.tsv", "article.txt")
    #expect(missing.status == 2 && missing.errors.contains("none.tsv"))
  }

  @Test(arguments: [
    (["--project", "--reject-list", "x.tsv", "a"], "--project and --reject-list name two lists"),
    (["--only", "a"], "--only chooses from a term list"), (["--remove"], "--remove expects terms"),
    (["--", "--"], "expected a French term"),
  ])
  func refusesWhatMakesNoSense(arguments: [String], message: String) throws {
    let run = try folder.run(["glossary", "reject"] + arguments)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
  }

  @Test func writesCandidatesAsEntriesToReview() throws {
    let run = try folder.run(
      "extract", "--no-default-glossaries", "--glossary", "glossaries", "--status", "candidate", "--format", "tbx",
      "-o", "new.tbx", "article.txt")
    #expect(run.status == 0)
    #expect(try folder.run("glossary", "validate", "new.tbx").status == 0)
    let text = String(decoding: folder.read("new.tbx") ?? [], as: UTF8.self)
    #expect(text.contains("<note>needs review: ") && text.contains("suggested English: Valérian Duvallon (unchanged"))
    #expect(text.contains("type=\"context\"") && text.contains("article.txt"))
    #expect(!text.contains("<langSec xml:lang=\"en\">"))
  }

  @Test func guessesAtTermsOfTheUser() throws {
    let run = try folder.run(
      "suggest", "--no-default-glossaries", "--glossary", "glossaries", "--class", "person", "Sergueï Choïgou")
    #expect(run.status == 0 && run.text.hasPrefix("Sergueï Choïgou: ? Sergei Shoigu ("), "\(run.text)")
    let list = try folder.run(
      ["suggest", "--no-default-glossaries", "--glossary", "glossaries", "-"],
      input: Array("Sergueï Choïgou\tperson\r\nzblurg zblurgé\r\n".utf8))
    #expect(list.lines.map { $0.prefix { $0 != ":" } } == ["Sergueï Choïgou", "zblurg zblurgé"], "\(list.text)")
    let none = try folder.run("suggest", "--no-default-glossaries", "--glossary", "glossaries", "zblurg zblurgé")
    #expect(none.status == 1 && none.text == "zblurg zblurgé: no suggestion\n")
  }
}
