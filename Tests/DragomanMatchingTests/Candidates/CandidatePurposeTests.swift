import DragomanLanguage
import Testing

@testable import DragomanMatching

/// What is listed beside aligned terms, and what only a list of candidates has.
struct CandidatePurposeTests {
  private static let concepts = [
    concept("danois", "Danish", .demonym, part: .adjective), concept("libération", "release"),
    concept("otage", "hostage"),
  ]

  private static func phrases(_ text: String, _ purpose: CandidatePurpose) throws -> [String] {
    try PhraseText(text, concepts, for: purpose).phrases
  }

  @Test(arguments: [
    ("La frégate danoise est partie.", "frégate danoise", false),
    ("La libération des otages tarde.", "libération des otages", false),
    ("La présente circulaire est partie.", "présente circulaire", false),
    ("Un ancien otage est parti.", "ancien otage", false),
    ("Faute de pièces neuves, la frégate est partie.", "faute de pièces", false),
    ("La vente des bateaux décidée hier est partie.", "vente des bateaux décidée", false),
    ("Ce genre de frégate légère est parti.", "genre de frégate légère", false),
    ("Une série de frégates est partie.", "série de frégates", false),
    ("Le genre de la frégate est connu.", "genre de la frégate", true),
    // What says more than its parts, and begins and ends as terms do, stays.
    ("La matière de la robe est partie.", "matière de la robe", true),
    ("La frégate légère est partie.", "frégate légère", true),
    ("Une ancienne frégate est partie.", "ancienne frégate", true),
    ("La faute de service est lourde.", "faute de service", true),
    ("La libération des détenus tarde.", "libération des détenus", true),
    ("La frégate danoise de patrouille est partie.", "frégate danoise de patrouille", true),
  ])
  func skipsWhatOnlyAddsUpListedTerms(text: String, phrase: String, isForTranslators: Bool) throws {
    #expect(try Self.phrases(text, .terminology).contains { $0.lowercased() == phrase })
    #expect(try Self.phrases(text, .translation).contains { $0.lowercased() == phrase } == isForTranslators)
  }

  /// *En matière de* is a preposition; where its noun has an article, or is a subject, it is a noun.
  @Test func leavesLocutionsAlone() throws {
    #expect(try !Self.phrases("En matière de pêche, rien ne change.", .translation).contains("matière de pêche"))
    #expect(try Self.phrases("La matière de la robe est partie.", .translation).contains("matière de la robe"))
  }

  @Test(arguments: [
    ("Le stator chauffe.\n\nConvertisseur matriciel\n\nLe rotor tourne.", true),
    ("Le stator chauffe.\n\nConvertisseur matriciel.\n\nLe rotor tourne.", true),
    ("Convertisseur matriciel\n\nLe convertisseur matriciel chauffe.", false),
    ("Le stator alimente un convertisseur matriciel.", false),
  ])
  func knowsLabels(text: String, isLabel: Bool) throws {
    let text = try PhraseText(text)
    let forms = text.phrases.filter { $0.lowercased() == "convertisseur matriciel" }
    #expect(!forms.isEmpty && forms.allSatisfy { text.phrase($0)?.isLabel == isLabel })
  }

  @Test func leavesOutTermsWithoutEnglish() throws {
    let text =
      "Un onduleur brinqualoïde (OBR) ronfle, dit « onduleur brinqualoïde ». Le moteur garantit un stator. Le rotor "
      + "hydraulique fume."
    func terms(_ purpose: CandidatePurpose) throws -> [TermList.Term] {
      try PhraseText(text, for: purpose, suggests: true).list().terms.filter { $0.termClass == .term }
    }
    let unknown = try terms(.terminology).first { $0.french == "onduleur brinqualoïde" }
    #expect(unknown?.english == [])
    #expect(unknown?.candidate.map { $0.score >= CandidatePurpose.translation.leastScore } == true)
    #expect(try !terms(.translation).contains { $0.english.isEmpty })
  }

  /// A name that nothing is known of stays as it is; words of French do not.
  @Test(arguments: [
    ("Villers-Cotterêts", TermClass.place, true), ("TurkStream", .organization, true), ("HCC", .organization, true),
    ("Mémorial", .organization, false), ("Tchouvaldine", .place, false), ("Comité central", .organization, false),
    ("convertisseur", .term, false),
  ])
  func keepsNamesThatNothingIsKnownOf(name: String, termClass: TermClass, isKept: Bool) throws {
    let analyzer = try frenchAnalyzer()
    let names = try NameSuggester(transcriber: NameTranscriber.shipped(), lexicon: TranslationLexicon.shipped())
    let term = TermList.Term(
      french: name, termClass: termClass, english: [], status: .candidate, concept: nil, glossary: nil, occurrences: [])
    let made = names.asItIs(term, analyzer.lexicon)
    #expect(made?.english == (isKept ? name : nil))
  }
}
