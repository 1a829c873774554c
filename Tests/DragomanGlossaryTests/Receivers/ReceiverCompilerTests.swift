import Foundation
import Testing

@testable import DragomanGlossary

/// What each receiver gets, with an inflection of one rule: a plural in *s* on every word.
@Suite struct ReceiverCompilerTests {
  private static var inflection: TermInflection {
    TermInflection(
      forms: { term, _ in
        let plural = term.text.split(separator: " ").map { $0 + "s" }.joined(separator: " ")
        var forms = [TermInflection.Form(term.text, .none), .init(plural, .inflection, .plural)]
        if term.text == "OTAN" { forms = [forms[0], .init("Otan", .spelling)] }
        if term.text == "œil" { forms[1].text = "yeux" }
        return forms
      },
      rendering: { term, use in use == .plural ? term + "s" : term })
  }

  private static func term(_ text: String, _ status: String? = nil) -> String {
    let note = status.map { "<termNote type='administrativeStatus'>\($0)Term-admn-sts</termNote>" } ?? ""
    return "<termSec><term>\(text)</term>\(note)</termSec>"
  }

  private static func entry(_ id: String, _ french: [String], _ english: [String]) -> String {
    "<conceptEntry id='\(id)'><langSec xml:lang='fr'>\(french.joined())</langSec>"
      + "<langSec xml:lang='en'>\(english.joined())</langSec></conceptEntry>"
  }

  private static let guarantee = entry(
    "c1", [term("garantie écrite"), term("assurance")],
    [term("pledge", "deprecated"), term("written guarantee"), term("assurance")])
  private static let treaty = entry("c2", [term("OTAN")], [term("NATO")])
  private static let eye = entry("c3", [term("œil")], [term("eye; or so")])

  private func compile(
    _ receiver: GlossaryReceiver, _ entries: String...
  ) throws -> (text: String, ReceiverCompiler.Compilation) {
    var compiler = ReceiverCompiler(receiver, inflection: Self.inflection)
    compiler.add(try GlossaryReader.read(Snippet.tbx(entries.joined())).glossary)
    let result = try compiler.finish()
    return (String(decoding: result.bytes, as: UTF8.self), result)
  }

