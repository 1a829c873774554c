import DragomanGlossary
import Foundation
import Testing

struct GlossaryWritingTests {
  // MARK: - Identity

  @Test(arguments: 0..<60 as Range<UInt64>)
  func readsBackWhatItWrote(_ seed: UInt64) throws { try expectIdentity(seed) }

  /// The same of as many glossaries as `DRAGOMAN_GENERATED` asks for: in all three forms of TBX.
  @Test(.enabled(if: asked > 0, "DRAGOMAN_GENERATED gives the number of glossaries"))
  func readsBackManyGlossaries() throws {
    for seed in 0..<Self.asked {
      try expectIdentity(seed)
      try readsBackWhatItWroteFor2008(seed)
      try readsBackWhatItWroteAsTags(seed)
    }
  }

  private static let asked = UInt64(ProcessInfo.processInfo.environment["DRAGOMAN_GENERATED"] ?? "") ?? 0

  private func expectIdentity(_ seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 5)
    let writing = try GlossaryWriter().write(glossary)
    #expect(writing.diagnostics == [])
    let reading = try GlossaryReader.read(writing.bytes, path: "written")
    #expect(reading.diagnostics.filter { $0.code != .blankTerm } == [])
    var expected = glossary
    expected.dialect = try #require(writing.dialect)
    #expect(reading.glossary == expected, "seed \(seed)")
    #expect(try GlossaryValidator.validate(writing.bytes, path: "written") == [])
    #expect(try GlossaryWriter().write(reading.glossary).bytes == writing.bytes)
    #expect(
      try GlossaryStatistics(counting: writing.bytes, path: "written") == GlossaryStatistics(glossary))
  }

  /// The older edition holds the same entries, the French section first.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func readsBackWhatItWroteFor2008(_ seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 5)
    let writing = try GlossaryWriter(format: .tbx2008).write(glossary)
    let reading = try GlossaryReader.read(writing.bytes, path: "written")
    #expect(reading.glossary.edition == .tbx2008)
    #expect(reading.glossary.entries == glossary.entries, "seed \(seed)")
    #expect(try GlossaryValidator.validate(writing.bytes, path: "written") == [])
  }

  @Test(
    .enabled(if: !Sample.all.isEmpty, "the sample files are not here"), arguments: Sample.readable)
  func losesNothingOfTheSamples(_ sample: Sample) throws {
    let glossary = try GlossaryReader.read(sample.bytes, path: sample.file).glossary
    let writing = try GlossaryWriter().write(glossary)
    let again = try GlossaryReader.read(writing.bytes, path: sample.file).glossary
    if writing.diagnostics.allSatisfy({ $0.code == .outsideDialects }) {
      #expect(again.entries == glossary.entries)
      #expect(again.header == glossary.header)
      #expect(again.back == glossary.back)
      #expect(again.prolog == glossary.prolog)
      #expect(again.trailing == glossary.trailing)
    }
    #expect(GlossaryStatistics(again) == GlossaryStatistics(glossary))
    #expect(try GlossaryValidator.validate(writing.bytes, path: sample.file) == [])
  }

  /// Tags hold no inline markup; all else comes back.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func readsBackWhatItWroteAsTags(_ seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 5)
    let writing = try GlossaryWriter(format: .tbxDCT).write(glossary)
    #expect(writing.diagnostics.allSatisfy { $0.code == .simplifiedMarkup })
    let reading = try GlossaryReader.read(writing.bytes, path: "written")
    #expect(reading.glossary.style == .dct)
    #expect(try GlossaryFormat.recognize(writing.bytes) == .tbxDCT)
    #expect(try GlossaryValidator.validate(writing.bytes, path: "written").map(\.description) == [])
    #expect(GlossaryStatistics(reading.glossary) == GlossaryStatistics(glossary))
    // The tags say what the attributes say, once the markup is gone from both.
    let plain = try GlossaryWriter().write(reading.glossary)
    #expect(plain.diagnostics == [])
    #expect(
      try GlossaryReader.read(plain.bytes, path: "plain").glossary.entries
        == reading.glossary.entries, "seed \(seed)")
    if writing.diagnostics.isEmpty { #expect(reading.glossary.entries == glossary.entries) }
  }

  /// Whatever is read, however wrong its structure, what is written of it is valid and keeps the terms.
  @Test(arguments: 0..<150 as Range<UInt64>)
  func writesValidFilesWhateverItRead(_ seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let bytes = generator.confused(
      try GlossaryWriter().write(generator.glossary(entries: 3)).bytes)
    guard let reading = try? GlossaryReader.read(bytes, path: "confused") else { return }
    for format in [GlossaryFormat.tbx, .tbxDCT, .tbx2008] {
      let writing = try GlossaryWriter(format: format).write(reading.glossary)
      let again = try GlossaryReader.read(writing.bytes, path: "written").glossary
      #expect(
        GlossaryStatistics(again).terms.values.reduce(0, +)
          == GlossaryStatistics(reading.glossary).terms.values.reduce(0, +), "seed \(seed)")
      // The older edition has no empty body, and data categories that are no dialect's are kept.
      if format != .tbx2008 || !again.entries.isEmpty && writing.dialect == .basic {
        let findings = try GlossaryValidator.validate(writing.bytes, path: "written")
        #expect(findings.map(\.description) == [], "seed \(seed)")
      }
    }
  }

  // MARK: - The form

  @Test(arguments: [("canonical-2019.tbx", GlossaryFormat.tbx), ("canonical-2008.tbx", .tbx2008)]
  )
  func writesTheCanonicalForm(_ name: String, _ format: GlossaryFormat) throws {
    let glossary = try GlossaryReader.read(
      """
      <!-- Accords --><tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader>
      <fileDesc><titleStmt><title>Accords</title></titleStmt><sourceDesc><p>essai</p></sourceDesc></fileDesc></tbxHeader>
      <text><body><conceptEntry id="c1"><descrip type="subjectField">droit</descrip><descripGrp>
      <descrip type="definition">Acte par lequel deux États
         s’entendent.</descrip><admin type="source">Manuel</admin></descripGrp><transacGrp>
      <transac type="transactionType">origination</transac><transacNote type="responsibility" target="p1">Anne</transacNote>
      <date>2024-02-29</date></transacGrp><langSec xml:lang="en"><termSec><term>agreement</term>
      <termNote type="partOfSpeech">noun</termNote></termSec></langSec><!-- français --><langSec xml:lang="fr"><termSec>
      <term>accord <hi type="italics">ad hoc</hi></term><termNote type="partOfSpeech">noun</termNote>
      <termNoteGrp><termNote type="termType">fullForm</termNote><note>rare</note></termNoteGrp>
      <descrip type="context">« Un accord &amp; un seul »</descrip></termSec></langSec></conceptEntry></body>
      <back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">Anne</item></refObject></refObjectSec></back>
      </text></tbx>
      """
    ).glossary
    let writing = try GlossaryWriter(format: format).write(glossary)
    #expect(writing.diagnostics == [])
    try expectSnapshot(String(decoding: writing.bytes, as: UTF8.self), name)
  }

  // MARK: - Dialects

  @Test(arguments: [
    ("", GlossaryDialect.core), ("<note>x</note>", .core),
    ("<termNote type='partOfSpeech'>noun</termNote>", .min),
    ("<termNote type='partOfSpeech'>Noun</termNote>", .min),
    ("<termNote type='termType'>acronym</termNote>", .basic),
    ("<termNote type='register'>slangRegister</termNote>", .linguist),
    ("<termNote type='inconnu'>x</termNote>", .core),
    ("<termNote type='partOfSpeech'>préposition</termNote>", .core),
  ])
  func choosesTheSmallestDialect(_ category: String, _ dialect: GlossaryDialect) throws {
    let glossary = try GlossaryReader.read(Snippet.term("<term>a</term>\(category)")).glossary
    #expect(try GlossaryWriter().write(glossary).dialect == dialect)
  }

  @Test func keepsAsNotesWhatHasNoTag() throws {
    let glossary = try GlossaryReader.read(
      Snippet.term("<term>a</term><termNote type='inconnu'>x</termNote>")
    ).glossary
    let writing = try GlossaryWriter(format: .tbxDCT).write(glossary)
    #expect(writing.dialect == .core)
    #expect(writing.diagnostics.map(\.code) == [.keptAsNote])
    let term = try GlossaryReader.read(writing.bytes, path: "written").firstTerm
    #expect(term?.notes == ["inconnu: x"])
  }

  @Test func reportsWhatTheDialectAskedForDoesNotHold() throws {
    let glossary = try GlossaryReader.read(
      Snippet.term(
        """
        <term>a</term><termNote type="partOfSpeech">noun</termNote>
        <termNote type="grammaticalGender">masculine</termNote><admin type="source">x</admin>
        """)
    ).glossary
    let writing = try GlossaryWriter(dialect: .min).write(glossary)
    #expect(writing.dialect == .min)
    #expect(writing.diagnostics.map(\.code) == [.notHeld, .notHeld])
    #expect(writing.diagnostics.allSatisfy { $0.severity == .warning })
    let again = try GlossaryReader.read(writing.bytes, path: "written")
    #expect(again.firstTerm?.categories.map(\.name) == [.partOfSpeech])
    #expect(try GlossaryValidator.validate(writing.bytes, path: "written") == [])
  }

  @Test(arguments: [
    ("usageStatus", "preferred", CategoryName.administrativeStatus, "preferredTerm-admn-sts"),
    ("administrativeStatus", "notRecommended", .administrativeStatus, "deprecatedTerm-admn-sts"),
    ("partOfSpeech", "Noun", .partOfSpeech, "noun"),
    ("grammaticalGender", "otherGender", .grammaticalGender, "other"),
    ("termType", "phraseologicalUnit", .termType, "phrase"),
  ])
  func mapsValuesOfOtherEditions(
    _ type: String, _ value: String, _ name: CategoryName, _ mapped: String
  ) throws {
    let glossary = try GlossaryReader.read(
      Snippet.term("<term>a</term><termNote type='\(type)'>\(value)</termNote>")
    ).glossary
    let writing = try GlossaryWriter().write(glossary)
    #expect(writing.diagnostics.map(\.code) == [.mappedValue])
    let category = try GlossaryReader.read(writing.bytes, path: "written").firstTerm?.categories.first
    #expect(category?.name == name)
    #expect(category?.text == mapped)
  }

  // MARK: - What has to be changed

  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let entries: String
    let codes: [Diagnostic.Code]
    let expected: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Change(
      name: "identifier that starts with a digit, and a reference to it",
      entries: """
        <conceptEntry id="1_7"><ref type="crossReference" target="1_7">x</ref><langSec xml:lang="fr"><termSec>
        <term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.changedIdentifier],
      expected: "<ref type=\"crossReference\" target=\"_1_7\">x</ref>"),
    Change(
      name: "identifier twice",
      entries: """
        <conceptEntry id="c"><langSec xml:lang="fr"><termSec id="c"><term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.changedIdentifier], expected: "<termSec id=\"c-2\">"),
    Change(
      name: "no identifier",
      entries:
        "<conceptEntry><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.changedIdentifier], expected: "<conceptEntry id=\"c1\">"),
    Change(
      name: "reference to nothing",
      entries: """
        <conceptEntry id="c"><ref type="crossReference" target="d">x</ref><langSec xml:lang="fr"><termSec>
        <term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.notHeld], expected: "<ref type=\"crossReference\">x</ref>"),
    Change(
      name: "unknown element",
      entries:
        "<conceptEntry id='c'><mot>x</mot><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.keptAsNote], expected: "<note>x</note>"),
    Change(
      name: "no type",
      entries:
        "<conceptEntry id='c'><admin>x</admin><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.keptAsNote], expected: "<note>x</note>"),
    Change(
      name: "term note at the level of the entry",
      entries: """
        <conceptEntry id="c"><termNote type="partOfSpeech">noun</termNote><langSec xml:lang="fr"><termSec>
        <term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.outsideDialects, .keptAsNote], expected: "<note>partOfSpeech: noun</note>"),
    Change(
      name: "no date",
      entries: """
        <conceptEntry id="c"><transacGrp><transac type="transactionType">origination</transac>
        <date>hier</date></transacGrp><langSec xml:lang="fr"><termSec><term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.keptAsNote], expected: "<note>hier</note>"),
    Change(
      name: "link to something that is not on the web",
      entries: """
        <conceptEntry id="c"><xref type="externalCrossReference" target="a.txt">x</xref><langSec xml:lang="fr"><termSec>
        <term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.keptAsNote],
      expected: "<note>externalCrossReference: x (a.txt)</note>"),
    Change(
      name: "entry without a language", entries: "<conceptEntry id='c'/>", codes: [.emptySection],
      expected: "<term/>"),
    Change(
      name: "markup that a term cannot hold",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>a<b>b</b></term></termSec></langSec></conceptEntry>",
      codes: [.simplifiedMarkup], expected: "<term>ab</term>"),
    Change(
      name: "language with an underscore",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr_FR'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.invalidLanguage], expected: "<langSec xml:lang=\"fr-FR\">"),
    Change(
      name: "unknown attribute",
      entries:
        "<conceptEntry id='c' rang='1'><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.notHeld], expected: "<conceptEntry id=\"c\">"),
  ])
  func changesAndReports(_ change: Change) throws {
    let glossary = try GlossaryReader.read(Snippet.tbx(change.entries)).glossary
    let writing = try GlossaryWriter().write(glossary)
    #expect(writing.diagnostics.map(\.code) == change.codes)
    #expect(String(decoding: writing.bytes, as: UTF8.self).contains(change.expected))
    #expect(try GlossaryValidator.validate(writing.bytes, path: "written") == [])
  }

  @Test func countsAlikeReports() throws {
    let entry = "<langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>"
    let glossary = try GlossaryReader.read(
      Snippet.tbx("<conceptEntry id='1'>\(entry)<conceptEntry id='2'>\(entry)")
    ).glossary
    #expect(
      try GlossaryWriter().write(glossary).diagnostics.map(\.message) == [
        "the identifier ‘1’ is not allowed in XML; it is written as ‘_1’ (2 times)"
      ])
  }

  @Test func refusesCharactersThatXMLCannotHold() {
    let glossary = Glossary(entries: [
      ConceptEntry(id: "c", languages: [LanguageSection("fr", terms: [TermSection("a\u{1}")])])
    ])
    let error = #expect(throws: GlossaryError.self) { try GlossaryWriter().write(glossary) }
    #expect(error?.kind == .notWritable)
  }

  @Test func writesAnEmptyGlossary() throws {
    let writing = try GlossaryWriter().write(Glossary())
    #expect(try GlossaryValidator.validate(writing.bytes, path: "written") == [])
    #expect(try GlossaryReader.read(writing.bytes, path: "written").glossary.entries == [])
  }
}

/// Compares a text with the one that is kept under this name; `RECORD_SNAPSHOTS=1` keeps it anew and fails.
private func expectSnapshot(_ text: String, _ name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Snapshots/\(name)").standardizedFileURL
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)")
  }
  #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
}
