import DragomanDocuments
import DragomanGlossary
import DragomanLanguage
import Testing

@testable import DragomanMatching

/// A term with its equivalents, of which those after `|` are for the statutes of common-law countries.
private func statuteTerm(
  _ french: String, _ english: String, _ termClass: TermClass, isTemplate: Bool = true
) -> ConceptRecord {
  let parts = english.split(separator: "|").map { $0.split(separator: ";").map(String.init) }
  let first = parts[0].count
  return ConceptRecord(
    id: french, termClass: termClass, french: [TermRecord(french)],
    english: parts.flatMap { $0 }.map { TermRecord($0) },
    facts: (isTemplate ? [ConceptFact(.role, "template"), ConceptFact(.template, french)] : [])
      + (0..<parts[1].count).map { ConceptFact(.usage, "\(first + $0) common law") })
}

private func adjective(_ french: String, _ english: String, _ state: String) -> ConceptRecord {
  ConceptRecord(
    id: french, termClass: .demonym, french: [TermRecord(french)], english: [TermRecord(english)],
    facts: [ConceptFact(.stateCode, state)])
}

private let glossary: [ConceptRecord] = [
  statuteTerm(
    "article {number}", "Article {number};Article {number} of {whole}|section {number};section {number} of {whole}",
    .instrument),
  statuteTerm("paragraphe {number}", "paragraph {number}|subsection {number}", .instrument),
  statuteTerm("décret", "decree|order", .term, isTemplate: false),
  adjective("américain", "American", "US"), adjective("belge", "Belgian", "BE"),
  concept("loi Navarro", "Navarro Act", .instrument), concept("traité de la Baltique", "Baltic Treaty", .instrument),
]

private func list(_ text: String) throws -> TermList {
  let analyzer = try frenchAnalyzer()
  let source = SourceText(text)
  let extractor = TermExtractor(
    analyzer: analyzer, index: GlossaryIndex([("test", glossary)], analyzer: analyzer), findsNames: false,
    explains: true)
  let document = Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8")
  return extractor.termList(extractor.find(in: document), path: "-", sha256: "")
}

@Suite struct StatuteTests {
  /// Each occurrence has the English of its passage, whichever the list puts first.
  @Test func aTreatyInAScheduleHasTheEnglishOfTreaties() throws {
    let text =
      "Le gouverneur en conseil prend un décret. La présente convention suspend un décret. Le gouverneur en conseil "
      + "abroge ce décret."
    let order = try #require(try list(text).terms.first { $0.french == "décret" })
    #expect(order.english == ["order", "decree"])
    #expect(order.occurrences.map(\.inContext) == [nil, "decree", nil])
  }

  /// What is an everyday word elsewhere is a term in a statute, where its entry says so.
  @Test(arguments: [
    ("Le gouverneur en conseil peut ordonner le dépôt du rapport.", ["dépôt"]),
    ("Il attend le bus devant le dépôt.", []), ("Le dépôt de carburant a brûlé.", ["dépôt"]),
  ])
  func aFrenchTermMayCountInStatutesAlone(_ text: String, _ surfaces: [String]) throws {
    let filing = ConceptRecord(
      id: "filing", termClass: .term, french: [TermRecord("dépôt", partOfSpeech: .noun)],
      english: [TermRecord("filing")],
      facts: [ConceptFact(.neededSign, "*|dépôt"), ConceptFact(.neededSign, "carburant|dépôt")])
    #expect(try ExtractedText(text, [filing]).surfaces == surfaces)
  }

  /// The mark is the one by which English terms come first in statutes.
  @Test func readsTheMarkOfFrenchTerms() throws {
    let text = """
      <tbx type='TBX-Basic' style='dca' xml:lang='fr' xmlns='urn:iso:std:iso:30042:ed-2'>
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id='c'><langSec xml:lang='en'><termSec><term>filing</term></termSec></langSec>
      <langSec xml:lang='fr'><termSec><term>dépôt</term><admin type='customerSubset'>common law</admin></termSec>
      </langSec></conceptEntry></body></text></tbx>
      """
    let entry = try #require(try GlossaryReader.read(Array(text.utf8), path: "a.tbx").glossary.entries.first)
    #expect(ConceptRecord(entry, number: 1)?.facts == [ConceptFact(.neededSign, "*|dépôt")])
  }

