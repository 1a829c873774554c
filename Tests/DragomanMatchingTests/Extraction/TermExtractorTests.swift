import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

/// A rule with a sentence in which it finds something and one in which it must not.
private struct Rule: CustomTestStringConvertible {
  let name: String
  let concepts: [ConceptRecord]
  /// Sentence and what is found in it, as `surface = headword`.
  let positive: (text: String, found: [String])
  /// A sentence in which nothing must be found, or only what is named.
  let negative: (text: String, found: [String])

  init(
    _ name: String, _ concepts: [ConceptRecord], _ text: String, _ found: [String], not other: String,
    _ otherFound: [String] = []
  ) {
    self.name = name
    self.concepts = concepts
    positive = (text, found)
    negative = (other, otherFound)
  }

  var testDescription: String { name }
}

private let nato = concept(
  "OTAN", "NATO", .organization,
  also: [TermRecord("Organisation du traité de l'Atlantique nord", type: .fullForm)])
private let minister = concept("ministre des Affaires étrangères", "foreign minister", .title)
private let russian = concept("russe", "Russian", .demonym)

@Suite struct TermExtractorTests {
  @Test(arguments: [
    // Capitals.
    Rule("acronym in capitals", [nato], "L'OTAN et l'UE", ["OTAN = OTAN"], not: "le otan"),
    Rule("acronym in press casing", [nato], "dans l’Otan.", ["Otan = OTAN"], not: "un otanien"),
    Rule(
      "acronym that is a word", [concept("PAS", "x", .organization)], "Le PAS exige", ["PAS = PAS"],
      not: "Pas un mot, pas un signe."),
    Rule(
      "heading without accents", [concept("déclaration des États-Unis", "US statement")],
      "DECLARATION DES ETATS-UNIS SUR LA PAIX", ["DECLARATION DES ETATS-UNIS = déclaration des États-Unis"],
      not: "DECLARER LES ETATS UNIFIES ENSEMBLE"),
    Rule(
      "capital without its accent", [concept("État", "State")], "L'Etat et les Etats",
      ["Etat = État", "Etats = État"],
      not: "Il a été étatique"),
    Rule(
      "name that is a word", [concept("Nice", "Nice", .place)], "Il vit à Nice.", ["Nice = Nice"],
      not: "une nice idée"),
    Rule(
      "acronym in press casing with the letters of a verb", [concept("AXA", "AXA", .organization)],
      "Le groupe Axa et AXA", ["Axa = AXA", "AXA = AXA"], not: "Axa ses efforts sur la paix, puis se tut."),
    Rule(
      "name with the letters of a verb", [concept("Axa", "Axa", .organization)], "Axa a conclu l'accord.",
      ["Axa = Axa"],
      not: "Axe de la paix, la route est fermée."),
    Rule(
      "name with the letters of a participle", [concept("Pelé", "Pelé", .person, part: .noun)], "Pelé est arrivé.",
      ["Pelé = Pelé"],
      not: "Peler des pommes est long."),
    Rule(
      "word with other accents", [concept("Malé", "Malé", .place)], "Male et Malé", ["Male = Malé", "Malé = Malé"],
      not: "Mâle, le lion domine."),
    Rule(
      "verb at the start", [concept("Est", "East", .place)], "Le pays de l'Est", ["Est = Est"],
      not: "Est venu le temps."),
    // Inflection.
    Rule(
      "plural", [concept("garantie de sécurité", "security guarantee")], "des garanties de sécurité",
      ["garanties de sécurité = garantie de sécurité"], not: "garantir la sécurité"),
    Rule(
      "irregular plural", [concept("émissaire spécial", "special envoy")], "les émissaires spéciaux",
      ["émissaires spéciaux = émissaire spécial"], not: "l'émission spéciale"),
    Rule(
      "feminine", [concept("ambassadeur", "ambassador", .title)], "L'ambassadrice est là",
      ["ambassadrice = ambassadeur"], not: "L'ambassade est là"),
    Rule(
      "feminine plural adjective", [concept("haut représentant", "High Representative", .title)],
      "les hautes représentantes", ["hautes représentantes = haut représentant"],
      not: "hauts lieux représentés"),
    Rule(
      "fixed plural", [concept("États-Unis", "United States", .place)], "Les États-Unis et les Etats-Unis",
      ["États-Unis = États-Unis", "Etats-Unis = États-Unis"], not: "un état uni"),
    Rule(
      "fixed plural of common words", [concept("affaires étrangères", "foreign affairs")],
      "les affaires étrangères", ["affaires étrangères = affaires étrangères"], not: "une affaire étrangère"),
    Rule(
      "singular", [concept("pourparler", "talks")], "des pourparlers", ["pourparlers = pourparler"],
      not: "pour parler"),
    // Insertion.
    Rule(
      "a demonym inside a title", [minister, russian], "le ministre russe des Affaires étrangères",
      ["ministre … des Affaires étrangères = ministre des Affaires étrangères", "russe = russe"],
      not: "le ministre parle des Affaires étrangères"),
    Rule(
      "an adjective behind a hyphenated title",
      [concept("haut-commissaire aux réfugiés", "High Commissioner for Refugees", .title)],
      "la haut-commissaire adjointe aux réfugiés",
      ["haut-commissaire … aux réfugiés = haut-commissaire aux réfugiés"],
      not: "le haut-commissaire parle aux réfugiés, haut conseil adjoint aux réfugiés"),
    Rule(
      "no insertion into names", [concept("Union européenne", "European Union", .organization)],
      "l'Union européenne", ["Union européenne = Union européenne"], not: "l'Union grande européenne"),
    // Whole words and hyphens.
    Rule(
      "whole words", [concept("accord", "agreement")], "un accord", ["accord = accord"],
      not: "désaccord, accordéon, raccord"),
    Rule(
      "no sea in overseas", [concept("mer", "sea")], "en mer", ["mer = mer"], not: "la France d'outre-mer"),
    Rule(
      "no secretary in the undersecretary", [concept("secrétaire", "secretary", .title)], "le secrétaire",
      ["secrétaire = secrétaire"], not: "le sous-secrétaire d'État"),
    Rule(
      "transparent prefix", [concept("Kremlin", "Kremlin", .metonym)],
      "les médias pro-Kremlin et anti-Kremlin",
      ["Kremlin = Kremlin", "Kremlin = Kremlin"], not: "le kremlinologue"),
    Rule(
      "compound of adjectives", [concept("allemand", "German", .demonym)], "le couple franco-allemand",
      ["franco-allemand = allemand"], not: "le germano-allemandisme"),
    Rule(
      "two names joined", [concept("Moscou", "Moscow", .metonym), concept("Pékin", "Beijing", .metonym)],
      "l'axe Moscou-Pékin", ["Moscou = Moscou", "Pékin = Pékin"], not: "le Moscou-ville"),
    Rule(
      "a name that is a word joined to another",
      [concept("Paris", "Paris", .metonym), concept("Berlin", "x", .place)],
      "l'axe Paris-Berlin", ["Paris = Paris", "Berlin = Berlin"], not: "les paris-berlinois"),
    Rule(
      "hyphen or blank", [concept("Maison-Blanche", "White House", .metonym)],
      "la Maison Blanche, la Maison-Blanche",
      ["Maison Blanche = Maison-Blanche", "Maison-Blanche = Maison-Blanche"], not: "une maison blanche"),
    Rule(
      "hyphenated term", [concept("porte-parole", "spokesperson", .title)], "le porte-parole",
      ["porte-parole = porte-parole"], not: "il porte la parole"),
    // Negation.
    Rule(
      "negating prefix", [concept("élargissement", "enlargement")], "le non-élargissement de l'Otan",
      ["non-élargissement = élargissement"], not: "le sous-élargissement"),
    Rule(
      "listed negation", [concept("prolifération", "x"), concept("non-prolifération", "non-proliferation")],
      "la non-prolifération", ["non-prolifération = non-prolifération"], not: "non prolifique"),
    // Overlaps.
    Rule(
      "longest",
      [concept("Conseil", "Council", .organization), concept("Conseil de sécurité", "SC", .organization)],
      "Le Conseil de sécurité et un Conseil",
      ["Conseil de sécurité = Conseil de sécurité", "Conseil = Conseil"],
      not: "un bon conseil"),
    Rule(
      "leftmost", [concept("chef de la diplomatie"), concept("diplomatie russe")],
      "le chef de la diplomatie russe",
      ["chef de la diplomatie = chef de la diplomatie"], not: "le chef d'une diplomatie de Russie"),
    // Homographs.
    Rule(
      "noun of a people", [concept("Russe", "Russian", .demonym)], "Un Russe parle", ["Russe = Russe"],
      not: "la ville russe"),
    Rule("adjective of a people", [russian], "la ville russe", ["russe = russe"], not: "Un Russe parle"),
    Rule(
      "finite verb behind its pronoun", [concept("accord", "agreement"), concept("menace", "threat")],
      "la menace et l'accord", ["menace = menace", "accord = accord"],
      not: "il menace, elle accorde, qui menace"),
    Rule(
      "participle behind its auxiliary", [concept("envoyé", "envoy", .title)], "l'envoyé de l'ONU",
      ["envoyé = envoyé"], not: "Il a envoyé un message et a été envoyé."),
    Rule(
      "in agreement", [concept("accord", "agreement")], "un projet d'accord, sans points d'accord",
      ["accord = accord", "accord = accord"], not: "Ils sont d'accord. D'accord, ils sont tombés d'accord."),
    Rule(
      "a plural behind a singular determiner", [concept("cour", "court")], "des cours, la cour",
      ["cours = cour", "cour = cour"], not: "au cours de la session, le cours des choses"),
    // Contraction.
    Rule(
      "plural of a complement", [concept("conseiller du président", "adviser", .title)],
      "les conseillers des présidents",
      ["conseillers des présidents = conseiller du président"], not: "les conseillers de présidents"),
    Rule(
      "the article of a name in a contraction", [concept("Le Caire", "Cairo", .place)],
      "de retour du Caire, au Caire",
      ["Caire = Le Caire", "Caire = Le Caire"], not: "Jean Caire est là, avec Caire."),
    Rule(
      "the article of a name", [concept("Le Caire", "Cairo", .place)], "visiter Le Caire",
      ["Le Caire = Le Caire"],
      not: "le caire"),
    // Determiners and years.
    Rule(
      "another determiner behind a verb", [concept("lever les sanctions", "lift sanctions", part: .verb)],
      "Il a levé ses sanctions, puis lèvera ces sanctions.",
      ["levé ses sanctions = lever les sanctions", "lèvera ces sanctions = lever les sanctions"],
      not: "La levée des sanctions; il lève le doute sur les sanctions."),
    Rule(
      "a year in brackets left out",
      [concept("résolution 2254 (2015) du Conseil", "resolution", .instrument)],
      "la résolution 2254 du Conseil", ["résolution 2254 du Conseil = résolution 2254 (2015) du Conseil"],
      not: "la résolution 2255 du Conseil"),
    // Names of persons.
    Rule(
      "surname behind another given name",
      [
        concept("Emmanuel Macron", "x", .person, also: [TermRecord("Macron", type: .shortForm)])
      ], "Emmanuel Macron parle. Puis M. Macron sort.",
      ["Emmanuel Macron = Emmanuel Macron", "Macron = Emmanuel Macron"],
      not: "Hier Brigitte Macron parle."),
    Rule(
      "place inside a person's name", [concept("France", "France", .place)], "la France", ["France = France"],
      not: "L'écrivain Anatole France est mort."),
    // Sentence ends.
    Rule(
      "across a wrapped line", [concept("Nations unies", "UN", .organization)], "les Nations\nunies",
      ["Nations unies = Nations unies"], not: "les nations.\nUnies, elles gagnent."),
    Rule(
      "never across punctuation", [concept("chef d'État", "x", .title)], "le chef d'État",
      ["chef d'État = chef d'État"],
      not: "le chef, d'État en État"),
    // Elision and contraction.
    Rule(
      "elision inside", [concept("chef d'État", "head of state", .title)], "les chefs d’État",
      ["chefs d’État = chef d'État"], not: "le chef de l'État"),
  ])
  private func everyRuleFindsAndRefuses(rule: Rule) throws {
    let found = try ExtractedText(rule.positive.text, rule.concepts).found.map {
      $0.replacing("’", with: "'")
    }
    #expect(found == rule.positive.found.map { $0.replacing("’", with: "'") })
    #expect(try ExtractedText(rule.negative.text, rule.concepts).found == rule.negative.found)
  }

