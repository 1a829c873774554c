extension GlossaryFinding.Rule {
  /// French nouns have a gender.
  public static let missingGender = Self("missing-gender")
  /// A concept has an English term that may be used.
  public static let missingEnglish = Self("missing-english")
  /// No two concepts have the same French and the same English head term.
  public static let duplicateConcept = Self("duplicate-concept")
  /// No two concepts differ only by inflection, case, accents or hyphens of their French head term.
  public static let nearDuplicate = Self("near-duplicate")
  /// A French term of two concepts is told apart by a subject, a class or a note.
  public static let sharedTerm = Self("shared-term")
  /// A term stands once in its language section.
  public static let repeatedTerm = Self("repeated-term")
  /// A term is spelt as in one country.
  public static let spellingMix = Self("spelling-mix")
  /// An acronym has its expansion beside it, or a definition.
  public static let acronymExpansion = Self("acronym-expansion")
  /// Capitals stand where the language has them.
  public static let capitalisation = Self("capitalisation")
  /// No white space stands at the ends of a value, or twice inside.
  public static let space = Self("space")
  /// Terms are written with U+0027.
  public static let apostrophe = Self("apostrophe")
  /// Text is in Unicode normalisation form C.
  public static let normalization = Self("normalization")
  /// A language section whose terms have a status has a preferred term.
  public static let status = Self("status")
  /// Subject fields are those that the glossary declares.
  public static let subject = Self("subject")
  /// Cross references lead to an entry or a term.
  public static let crossReference = Self("cross-reference")
  /// English is not left in French.
  public static let englishAsFrench = Self("english-as-french")
  /// No context sign is a word that stands near anything.
  public static let commonSign = Self("common-sign")
  /// No context sign is the beginning of words that it does not mean.
  public static let openSign = Self("open-sign")
  /// No context sign is a word of the term itself.
  public static let ownSign = Self("own-sign")
  /// No two context signs of a term stand for one word.
  public static let repeatedSign = Self("repeated-sign")
  /// No context sign speaks for two equivalents.
  public static let sharedSign = Self("shared-sign")
  /// What an entry allows is there to be allowed.
  public static let allowance = Self("allowance")

  /// All rules of the linter, in the order of its documentation.
  public static let lint: [Self] = [
    .missingGender, .missingEnglish, .duplicateConcept, .nearDuplicate, .sharedTerm, .repeatedTerm, .spellingMix,
    .acronymExpansion, .capitalisation, .space, .apostrophe, .normalization, .status, .subject, .crossReference,
    .englishAsFrench, .commonSign, .openSign, .ownSign, .repeatedSign, .sharedSign, .allowance,
  ]
}
