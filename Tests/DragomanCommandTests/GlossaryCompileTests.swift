import Foundation
import Testing

/// `dragoman glossary compile`.
struct GlossaryCompileTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private static func glossary(_ english: String = "<termSec><term>written guarantee</term></termSec>") -> String {
    """
    <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc>
    <p>essai</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1"><langSec xml:lang="fr"><termSec>
    <term>garantie écrite</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
    <langSec xml:lang="en">\(english)</langSec></conceptEntry></body></text></tbx>
    """
  }

  @Test func writesInflectedFormsWithTheirEnglish() throws {
    try folder.write("g.tbx", Self.glossary())
    let run = try folder.run("glossary", "compile", "g.tbx", "--for", "deepl")
    #expect(run.status == 0)
    #expect(run.text == "garantie écrite\twritten guarantee\ngaranties écrites\twritten guarantees\n")
    #expect(run.errors == "")
  }

  @Test func tellsWhatTheReceiverCannotHold() throws {
    let forbidden =
      "<termSec><term>written guarantee</term></termSec><termSec><term>written warranty</term>"
      + "<termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></termSec>"
    try folder.write("g.tbx", Self.glossary(forbidden))
    let run = try folder.run("glossary", "compile", "g.tbx", "--for", "google", "-o", "g.csv")
    #expect(run.status == 0)
    #expect(run.errors.contains("written warranty"))
    let strict = try folder.run("glossary", "compile", "g.tbx", "--for", "google", "-o", "g.csv", "--strict")
    #expect(strict.status == 1)
    #expect(folder.read("g.csv") != nil)
    let held = try folder.run("glossary", "compile", "g.tbx", "--for", "memoq", "-o", "m.csv", "--strict")
    #expect(held.status == 0)
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    try folder.write("g.tbx", Self.glossary())
    #expect(try folder.run("glossary", "compile", "g.tbx", "--for", "nobody").status == 2)
    #expect(try folder.run("glossary", "compile", "g.tbx").status == 2)
    #expect(try folder.run("glossary", "compile", "missing.tbx", "--for", "omegat").status == 2)
    #expect(try folder.run("glossary", "compile", "g.tbx", "--for", "omegat", "--to-language", "fr").status == 2)
  }

  @Test func writesOtherPairsAsTheyStand() throws {
    try folder.write("g.tbx", Self.glossary())
    let run = try folder.run(
      "glossary", "compile", "g.tbx", "--for", "deepl", "--from-language", "en", "--to-language", "fr")
    #expect(run.status == 0)
    #expect(run.text == "written guarantee\tgarantie écrite\n")
    #expect(run.errors.contains("only French into English is inflected"))
  }
}
