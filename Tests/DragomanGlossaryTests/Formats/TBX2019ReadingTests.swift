import DragomanGlossary
import Testing

struct TBX2019ReadingTests {
  @Test func readsTheRoot() throws {
    let glossary = try GlossaryReader.read(Snippet.tbx("")).glossary
    #expect(glossary.edition == .tbx2019)
    #expect(glossary.dialect == .basic)
    #expect(glossary.style == .dca)
    #expect(glossary.language == "fr")
    #expect(glossary.header.sourceDescription == ["essai"])
  }

  @Test func readsTypedViewsOfATerm() throws {
    let reading = try GlossaryReader.read(
      Snippet.term(
        """
        <term id="t1"> accord
          de  siège </term>
        <termNote type="partOfSpeech">noun</termNote>
        <termNote type="grammaticalGender">masculine</termNote>
        <termNote type="grammaticalNumber">plural</termNote>
        <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        <termNote type="termType">fullForm</termNote>
        <termNote type="geographicalUsage">Belgique</termNote>
        <termNote type="register">technicalRegister</termNote>
        <descripGrp><descrip type="context">Signer un accord.</descrip><admin type="source">ONU</admin></descripGrp>
        <admin type="customerSubset">ministère</admin>
        <admin type="projectSubset">traités</admin>
        <note>à vérifier</note>
        """))
    let term = try #require(reading.firstTerm)
    #expect(reading.diagnostics == [])
    #expect(term.text == "accord de siège")
    #expect(term.termID == "t1")
    #expect(term.partOfSpeech == "noun")
    #expect(term.grammaticalGender == .masculine)
    #expect(term.grammaticalNumber == .plural)
    #expect(term.administrativeStatus == .preferred)
    #expect(term.termType == "fullForm")
    #expect(term.geographicalUsages == ["Belgique"])
    #expect(term.register == "technicalRegister")
    #expect(term.contexts == [SourcedText(text: "Signer un accord.", source: "ONU")])
    #expect(term.customerSubsets == ["ministère"])
    #expect(term.projectSubsets == ["traités"])
    #expect(term.notes == ["à vérifier"])
    #expect(term.categories.count == 11)
  }

