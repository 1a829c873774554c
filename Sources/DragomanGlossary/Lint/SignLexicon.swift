/// What the linter asks a dictionary about the context signs of entries.
///
/// This module has none; who has one can tell which signs stand near anything.
public struct SignLexicon: Sendable {
  /// What is wrong with a sign by itself.
  public enum Fault: Sendable, Hashable {
    /// It covers a word that is common in any text.
    case common(word: String)
    /// As the beginning of words it covers these, too, which have nothing to do with those that it names.
    case open(others: [String])
  }

  /// A word with case, and as far as the dictionary knows of them accents, left aside: as signs are compared with texts.
  public var folded: @Sendable (String) -> String
  /// What is wrong with a sign, given folded, without its asterisk; nil where nothing is.
  public var fault: @Sendable (_ letters: String, _ isBeginning: Bool) -> Fault?

  /// A lexicon as given.
  public init(
    folded: @escaping @Sendable (String) -> String,
    fault: @escaping @Sendable (_ letters: String, _ isBeginning: Bool) -> Fault?
  ) {
    self.folded = folded
    self.fault = fault
  }

  /// Leaves only case aside, and knows no words.
  public static let plain = SignLexicon(folded: { $0.lowercased() }, fault: { _, _ in nil })
}
