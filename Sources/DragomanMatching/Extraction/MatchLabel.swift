/// How the surface of an occurrence differs from the dictionary form of its entry.
public enum MatchLabel: String, Sendable, CaseIterable {
  /// Letter for letter the dictionary form.
  case exact
  /// Other upper or lower case.
  case `case`
  /// Accents missing or different.
  case accent
  /// Preceded by an elided word in the same run of letters (`l'Otan`).
  case elision
  /// Another inflected form.
  case inflection
  /// The feminine of a title.
  case feminine
  /// The acronym for the full name, or the other way round.
  case acronym
  /// Words stand between the parts.
  case insertion
  /// The parts stand in another order.
  case permutation
  /// A head or complement shared with another term.
  case coordination
  /// A reduced later mention.
  case ellipsis
  /// A negated form of the entry.
  case negation
  /// Another term of the same entry, or another spelling.
  case variant
}
