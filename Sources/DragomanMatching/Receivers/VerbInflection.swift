import DragomanGlossary
import DragomanLanguage

/// The forms of verbs and verb phrases: *lever les sanctions*, *lève les sanctions*, *leva les sanctions*.
///
/// The verb stands first, or behind *se* or *s'*, which then allows the third person alone.
struct VerbInflection {
  private let inflector: FrenchInflector

  init(_ inflector: FrenchInflector) { self.inflector = inflector }

  /// The forms other than the infinitive.
  func forms(of phrase: FrenchPhrase) -> [TermInflection.Form] {
    guard let first = phrase.words.first else { return [] }
    let isReflexive = ["se", "s'"].contains(first.lowercased())
    let index = isReflexive ? 1 : 0
    guard index < phrase.words.count,
      let reading = inflector.readings(phrase.words[index]).first(where: {
        $0.features.isInfinitive && ($0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary)
      })
    else { return [] }
    var uses: [String: TermInflection.Use] = [:]
    var order: [String] = []
    for form in inflector.paradigms.forms(of: reading.lemma, as: .verb) where !form.features.isInfinitive {
      if isReflexive, form.features.isFinite, form.features.value("Person") != "3" { continue }
      let use = Self.use(of: form.features)
      if let known = uses[form.text] {
        if Self.rank(use) < Self.rank(known) { uses[form.text] = use }
      } else {
        order.append(form.text)
        uses[form.text] = use
      }
    }
    return order.map { text in
      var words = [index: text]
      // *s'engager* but *se retirer*: the pronoun is the form's.
      if isReflexive { words[0] = first }
      return .init(phrase.replacing(words), .inflection, uses[text] ?? .dictionary)
    }
  }

  /// What English marks of a form.
  private static func use(of features: MorphologicalFeatures) -> TermInflection.Use {
    if features.isParticiple { return features.value("Tense") == "Pres" ? .presentParticiple : .pastParticiple }
    switch (features.value("Mood"), features.value("Tense")) {
    case ("Cnd", _): return .conditional
    case ("Ind", "Fut"): return .future
    case ("Ind", "Past"), ("Ind", "Imp"): return .past
    case ("Ind", "Pres") where features.value("Person") == "3" && features.isSingular: return .presentOfOne
    default: return .dictionary
    }
  }

  /// Which of several uses of one form texts are likeliest to mean: the lower.
  private static func rank(_ use: TermInflection.Use) -> Int {
    switch use {
    case .presentOfOne: 0
    case .past: 1
    case .future: 2
    case .conditional: 3
    case .pastParticiple: 4
    case .presentParticiple: 5
    case .dictionary, .plural: 6
    }
  }
}
