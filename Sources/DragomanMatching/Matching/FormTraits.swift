import DragomanLanguage

/// What the judgement of matches asks of a form, worked out once.
struct FormTraits: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  static let canBeAdjective = FormTraits(rawValue: 1)
  static let canBeNoun = FormTraits(rawValue: 2)
  static let canBeFiniteVerb = FormTraits(rawValue: 4)
  static let canBeParticiple = FormTraits(rawValue: 8)
  static let isFunctionWord = FormTraits(rawValue: 16)
  static let isAuxiliary = FormTraits(rawValue: 32)
  static let isSubjectOrNegation = FormTraits(rawValue: 64)
  static let isGivenName = FormTraits(rawValue: 128)
  /// The lexicon holds it as something else than a name.
  static let isCommonWord = FormTraits(rawValue: 256)
  /// Some reading other than a finite verb is plural.
  static let isPlural = FormTraits(rawValue: 512)
  static let isFeminine = FormTraits(rawValue: 1024)
  /// A small word inside names (`ben Salmane`, `von der Leyen`).
  static let isNameParticle = FormTraits(rawValue: 2048)
  /// `M.`, `Mme` and the like, which only stand before persons.
  static let isHonorific = FormTraits(rawValue: 4096)
  /// A preposition that stands before places.
  static let isLocative = FormTraits(rawValue: 8192)
  /// The lexicon holds it as a name, whatever else it is.
  static let canBeName = FormTraits(rawValue: 16384)
  /// *non*, which makes what it stands before its opposite.
  static let isNegation = FormTraits(rawValue: 32768)
  /// *le*, *cette*, *aucun*: what follows is no plural.
  static let isSingularDeterminer = FormTraits(rawValue: 1 << 16)
  /// *du*, *au*, *des*, *aux*: an article is in it.
  static let isContractedArticle = FormTraits(rawValue: 1 << 17)
  /// *accord*, of the locution *d'accord*.
  static let isAccord = FormTraits(rawValue: 1 << 18)
  /// Some reading of a noun or an adjective is not plural: *pays*, *cessez-le-feu*, *président*.
  static let canBeSingular = FormTraits(rawValue: 1 << 19)
  /// *les*, *ces*, *plusieurs*, *trois*: what follows is plural.
  static let isPluralDeterminer = FormTraits(rawValue: 1 << 20)
  /// A noun with one form for both numbers: *recours*, *cessez-le-feu*.
  static let isInvariable = FormTraits(rawValue: 1 << 21)

  init(_ form: UInt32, _ forms: borrowing FormTable) {
    var traits: FormTraits = []
    for reading in forms.compactReadings(form) {
      switch reading.partOfSpeech {
      case .adjective: traits.insert([.canBeAdjective, .isCommonWord])
      case .noun: traits.insert([.canBeNoun, .isCommonWord])
      case .verb:
        traits.insert(.isCommonWord)
        if reading.features.isFinite { traits.insert(.canBeFiniteVerb) }
        if reading.features.isParticiple { traits.insert(.canBeParticiple) }
      case .auxiliary: traits.insert([.isAuxiliary, .isCommonWord, .canBeFiniteVerb])
      case .properNoun: traits.insert(reading.features.isGivenName ? [.isGivenName, .canBeName] : .canBeName)
      case .adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction, .pronoun:
        traits.insert([.isFunctionWord, .isCommonWord])
      default: traits.insert(.isCommonWord)
      }
      switch (reading.features.isPlural, reading.partOfSpeech) {
      case (true, .determiner), (_, .numeral): traits.insert([.isPlural, .isPluralDeterminer])
      case (true, _): if !reading.features.isFinite { traits.insert(.isPlural) }
      case (false, .noun), (false, .adjective):
        traits.insert(reading.features.isSingular ? .canBeSingular : [.canBeSingular, .isInvariable])
      case (false, _): break
      }
      if reading.features.isFeminine { traits.insert(.isFeminine) }
    }
    if let word = ShortWord(forms.bytes(form)), let listed = Self.listedWords[word] { traits.formUnion(listed) }
    self = traits
  }

  /// Words that are known by themselves, one table for all kinds.
  private static let listedWords: [ShortWord: FormTraits] = {
    var table: [ShortWord: FormTraits] = [:]
    func list(_ words: String, _ traits: FormTraits) {
      for word in ShortWord.list(words) { table[word, default: []].insert(traits) }
    }
    // Pronouns and negations that stand before a finite verb and never before a noun.
    list("je j' tu il elle on nous vous ils elles qui ne n' se s' y", .isSubjectOrNegation)
    list("ben bin ibn bint abou ould von van der den del della di da dos el al zu ter ten", .isNameParticle)
    list("m mm mme mmes mlle me dr pr mgr", .isHonorific)
    list("le la un une du au ce cet cette son sa notre votre leur chaque aucun aucune", .isSingularDeterminer)
    list("du au des aux", .isContractedArticle)
    list("des aux", .isPluralDeterminer)
    list("à en vers depuis près", .isLocative)
    list("non", .isNegation)
    list("accord", .isAccord)
    return table
  }()
}
