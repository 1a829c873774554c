/// A surface token: a stretch of the repaired text.
///
/// Contractions such as *du* are one token here; the words in them are a matter of analysis.
public struct Token: Sendable, Equatable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters, with inner hyphens and apostrophes (`rendez-vous`, `aujourd'hui`).
    case word
    /// An elided word with its apostrophe (`l'`, `qu'`).
    case elided
    /// A pronoun behind an inverted verb, with its hyphen (`-t-il`, `-vous`).
    case clitic
    /// Digits with their separators (`100 000`, `3,5`).
    case number
    /// A sentence mark, bracket or quotation mark.
    case punctuation
    /// Any other sign.
    case symbol
  }

  /// Offset of the first byte in the repaired text.
  public var start: UInt32
  /// Offset after the last byte.
  public var end: UInt32
  /// The form, as a number of the workspace's ``FormTable``.
  public var form: UInt32
  /// What it is made of.
  public var kind: Kind
  /// Whether white space stands before it.
  public var followsSpace: Bool
  /// Whether it is a word with a hyphen in it.
  public var isHyphenated: Bool

  /// Where it stands in the repaired text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}
