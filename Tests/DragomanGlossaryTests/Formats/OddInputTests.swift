import Testing

@testable import DragomanGlossary

/// Inputs that are glossaries though they do not look like it, and parts of the model that no format has a place for.
@Suite struct OddInputTests {
  // MARK: - Pages with marked terms

  @Test func readsTheTermsThatAPageMarks() throws {
    let page = """
      <!DOCTYPE html><html lang="fr"><body><p its-term="no">rien</p>
      <p>Le <span its-term="yes" its-term-confidence="0.9" its-term-info-ref="https://example.org/t">traité
      <b>d&rsquo;adhésion</b></span> et le <dfn>pacte</dfn>,
      en anglais <i lang="en-GB"><span its-term=yes>treaty</span></i>, encore un <a its-term="yes">treaty</a>.</p>
      """
    let entries = try GlossaryReader.read(Array(page.utf8), path: "p.html").glossary.entries
    #expect(entries.map { $0.languages.map(\.language) } == [["fr"], ["en-GB"], ["fr"]])
    #expect(entries.flatMap(\.languages).flatMap(\.terms).map(\.text) == ["traité d’adhésion", "treaty", "treaty"])
    #expect(entries[0].notes == ["confidence: 0.9"])
    #expect(entries[0].externalCrossReferences.map(\.target) == ["https://example.org/t"])
    #expect(Set(entries.map(\.id)).count == 3)
  }

