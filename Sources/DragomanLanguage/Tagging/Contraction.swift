/// Surface tokens that hold two syntactic words: a preposition and an article or relative pronoun.
package enum Contraction {
  /// A syntactic word of a contraction.
  package struct Part: Sendable, Equatable {
    package let form: String
    package let lemma: String
    package let partOfSpeech: PartOfSpeech
    package let features: MorphologicalFeatures
  }

  /// The contractions of French, in lower case, with the features of their second word.
  private static let table:
    [String: (preposition: String, form: String, lemma: String, gender: String, number: String)] = [
      "du": ("de", "le", "le", "Masc", "Sing"), "des": ("de", "les", "le", "", "Plur"),
      "au": ("à", "le", "le", "Masc", "Sing"), "aux": ("à", "les", "le", "", "Plur"),
      "duquel": ("de", "lequel", "lequel", "Masc", "Sing"), "desquels": ("de", "lesquels", "lequel", "Masc", "Plur"),
      "desquelles": ("de", "lesquelles", "lequel", "Fem", "Plur"), "auquel": ("à", "lequel", "lequel", "Masc", "Sing"),
      "auxquels": ("à", "lesquels", "lequel", "Masc", "Plur"),
      "auxquelles": ("à", "lesquelles", "lequel", "Fem", "Plur"),
    ]

  /// The tags of a contraction in lower case, as a label (`ADP+DET`); nil for any other form.
  package static func label(of form: String) -> String? {
    table[form].map { $0.lemma == "le" ? "ADP+DET" : "ADP+PRON" }
  }

  /// Whether a form in lower case that can be a contraction can also be one word (*des hommes*).
  package static func canBeOneWord(_ form: String) -> Bool { form == "du" || form == "des" }

  /// The syntactic words of a contraction; nil for any other form.
  ///
  /// A capital is kept on the preposition (*Du*: *De*, *le*).
  package static func parts(of form: [UInt8]) -> [Part]? {
    guard let entry = table[String(decoding: WordFolding.lowercase(form), as: UTF8.self)] else { return nil }
    var features = MorphologicalFeatures()
    if !entry.gender.isEmpty { features.set("Gender", entry.gender) }
    features.set("Number", entry.number)
    let isCapital = form.first.map { $0 < 0x61 } ?? false
    let isAllCapital = isCapital && form.allSatisfy { $0 < 0x61 }
    let preposition =
      isAllCapital
      ? entry.preposition == "à" ? "À" : "DE" : isCapital ? entry.preposition == "à" ? "À" : "De" : entry.preposition
    return [
      Part(form: preposition, lemma: entry.preposition, partOfSpeech: .adposition, features: MorphologicalFeatures()),
      Part(
        form: entry.form, lemma: entry.lemma, partOfSpeech: entry.lemma == "le" ? .determiner : .pronoun,
        features: features),
    ]
  }
}
