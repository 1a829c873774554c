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
  private var numbers: [String: UInt32] = [:]

  /// The number of the designation, made when it is new.
  mutating func add(_ entry: Entry) -> UInt32 {
    let key = "\(entry.concept) \(entry.french)"
    if let known = numbers[key] { return known }
    let number = UInt32(entries.count)
    entries.append(entry)
    numbers[key] = number
    return number
  }
}
