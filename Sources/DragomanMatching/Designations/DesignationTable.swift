import DragomanLanguage

/// The designations found in a document, each once: *résolution 2254* however often and with whatever year.
struct DesignationTable {
  /// One designation, in its dictionary form.
  struct Entry {
    /// The concept of its template.
    var concept: UInt32
    var french: String
    var english: [String]
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Key: UInt32] = [:]
  /// The English of templates, with their parameters.
  private var templates: [UInt32: [String]] = [:]

  private struct Key: Hashable {
    let concept: UInt32
    let french: String
  }

  /// The number of the designation, made when it is new.
  ///
  /// - Parameter english: What it is in English; asked for when it is new.
  mutating func number(of french: String, _ concept: UInt32, english: () -> [String]) -> UInt32 {
    let key = Key(concept: concept, french: french)
    if let known = numbers[key] { return known }
    let number = UInt32(entries.count)
    entries.append(Entry(concept: concept, french: french, english: english()))
    numbers[key] = number
    return number
  }

  /// The English terms of the concept of a template, read once.
  mutating func english(ofTemplate concept: UInt32, _ index: GlossaryIndex) -> [String] {
    if let known = templates[concept] { return known }
    let english = index.english(concept)
    templates[concept] = english
    return english
  }
}