  @Test func aPageWithoutMarksIsNoGlossary() {
    #expect(throws: GlossaryError.self) {
      try GlossaryReader.read(Array("<html><body><p>texte</p></body></html>".utf8), path: "p.html")
    }
  }

  // MARK: - Characters that XML cannot hold

  /// Formats of plain text may hold controls, such as the vertical tabs of spreadsheets; what is read can be written.
  @Test(arguments: [
    ("fr\ten\naccord\tagreement\nle\u{B}pacte\tpact\u{1}\n", "3:3", "U+000B", 1),
    ("#UTX 1.11; fr/en\n#src\ttgt\naccord\tagree\u{1}ment\n", "3:13", "U+0001", 0),
    ("msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"accord\"\nmsgstr \"\u{FFFE}deal\"\n", "5:9", "U+FFFE", 0),
    (
      "<html lang=fr><p>Le <b its-term=yes its-term-info-ref=\"https://a.b/&#1;\">\u{2}traité&#3;</b>", "1:74",
      "U+0002", 0
    ),
  ])
  func whatNoGlossaryCanHoldIsReplaced(_ text: String, _ place: String, _ name: String, _ others: Int) throws {
    let reading = try GlossaryReader.read(Array(text.utf8), path: "a.txt")
    let finding = try #require(reading.diagnostics.first { $0.code == .replacedCharacter })
    #expect(finding.position?.description == place)
    #expect(finding.message.contains(name))
    #expect(finding.message.hasSuffix("like it") == (others > 0))
    let written = try GlossaryWriter(format: .tbx).write(reading.glossary).bytes
    #expect(String(decoding: written, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test func charactersThatCanBeHeldAreKept() throws {
    let reading = try GlossaryReader.read(Array("fr\ten\nl'été\u{A0}😀\tsummer\u{85}\n".utf8), path: "a.tsv")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.glossary.entries.first?.terms(in: .french).map(\.text) == ["l'été\u{A0}😀"])
  }

  // MARK: - Nothing

  @Test(arguments: ["empty.txt", "EMPTY.TAB", "a.tsv", "a.utf8", "a.csv"])
  func aTableMayBeEmpty(_ name: String) throws {
    #expect(try GlossaryReader.read([], path: name).glossary.entries.isEmpty)
    #expect(try GlossaryReader.read([0xEF, 0xBB, 0xBF], path: name).glossary.entries.isEmpty)
  }

  @Test(arguments: ["a.tbx", "-", "a.xml", "txt"])
  func anythingElseMayNot(_ name: String) {
    #expect(throws: GlossaryError.self) { try GlossaryReader.read([], path: name) }
  }

  // MARK: - Tables

  /// Most tables say what is of the whole entry in each of its rows, and a term in each row of its equivalents.
  @Test func whatRowsOfAnEntryRepeatIsReadOnce() throws {
    let table = """
      id,fr,en,definition,fr:partOfSpeech,fr/note
      c1,accord,agreement,texte conclu,noun,bref
      c1,accord,deal,texte conclu,noun,bref
      c1,accord,deal,autre sens,adjective,long
      c2,accord,chord,texte conclu,,

      """
    let entries = try GlossaryReader.read(Array(table.utf8), path: "a.csv").glossary.entries
    // What is said otherwise of a term is said of another.
    #expect(entries.map { $0.terms(in: .french).map(\.text) } == [["accord", "accord"], ["accord"]])
    #expect(entries.map { $0.terms(in: .english).map(\.text) } == [["agreement", "deal"], ["chord"]])
    #expect(
      entries.map { $0.categories.map(\.content.plain) } == [["texte conclu", "autre sens"], ["texte conclu"]])
    #expect(
      entries[0].terms(in: .french).map { $0.categories.map(\.content.plain) } == [["noun"], ["adjective"]])
    #expect(entries[0].sections(in: .french)[0].categories.map(\.content.plain) == ["bref", "long"])
  }

  /// A few bytes may name a cell in the last column of each row.
  @Test func aSheetOfEmptyCellsIsRefused() throws {
    func sheet(_ column: String) -> [UInt8] {
      let rows = (1...20).map { "<row r='\($0)'><c r='\(column)\($0)'><v>1</v></c></row>" }.joined()
      return Array("<worksheet><sheetData>\(rows)</sheetData></worksheet>".utf8)
    }
    #expect(
      try XLSXReader.rows(of: sheet("C"), [], emptyLimit: 100).map(\.cells.count) == Array(repeating: 3, count: 20))
    #expect {
      try XLSXReader.rows(of: sheet("XFD"), [], emptyLimit: 100)
    } throws: {
      ($0 as? GlossaryError)?.kind == .limitExceeded
    }
  }

  // MARK: - PO

  @Test func aLineOfBlanksPartsMessagesLikeAnEmptyOne() throws {
    let file = "msgid \"accord\"\nmsgstr \"agreement\"\n \t\nmsgid \"paix\"\nmsgstr \"peace\"\n"
    let entries = try GlossaryReader.read(
      Array(file.utf8), path: "a.po", options: .init(languages: [.french, .english])
    ).glossary.entries
    #expect(entries.map { $0.terms(in: .french).map(\.text) } == [["accord"], ["paix"]])
    #expect(entries.map { $0.terms(in: .english).map(\.text) } == [["agreement"], ["peace"]])
  }

  @Test func whatMessagesOfAConceptRepeatIsReadOnce() throws {
    let file = [("accord", "agreement"), ("accord", "deal"), ("pacte", "deal"), ("accord", "")].map {
      "#: concept:c1\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n"
    }.joined(separator: "\n")
    let entries = try GlossaryReader.read(
      Array(file.utf8), path: "a.po", options: .init(languages: [.french, .english])
    ).glossary.entries
    #expect(entries.map { $0.terms(in: .french).map(\.text) } == [["accord", "pacte"]])
    #expect(entries.map { $0.terms(in: .english).map(\.text) } == [["agreement", "deal"]])
  }

  @Test func everyMessageIsWrittenOnceWithItsContext() throws {
    func entry(_ id: String, _ subject: String) -> ConceptEntry {
      var entry = ConceptEntry.pair(id, "accord", "agreement")
      entry.categories = [DataCategory(.descrip, .subjectField, InlineText(subject))]
      return entry
    }
    let glossary = Glossary(entries: [entry("a", "law"), entry("b", "law"), entry("c", "law#3"), entry("d", "law")])
    let written = try GlossaryWriter(format: .po, sourceLanguage: .french, targetLanguage: .english).write(glossary)
    let contexts = String(decoding: written.bytes, as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("msgctxt")
    }
    #expect(contexts == [#"msgctxt "law""#, #"msgctxt "law#2""#, #"msgctxt "law#3""#, #"msgctxt "law#4""#])
  }

  // MARK: - XLIFF 1.2

  @Test func aSourceThatIsATermAsAWholeIsRead() throws {
    let file = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:its="http://www.w3.org/2005/11/its">
      <file source-language="fr" target-language="en"><body>
      <trans-unit id="1"><source its:term="yes">traité</source><target>treaty</target></trans-unit>
      <trans-unit id="2"><source its:term="no">rien</source><target>nothing</target></trans-unit>
      <trans-unit id="3"><source>le <mrk mtype="term">pacte</mrk></source></trans-unit>
      </body></file></xliff>
      """
    let entries = try GlossaryReader.read(Array(file.utf8), path: "a.xlf").glossary.entries
    #expect(entries.map { $0.terms(in: .french).map(\.text) } == [["traité"], ["pacte"]])
    #expect(entries.map { $0.terms(in: .english).map(\.text) } == [["treaty"], []])
  }

  // MARK: - Groups that TBX has not

  /// What is grouped with a note, or with what becomes a note, stands beside it.
  @Test(arguments: [GlossaryFormat.tbx, .tbxDCT, .tbx2008])
  func aNoteHasNoGroup(_ format: GlossaryFormat) throws {
    let source = DataCategory(.admin, .source, "recueil")
    var note = DataCategory(.note, .none, "à revoir")
    note.group = DataCategory.Group(members: [source])
    var misplaced = DataCategory(.termNote, .partOfSpeech, "noun")
    misplaced.group = DataCategory.Group(members: [source])
    let entry = ConceptEntry(
      id: "c1", languages: [LanguageSection(.french, terms: [TermSection("mot")])], categories: [note, misplaced])
    let writing = try GlossaryWriter(format: format).write(Glossary(entries: [entry]))
    let text = String(decoding: writing.bytes, as: UTF8.self)
    #expect(!text.contains("noteGrp"))
    #expect(text.split(separator: "recueil").count == 3)
    #expect(try GlossaryValidator.validate(writing.bytes, path: "x") == [])
  }
}
