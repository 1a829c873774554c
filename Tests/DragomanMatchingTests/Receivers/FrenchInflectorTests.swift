import DragomanGlossary
import DragomanLanguage
import Testing

@testable import DragomanMatching

/// The forms of French terms, each rule with what it gives and what it must not give.
@Suite struct FrenchInflectorTests {
  private static let inflector: Result<FrenchInflector, any Error> = Result {
    let lexicon = try FrenchLexicon.shipped()
    return FrenchInflector(FrenchParadigms(lexicon), lexicon)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let term: String
    var part: String? = "noun"
    let expected: [String]
    var refused: [String] = []
    var more: [(CategoryName, String)] = []
    var testDescription: String { term }

    init(
      _ term: String, _ part: String? = "noun", _ expected: [String], not refused: [String] = [],
      _ more: [(CategoryName, String)] = []
    ) {
      (self.term, self.part, self.expected, self.refused, self.more) = (term, part, expected, refused, more)
    }
  }

  private func forms(_ example: Case) throws -> [TermInflection.Form] {
    var section = TermSection(InlineText(example.term))
    if let part = example.part { section.categories.append(DataCategory(.termNote, .partOfSpeech, InlineText(part))) }
    for (name, value) in example.more { section.categories.append(DataCategory(.termNote, name, InlineText(value))) }
    let entry = ConceptEntry(id: "c", languages: [LanguageSection(.french, terms: [section])])
    return try Self.inflector.get().forms(of: section, in: entry)
  }

  @Test(arguments: [
    Case("garantie écrite", "noun", ["garanties écrites"], not: ["garantie écrit"]),
    Case(
      "ministre des Affaires étrangères", "noun", ["ministres des Affaires étrangères"],
      not: ["ministres des Affaire étrangère"]),
    Case("haut représentant", "noun", ["hauts représentants"]),
    Case("diplomate français", "noun", ["diplomates français", "diplomate française", "diplomates françaises"]),
    Case("travail préparatoire", "noun", ["travaux préparatoires"], not: ["travails préparatoires"]),
    Case("haut-commissaire", "noun", ["hauts-commissaires"]),
    Case("vice-président", "noun", ["vice-présidents"], not: ["vices-présidents"]),
    Case("État membre", "noun", [], not: ["États membre"]),
    Case("pays membre", "noun", ["pays membres"]),
    Case("pourparlers", "noun", [], not: ["pourparler"], [(.grammaticalNumber, "plural")]),
    Case("Union européenne", "noun", [], not: ["Unions européennes", "Union européen"]),
    Case("OTAN", "noun", ["Otan"], not: ["OTANs", "otan"], [(.termType, "acronym")]),
    Case("secrétaire général de l'OTAN", "noun", ["secrétaires généraux de l'OTAN", "secrétaire général de l'Otan"]),
    Case("PAS", "noun", [], not: ["Pas"], [(.termType, "acronym")]),
    Case("États-Unis", "noun", ["Etats-Unis"]),
    Case("missile de croisière nucléaire", "noun", ["missiles de croisière nucléaires"]),
    Case("levée des sanctions", "noun", ["levées des sanctions"], not: ["levée de sanctions"]),
    Case("écrit", "adjective", ["écrits", "écrite", "écrites"], not: ["écrire"]),
    Case("diplomatiquement", "adverb", [], not: ["diplomatiquements"]),
    Case(
      "lever les sanctions", "verb",
      ["lève les sanctions", "leva les sanctions", "lèveront les sanctions", "levé les sanctions"],
      not: ["lever les sanction"]),
    Case("se retirer", "verb", ["se retire", "se retirera"], not: ["se retires", "se retirons"]),
    Case("sbrouf inconnu", "noun", [], not: ["sbroufs inconnu"]),
  ])
  func writesTheFormsThatTextsHave(_ example: Case) throws {
    let forms = try forms(example)
    let texts = forms.map(\.text)
    #expect(texts.first == example.term)
    #expect(Set(texts).count == texts.count)
    for form in example.expected { #expect(texts.contains(form), "\(texts)") }
    for form in example.refused { #expect(!texts.contains(form), "\(texts)") }
  }

  @Test(arguments: [
    ("garantie écrite", "noun", "garanties écrites", "written guarantee", "written guarantees"),
    ("lever les sanctions", "verb", "lève les sanctions", "lift sanctions", "lifts sanctions"),
    ("lever les sanctions", "verb", "levait les sanctions", "lift sanctions", "lifted sanctions"),
    ("lever les sanctions", "verb", "lèvera les sanctions", "lift sanctions", "will lift sanctions"),
    ("écrit", "adjective", "écrites", "written", "written"),
  ])
  func englishFollowsTheForm(
    _ term: String, _ part: String, _ form: String, _ english: String, _ expected: String
  ) throws {
    let found = try #require(try forms(Case(term, part, [])).first { $0.text == form })
    #expect(EnglishRendering.of(english, as: found.use) == expected)
  }

  /// *a pris* is not *a took*: where English has another form, no rule gives it.
  @Test func participlesOfIrregularVerbsAreLeftToTheTranslator() {
    #expect(EnglishRendering.of("take note", as: .pastParticiple) == nil)
    #expect(EnglishRendering.of("ratify a treaty", as: .pastParticiple) == "ratified a treaty")
    #expect(EnglishRendering.of("take note", as: .presentParticiple) == nil)
  }

  /// Every form of a term is found by the matcher under that term.
  @Test(arguments: ["garantie écrite", "travail préparatoire", "haut représentant", "haut-commissaire"])
  func theMatcherFindsEveryForm(_ term: String) throws {
    let forms = try forms(Case(term, "noun", []))
    #expect(forms.count > 1)
    for form in forms {
      let found = try ExtractedText("Voici les \(form.text).", [concept(term, part: .noun)]).found
      #expect(found == ["\(form.text) = \(term)"])
    }
  }
}
