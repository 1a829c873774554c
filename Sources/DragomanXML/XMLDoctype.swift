/// A document type declaration: seen, never loaded.
///
/// An internal subset is skipped: nothing in it is interpreted, so default values of attributes that it
/// declares do not appear. (One that declares entities is refused.)
public struct XMLDoctype: Sendable, Hashable {
  /// The name of the root element, as declared.
  public let name: String
  /// The public identifier, if there is one.
  public let publicID: String?
  /// The system identifier, if there is one.
  public let systemID: String?
  /// Whether there was an internal subset, which has been skipped.
  public let hasInternalSubset: Bool
}
