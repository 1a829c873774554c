import DragomanLanguage
import Testing

@testable import DragomanMatching

/// The suggester over the shipped tables and a glossary of these concepts.
private func session(_ concepts: [ConceptRecord]) throws -> SuggestionSession {
  let analyzer = try frenchAnalyzer()
  return try EnglishSuggester(
    analyzer: analyzer, tagger: FrenchTagger(models: try FrenchModels.shipped(lexicon: analyzer.lexicon)),
    index: GlossaryIndex([("parts", concepts)], analyzer: analyzer)
  ).makeSession()
}

private let parts = [
  concept("garantie", "guarantee"), concept("écrit", "written", part: .adjective),
  concept("cessez-le-feu", "ceasefire"),
  concept("non-prolifération", "non-proliferation"), concept("force d'interposition", "interposition force"),
  concept("russe", "Russian", .demonym, part: .adjective),
]

/// English for what no glossary holds.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("garantie écrite", "written guarantee"), ("accord de cessez-le-feu", "ceasefire agreement"),
    ("garantie russe écrite", "written Russian guarantee"), ("commission de garantie", "underwriting fee"),
    ("accord sur le cessez-le-feu", "agreement on ceasefire|agreement on the ceasefire|ceasefire agreement"),
    (
      "contrôle du cessez-le-feu",
      "ceasefire monitoring|ceasefire control|control of the ceasefire|monitoring of the ceasefire"
    ),
    ("lutte contre la corruption", "fight against corruption"),
    ("développement économique et social", "economic and social development"),
    ("commission nationale électorale", "national electoral commission"),
    ("commission électorale nationale", "national electoral commission"),
  ])
  func composesFromParts(french: String, english: String) throws {
    let made = try session(parts).suggestions(for: french, .term)
    #expect(made.contains { english.split(separator: "|").contains(Substring($0.english)) }, "\(made)")
  }

  /// What a body does stands before it, and what it does that to before this.
  @Test(arguments: [
    ("Mission de surveillance du cessez-le-feu", "Ceasefire Monitoring Mission"),
    ("Commission mixte de garantie", "Joint Commission of Guarantee"),
  ])
  func putsWhatABodyDoesBeforeIt(french: String, english: String) throws {
    let made = try session(parts + [concept("commission mixte", "joint commission")])
      .suggestions(for: french, .organization)
    #expect(made.first?.english == english, "\(made)")
  }

  /// Explanations and idioms are no parts: nothing can be put together with them.
  @Test func composesWithNamesOnly() throws {
    let concepts = [
      concept("office fédéral", "federal board, commission or other tribunal"), concept("de marbre", "unmoved"),
    ]
    let session = try session(parts + concepts)
    for french in ["office fédéral de garantie", "garantie de marbre"] {
      let made = session.suggestions(for: french, .term)
      #expect(!made.contains { $0.english.contains("tribunal") || $0.english.contains("unmoved") }, "\(made)")
    }
  }

  @Test func namesItsPartsAndTheirSources() throws {
    let made = try session(parts).suggestions(for: "garantie écrite", .term)
    let first = try #require(made.first)
    #expect(first.method == .composition)
    #expect(first.parts.map(\.french).sorted() == ["garantie", "écrite"])
    #expect(first.parts.contains { $0.french == "garantie" && $0.source == "parts" })
    #expect(first.confidence > 0 && first.confidence < 1)
    #expect(made.count <= 3)
    #expect(zip(made, made.dropFirst()).allSatisfy { $0.confidence >= $1.confidence })
  }

  /// What cannot be put part by part gets nothing rather than a piece.
  @Test(arguments: ["garantie zblurgée", "de la", "!", "", "garantie, écrite", "qui garantit", "il faut que"])
  func saysNothingWhereAPartIsUnknown(french: String) throws {
    let made = try session(parts).suggestions(for: french, .term)
    #expect(made.isEmpty, "\(made)")
  }

  @Test func endsOnLongAndOddPhrases() throws {
    let session = try session(parts)
    for text in [String(repeating: "garantie de ", count: 400), String(repeating: "écrit ", count: 30)] {
      #expect(session.suggestions(for: text, .term).count <= 3)
    }
    for text in ["\u{0}", "👩‍🚀"] { #expect(session.suggestions(for: text, .term).isEmpty) }
  }

  @Test(arguments: [
    ("Sergueï Choïgou", TermClass.person, "Sergei Shoigu", Suggestion.Method.transliteration),
    ("Vassili Tchouïkov", .person, "Vasily Chuikov", .transliteration),
    ("François Fillon", .person, "François Fillon", .unchanged),
    ("James Jeffrey", .person, "James Jeffrey", .unchanged),
    ("Zaporijjia", .place, "Zaporizhzhia", .exonym), ("Le Caire", .place, "Cairo", .exonym),
    ("Brescia", .place, "Brescia", .unchanged),
  ])
  func spellsNames(french: String, termClass: TermClass, english: String, method: Suggestion.Method) throws {
    let first = try session([]).suggestions(for: french, termClass).first
    #expect(first?.english == english && first?.method == method)
  }

  @Test(arguments: [
    (
      "la majorité qualifiée (en anglais, qualified majority voting, QMV) suffit", "la majorité qualifiée",
      "qualified majority voting"
    ),
    ("la ligne de crête (« ridge line » en anglais)", "la ligne de crête", "ridge line"),
    ("le Fonds des sables (Sand Fund) paie", "le Fonds des sables", "Sand Fund"),
    ("la ligne de crête, ou ridge line en anglais, passe", "la ligne de crête", "ridge line"),
  ])
  func findsEnglishInTheText(text: String, before: String, english: String) throws {
    #expect(try quoted(text, behind: before) == english)
  }

  @Test(arguments: [
    ("le Fonds des sables (Mali) paie", "le Fonds des sables"), ("le point (voir page 3) suit", "le point"),
    ("le point (Jean Dupont) suit", "le point"), ("le point, en somme, suit", "le point"), ("le point", "le point"),
    ("le point (", "le point"), ("le point (action commune)", "le point"),
  ])
  func takesNoOtherBracketForEnglish(text: String, before: String) throws {
    #expect(try quoted(text, behind: before) == nil)
  }

  private func quoted(_ text: String, behind: String) throws -> String? {
    let lexicon = try frenchAnalyzer().lexicon
    return QuotedEnglish(
      bytes: Array(text.utf8), lexicon: try TranslationLexicon.shipped(), isFrench: { lexicon.contains(Array($0.utf8)) }
    ).translation(behind: behind.utf8.count)
  }

  @Test(arguments: [
    ("multilatéralisme", PartOfSpeech.noun, "multilateralism"), ("décentralisation", .noun, "decentralization"),
    ("interopérabilité", .noun, "interoperability"), ("extraterritorial", .adjective, "extraterritorial"),
    ("hydrologique", .adjective, "hydrological"),
  ])
  func findsCognatesThatEnglishHas(french: String, part: PartOfSpeech, english: String) throws {
    let found = CognateRules().candidates(
      of: AnalyzedWord(form: french, lemma: french, partOfSpeech: part), try TranslationLexicon.shipped())
    #expect(found.contains(english), "\(found)")
  }

  @Test(arguments: [
    ("éventuel", PartOfSpeech.adjective), ("librairie", .noun), ("zblurgisation", .noun), ("or", .noun),
  ])
  func findsNoFalseFriendsOrInventedWords(french: String, part: PartOfSpeech) throws {
    let word = AnalyzedWord(form: french, lemma: french, partOfSpeech: part)
    #expect(CognateRules().candidates(of: word, try TranslationLexicon.shipped()) == [])
  }
}
