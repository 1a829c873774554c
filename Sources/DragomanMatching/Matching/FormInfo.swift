/// What matching knows of one form of the text: 48 bytes, worked out when the form is met first.
struct FormInfo {
  var traits: FormTraits = []
  /// A bit for each of its symbols, see ``TrieNode/mask(_:)``.
  var symbolMask: UInt64 = 0
  /// A bit for the first symbol of each term that allows words in it and holds one of its symbols behind the first: no
  /// other term can have it elsewhere than in the dictionary form.
  var heads: UInt64 = 0
  /// The symbols that may follow it in a term: the masks of its roots together.
  var nextMask: UInt64 = 0
  /// The symbols that the form can stand for, as positions for ``KnownForms/symbol(_:_:)``.
  var firstSymbol: UInt32 = 0
  /// Nodes that its symbols lead to from the root, as positions for ``KnownForms/root(_:_:)``.
  var firstRoot: UInt32 = 0
  /// Where so many may follow that the mask says little: the first word of a larger one in
  /// ``KnownForms/leads(_:to:)``; ``noFilter`` elsewhere.
  var filter = Self.noFilter
  var symbolCount: UInt8 = 0
  var rootCount: UInt8 = 0
  /// What its roots say together, and what else is asked of every word.
  var start: Start = []
  /// The genders and numbers that it can have.
  var agreement = Agreement.any

  static let noFilter = UInt32.max

  /// What the terms that begin with a form are like, and what else is asked of every word.
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
    /// A mention that leans on an earlier one may begin with it: a form with a capital, a small word of a name, or what
    /// bodies are called.
    static let canLean = Start(rawValue: 16)
    /// A modifier of this form may stand inside a term.
    static let canBeInserted = Start(rawValue: 32)
    /// It is part of some term.
    static let hasSymbols = Start(rawValue: 64)
    /// Some term goes on with *de* behind it.
    static let governsOf = Start(rawValue: 128)
  }

  /// A node that a form leads to from the root; a copy of it, for the nodes of a large index lie far apart.
  struct Root {
    var node: TrieNode
    var number: UInt32
  }
}
