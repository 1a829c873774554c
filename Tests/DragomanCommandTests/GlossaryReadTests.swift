import Foundation
import Testing

/// `dragoman glossary list` and `stats`.
struct GlossaryListTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private struct Listing: Decodable {
    struct Glossary: Decodable, Equatable {
      let name: String
      let path: String
      let title: String
      let edition: String
      let dialect: String
      let style: String
      let concepts: Int
      let french: Int
      let english: Int
    }
    let glossaries: [Glossary]
  }

  @Test func listsTheShippedGlossaries() throws {
    let run = try folder.run("glossary", "list", "--format", "json")
    #expect(run.status == 0)
    let glossaries = try run.decoded(Listing.self).glossaries
    try #require(glossaries.map(\.name) == ["offices", "places"])
    #expect(
      glossaries[0]
        == Listing.Glossary(
          name: "offices", path: "\(folder.path)/glossaries/offices.tbx", title: "Offices", edition: "2019",
          dialect: "TBX-Basic", style: "dca", concepts: 3, french: 3, english: 4))
  }

  @Test func listsNamedGlossariesFirst() throws {
    try folder.write("own.tbx", Samples.places)
    let run = try folder.run("glossary", "list", "--glossary", "own.tbx", "--format", "json")
    #expect(try run.decoded(Listing.self).glossaries.map(\.name) == ["own", "offices", "places"])
  }

  @Test func listsOnlyThePathsThatAreGiven() throws {
    let run = try folder.run("glossary", "list", "glossaries/places.tbx", "--format", "tsv")
    #expect(
      run.lines == [
        "name\ttitle\tdialect\tstyle\tedition\tconcepts\tfrench\tenglish\tpath",
        "places\tPlaces\tTBX-Basic\tdca\t2019\t1\t1\t1\tglossaries/places.tbx",
      ])
  }

  @Test func alignsTheColumnsOfTheTable() throws {
    let run = try folder.run("glossary", "list")
    try #require(run.lines.count == 4)
    #expect(run.lines[0].hasPrefix("Name     Title"))
    #expect(run.lines[3].contains("2 glossaries"))
    // Numbers end in the same column.
    let ends = run.lines.dropFirst().map { line in
      line.ranges(of: #/\d+/#).map { line[..<$0.upperBound].count }
    }
    #expect(ends[0].dropFirst().prefix(3) == ends[1].dropFirst().prefix(3))
  }

  @Test func countsAsTheContractSays() throws {
    let run = try folder.run("glossary", "stats", "glossaries/offices.tbx", "--format", "json")
    #expect(run.status == 0)
    #expect(run.text == "{\"concepts\":3,\"terms\":{\"de\":1,\"en\":4,\"fr\":3}}\n")
  }

  @Test func countsByTheTagOfTheFileAndLeavesOutBlankTerms() throws {
    let text = Samples.offices.replacingOccurrences(of: "xml:lang=\"de\"", with: "xml:lang=\"FR-ca\"")
      .replacingOccurrences(of: "<term>NATO</term>", with: "<term>\n </term>")
    let run = try folder.run("glossary", "stats", "--format", "json", input: text)
    #expect(run.text == "{\"concepts\":3,\"terms\":{\"FR-ca\":1,\"en\":3,\"fr\":3}}\n")
  }

  @Test func countsSeveralFilesInTheirOrder() throws {
    let files = ["glossaries/places.tbx", "glossaries/offices.tbx"]
    let run = try folder.run(["glossary", "stats"] + files + ["--format", "json"])
    #expect(
      run.text == """
        [{"path":"glossaries/places.tbx","concepts":1,"terms":{"en":1,"fr":1}},\
        {"path":"glossaries/offices.tbx","concepts":3,"terms":{"de":1,"en":4,"fr":3}}]

        """)
    let text = try folder.run(["glossary", "stats"] + files).lines
    #expect(
      text == [
        "glossaries/places.tbx: 1 concept; terms: 1 en, 1 fr",
        "glossaries/offices.tbx: 3 concepts; terms: 1 de, 4 en, 3 fr",
      ])
  }
}

