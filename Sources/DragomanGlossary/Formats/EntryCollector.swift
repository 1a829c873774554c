/// Makes something of the entries of a glossary as they are read, without keeping them.
///
/// Each thread that reads has a collector of its own, which is used by one thread at a time.
package protocol EntryCollector: AnyObject, SendableMetatype {
  /// What is made of entries that follow each other.
  associatedtype Output: Sendable

  /// The data categories that it looks at. Others may be there without value, attributes and what is grouped with them.
  static var keptCategories: KeptCategories { get }

  /// Looks at entries that follow those before; they are gone afterwards.
  func add(_ entries: [ConceptEntry])

  /// What has been made of the entries since this was last asked. The answer may go unused, where they have to be read again.
  func finish() -> Output
}
