/// In which way a text denies a term: what its English is made from.
enum Denial: UInt8 {
  /// *non-élargissement*, *membre non permanent*
  case prefix
  /// *aucun accord*, *pas d'accord*
  case none
  /// *ni accord* ni traité
  case neither
  /// ni accord *ni traité*
  case nor
  /// *sans accord*
  case without
  /// *sans lever*
  case withoutDoing
  /// *absence d'accord*
  case absence
  /// *manque de coopération*, *faute d'accord*
  case lack
  /// *refus d'élargir*, *refus de l'aide*
  case refusal
  /// *refuser de lever les sanctions*
  case refusing
  /// *ne lèvera pas les sanctions*
  case verb
}
