import Foundation
import Testing

/// `dragoman extract`: formats, inputs and what is written.
struct ExtractTests {
  private let folder: CommandFolder
  private let article: String

  init() throws {
    folder = try CommandFolder()
    article = try folder.write("article.txt", Samples.article)
  }

  private static let concepts = [
    "office-foreign-minister", "place-geneva", "office-high-representative", "org-nato",
  ]

  @Test func writesOneObjectWithTheTermsInOrderOfAppearance() throws {
    let run = try folder.run("extract", article)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let list = try run.decoded(WrittenTermList.self)
    #expect(list.schema == "dragoman.termlist/1")
    #expect(list.source.path == article)
    #expect(list.concepts == Self.concepts)
    #expect(list.terms.first?.english == ["foreign minister", "minister of foreign affairs"])
    let nato = try #require(list.terms.first { $0.concept == "org-nato" })
    #expect(nato.status == "aligned")
    #expect(nato.occurrences.map(\.text) == ["Otan"])
    #expect(nato.occurrences.map(\.match) == [["elision"]])
  }

  @Test func countsSpansInBytesOfTheInput() throws {
    let list = try folder.run("extract", article).decoded(WrittenTermList.self)
    let bytes = Array(Samples.article.utf8)
    let occurrences = list.terms.flatMap(\.occurrences)
    #expect(!occurrences.isEmpty)
    for occurrence in occurrences {
      #expect(bytes.text(at: occurrence.spans) == occurrence.text)
    }
  }

  /// A format with a piece of what it must hold.
  @Test(arguments: [
    ("table", "ministre des Affaires étrangères  foreign minister; minister of foreign affairs"),
    ("json", "\"concept\": \"org-nato\""),
    ("jsonl", "\"concept\":\"org-nato\""),
    ("csv", "french,class,english,status,frequency,concept,glossary,contexts\n"),
    ("tsv", "french\tclass\tenglish\tstatus\tfrequency\tconcept\tglossary\tcontexts\n"),
    ("markdown", "| Otan | NATO |"),
    ("html", "<!DOCTYPE html>"),
    ("tbx", "<term>Otan</term>"),
  ])
  func writesEveryFormat(format: String, piece: String) throws {
    let run = try folder.run("extract", article, "--format", format)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text.contains(piece))
    for word in ["Otan", "NATO", "Geneva"] { #expect(run.text.contains(word), "\(word) in \(format)") }
  }

  @Test func writesRowsWithOneFieldForEachColumn() throws {
    let rows = try folder.run("extract", article, "--format", "tsv", "--status", "aligned").lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 5)
    try #require(rows.allSatisfy { $0.count == 8 })
    #expect(rows.dropFirst().map { String($0[5]) } == Self.concepts)
  }

  @Test func writesGlossariesThatAreValid() throws {
    let list = try folder.run("extract", article, "--format", "tbx", "-o", "terms.tbx")
    #expect(list.status == 0)
    #expect(folder.read("terms.tbx")?.isEmpty == false)
    let check = try folder.run("glossary", "validate", "terms.tbx")
    #expect(check.status == 0, "\(check.text)\(check.errors)")
  }

  @Test(arguments: [[], ["-"]]) func readsStandardInput(arguments: [String]) throws {
    let run = try folder.run(["extract"] + arguments, input: Array(Samples.article.utf8))
    let list = try run.decoded(WrittenTermList.self)
    #expect(list.source.path == "-")
    #expect(list.concepts == Self.concepts)
  }

  @Test func writesAnArrayInTheOrderOfTheInputs() throws {
    try folder.write("a.txt", "L'Otan est à Genève depuis hier, dit la presse.\n")
    let run = try folder.run("extract", article, "a.txt", article)
    #expect(run.status == 0)
    let lists = try run.decoded([WrittenTermList].self)
    try #require(lists.map(\.source.path) == [article, "a.txt", article])
    #expect(lists[1].concepts == ["org-nato", "place-geneva"])
    #expect(lists[0] == lists[2])
  }

  @Test func writesOneLineForEachInput() throws {
    try folder.write("a.txt", Samples.plain)
    let run = try folder.run("extract", article, "a.txt", "--format", "jsonl")
    #expect(run.status == 0)
    let lists = try run.lines.map { try JSONDecoder().decode(WrittenTermList.self, from: Data($0.utf8)) }
    try #require(lists.map(\.source.path) == [article, "a.txt"])
    #expect(lists[1].terms.isEmpty)
  }

  @Test func endsWithOneWhenNothingIsFound() throws {
    let run = try folder.run("extract", input: Samples.plain)
    #expect(run.status == 1)
    #expect(try run.decoded(WrittenTermList.self).terms.isEmpty)
    #expect(run.errors == "")
  }

  @Test func selectsByStatusAndClass() throws {
    try folder.write(
      "b.txt", "Le ministre des Affaires étrangères est à Trifouilly, dit la presse depuis hier.\n")
    let aligned = try folder.run("extract", "b.txt", "--status", "aligned").decoded(WrittenTermList.self)
    #expect(aligned.terms.map(\.french) == ["ministre des Affaires étrangères"])
    let candidates = try folder.run("extract", "b.txt", "--status", "candidate").decoded(WrittenTermList.self)
    #expect(candidates.terms.map(\.french) == ["Trifouilly"])
    let none = try folder.run("extract", "b.txt", "--class", "event")
    #expect(none.status == 1)
    #expect(try none.decoded(WrittenTermList.self).terms.isEmpty)
  }

  @Test func takesTheDateThatIsGiven() throws {
    let run = try folder.run("extract", article, "--as-of", "2022-01-21")
    #expect(try run.decoded(WrittenTermList.self).source.date == "2022-01-21")
  }

  @Test func writesOneLineOfTimings() throws {
    let run = try folder.run("extract", article, "--timings")
    #expect(run.errorLines.count == 1)
    let line = try #require(run.errorLines.first)
    #expect(line.hasPrefix("##{\"load_s\":"))
    let numbers = try JSONDecoder().decode([String: Double].self, from: Data(line.dropFirst(2).utf8))
    #expect(Set(["load_s", "compile_s", "work_s", "mb", "tokens", "hits"]).isSubset(of: numbers.keys))
    #expect(numbers["mb"] == Double(Samples.article.utf8.count) / 1e6)
    #expect(try run.decoded(WrittenTermList.self).concepts == Self.concepts)
  }
}