/// `dragoman glossary search`.
struct GlossarySearchTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private struct Found: Decodable {
    struct Concept: Decodable {
      let concept: String
      let glossary: String
      let line: Int
      let french: [String]
      let english: [String]
    }
    let query: String
    let concepts: [Concept]
  }

  private func search(_ arguments: [String]) throws -> [String] {
    let run = try folder.run(["glossary", "search", "--format", "json"] + arguments)
    let found = try run.decoded(Found.self)
    #expect(run.status == (found.concepts.isEmpty ? 1 : 0))
    return found.concepts.map(\.concept)
  }

  /// A query with the concepts that it finds, in order.
  @Test(arguments: [
    ("otan", ["org-nato"]), ("OTAN", ["org-nato"]), ("geneve", ["place-geneva"]),
    ("GENÈVE", ["place-geneva"]),
    ("Gene\u{300}ve", ["place-geneva"]), ("étrangeres", ["office-foreign-minister"]),
    ("vertreter", ["office-high-representative"]),
    ("minist", ["office-foreign-minister"]), ("haut-représentant", ["office-high-representative"]),
    ("repr", ["office-high-representative"]), ("nat", ["org-nato"]), ("zzz", []),
    ("ge*", ["place-geneva"]), ("*gen*", ["place-geneva"]), ("gen?ve", ["place-geneva"]), ("gen?", []),
    ("O?a?", ["org-nato"]), ("ministre*étrangères", ["office-foreign-minister"]),
    ("ministre", ["office-foreign-minister"]),
    ("*ministre", []),
  ])
  func findsWholeTermsAndParts(query: String, concepts: [String]) throws {
    #expect(try search([query]) == concepts)
  }

  @Test func looksOnlyWhereItIsTold() throws {
    #expect(try search(["nato", "--language", "fr"]) == [])
    #expect(try search(["nato", "--language", "en"]) == ["org-nato"])
    #expect(try search(["vertreter", "--language", "en"]) == [])
    #expect(try search(["government"]) == [])
    #expect(try search(["government", "--field", "subject"]) == ["office-foreign-minister"])
    #expect(try search(["government", "--field", "definition"]) == ["office-foreign-minister"])
    #expect(try search(["article", "--field", "note"]) == ["office-high-representative"])
    #expect(try search(["GB", "--field", "any"]) == ["office-foreign-minister"])
  }

  @Test func putsWholeTermsBeforeBeginningsAndParts() throws {
    try folder.write(
      "ranks.tbx",
      Samples.glossary(
        "Ranks",
        ["préarmer", "la paix armée", "armée"].enumerated().map { number, term in
          """
          <conceptEntry id="c\(number)"><langSec xml:lang="fr"><termSec><term>\(term)</term></termSec></langSec></conceptEntry>
          """
        }.joined()))
    #expect(try search(["armee", "--glossary", "ranks.tbx"]) == ["c2", "c1"])
    #expect(try search(["arme", "--glossary", "ranks.tbx"]) == ["c1", "c2", "c0"])
    #expect(try search(["arme", "--glossary", "ranks.tbx", "--limit", "2"]) == ["c1", "c2"])
    let run = try folder.run("glossary", "search", "arme", "--glossary", "ranks.tbx", "--limit", "2")
    #expect(run.errors == "dragoman: 1 more found, see --limit\n")
  }

  @Test func writesRows() throws {
    let tsv = try folder.run("glossary", "search", "minister", "--format", "tsv")
    let path = "\(folder.path)/glossaries/offices.tbx"
    #expect(
      tsv.lines == [
        "french\tenglish\tconcept\tglossary\tpath\tline",
        "ministre des Affaires étrangères\tforeign minister; minister of foreign affairs\toffice-foreign-minister\t"
          + "offices\t\(path)\t6",
      ])
    let table = try folder.run("glossary", "search", "minister")
    try #require(table.lines.count == 2)
    #expect(table.lines[1].hasPrefix("ministre des Affaires étrangères  foreign minister"))
  }

  @Test func saysThatNothingWasFound() throws {
    let run = try folder.run("glossary", "search", "zzz")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "dragoman: nothing found for ‘zzz’\n")
    #expect(try folder.run("glossary", "search", "zzz", "--quiet").errors == "")
  }
}