  @Test func readsTypedViewsOfAnEntry() throws {
    let entry = try #require(
      try GlossaryReader.read(
        Snippet.tbx(
          """
          <conceptEntry id="c1"><descrip type="subjectField">droit</descrip>
          <descripGrp><descrip type="definition">Traité.</descrip><admin type="source">X</admin></descripGrp>
          <transacGrp><transac type="transactionType">origination</transac>
          <transacNote type="responsibility" target="p1">Anne</transacNote><date>2024-02-29</date></transacGrp>
          <ref type="crossReference" target="c2">voir</ref>
          <xref type="externalCrossReference" target="https://example.org">site</xref>
          <admin type="source">Y</admin>
          <langSec xml:lang="fr"><termSec><term>a</term></termSec></langSec></conceptEntry>
          """)
      ).glossary.entries.first)
    #expect(entry.id == "c1")
    #expect(entry.position == FilePosition(line: 5, column: 1))
    #expect(entry.subjectFields == ["droit"])
    #expect(entry.definitions == [SourcedText(text: "Traité.", source: "X")])
    #expect(
      entry.transactions == [
        Transaction(
          type: "origination", responsibility: "Anne", responsibilityTarget: "p1",
          date: "2024-02-29")
      ])
    #expect(
      entry.crossReferences == [CrossReference(name: .crossReference, text: "voir", target: "c2")])
    #expect(
      entry.externalCrossReferences == [
        CrossReference(name: .externalCrossReference, text: "site", target: "https://example.org")
      ])
    #expect(entry.sources == ["Y"])
  }

  /// Namespaces count, prefixes do not.
  @Test(arguments: ["min:", "m:", ""])
  func readsDataCategoriesAsTags(_ prefix: String) throws {
    let declaration = prefix == "" ? "xmlns" : "xmlns:\(prefix.dropLast())"
    let reading = try GlossaryReader.read(
      Snippet.term(
        """
        <term>a</term>
        <\(prefix)partOfSpeech \(declaration)="http://www.tbxinfo.net/ns/min">noun</\(prefix)partOfSpeech>
        """, style: "dct"))
    #expect(
      reading.firstTerm?.categories == [DataCategory(.termNote, .partOfSpeech, "noun")])
    #expect(reading.diagnostics == [])
  }

  @Test func readsTheCoreUnderAPrefix() throws {
    let text = """
      <t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" type="TBX-Core" style="dca" xml:lang="fr"><t:text>
      <t:body><t:conceptEntry id="c1"><t:langSec xml:lang="fr"><t:termSec><t:term>a</t:term></t:termSec>
      </t:langSec></t:conceptEntry></t:body></t:text></t:tbx>
      """
    #expect(try GlossaryReader.read(text).firstTerm?.text == "a")
  }

  @Test func keepsWhatItDoesNotKnow() throws {
    let reading = try GlossaryReader.read(
      Snippet.term(
        """
        <term>H<hi type="subscript">2</hi>O</term>
        <!-- un mot -->
        <termNote type="inconnu" datatype="x" id="n1">v</termNote>
        <remarque rang="1">texte <i>gras</i></remarque>
        """))
    let term = try #require(reading.firstTerm)
    #expect(term.text == "H2O")
    #expect(
      term.term.markup == [
        .text("H"),
        .element(
          MarkupElement(
            "hi", attributes: [MarkupAttribute("type", "subscript")], children: [.text("2")])),
        .text("O"),
      ])
    #expect(term.categories.map(\.kind) == [.comment, .termNote, .other])
    #expect(term.categories[0].content == " un mot ")
    #expect(term.categories[1].name == "inconnu")
    #expect(
      term.categories[1].attributes == [
        MarkupAttribute("datatype", "x"), MarkupAttribute("id", "n1"),
      ])
    #expect(term.categories[2].text == "texte gras")
    #expect(reading.codes == [.unknownElement])
  }

  @Test func keepsCommentsWithWhatFollowsThem() throws {
    let glossary = try GlossaryReader.read(
      """
      <!--avant--><tbx type="TBX-Core" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
      <conceptEntry id="c1"><!--liste--><langSec xml:lang="fr"><termSec><term>a</term></termSec></langSec>
      <!--anglais--><langSec xml:lang="en"><termSec><term>b</term></termSec></langSec></conceptEntry>
      <!--deux--><conceptEntry id="c2"><langSec xml:lang="fr"><termSec><term>a</term></termSec>
      <!--autre--><termSec><term>b</term></termSec></langSec></conceptEntry>
      <!--fin--></body></text></tbx>
      """
    ).glossary
    #expect(glossary.prolog == [.comment("avant")])
    #expect(glossary.entries[0].categories == [DataCategory(.comment, .none, "liste")])
    #expect(glossary.entries[0].languages[1].leading == [.comment("anglais")])
    #expect(glossary.entries[1].leading == [.comment("deux")])
    #expect(glossary.entries[1].languages[0].terms[1].leading == [.comment("autre")])
    #expect(glossary.trailing == [.comment("fin")])
  }

  /// A break in the file's lines is not part of a value; a break between lines of a text is.
  @Test(arguments: [
    ("\n   un\n\t\tdeux \n", "un deux"), ("un\ndeux", "un\ndeux"), ("un  deux", "un  deux"),
    ("", ""), (" \n ", ""),
  ])
  func tellsLayoutFromText(_ written: String, _ value: String) throws {
    let reading = try GlossaryReader.read(Snippet.term("<term>a</term><note>\(written)</note>"))
    #expect(reading.firstTerm?.categories.first?.content.plain == value)
  }

  // MARK: - Files that break the rules

  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let entries: String
    let codes: [Diagnostic.Code]
    var terms: [String] = ["a"]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Fault(
      name: "no identifier",
      entries:
        "<conceptEntry><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.missingIdentifier]),
    Fault(
      name: "identifier that starts with a digit",
      entries:
        "<conceptEntry id='1'><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.invalidIdentifier]),
    Fault(
      name: "identifier twice",
      entries: """
        <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>
        <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>b</term></termSec></langSec></conceptEntry>
        """, codes: [.duplicateIdentifier], terms: ["a", "b"]),
    Fault(
      name: "no language",
      entries:
        "<conceptEntry id='c'><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.missingLanguage]),
    Fault(
      name: "language with an underscore",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr_FR'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.invalidLanguage]),
    Fault(
      name: "blank term",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr'><termSec><term> </term></termSec></langSec></conceptEntry>",
      codes: [.blankTerm], terms: [""]),
    Fault(
      name: "no term",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr'><termSec><note>x</note></termSec></langSec></conceptEntry>",
      codes: [.missingTerm], terms: [""]),
    Fault(
      name: "two terms in a section",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>a</term><term>b</term></termSec></langSec></conceptEntry>",
      codes: [.misplacedElement], terms: ["a", "b"]),
    Fault(
      name: "term outside of a section",
      entries:
        "<conceptEntry id='c'><langSec xml:lang='fr'><term>a</term><termSec><term>b</term></termSec></langSec></conceptEntry>",
      codes: [.misplacedElement], terms: ["a", "b"]),
    Fault(
      name: "term outside of a language",
      entries: "<conceptEntry id='c'><termSec><term>a</term></termSec></conceptEntry>",
      codes: [.misplacedElement]),
    Fault(
      name: "language outside of an entry",
      entries: "<langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec>",
      codes: [.misplacedElement]),
    Fault(
      name: "entry inside of an entry",
      entries: """
        <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>b</term></termSec></langSec>
        <conceptEntry id='d'><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>
        </conceptEntry>
        """, codes: [.misplacedElement], terms: ["a", "b"]),
    Fault(
      name: "language inside of a term section",
      entries: """
        <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>a</term>
        <langSec xml:lang='en'><termSec><term>b</term></termSec></langSec></termSec></langSec></conceptEntry>
        """, codes: [.misplacedElement], terms: ["a", "b"]),
    Fault(
      name: "text between elements",
      entries:
        "<conceptEntry id='c'>mot<langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.misplacedText]),
    Fault(
      name: "no type",
      entries:
        "<conceptEntry id='c'><admin>x</admin><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>",
      codes: [.missingType]),
    Fault(
      name: "group without its head",
      entries: """
        <conceptEntry id='c'><transacGrp><date>2024-01-01</date></transacGrp>
        <langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>
        """, codes: [.missingHead]),
    Fault(
      name: "data category after the languages",
      entries: """
        <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec>
        <note>x</note></conceptEntry>
        """, codes: [.reordered]),
    Fault(
      name: "term note after a description",
      entries: """
        <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>a</term><descrip type='context'>x</descrip>
        <termNote type='termType'>acronym</termNote></termSec></langSec></conceptEntry>
        """, codes: [.reordered]),
    Fault(
      name: "no language section", entries: "<conceptEntry id='c'/>", codes: [.emptySection],
      terms: []),
  ])
  func readsInSpiteOf(_ fault: Fault) throws {
    let text = Snippet.tbx(fault.entries)
    let reading = try GlossaryReader.read(text)
    #expect(reading.codes == fault.codes)
    #expect(reading.diagnostics.allSatisfy { ($0.position?.line ?? 0) >= 5 })
    let terms = reading.glossary.entries.flatMap(\.languages).flatMap(\.terms).map(\.text)
    #expect(terms == fault.terms)
    let counted = try GlossaryStatistics(counting: Array(text.utf8), path: "test.tbx")
    #expect(counted.terms == GlossaryStatistics(reading.glossary).terms)
  }

  @Test func putsTermNotesFirst() throws {
    let reading = try GlossaryReader.read(
      Snippet.term(
        "<term>a</term><note>x</note><termNote type='termType'>acronym</termNote><note>y</note>"))
    #expect(reading.firstTerm?.categories.map(\.text) == ["acronym", "x", "y"])
  }

  @Test func doesNotListAFaultWithoutEnd() throws {
    let entries = String(repeating: "<conceptEntry/>", count: 2000)
    let reading = try GlossaryReader.read(Snippet.tbx(entries))
    #expect(reading.glossary.entries.count == 2000)
    #expect(reading.diagnostics.count == 1001)
    #expect(reading.diagnostics.last?.message == "3000 more, not listed")
  }
}