  @Test func aTitleWithItsDemonymHasTwoSpansAndItsEnglish() throws {
    let text = "Le ministre russe des Affaires étrangères parle."
    let extracted = try ExtractedText(text, [minister, russian])
    let title = try #require(extracted.occurrences.first)
    #expect(title.spans.map(extracted.source.string) == ["ministre", "des Affaires étrangères"])
    #expect(title.inContext == "Russian foreign minister")
    #expect(title.match == [.insertion])
    #expect(extracted.list.terms.map(\.termClass) == [.title, .demonym])
    #expect(
      try ExtractedText("le ministre des Affaires étrangères", [minister, russian]).occurrences[0].inContext
        == nil)
  }

  @Test func aDemonymBehindATitleIsItsCountry() throws {
    let extracted = try ExtractedText(
      "L'ambassadeur russe", [concept("ambassadeur", "ambassador", .title), russian])
    #expect(extracted.occurrences.map(\.inContext) == ["Russian ambassador", nil])
  }

  @Test(arguments: [
    ("une garantie", nil), ("des garanties", "guarantees"), ("les traités", "treaties"), ("le traité", nil),
    ("des pourparlers", nil), ("un cessez-le-feu", nil),
    ("le président élu", nil), ("les présidents élus", "presidents"), ("le premier recours", nil),
    ("plusieurs recours", "appeals"),
  ])
  func aPluralHasItsEnglishPlural(text: String, english: String?) throws {
    let concepts = [
      concept("garantie", "guarantee"), concept("traité", "treaty", .instrument),
      concept("pourparlers", "talks", isPlural: true), concept("cessez-le-feu", "ceasefire"),
      concept("président", "president", .title), concept("recours", "appeal"),
    ]
    #expect(try ExtractedText(text, concepts).occurrences.map(\.inContext) == [english])
  }

  @Test(arguments: [
    ("un traité", [MatchLabel.exact]), ("un Traité", [.case]), ("des traités", [.inflection]),
    ("le TRAITE", [.case, .accent]),
    ("l'OTAN", [.elision]), ("l’Otan", [.case, .elision]), ("pour l'OTAN", [.elision]), ("à OTAN", [.exact]),
    ("le non-élargissement", [.negation]), ("les ambassadrices", [.feminine]),
    ("l'Organisation du traité de l'Atlantique nord", [.elision, .variant]),
    ("l'Atlantique", [.elision]), ("le ministre russe des Affaires étrangères", [.insertion]),
    ("les ministres russes des affaires étrangères", [.case, .inflection, .insertion]),
  ])
  func occurrencesSayHowTheyDifferFromTheDictionaryForm(text: String, labels: [MatchLabel]) throws {
    let concepts = [
      nato, minister, concept("traité", "treaty"), concept("élargissement", "enlargement"),
      concept("ambassadeur", "ambassador", .title), concept("Atlantique", "Atlantic", .place),
    ]
    #expect(try ExtractedText(text, concepts).occurrences.map(\.match) == [labels])
  }

  @Test func theAcronymOfAFullNameIsMarkedSo() throws {
    let full = concept(
      "Organisation du traité de l'Atlantique nord", "North Atlantic Treaty Organization", .organization,
      also: [TermRecord("OTAN", type: .acronym)])
    #expect(try ExtractedText("à OTAN", [full]).occurrences.map(\.match) == [[.acronym]])
  }

  @Test(arguments: [
    ("le non-élargissement de l'Otan", "élargissement de l'OTAN", "NATO enlargement", "NATO non-enlargement"),
    (
      "le non-respect du cessez-le-feu", "respect du cessez-le-feu", "respect for the ceasefire",
      "non-respect for the ceasefire"
    ),
    ("les membres non permanents", "membre permanent", "permanent member", "non-permanent members"),
    ("un acteur non étatique", "acteur étatique", "State actor", "non-State actor"),
  ])
  func aNegatedTermIsMarkedAndHasItsEnglish(text: String, french: String, english: String, inContext: String)
    throws
  {
    let extracted = try ExtractedText(text, [concept(french, english)])
    #expect(extracted.list.terms.map(\.french) == [french])
    let occurrence = try #require(extracted.occurrences.first)
    #expect(occurrence.match.contains(.negation) && !occurrence.match.contains(.insertion))
    #expect(occurrence.inContext == inContext)
    let plain = try ExtractedText(
      text.replacing("non-", with: "").replacing("non ", with: ""), [concept(french, english)]
    ).occurrences
    #expect(plain.count == 1 && !plain[0].match.contains(.negation))
  }
}