/// `dragoman glossary show`.
struct GlossaryShowTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  @Test(arguments: ["office-foreign-minister", "Ministre des affaires etrangeres", "FOREIGN MINISTER"])
  func showsTheWholeEntry(name: String) throws {
    let run = try folder.run("glossary", "show", name)
    #expect(run.status == 0)
    #expect(
      run.text == """
        office-foreign-minister
          Offices, \(folder.path)/glossaries/offices.tbx:6
          subject field: government
          definition: member of a government in charge of its relations with others

          French (fr)
            ministre des Affaires étrangères  (preferred, noun, masculine)

          English (en)
            foreign minister  (preferred)
              geographical usage: GB
            minister of foreign affairs

        """)
  }

  @Test func showsEveryConceptOfATerm() throws {
    try folder.write(
      "own.tbx", Samples.places.replacingOccurrences(of: "place-geneva", with: "canton-geneva"))
    let run = try folder.run("glossary", "show", "Genève", "--glossary", "own.tbx")
    #expect(run.lines.filter { !$0.hasPrefix(" ") } == ["canton-geneva", "place-geneva"])
    let one = try folder.run("glossary", "show", "place-geneva", "--glossary", "own.tbx")
    #expect(one.lines.filter { !$0.hasPrefix(" ") } == ["place-geneva"])
  }

  private struct Shown: Decodable {
    struct Concept: Decodable {
      let concept: String
      let line: Int
      let categories: [Category]
      let languages: [Language]
    }
    struct Category: Decodable, Equatable {
      let kind: String
      let name: String?
      let text: String
    }
    struct Language: Decodable {
      let language: String
      let terms: [Term]
    }
    struct Term: Decodable {
      let term: String
      let status: String?
      let partOfSpeech: String?
      let gender: String?
      let usage: [String]?
    }
    let schema: String
    let concepts: [Concept]
  }

  @Test func writesJSON() throws {
    let shown = try folder.run("glossary", "show", "office-foreign-minister", "--format", "json").decoded(
      Shown.self)
    #expect(shown.schema == "dragoman.concepts/1")
    let concept = try #require(shown.concepts.first)
    #expect(concept.line == 6)
    #expect(
      concept.categories.first == Shown.Category(kind: "descrip", name: "subjectField", text: "government"))
    try #require(concept.languages.map(\.language) == ["fr", "en"])
    let french = try #require(concept.languages.first?.terms.first)
    #expect(french.status == "preferredTerm-admn-sts")
    #expect(french.partOfSpeech == "noun")
    #expect(french.gender == "masculine")
    #expect(concept.languages[1].terms.map(\.usage) == [["GB"], nil])
  }

  @Test func writesAGlossaryOfItsOwn() throws {
    let run = try folder.run("glossary", "show", "office-high-representative", "--format", "tbx")
    #expect(try folder.run("glossary", "validate", input: run.text).status == 0)
    let counts = try folder.run("glossary", "stats", "--format", "json", input: run.text)
    #expect(counts.text == "{\"concepts\":1,\"terms\":{\"de\":1,\"en\":1,\"fr\":1}}\n")
  }

  @Test(arguments: ["text", "json", "tbx"]) func endsWithOneWhenThereIsNone(format: String) throws {
    let run = try folder.run("glossary", "show", "office", "--format", format)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("dragoman: no concept ‘office’"))
  }

  @Test func lintTellsAGlossaryInAnotherFormatWhatItIs() throws {
    try folder.write("list.csv", "fr,en\ntrêve,truce\n")
    let run = try folder.run("glossary", "lint", "list.csv")
    #expect(run.status == 2)
    #expect(run.errors.contains("list.csv: error: expected TBX, found csv"), "\(run.errors)")
    #expect(run.errors.contains("dragoman glossary convert 'list.csv' new.tbx --to tbx"))
    try folder.write("list.bin", [0x7F, 0x45, 0x4C, 0x46, 0, 1])
    #expect(try folder.run("glossary", "lint", "list.bin").errors.contains("expected a glossary"))
  }
}
