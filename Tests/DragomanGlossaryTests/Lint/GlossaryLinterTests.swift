import DragomanGlossary
import Testing

/// Each rule with an entry that breaks it and one that looks alike and does not. The first entry of a file starts on
/// line 5, its French terms on line 7.
struct GlossaryLinterTests {
  private static func projectSubset(_ value: String) -> String { "<admin type=\"projectSubset\">\(value)</admin>" }

  static let cases = [
    LintCase("noun without gender", "traité{noun}", en: "treaty", finds: ["7: missing-gender"]),
    LintCase("noun with gender", "traité{noun,masculine}", en: "treaty"),
    LintCase("verb without gender", "ratifier{verb}", en: "ratify"),
    LintCase("no English", "huis clos", en: "", finds: ["5: missing-english"]),
    LintCase(
      "only deprecated English", "otage", en: "hostaged{deprecatedTerm-admn-sts}",
      finds: ["5: missing-english", "10: status"]),
    LintCase("term twice", "accord", "accord", en: "agreement", finds: ["8: repeated-term"]),
    LintCase("term for both genders", "ministre{masculine}", "ministre{feminine}", en: "minister"),
    LintCase("both spellings in one term", "budget de défense", en: "defense programme", finds: ["10: spelling-mix"]),
    LintCase("both spellings in two terms", "centre de défense", en: "defence centre", "defense center"),
    LintCase("Oxford spelling with British", "parti travailliste", en: "Labour Organization"),
    LintCase("British spelling for the US", "main-d'œuvre", en: "labour{US}", finds: ["10: spelling-mix"]),
    LintCase("words that only look American", "laboratoire", en: "honorary laboratory programmer centre"),
    LintCase("words in -ise of every English", "franchise", en: "defence enterprise franchise supervised"),
    LintCase("acronym alone", "OTAN{acronym}", en: "NATO{acronym}", "alliance", finds: ["7: acronym-expansion"]),
    LintCase("unmarked acronym alone", "MNUC", en: "mission", finds: ["7: acronym-expansion"]),
    LintCase("acronym with full form", "ONU{acronym}", "Nations unies", en: "UN{acronym}", "United Nations"),
    LintCase(
      "acronym with definition", "CSTO{acronym}", en: "CSTO{acronym}",
      with: "<descrip type=\"definition\">military alliance</descrip>"),
    LintCase(
      "person without capital", "nelson mandela{preferredTerm-admn-sts}", en: "Nelson Mandela",
      with: projectSubset("person"),
      finds: ["7: capitalisation"]),
    LintCase(
      "adjective with capital", "Malgache{adjective}", en: "Malagasy", with: projectSubset("demonym"),
      finds: ["7: capitalisation"]),
    LintCase("adjective without capital", "malgache{adjective}", en: "Malagasy", with: projectSubset("demonym")),
    LintCase(
      "common noun with capital", "Ministre", en: "minister", with: projectSubset("title"), finds: ["7: capitalisation"]
    ),
    LintCase("state with its capital", "État membre", en: "member state", with: projectSubset("term")),
    LintCase("shouted", "AMBASSADE", en: "embassy", finds: ["7: capitalisation"]),
    LintCase("space at the end", "visa ", en: "visa", finds: ["7: space"]),
    LintCase("no-break space at the end", "visa\u{A0}", en: "visa", finds: ["7: space"]),
    LintCase("two spaces inside", "droit  d'asile", en: "right of asylum", finds: ["7: space"]),
    LintCase("typographic apostrophe", "droit d’asile", en: "right of asylum", finds: ["7: apostrophe"]),
    LintCase("accent for apostrophe", "droit d´asile", en: "right of asylum", finds: ["7: apostrophe"]),
    LintCase("quotation marks", "zone « grise »", en: "‘grey’ zone"),
    LintCase("accent beside its letter", "traite\u{301}", en: "treaty", finds: ["7: normalization"]),
    LintCase("mark without composed letter", "q\u{301}", en: "q\u{301}"),
    LintCase("another number for a letter", "\u{212B}land", en: "Åland", finds: ["7: normalization"]),
    LintCase("no preferred term", "accord{admittedTerm-admn-sts}", en: "agreement", finds: ["7: status"]),
    LintCase("preferred term", "accord{preferredTerm-admn-sts}", "pacte{admittedTerm-admn-sts}", en: "agreement"),
    LintCase(
      "unknown subject", "accord", en: "agreement", with: "<descrip type=\"subjectField\">diplomcay</descrip>",
      finds: ["5: subject"]),
    LintCase("known subject", "accord", en: "agreement", with: "<descrip type=\"subjectField\">diplomacy</descrip>"),
    LintCase(
      "reference to nothing", "accord", en: "agreement",
      with: "<ref type=\"crossReference\" target=\"c9\">pacte</ref>", finds: ["5: cross-reference"]),
    LintCase(
      "reference to itself", "accord", en: "agreement", with: "<ref type=\"crossReference\" target=\"c1\">accord</ref>"),
    LintCase("French for English", "mise en demeure", en: "mise en demeure", finds: ["10: english-as-french"]),
    LintCase("accent left in English", "détente", en: "détente", finds: ["10: english-as-french"]),
    LintCase("the same word in both", "sanction", en: "sanction"),
    LintCase("a place with a French name", "Île-de-France", en: "Île-de-France", with: projectSubset("place")),
    LintCase(
      "allowed", "détente", en: "détente",
      with:
        "<adminGrp><admin type=\"projectSubset\">lint-allow: english-as-french</admin><note>borrowed</note></adminGrp>"),
    LintCase(
      "allowed without need", "sanction", en: "sanction", with: projectSubset("lint-allow: english-as-french"),
      finds: ["5: allowance"]),
    LintCase(
      "allowed by a wrong name", "accord", en: "agreement", with: projectSubset("lint-allow: all"),
      finds: ["5: allowance"]),
  ]

  @Test(arguments: cases)
  func findsWhatBreaksTheRuleAndNothingElse(_ sample: LintCase) throws {
    #expect(try LintSnippet.findings(sample.entry) == sample.expected)
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