  /// A text, and the English of *article* or *paragraphe* in it, in order.
  @Test(arguments: [
    // Statutes, by who makes orders, by the formula before definitions, by the numbers of subsections, by two weaker
    // cues.
    ("Le gouverneur en conseil peut, par règlement, étendre l'article 4 à d'autres navires.", "section 4"),
    ("Les définitions qui suivent s'appliquent aux articles 3 et 9.", "section 3, section 9"),
    ("Quiconque enfreint le paragraphe 7(1) ou l'article 12 encourt une amende.", "subsection 7(1), section 12"),
    ("Au titre de la présente loi, et malgré la Loi sur les ports, l'article 8 s'applique.", "section 8"),
    ("L'article 2 lie Sa Majesté du chef du Canada.", "section 2"),
    ("Le présent article vaut. Le gouverneur en\nconseil veille au paragraphe 6.", "subsection 6"),
    ("La présente règle et l'article 3 s'appliquent au registraire.", "section 3"),
    ("Des règlements administratifs peuvent étendre, au sens de la présente loi, l'article 3.", "section 3"),
    // The Order in Council of common law is no decree of France.
    ("Un décret en conseil proroge l'article 4.", "section 4"),
    ("Un décret en Conseil d'État fixe les modalités de l'article 4.", "Article 4"),
    ("Un décret en conseil des ministres proroge l'article 4.", "Article 4"),
    // What is named behind decides first.
    ("Le gouverneur en conseil met en œuvre l'article 4 de la convention.", "Article 4"),
    ("Selon l'article 301 de la loi américaine, des droits seront perçus.", "section 301"),
    ("Selon le paragraphe 2 de l'article 6 de la loi américaine.", "subsection 2, section 6"),
    ("L'article 3 de la loi Navarro vise les banques.", "section 3"),
    // Conventions, acts of the Union and statutes of other countries.
    ("Les États parties à la présente convention appliquent l'article 4.", "Article 4"),
    ("La directive est transposée conformément à l'article 288, paragraphe 3.", "Article 288, paragraph 3"),
    ("L'article 4 de la présente loi sera exécuté comme loi de l'État.", "Article 4"),
    ("Le Parlement du Canada a débattu de l'article 5.", "Article 5"),
    ("L'article 12 de la loi belge est abrogé.", "Article 12"),
    ("Le registraire de l'université s'en tient à l'article 12.", "Article 12"),
    ("L'article 5 du traité de la Baltique engage les Alliés.", "Article 5"),
    (
      "Sa Majesté le Roi a scellé le dahir de promulgation. La présente loi et la Loi sur les ports, article 2.",
      "Article 2"
    ),
    // A treaty in the schedule of a statute.
    (
      "Le gouverneur en conseil applique l'article 2. ANNEXE. Les parties à la présente convention visent l'article 9.",
      "section 2, Article 9"
    ),
  ])
  func namesThePartsOfStatutesAsTheirCountryDoes(_ text: String, _ expected: String) throws {
    let english = try list(text).terms.filter { $0.french.first != "d" && $0.concept?.contains("{number}") == true }
      .map { $0.english[0] }
    #expect(english.joined(separator: ", ") == expected)
  }

  @Test func keepsTheOtherNamesBehindTheFirst() throws {
    let term = try #require(try list("Le gouverneur en conseil suspend l'article 4.").terms.first)
    #expect(term.english == ["section 4", "Article 4"])
    #expect(term.occurrences[0].derivation.contains("statute(gouverneur en conseil)"))
  }

  @Test func tellsTheSameLettersApartInStatuteAndTreaty() throws {
    let text =
      "Le gouverneur en conseil applique l'article 2. Les parties à la présente convention appliquent l'article 2."
    let term = try #require(try list(text).terms.first)
    #expect(term.occurrences.map(\.inContext) == [nil, "Article 2"])
  }

  @Test(arguments: [
    ("Le gouverneur en conseil prend un décret.", "order", "statute(gouverneur en conseil)"),
    ("Le président prend un décret.", "decree", nil),
  ])
  func putsTheWordsOfStatutesFirst(_ text: String, _ english: String, _ step: String?) throws {
    let term = try #require(try list(text).terms.first { $0.concept == "décret" })
    #expect(term.english.first == english)
    #expect(term.occurrences[0].derivation.first { $0.hasPrefix("statute(") } == step)
  }

  /// Cues are words: letters before or behind that make another word of them are none.
  @Test(arguments: [
    ("Le vice-gouverneur en conseil", true), ("Le sous-paragraphe 7(1) suit", true),
    ("Les paragraphes 7 (1995)", false),
    ("Le paragraphe 7(a)", false), ("alinéa 7.2(3)a)", true), ("gouverneur", false), ("présente loi", false),
    ("", false),
    ("L.R.C. (1985), ch. A-2", true), ("l.r.c.", false),
  ])
  func readsCues(_ text: String, _ isStatute: Bool) {
    #expect(StatutePassages(Array(text.utf8)).isEmpty != isStatute)
  }
}
