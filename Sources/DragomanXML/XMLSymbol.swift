/// An interned string of one reader: comparing two is comparing two integers.
///
/// Symbols of different readers must not be compared; only `empty` is the same everywhere.
public struct XMLSymbol: Hashable, Sendable {
  /// The number of the string, in order of first appearance: small, so that tables can be indexed by it.
  package let id: UInt32

  /// The empty string: the namespace of names that have none.
  public static let empty = XMLSymbol(id: 0)
}
