/// What matching knows of one form of the text: 48 bytes, worked out when the form is met first.
struct FormInfo {
  /// The symbols that the form can stand for, as positions for ``MatchWorkspace/symbol(_:_:)``.
  var firstSymbol: UInt32 = 0
  /// Nodes that its symbols lead to from the root, as positions for ``MatchWorkspace/root(_:_:)``: where a term
  /// may start with it.
  var firstRoot: UInt32 = 0
  var symbolCount: UInt16 = 0
  var rootCount: UInt8 = 0
  /// What the roots say together.
  var start: Start = []
  /// The genders and numbers that it can have.
  var agreement = Agreement.any
  var traits: FormTraits = []
  /// A bit for each of its symbols, see ``TrieNode/mask(_:)``.
  var symbolMask: UInt64 = 0
  /// The symbols that may follow it in a term: the masks of its roots together.
  var nextMask: UInt64 = 0
  /// Where so many may follow that the mask says little: the first word of a larger one in
  /// ``MatchWorkspace/mayGoOn(_:with:)``; ``noFilter`` elsewhere.
  var filter = Self.noFilter

  static let noFilter = UInt32.max

  /// What the terms that begin with a form are like.
  struct Start: OptionSet {
    let rawValue: UInt8

    /// The form alone is a term.
    static let isTerm = Start(rawValue: 1)
    /// Some term goes on and allows a modifier behind its first word.
    static let allowsInsertion = Start(rawValue: 2)
    /// Some term begins with it.
    static let isFirst = Start(rawValue: 4)
    /// A designation with parameters may begin with it.
    static let opensDesignation = Start(rawValue: 8)
    /// A mention that leans on an earlier one may begin with it: a form with a capital, or a small word of a name.
    static let canLean = Start(rawValue: 16)
  }

  /// Whether a modifier of this form may stand inside a term.
  var canBeInserted: Bool {
    // Participles qualify like adjectives: *haut-commissaire adjointe aux réfugiés*.
    traits.contains(.isNegation)
      || !traits.isDisjoint(with: [.canBeAdjective, .canBeParticiple]) && !traits.contains(.isFunctionWord)
  }
}
