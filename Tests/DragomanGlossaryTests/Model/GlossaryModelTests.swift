import DragomanGlossary
import Testing

struct GlossaryModelTests {
  @Test(arguments: [
    ("a b", "a b"), (" a\n b\t\tc ", "a b c"), ("a  b", "a b"), ("", ""), ("  ", ""),
    ("a\u{A0} b", "a\u{A0} b"),
  ])
  func collapsesWhiteSpace(_ text: String, _ collapsed: String) {
    #expect(InlineText(text).collapsed == collapsed)
  }

  @Test func takesTextOfMarkup() {
    let text = InlineText(markup: [
      .text("a "), .element(MarkupElement("hi", children: [.text("b")])), .comment("c"),
    ])
    #expect(text.plain == "a b")
    #expect(InlineText(markup: [.text("a"), .text("b")]) == "ab")
  }

  @Test func comparesEntriesWithoutTheirPlaces() {
    let entry = ConceptEntry(id: "c", position: FilePosition(line: 1, column: 1))
    var moved = entry
    moved.position = FilePosition(line: 9, column: 9)
    #expect(moved == entry)
    #expect(moved.hashValue == entry.hashValue)
    moved.id = "d"
    #expect(moved != entry)
  }

  @Test func findsTermsOfALanguageInWhateverRegion() {
    let entry = ConceptEntry(
      id: "c",
      languages: [
        LanguageSection("fr-CA", terms: [TermSection("courriel"), TermSection(" ")]),
        LanguageSection("en", terms: [TermSection("e-mail")]),
        LanguageSection("FR", terms: [TermSection("mél")]),
      ])
    #expect(entry.terms(in: .french).map(\.text) == ["courriel", "mél"])
    #expect(entry.terms(in: "eng").map(\.text) == ["e-mail"])
    #expect(Glossary(entries: [entry, entry]).languages == ["fr-CA", "en", "FR"])
    #expect(GlossaryStatistics(Glossary(entries: [entry])).terms == ["fr-CA": 1, "en": 1, "FR": 1])
  }

  @Test(arguments: [
    ("preferredTerm-admn-sts", AdministrativeStatus.preferred), ("admitted", .admitted),
    ("notRecommended", .deprecated), ("obsolete", .superseded),
  ])
  func knowsTheStatusOfEveryEdition(_ value: String, _ status: AdministrativeStatus) {
    #expect(AdministrativeStatus(anyEdition: value) == status)
    for name in [CategoryName.administrativeStatus, .usageStatus] {
      let term = TermSection(
        "a", categories: [DataCategory(.termNote, name, InlineText(value))])
      #expect(term.administrativeStatus == status)
    }
  }

  @Test func doesNotInventAStatus() {
    #expect(AdministrativeStatus(anyEdition: "autre") == nil)
    let term = TermSection(
      "a", categories: [DataCategory(.termNote, .administrativeStatus, "autre")])
    #expect(term.administrativeStatus?.rawValue == "autre")
    #expect(TermSection("a").administrativeStatus == nil)
  }

  @Test(arguments: [
    Transaction(type: "origination"),
    Transaction(
      type: "modification", responsibility: "Anne", responsibilityTarget: "p1", date: "2024-02-29"),
  ])
  func writesTransactionsAsDataCategories(_ transaction: Transaction) {
    #expect(ConceptEntry(id: nil, categories: [transaction.category]).transactions == [transaction])
  }

  @Test func setsTargets() {
    var link = DataCategory(.ref, .crossReference, "voir")
    link.target = "c1"
    link.target = "c2"
    #expect(link.attributes == [MarkupAttribute("target", "c2")])
    link.target = nil
    #expect(link.attributes == [])
  }
}