  @Test func deepLGetsARowForEachFormAndOneTarget() throws {
    let (text, result) = try compile(.deepl, Self.guarantee, Self.treaty)
    #expect(
      text == """
        garantie écrite\twritten guarantee
        assurance\twritten guarantee
        OTAN\tNATO
        garanties écrites\twritten guarantees
        assurances\twritten guarantees
        Otan\tNATO

        """)
    #expect(result.count == 6)
    #expect(result.conceptCount == 2)
    let messages = result.diagnostics.map(\.message)
    #expect(messages.contains { $0.contains("‘assurance’ is left out") })
    #expect(messages.contains { $0.contains("‘pledge’ is left out") })
  }

  @Test func aSourceIsNeverWrittenTwiceWhereOneTargetIsTaken() throws {
    let twin = Self.entry("c9", [Self.term("OTAN")], [Self.term("Alliance")])
    for receiver in [GlossaryReceiver.deepl, .google] {
      let (text, result) = try compile(receiver, Self.treaty, twin)
      #expect(text.split(whereSeparator: \.isNewline).count == 2)
      #expect(!text.contains("Alliance"))
      #expect(result.diagnostics.contains { $0.severity == .warning && $0.message.contains("not ‘Alliance’ as well") })
    }
  }

  @Test func aTextThatIsTooLongIsLeftOut() throws {
    let long = String(repeating: "é", count: 513)
    let (text, result) = try compile(.deepl, Self.treaty, Self.entry("c8", [Self.term(long)], [Self.term("x")]))
    #expect(!text.contains("éé"))
    #expect(result.diagnostics.contains { $0.message.contains("1024 bytes") })
  }

  /// Forms go before dictionary forms where there is no room.
  @Test func whatHasNoRoomIsLeftOutFormsFirst() throws {
    var pairs = ReceiverPairs(name: "it", textLimit: 100, sizeLimit: 30)
    var report = TBXFitting.Report()
    var compiler: [ReceiverConcept] = []
    let job = ReceiverJob(source: .french, target: .english, rendering: Self.inflection.rendering)
    let entries = try GlossaryReader.read(Snippet.tbx(Self.eye + Self.treaty)).glossary.entries
    for entry in entries {
      compiler += [ReceiverConcept(entry, named: "c", job, Self.inflection, &report)].compactMap(\.self)
    }
    pairs.add(compiler, job, &report)
    let (bytes, count) = pairs.bytes(&report) { Array("\($0.source)=\($0.target)\n".utf8) }
    #expect(String(decoding: bytes, as: UTF8.self) == "œil=eye; or so\nOTAN=NATO\n")
    #expect(count == 2)
    #expect(report.diagnostics.contains { $0.message.contains("the form ‘Otan’ is left out (2 times)") })
  }

  @Test func googleGetsCommasAndQuotationMarks() throws {
    let (text, _) = try compile(.google, Self.eye)
    #expect(text == "œil,\"eye; or so\"\r\nyeux,\"eye; or sos\"\r\n")
  }

  @Test func omegaTGetsSpellingsAndOnlyFormsThatItsStemmerMisses() throws {
    let (text, result) = try compile(.omegat, Self.guarantee, Self.treaty, Self.eye)
    #expect(
      text == """
        \u{FEFF}garantie écrite\twritten guarantee\t
        garantie écrite\tassurance\t
        assurance\twritten guarantee\t
        assurance\tassurance\t
        OTAN\tNATO\t
        Otan\tNATO\t
        œil\teye; or so\t
        yeux\teye; or sos\t

        """)
    #expect(result.count == 8)
  }

  @Test func xbenchGetsARowForEachPairOfSynonyms() throws {
    let (text, result) = try compile(.xbench, Self.guarantee)
    #expect(result.count == 6)
    #expect(text.hasPrefix("\u{FEFF}garantie écrite\twritten guarantee\t\ngarantie écrite\tassurance\t\n"))
    // *assurances* holds *assurance*, *garanties écrites* does not hold *garantie écrite*.
    #expect(text.contains("garanties écrites\twritten guarantees\t\n"))
    #expect(!text.contains("assurances\tassurances"))
  }

  @Test func memoQGetsStemsAndForbiddenTermsInColumns() throws {
    let (text, result) = try compile(.memoq, Self.guarantee, Self.treaty, Self.eye)
    let lines = text.components(separatedBy: "\r\n")
    #expect(result.count == 3)
    #expect(lines[0].hasPrefix("Entry_ID;Entry_Subject;"))
    #expect(
      lines[0].hasSuffix(
        "French_Def;French;Term_Info;Term_Example;French;Term_Info;Term_Example;English_Def;English;Term_Info;Term_Example;"
          + "English;Term_Info;Term_Example;English;Term_Info;Term_Example"))
    #expect(lines[1].contains(";garantie| écrite|;\"CasePermissive;Custom\";"))
    #expect(lines[1].contains(";pledge;\"CasePermissive;HalfPrefix;Forbidden\";"))
    #expect(lines[2].contains(";OTAN;\"CasePermissive;Exact\";;Otan;\"CasePermissive;Exact\";"))
    #expect(lines[3].contains(";œil;\"CasePermissive;Exact\";;yeux;"))
    #expect(lines[3].contains(";\"eye; or so\";"))
    let columns = lines[0].split(separator: ";", omittingEmptySubsequences: false).count
    #expect(
      lines[2].replacing(#/"[^"]*"/#, with: "x").split(separator: ";", omittingEmptySubsequences: false).count
        == columns)
  }

  @Test func weblateGetsAnEntryForEachFormAndEquivalent() throws {
    let (text, result) = try compile(.weblate, Self.guarantee)
    let reading = try GlossaryReader.read(text)
    #expect(result.count == 12)
    #expect(reading.glossary.entries.count == 12)
    #expect(Set(reading.glossary.entries.map(\.id)).count == 12)
    let pairs = reading.glossary.entries.map { entry in
      entry.terms(in: .french).map(\.text) + entry.terms(in: .english).map(\.text)
    }
    #expect(pairs.contains(["garanties écrites", "written guarantees"]))
    #expect(
      text.contains("<term>pledge</term>\n            <termNote type=\"administrativeStatus\">forbidden</termNote>"))
  }

  @Test func tradosGetsLanguagesByNameAndUnlikeForms() throws {
    let (_, result) = try compile(.trados, Self.guarantee, Self.eye)
    #expect(result.bytes.starts(with: [0xFF, 0xFE]))
    let reading = try GlossaryReader.read(result.bytes, path: "x.xml")
    #expect(reading.glossary.entries.count == 2)
    let french = reading.glossary.entries.map { $0.terms(in: .french).map(\.text) }
    #expect(french == [["garantie écrite", "assurance"], ["œil", "yeux"]])
    let english = reading.glossary.entries[0].terms(in: .english)
    #expect(english.map(\.text) == ["written guarantee", "assurance", "pledge"])
  }

  @Test func theNoteForTranslatorsIsNoDay() throws {
    let entry = Self.entry("c9", [Self.term("trêve")], [Self.term("truce")]).replacing(
      "<langSec xml:lang='fr'>",
      with: "<note>valid from: 2020-01-01</note><note>valid from: the start</note><langSec xml:lang='fr'>")
    let (text, _) = try compile(.omegat, entry)
    #expect(text.hasPrefix("\u{FEFF}trêve\ttruce\tvalid from: the start\n"), "\(text)")
  }

  @Test func phraseGetsRowsOfOneNumberForSynonyms() throws {
    let (_, result) = try compile(.phrase, Self.guarantee, Self.eye)
    let sheet = try GlossaryReader.read(result.bytes, path: "x.xlsx", options: .init(columns: ["CID": "id"]))
    #expect(result.count == 4)
    #expect(
      sheet.glossary.entries.map { $0.terms(in: .french).map(\.text) } == [
        ["garantie écrite", "assurance"], ["œil", "yeux"],
      ])
    #expect(result.diagnostics.contains { $0.message.contains("‘pledge’ is left out") })
  }

  /// Two runs give the same bytes, and an empty glossary a file all the same.
  @Test(arguments: GlossaryReceiver.allCases) func isRepeatableAndTakesNothing(_ receiver: GlossaryReceiver) throws {
    #expect(
      try compile(receiver, Self.guarantee, Self.treaty).1.bytes
        == compile(receiver, Self.guarantee, Self.treaty).1.bytes)
    #expect(try compile(receiver).1.count == 0)
  }

  @Test func anEntryWithoutATermToUseIsReported() throws {
    let (_, result) = try compile(.omegat, Self.entry("c1", [Self.term("mot")], [Self.term("word", "deprecated")]))
    #expect(result.conceptCount == 0)
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }
}
