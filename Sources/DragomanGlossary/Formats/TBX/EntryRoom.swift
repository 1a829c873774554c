/// The memory of entries that have been looked at, for those that come next.
///
/// An entry is made of lists, most of them short: who looks at a million entries and keeps none would spend more time on
/// getting and giving back memory than on reading them.
struct EntryRoom {
  private var languageLists: [[LanguageSection]] = []
  private var termLists: [[TermSection]] = []
  private var categoryLists: [[DataCategory]] = []

  /// An empty list of language sections.
  mutating func languages() -> [LanguageSection] { languageLists.popLast() ?? [] }

  /// An empty list of term sections.
  mutating func terms() -> [TermSection] { termLists.popLast() ?? [] }

  /// An empty list of data categories.
  mutating func categories() -> [DataCategory] { categoryLists.popLast() ?? [] }

  /// Takes the room of an entry, of which nothing is left.
  mutating func take(from entry: inout ConceptEntry) {
    Self.take(&entry.categories, to: &categoryLists)
    for section in entry.languages.indices {
      Self.take(&entry.languages[section].categories, to: &categoryLists)
      for term in entry.languages[section].terms.indices {
        Self.take(&entry.languages[section].terms[term].categories, to: &categoryLists)
      }
      Self.take(&entry.languages[section].terms, to: &termLists)
    }
    Self.take(&entry.languages, to: &languageLists)
  }

  private static func take<Element>(_ list: inout [Element], to lists: inout [[Element]]) {
    if list.capacity == 0 { return }
    var taken: [Element] = []
    swap(&taken, &list)
    taken.removeAll(keepingCapacity: true)
    lists.append(consume taken)
  }
}
