import DragomanLanguage

/// On which of the closed lists of the rules the forms of a text stand; worked out when a form is asked for first.
struct ListedWords {
  /// The lists that a word stands on.
  struct Lists: OptionSet {
    let rawValue: UInt8

    /// What is called after persons and places, with the name right behind: *avenue Kléber*, *lycée Charlemagne*.
    static let named = Lists(rawValue: 1)
    /// Of those, what is called after a place with *de*: *rue de Washington*.
    static let namedWithDe = Lists(rawValue: 2)
    /// Nouns that with a capital are short for the name of one body.
    static let generics = Lists(rawValue: 4)

    /// It was looked for.
    fileprivate static let isKnown = Lists(rawValue: 128)
  }

  private var known: [Lists] = []

  /// The lists that a form stands on, whatever its letter case.
  ///
  /// - Complexity: O(1) but for the first time that a form is asked for.
  mutating func lists(of form: UInt32, _ forms: borrowing FormTable) -> Lists {
    let place = Int(form)
    if place < known.count, known[place].contains(.isKnown) { return known[place] }
    let lists = Self.lists(of: forms.lowercased(form))
    while known.count <= place { known.append([]) }
    known[place] = lists.union(.isKnown)
    return lists
  }

  /// The lists that a word in lower case stands on.
  static func lists(of word: String) -> Lists {
    var lists: Lists = []
    if named.contains(word) { lists.insert(.named) }
    if namedWithDe.contains(word) { lists.insert(.namedWithDe) }
    if generics.contains(word) { lists.insert(.generics) }
    return lists
  }

  private static let named = RuleWords.namedAfterOthers.set

  private static let namedWithDe = RuleWords.namedWithDe.set

  private static let generics = RuleWords.genericBodies.set
}
