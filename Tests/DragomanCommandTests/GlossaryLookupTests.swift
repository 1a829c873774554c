import Foundation
import Testing

/// `dragoman glossary search`: inflection, fields, and the compiled index.
struct GlossaryLookupTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write(
      "g.tbx",
      Samples.glossary(
        "Essai",
        """
        <conceptEntry id="affaires">
          <descrip type="subjectField">diplomatie</descrip>
          <langSec xml:lang="fr"><termSec><term>ministère des Affaires étrangères</term></termSec></langSec>
          <langSec xml:lang="en"><termSec><term>foreign ministries</term></termSec></langSec>
          <transacGrp><transac type="transactionType">modification</transac><date>2026-01-31</date></transacGrp>
        </conceptEntry>
        <conceptEntry id="garantie">
          <descrip type="subjectField">défense</descrip>
          <descripGrp><descrip type="definition">promesse</descrip><admin type="source">Le Journal</admin></descripGrp>
          <langSec xml:lang="fr">
            <termSec>
              <term>garantie écrite</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            </termSec>
            <termSec>
              <term>caution</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            </termSec>
          </langSec>
          <langSec xml:lang="en"><termSec><term>written guarantee</term></termSec></langSec>
          <transacGrp><transac type="transactionType">origination</transac><date>2024-06-01</date></transacGrp>
        </conceptEntry>
        """))
  }

  private func search(_ arguments: [String]) throws -> [String] {
    let run = try folder.run(
      ["glossary", "search", "--format", "tsv", "--glossary", "g.tbx", "--no-default-glossaries"] + arguments)
    #expect(run.status == (run.lines.count > 1 ? 0 : 1), "\(run.errors)")
    return run.lines.dropFirst().map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[2]) }
  }

  @Test(arguments: [
    ("affaire étrangère", ["affaires"]), ("garanties ecrites", ["garantie"]), ("cautions", ["garantie"]),
    ("foreign ministry", ["affaires"]), ("written guarantees", ["garantie"]),
    // Whole words only: what merely begins alike is no inflection.
    ("affairiste", []), ("guaranteed", []), ("écrit", ["garantie"]),
  ])
  func seesThroughInflection(_ query: String, _ concepts: [String]) throws {
    #expect(try search([query]) == concepts)
  }

  @Test func choosesByField() throws {
    #expect(try search(["*"]) == ["affaires", "garantie"])
    #expect(try search(["*", "--subject", "defense"]) == ["garantie"])
    #expect(try search(["*", "--source", "journal"]) == ["garantie"])
    #expect(try search(["journal", "--field", "source"]) == ["garantie"])
    #expect(try search(["*", "--status", "deprecated"]) == ["garantie"])
    #expect(try search(["caution", "--status", "deprecated"]) == [])
    #expect(try search(["*", "--changed-since", "2025-01-01"]) == ["affaires"])
    #expect(try search(["*", "--changed-before", "2025-01-01"]) == ["garantie"])
    #expect(try search(["*", "--changed-since", "2024-06-01", "--changed-before", "2024-06-02"]) == ["garantie"])
    #expect(try search(["m*", "--subject", "defense"]) == [])
  }

  @Test func findsTheSameFromTheCacheAndSeesChanges() throws {
    #expect(try search(["caution"]) == ["garantie"])
    let cached = folder.names(in: "cache/dragoman").filter { $0.hasSuffix(".search") }
    #expect(cached.count == 1)
    #expect(try search(["caution"]) == ["garantie"])
    // A damaged index is made anew.
    let path = "cache/dragoman/\(cached[0])"
    let whole = try #require(folder.read(path))
    for length in [whole.count / 2, 100, 0] {
      try folder.write(path, whole.prefix(length))
      #expect(try search(["caution"]) == ["garantie"])
    }
    var wrong = whole
    for index in stride(from: 160, to: wrong.count, by: 3) { wrong[index] = 0xEE }
    try folder.write(path, wrong)
    #expect(try search(["caution"]) == ["garantie"])
    _ = try folder.run("glossary", "add", "g.tbx", "--fr", "caution solidaire", "--id", "x")
    #expect(try search(["caution"]) == ["garantie", "x"])
  }
}
