import DragomanLanguage

/// What rules look for in a unit before they look at anything else.
struct UnitKind: OptionSet {
  let rawValue: UInt8

  /// A word that a term may begin with.
  static let first = UnitKind(rawValue: 1)
  /// What a term may begin with that allows words in it.
  static let allowsInsertion = UnitKind(rawValue: 2)
  /// What may join conjuncts.
  static let joins = UnitKind(rawValue: 4)
  /// An adjective or a participle in small letters that is part of a term which allows words in it, and so may have
  /// moved.
  static let moves = UnitKind(rawValue: 8)
  /// What an insertion may begin with: a comma, a qualifier, an adverb, a determiner that says whose or which.
  static let inserts = UnitKind(rawValue: 16)
  /// A word that may stand between a verb and its object, a participle, or *que*.
  static let interrupts = UnitKind(rawValue: 32)
  /// A word with which a mention may begin that leans on an earlier one.
  static let leans = UnitKind(rawValue: 64)
  /// What a designation with parameters may begin with.
  static let opensDesignation = UnitKind(rawValue: 128)
}

extension UnitKind {
  /// The kinds of a unit of a form.
  init(_ info: FormInfo, _ shape: CaseShape, isWord: Bool) {
    self = []
    let traits = info.traits
    let start = info.start
    let isQualifier = isWord && traits.contains(.isQualifier)
    if start.contains(.allowsInsertion) { insert(.allowsInsertion) }
    if start.contains(.opensDesignation) { insert(.opensDesignation) }
    if !traits.isDisjoint(with: [.isCoordinator, .isLinker]) { insert(.joins) }
    if isQualifier
      || !traits.isDisjoint(with: [
        .opensAside, .isAdverb, .isOwning, .isInterim, .isContractedPlural, .isQuantity, .isClitic,
      ])
    {
      insert(.inserts)
    }
    guard isWord else { return }
    if start.contains(.isFirst) { insert(.first) }
    if start.contains(.canLean) { insert(.leans) }
    if isQualifier, shape == .lower, info.heads != 0 || start.contains(.allowsInsertion) { insert(.moves) }
    if !traits.isDisjoint(with: [
      .isAdverb, .isBetween, .canBeParticiple, .isQue, .opensComplement, .opensSecond,
    ]) {
      insert(.interrupts)
    }
  }
}
