import DragomanLanguage

/// The matcher's buffers and what it remembers of forms; owned by one task, used with one analysis workspace.
struct MatchWorkspace: ~Copyable {
  /// What is known of one form.
  struct FormInfo {
    var firstSymbol: UInt32 = 0
    var symbolCount: UInt16 = 0
    /// Nodes that its symbols lead to from the root: where a term may start with it.
    var rootCount: UInt16 = 0
    var firstRoot: UInt32 = 0
    var traits: FormTraits = []
  }

  var unitBuilder = UnitBuilder()
  /// All matches of the sentence at hand, before overlaps are resolved.
  var found: [TermMatch] = []
  private var infos: [FormInfo] = []
  private var symbols: [UInt32] = []
  private var roots: [UInt32] = []

  /// What is known of a form, worked out when it is met first.
  @inline(__always)
  mutating func info(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo {
    if Int(form) >= infos.count { learn(form, forms, index) }
    return infos[Int(form)]
  }

  /// Works out what is known of all forms up to `form`.
  private mutating func learn(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    while infos.count <= Int(form) {
      let number = UInt32(infos.count)
      var info = FormInfo(
        firstSymbol: UInt32(symbols.count), symbolCount: 0, traits: FormTraits(number, forms))
      FormKeys.forEachKey(of: number, in: forms) { key in
        if let symbol = index.symbol(key), info.symbolCount < UInt16.max {
          symbols.append(symbol)
          info.symbolCount += 1
        }
      }
      info.firstRoot = UInt32(roots.count)
      for position in 0..<Int(info.symbolCount) {
        if let root = index.root(symbols[Int(info.firstSymbol) + position]) { roots.append(root) }
      }
      info.rootCount = UInt16(roots.count - Int(info.firstRoot))
      infos.append(info)
    }
  }

  /// The nodes of ``FormInfo/rootCount``.
  @inline(__always)
  func root(_ info: FormInfo, _ position: Int) -> UInt32 { roots[Int(info.firstRoot) + position] }

  /// The symbols that a form can stand for.
  @inline(__always)
  func symbol(_ info: FormInfo, _ position: Int) -> UInt32 { symbols[Int(info.firstSymbol) + position] }
}

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

  init(_ form: UInt32, _ forms: borrowing FormTable) {
    var traits: FormTraits = []
    for reading in forms.readings(form) {
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
      if reading.features.isPlural { traits.insert(.isPlural) }
      if reading.features.isFeminine { traits.insert(.isFeminine) }
    }
    let lower = String(decoding: WordFolding.lowercase(Array(forms.bytes(form))), as: UTF8.self)
    if lower == "non" { traits.insert(.isNegation) }
    if Self.beforeVerbs.contains(lower) { traits.insert(.isSubjectOrNegation) }
    if Self.nameParticles.contains(lower) { traits.insert(.isNameParticle) }
    if Self.honorifics.contains(lower) { traits.insert(.isHonorific) }
    if Self.locatives.contains(lower) { traits.insert(.isLocative) }
    if Self.singularDeterminers.contains(lower) { traits.insert(.isSingularDeterminer) }
    if Self.contractedArticles.contains(lower) { traits.insert(.isContractedArticle) }
    if lower == "accord" { traits.insert(.isAccord) }
    self = traits
  }

  /// Pronouns and negations that stand before a finite verb and never before a noun.
  private static let beforeVerbs: Set<String> = [
    "je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "qui", "ne", "n'", "se", "s'", "y",
  ]
  private static let nameParticles: Set<String> = [
    "ben", "bin", "ibn", "bint", "abou", "ould", "von", "van", "der", "den", "del", "della", "di", "da",
    "dos",
    "el", "al", "zu", "ter", "ten",
  ]
  private static let honorifics: Set<String> = ["m", "mm", "mme", "mmes", "mlle", "me", "dr", "pr", "mgr"]
  private static let singularDeterminers: Set<String> = [
    "le", "la", "un", "une", "du", "au", "ce", "cet", "cette", "son", "sa", "notre", "votre", "leur", "chaque",
    "aucun", "aucune",
  ]
  private static let contractedArticles: Set<String> = ["du", "au", "des", "aux"]
  private static let locatives: Set<String> = ["à", "en", "vers", "depuis", "près"]
}
