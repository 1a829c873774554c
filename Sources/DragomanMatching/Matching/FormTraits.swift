import DragomanLanguage

/// What the judgement of matches asks of a form, worked out once.
struct FormTraits: OptionSet {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

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
  /// A preposition, contracted or not.
  static let isAdposition = FormTraits(rawValue: 1 << 22)
  /// A determiner that is no contraction.
  static let isDeterminer = FormTraits(rawValue: 1 << 23)
  /// *et*, *ou*, *ni*.
  static let isCoordinator = FormTraits(rawValue: 1 << 24)
  static let isAdverb = FormTraits(rawValue: 1 << 25)
  static let isComma = FormTraits(rawValue: 1 << 26)
  static let canBeInfinitive = FormTraits(rawValue: 1 << 27)
  /// A form of *être*, of which a past participle behind it makes the passive.
  static let isBeing = FormTraits(rawValue: 1 << 28)
  /// *pas*, *plus*, *jamais*, *point*, *nullement*: with *ne* before the verb they deny it.
  static let isDenial = FormTraits(rawValue: 1 << 29)
  /// *ainsi*, *mais*, *voire*, *comme*, *tant*, which may join conjuncts.
  static let isLinker = FormTraits(rawValue: 1 << 31)
  /// Determiners that point back to what is known.
  static let isDefinite = FormTraits(rawValue: 1 << 32)
  /// Words that deny the noun behind them, or stand between it and what does.
  static let isDenialCue = FormTraits(rawValue: 1 << 33)
  /// *absence*, *refus*: with *de* behind it, it denies what follows.
  static let isDenialNoun = FormTraits(rawValue: 1 << 34)
  /// *toutes*, *bien*, *mardi*: may stand between a verb and its object.
  static let isBetween = FormTraits(rawValue: 1 << 35)
  /// A comma, dash or bracket that an aside may begin with.
  static let opensAside = FormTraits(rawValue: 1 << 36)
  /// *ne*, *n'*
  static let isNe = FormTraits(rawValue: 1 << 37)
  /// *de*, *d'*
  static let isDe = FormTraits(rawValue: 1 << 38)
  /// *(*
  static let isBracket = FormTraits(rawValue: 1 << 39)

  /// *le*, *la*, *les*, *l'*: a determiner or a pronoun.
  static let isPronounToo = FormTraits(rawValue: 1 << 40)
  /// *je*, *vous*, *que*, *pour*: behind them a verb is of another person than the third, or states nothing.
  static let isNoStatement = FormTraits(rawValue: 1 << 41)
  /// A finite form of *avoir*.
  static let isHaving = FormTraits(rawValue: 1 << 42)
  /// *de*, *d'*, *du*, *des*
  static let isOf = FormTraits(rawValue: 1 << 43)
  /// A sign that terms may hold, see ``SignsOfTerms``.
  static let isInTerms = FormTraits(rawValue: 1 << 46)
  /// Its last sign is a digit.
  static let endsInDigit = FormTraits(rawValue: 1 << 44)
  /// *que*, *qu'*: behind a noun, the object of the clause that follows.
  static let isQue = FormTraits(rawValue: 1 << 45)

  /// *à*, *avec*: a preposition that opens a complement which may stand between a verb and its object.
  static let opensComplement = FormTraits(rawValue: 1 << 48)
  /// *à*, *auprès*, *en*, *sur*: a preposition of a second complement behind one with *de*.
  static let opensSecond = FormTraits(rawValue: 1 << 50)
  /// *toutes*, *certains*: may stand before the noun of a complement, an article behind some of them.
  static let isQuantity = FormTraits(rawValue: 1 << 52)
  /// *des*, *aux*
  static let isContractedPlural = FormTraits(rawValue: 1 << 51)
  /// *intérim*, of *par intérim* behind an office.
  static let isInterim = FormTraits(rawValue: 1 << 49)

  /// *-t-on*, *-elle*: the subject that is joined to the verb before it.
  static let isClitic = FormTraits(rawValue: 1 << 53)

  /// *ses*, *cette*: a determiner that says whose or which.
  static let isOwning = FormTraits(rawValue: 1 << 47)

  /// *depuis*, *en*, *dès*: says since when, when or how long.
  static let opensTime = FormTraits(rawValue: 1 << 54)

  /// A word of this form can qualify a noun: an adjective or a participle.
  static let isQualifier = FormTraits(rawValue: 1 << 60)
  /// A word of this form can be what a phrase is about: a noun, a name, a word that nobody knows.
  static let isNominal = FormTraits(rawValue: 1 << 61)
  /// A word of this form can stand in a noun phrase with its complements.
  static let isPhraseWord = FormTraits(rawValue: 1 << 62)
  /// Those three, which only words have: what is no word has no part in a phrase.
  static let inPhrase: FormTraits = [.isQualifier, .isNominal, .isPhraseWord]

  /// What its other traits make of a word in a phrase.
  private var partInPhrase: FormTraits {
    var phrase: FormTraits = []
    if isDisjoint(with: [.isFunctionWord, .isAuxiliary]) {
      if !isDisjoint(with: [.canBeAdjective, .canBeParticiple]) { phrase.insert(.isQualifier) }
      if !isDisjoint(with: [.canBeNoun, .canBeName]) || !contains(.isCommonWord) { phrase.insert(.isNominal) }
    }
    if !contains(.isCoordinator),
      !phrase.isEmpty || !isDisjoint(with: [.isAdposition, .isDeterminer, .isContractedArticle])
    {
      phrase.insert(.isPhraseWord)
    }
    return phrase
  }

