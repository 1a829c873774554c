import DragomanGlossary
import Testing

struct LegacyReadingTests {
  @Test func reads2008IntoTheSameModel() throws {
    let old = try GlossaryReader.read(
      Snippet.tbx2008(
        """
        <termEntry id="c1"><descrip type="subjectField">droit</descrip>
        <langSet xml:lang="fr"><tig><term>a</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
        </termEntry>
        """, type: "TBX-Basic"))
    let new = try GlossaryReader.read(
      Snippet.tbx(
        """
        <conceptEntry id="c1"><descrip type="subjectField">droit</descrip>
        <langSec xml:lang="fr"><termSec><term>a</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
        </conceptEntry>
        """))
    #expect(old.glossary.edition == .tbx2008)
    #expect(old.glossary.entries == new.glossary.entries)
    #expect(old.glossary.header == new.glossary.header)
    #expect(old.diagnostics == [])
  }

  @Test func readsTheLargerFormOfATerm() throws {
    let reading = try GlossaryReader.read(
      Snippet.tbx2008(
        """
        <termEntry id="c1"><langSet xml:lang="fr"><ntig id="s"><termGrp><term id="t">a</term>
        <termNoteGrp><termNote type="termType">acronym</termNote><note>n</note></termNoteGrp></termGrp>
        <descrip type="context">x</descrip></ntig></langSet></termEntry>
        """))
    let term = try #require(reading.firstTerm)
    #expect(term.id == "s")
    #expect(term.termID == "t")
    #expect(
      term.categories == [
        DataCategory(
          .termNote, .termType, "acronym",
          group: DataCategory.Group(members: [DataCategory(.note, .none, "n")])),
        DataCategory(.descrip, .context, "x"),
      ])
    #expect(reading.diagnostics == [])
  }

  @Test func readsCodesAsTheirPlaces() throws {
    let reading = try GlossaryReader.read(
      Snippet.tbx2008(
        """
        <termEntry id="c1"><note>un <bpt i="1">&lt;b></bpt>mot<ept i="1">&lt;/b></ept></note>
        <langSet xml:lang="fr"><tig><term>a</term></tig></langSet></termEntry>
        """))
    let note = try #require(reading.glossary.entries.first?.categories.first)
    #expect(note.text == "un mot")
    #expect(note.content.markup.count == 4)
    #expect(reading.codes == [.simplifiedMarkup, .simplifiedMarkup])
  }

  @Test func orders2008HeadersAsIn2019() throws {
    let glossary = try GlossaryReader.read(
      """
      <martif type="TBX" xml:lang="fr"><martifHeader><fileDesc>
      <titleStmt><title>Titre</title><note>Note</note></titleStmt>
      <publicationStmt><p>Éditeur</p></publicationStmt>
      <sourceDesc><p>une</p></sourceDesc><sourceDesc><p>deux</p></sourceDesc></fileDesc></martifHeader>
      <text><body/></text></martif>
      """
    ).glossary
    #expect(glossary.header.title == "Titre")
    #expect(glossary.header.descriptions == ["Note"])
    #expect(glossary.header.sourceDescription == ["une", "deux"])
    #expect(
      glossary.header.elements.first?.elements.map(\.name) == [
        "publicationStmt", "titleStmt", "sourceDesc",
      ])
  }

  @Test func readsTBXMin2013() throws {
    let reading = try GlossaryReader.read(
      """
      <TBX dialect="TBX-Min"><header><id>Essai</id><languages source="fr" target="en"/>
      <description>Un essai</description></header><body><termEntry id="c1"><subjectField>droit</subjectField>
      <langSet xml:lang="fr"><tig><term>a</term><termStatus>notRecommended</termStatus>
      <partOfSpeech>noun</partOfSpeech><customer>X</customer>
      <noteGrp><note><noteKey>usage</noteKey><noteValue>rare</noteValue></note></noteGrp></tig></langSet>
      </termEntry></body></TBX>
      """)
    let term = try #require(reading.firstTerm)
    #expect(reading.glossary.edition == .tbxMin2013)
    #expect(reading.glossary.dialect == .min)
    #expect(reading.glossary.language == "fr")
    #expect(reading.glossary.header.title == "Essai")
    #expect(reading.glossary.entries.first?.subjectFields == ["droit"])
    #expect(term.administrativeStatus == .deprecated)
    #expect(term.customerSubsets == ["X"])
    #expect(term.notes == ["usage: rare"])
    #expect(reading.diagnostics == [])
  }

  /// Found by fuzzing: headings without a text left a space at their end, which did not come back.
  @Test func keepsTheHeaderOfTBXMin2013ThroughWriting() throws {
    let first = try GlossaryReader.read(
      """
      <TBX dialect="TBX-Min"><header><languages/><creator> </creator></header><body>
      <termEntry id="c1"><langSet xml:lang="fr"><tig><term>a</term></tig></langSet></termEntry></body></TBX>
      """)
    let written = try GlossaryWriter().write(first.glossary).bytes
    let second = try GlossaryReader.read(written, path: "written.tbx")
    #expect(first.glossary.header.sourceDescription == ["languages:", "creator:"])
    #expect(second.glossary.header == first.glossary.header)
  }
}
