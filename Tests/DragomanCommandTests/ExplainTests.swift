import Testing

/// `extract --explain`, `--variety`, `--as-of`, and `glossary test`.
struct ExplainTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private func glossary(_ sentences: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx type="TBX-Dragoman" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
    <tbxHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></tbxHeader><text><body>
    <conceptEntry id="minister"><admin type="projectSubset">title</admin>\(sentences)
    <langSec xml:lang="en">
    <termSec><term>defence minister</term><termNote type="geographicalUsage">UK</termNote></termSec>
    <termSec><term>defense minister</term><termNote type="geographicalUsage">US</termNote></termSec>
    </langSec>
    <langSec xml:lang="fr"><termSec><term>ministre de la Défense</term></termSec></langSec></conceptEntry>
    <conceptEntry id="kenyan"><admin type="projectSubset">demonym</admin><admin type="stateCode">KE</admin>
    <langSec xml:lang="en"><termSec><term>Kenyan</term></termSec></langSec>
    <langSec xml:lang="fr"><termSec><term>kényan</term><termNote type="partOfSpeech">adjective</termNote></termSec>
    </langSec></conceptEntry>
    <conceptEntry id="achieng"><descrip type="officeHeld">minister KE 2001-03-01/2004-12-31</descrip>
    <admin type="projectSubset">person</admin>
    <langSec xml:lang="en"><termSec><term>Achieng</term></termSec></langSec>
    <langSec xml:lang="fr"><termSec><term>Achieng</term></termSec></langSec></conceptEntry>
    </body></text></tbx>
    """
  }

  private struct List: Decodable {
    struct Term: Decodable {
      struct Occurrence: Decodable {
        struct Holder: Decodable {
          var name: String
        }

        var inContext: String?
        var holder: Holder?
        var derivation: [String]?
      }

      var french: String
      var english: [String]
      var occurrences: [Occurrence]
    }
    struct Refused: Decodable {
      var french: String
      var reason: String
    }

    var terms: [Term]
    var refused: [Refused]?
  }

  private func extract(_ options: [String]) throws -> CommandRun {
    let terms = try folder.write("terms.tbx", glossary(""))
    let text = try folder.write(
      "a.txt", "Le ministre kényan de la Défense est arrivé. Un sous-ministre de la Défense part.\n")
    return try folder.run(
      ["extract", text, "--glossary", terms, "--no-default-glossaries", "--format", "json"] + options)
  }

  @Test func explainsInJSONOnlyWhenAsked() throws {
    let list: List = try extract(["--explain"]).decoded()
    let title = try #require(list.terms.first)
    #expect(
      title.occurrences.first?.derivation
        == ["entry ministre de la Défense", "insertion(kényan)", "state(kényan)"])
    #expect(list.refused?.first?.reason == "hyphen")
    let plain: List = try extract([]).decoded()
    #expect(plain.refused == nil && plain.terms.first?.occurrences.first?.derivation == nil)
  }

  @Test func explainsInTheTable() throws {
    let run = try extract(["--explain", "--format", "table"])
    #expect(run.text.contains("Kenyan defence minister: entry ministre de la Défense → insertion(kényan)"))
    #expect(run.text.contains("not listed as ministre de la Défense: inside a hyphenated word"))
  }

  @Test func refusesToExplainWhereTheFormatHasNoPlaceForIt() throws {
    let run = try extract(["--explain", "--format", "csv"])
    #expect(run.status == 2)
    #expect(run.errors.contains("USAGE: dragoman extract") || run.errors.contains("Usage: dragoman extract"))
  }

  @Test(arguments: [("us", "Kenyan defense minister"), ("uk", "Kenyan defence minister")])
  func choosesTheVariety(_ variety: String, _ english: String) throws {
    let list: List = try extract(["--variety", variety]).decoded()
    #expect(list.terms.first?.occurrences.first?.inContext == english)
    #expect(list.terms.first?.english.first == english.split(separator: " ").dropFirst().joined(separator: " "))
  }

  @Test(arguments: [("2003-07-14", "Achieng"), ("2009-07-14", nil)])
  func namesTheHolderOfTheDay(_ day: String, _ name: String?) throws {
    let list: List = try extract(["--as-of", day]).decoded()
    #expect(list.terms.first?.occurrences.first?.holder?.name == name)
  }

  @Test func testsTheSentencesOfEntries() throws {
    let good = try folder.write(
      "good.tbx",
      glossary(
        "<descrip type=\"matchingSentence\">Le ministre de la Défense part.</descrip>"
          + "<descrip type=\"nonMatchingSentence\">Un sous-ministre de la Défense part.</descrip>"))
    let passed = try folder.run(["glossary", "test", good])
    #expect(passed.status == 0 && passed.text.isEmpty)
    let bad = try folder.write(
      "bad.tbx", glossary("<descrip type=\"nonMatchingSentence\">Le ministre de la Défense part.</descrip>"))
    let failed = try folder.run(["glossary", "test", bad])
    #expect(failed.status == 1)
    #expect(failed.lines.count == 1)
    #expect(failed.text.contains("bad.tbx:4:1: test: minister: expected none, found “ministre de la Défense”"))
    let none = try folder.write("none.tbx", glossary(""))
    #expect(try folder.run(["glossary", "test", none]).status == 1)
  }

  @Test func namesTheSubcommandWhoseUsageIsWrong() throws {
    let run = try folder.run(["extract", "--no-default-glossaries", "a.txt"])
    #expect(run.status == 2)
    #expect(run.errors.contains("leaves no glossary"))
    #expect(run.errors.contains("dragoman extract"))
    #expect(!run.errors.contains("<subcommand>"))
  }
}