  /// Whether a modifier may stand inside a term.
  var canBeInserted: Bool {
    // Participles qualify like adjectives: *haut-commissaire adjointe aux réfugiés*.
    contains(.isNegation)
      || !isDisjoint(with: [.canBeAdjective, .canBeParticiple]) && !contains(.isFunctionWord)
  }

  /// Whether it can be a noun, adjective or name as well as something else, so that the context must tell.
  var isAmbiguous: Bool {
    !isDisjoint(with: [.canBeNoun, .canBeAdjective, .canBeName])
      && !isDisjoint(with: [.canBeFiniteVerb, .canBeParticiple, .isAuxiliary, .isFunctionWord])
  }

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
        if reading.features.isInfinitive { traits.insert(.canBeInfinitive) }
      case .auxiliary:
        traits.insert([.isAuxiliary, .isCommonWord, .canBeFiniteVerb])
      case .properNoun: traits.insert(reading.features.isGivenName ? [.isGivenName, .canBeName] : .canBeName)
      case .adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction, .pronoun:
        traits.insert([.isFunctionWord, .isCommonWord])
      case .adverb: traits.insert([.isAdverb, .isCommonWord])
      default: traits.insert(.isCommonWord)
      }
      if reading.partOfSpeech == .adposition { traits.insert(.isAdposition) }
      if reading.partOfSpeech == .determiner { traits.insert(.isDeterminer) }
      switch (reading.features.isPlural, reading.partOfSpeech) {
      case (true, .determiner), (_, .numeral): traits.insert([.isPlural, .isPluralDeterminer])
      case (true, _): if !reading.features.isFinite { traits.insert(.isPlural) }
      case (false, .noun), (false, .adjective):
        traits.insert(reading.features.isSingular ? .canBeSingular : [.canBeSingular, .isInvariable])
      case (false, _): break
      }
      if reading.features.isFeminine { traits.insert(.isFeminine) }
      if reading.features.isFinite, forms.lemma(reading).elementsEqual("avoir".utf8) { traits.insert(.isHaving) }
    }
    let letters = forms.bytes(form)
    if let last = letters.last, last >= 0x30, last <= 0x39 { traits.insert(.endsInDigit) }
    if letters.count > 8, Self.longDenials.contains(where: letters.elementsEqual) { traits.insert(.isDenial) }
    if SignsOfTerms.mayHold(letters) { traits.insert(.isInTerms) }
    if let word = ShortWord(letters), let listed = Self.listedWords[word] { traits.formUnion(listed) }
    self = traits.union(traits.partInPhrase)
  }

  /// The denials that are no ``ShortWord``.
  private static let longDenials = RuleWords.denials.list.map { Array($0.utf8) }.filter { $0.count > 8 }

  /// Words that are known by themselves, one table for all kinds.
  private static let listedWords: [ShortWord: FormTraits] = {
    var table: [ShortWord: FormTraits] = [:]
    func list(_ words: RuleWords, _ traits: FormTraits) {
      for word in words.list {
        if let short = ShortWord(Array(word.utf8)[...]) { table[short, default: []].insert(traits) }
      }
    }
    // What is a sign, or has hardly another form.
    func list(_ words: String, _ traits: FormTraits) {
      for word in ShortWord.list(words) { table[word, default: []].insert(traits) }
    }
    list(.wordsBeforeFiniteVerbs, .isSubjectOrNegation)
    list(.particlesOfNames, .isNameParticle)
    list(.honorificsOfPersons, .isHonorific)
    list(.singularDeterminers, .isSingularDeterminer)
    list("du au des aux", [.isContractedArticle, .isAdposition])
    list("de d'", .isAdposition)
    list("l'", .isDeterminer)
    list("et ou ni", .isCoordinator)
    list(",", [.isComma, .opensAside])
    list("– — (", .opensAside)
    list("(", .isBracket)
    list(.linkers, .isLinker)
    list(.definiteDeterminers, .isDefinite)
    list(.denialCues, .isDenialCue)
    list(.nounsOfDenial, .isDenialNoun)
    list(.wordsBetweenVerbAndObject, .isBetween)
    list(.prepositionsBetween, .opensComplement)
    list(.quantities, .isQuantity)
    list(.prepositionsOfSecond, .opensSecond)
    list("intérim", .isInterim)
    list("ne n'", .isNe)
    list("le la les l'", .isPronounToo)
    list("de d'", .isDe)
    list("de d' du des", .isOf)
    list("que qu'", .isQue)
    list(.wordsBeforeNoStatement, .isNoStatement)
    list(.denials, .isDenial)
    list(.formsOfBeing, .isBeing)
    list("des aux", [.isPluralDeterminer, .isContractedPlural])
    list(.prepositionsOfPlaces, .isLocative)
    list(.owningDeterminers, .isOwning)
    list(.joinedSubjects, [.isClitic, .isSubjectOrNegation])
    list(.prepositionsOfTime, .opensTime)
    list("non", .isNegation)
    list("accord", .isAccord)
    return table
  }()
}
