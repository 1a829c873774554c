import DragomanGlossary
import Testing

/// Each rule with an entry that breaks it and one that looks alike and does not. The first entry of a file starts on
/// line 5, its French terms on line 7.
struct GlossaryLinterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let french: [String]
    let english: [String]
    var categories = ""
    let findings: [String]
    var testDescription: String { name }

    init(
      _ name: String, _ french: String..., en english: String..., with categories: String = "",
      finds findings: [String] = []
    ) {
      self.name = name
      self.french = french
      self.english = english
      self.categories = categories
      self.findings = findings
    }
  }

  private static func projectSubset(_ value: String) -> String { "<admin type=\"projectSubset\">\(value)</admin>" }

  static let cases = [
    Case("noun without gender", "traité{noun}", en: "treaty", finds: ["7: missing-gender"]),
    Case("noun with gender", "traité{noun,masculine}", en: "treaty"),
    Case("verb without gender", "ratifier{verb}", en: "ratify"),
    Case("no English", "huis clos", en: "", finds: ["5: missing-english"]),
    Case(
      "only deprecated English", "otage", en: "hostaged{deprecatedTerm-admn-sts}",
      finds: ["5: missing-english", "10: status"]),
    Case("term twice", "accord", "accord", en: "agreement", finds: ["8: repeated-term"]),
    Case("term for both genders", "ministre{masculine}", "ministre{feminine}", en: "minister"),
    Case("both spellings in one term", "budget de défense", en: "defense programme", finds: ["10: spelling-mix"]),
    Case("both spellings in two terms", "centre de défense", en: "defence centre", "defense center"),
    Case("Oxford spelling with British", "parti travailliste", en: "Labour Organization"),
    Case("British spelling for the US", "main-d'œuvre", en: "labour{US}", finds: ["10: spelling-mix"]),
    Case("words that only look American", "laboratoire", en: "honorary laboratory programmer centre"),
    Case("words in -ise of every English", "franchise", en: "defence enterprise franchise supervised"),
    Case("acronym alone", "OTAN{acronym}", en: "NATO{acronym}", "alliance", finds: ["7: acronym-expansion"]),
    Case("unmarked acronym alone", "MNUC", en: "mission", finds: ["7: acronym-expansion"]),
    Case("acronym with full form", "ONU{acronym}", "Nations unies", en: "UN{acronym}", "United Nations"),
    Case(
      "acronym with definition", "CSTO{acronym}", en: "CSTO{acronym}",
      with: "<descrip type=\"definition\">military alliance</descrip>"),
    Case(
      "person without capital", "nelson mandela{preferredTerm-admn-sts}", en: "Nelson Mandela",
      with: projectSubset("person"),
      finds: ["7: capitalisation"]),
    Case(
      "adjective with capital", "Malgache{adjective}", en: "Malagasy", with: projectSubset("demonym"),
      finds: ["7: capitalisation"]),
    Case("adjective without capital", "malgache{adjective}", en: "Malagasy", with: projectSubset("demonym")),
    Case(
      "common noun with capital", "Ministre", en: "minister", with: projectSubset("title"), finds: ["7: capitalisation"]
    ),
    Case("state with its capital", "État membre", en: "member state", with: projectSubset("term")),
    Case("shouted", "AMBASSADE", en: "embassy", finds: ["7: capitalisation"]),
    Case("space at the end", "visa ", en: "visa", finds: ["7: space"]),
    Case("no-break space at the end", "visa\u{A0}", en: "visa", finds: ["7: space"]),
    Case("two spaces inside", "droit  d'asile", en: "right of asylum", finds: ["7: space"]),
    Case("typographic apostrophe", "droit d’asile", en: "right of asylum", finds: ["7: apostrophe"]),
    Case("accent for apostrophe", "droit d´asile", en: "right of asylum", finds: ["7: apostrophe"]),
    Case("quotation marks", "zone « grise »", en: "‘grey’ zone"),
    Case("accent beside its letter", "traite\u{301}", en: "treaty", finds: ["7: normalization"]),
    Case("mark without composed letter", "q\u{301}", en: "q\u{301}"),
    Case("another number for a letter", "\u{212B}land", en: "Åland", finds: ["7: normalization"]),
    Case("no preferred term", "accord{admittedTerm-admn-sts}", en: "agreement", finds: ["7: status"]),
    Case("preferred term", "accord{preferredTerm-admn-sts}", "pacte{admittedTerm-admn-sts}", en: "agreement"),
    Case(
      "unknown subject", "accord", en: "agreement", with: "<descrip type=\"subjectField\">diplomcay</descrip>",
      finds: ["5: subject"]),
    Case("known subject", "accord", en: "agreement", with: "<descrip type=\"subjectField\">diplomacy</descrip>"),
    Case(
      "reference to nothing", "accord", en: "agreement",
      with: "<ref type=\"crossReference\" target=\"c9\">pacte</ref>", finds: ["5: cross-reference"]),
    Case(
      "reference to itself", "accord", en: "agreement", with: "<ref type=\"crossReference\" target=\"c1\">accord</ref>"),
    Case("French for English", "mise en demeure", en: "mise en demeure", finds: ["10: english-as-french"]),
    Case("accent left in English", "détente", en: "détente", finds: ["10: english-as-french"]),
    Case("the same word in both", "sanction", en: "sanction"),
    Case("a place with a French name", "Île-de-France", en: "Île-de-France", with: projectSubset("place")),
    Case(
      "allowed", "détente", en: "détente",
      with:
        "<adminGrp><admin type=\"projectSubset\">lint-allow: english-as-french</admin><note>borrowed</note></adminGrp>"),
    Case(
      "allowed without need", "sanction", en: "sanction", with: projectSubset("lint-allow: english-as-french"),
      finds: ["5: allowance"]),
    Case(
      "allowed by a wrong name", "accord", en: "agreement", with: projectSubset("lint-allow: all"),
      finds: ["5: allowance"]),
  ]

  @Test(arguments: cases)
  func findsWhatBreaksTheRuleAndNothingElse(_ sample: Case) throws {
    let entry = LintSnippet.entry("c1", french: sample.french, english: sample.english, sample.categories)
    // Where a case has several French terms, the English ones start further down.
    let shift = sample.french.count - 1
    let expected = sample.findings.map { finding in
      let parts = finding.split(separator: ":", maxSplits: 1)
      guard let line = Int(parts[0]), line >= 10 else { return finding }
      return "\(line + shift):\(parts[1])"
    }
    #expect(try LintSnippet.findings(entry) == expected)
  }

  @Test func declaredSubjectsAreTheOnlyOnes() throws {
    let entry = LintSnippet.entry(
      "c1", french: ["a"], english: ["b"], "<descrip type=\"subjectField\">diplomacy</descrip>")
    let text = Snippet.tbx(entry).replacing(
      "</fileDesc>", with: "</fileDesc><encodingDesc><p>Subject fields: law; trade </p></encodingDesc>")
    var found: [String] = []
    var linter = GlossaryLinter()
    try linter.lint(GlossaryInput(Array(text.utf8), path: "test.tbx")) { found.append($0.description) }
    #expect(found == ["test.tbx:5:23: subject: the header does not declare the subject field ‘diplomacy’"])
  }

  @Test func silencedRulesSayNothing() throws {
    let entry = LintSnippet.entry(
      "c1", french: ["visa ", "droit d’asile"], english: ["visa"], Self.projectSubset("lint-allow: status"))
    #expect(try LintSnippet.findings(entry, silencing: [.space, .allowance]) == ["8: apostrophe"])
  }

  @Test func readsTheStyleOfTagsAndTheOlderEdition() throws {
    let tags = Snippet.tbx(
      """
      <conceptEntry id="c1"><langSec xml:lang="fr"><termSec><term>traité</term>
      <min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry>
      """, style: "dct")
    let older = Snippet.tbx2008(
      """
      <termEntry id="c1"><langSet xml:lang="fr"><ntig><termGrp><term>traité</term>
      <termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet></termEntry>
      """)
    for text in [tags, older] {
      var found: [String] = []
      var linter = GlossaryLinter()
      try linter.lint(GlossaryInput(Array(text.utf8), path: "test.tbx")) { found.append($0.finding.rule.rawValue) }
      #expect(found == ["missing-english", "missing-gender"])
    }
  }
}
