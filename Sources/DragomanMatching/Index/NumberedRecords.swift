import DragomanGlossary

/// The records of entries that follow each other in a glossary, made before it is known how many stand before them.
struct NumberedRecords: Sendable {
  /// How many entries there are, with or without French terms.
  let entryCount: Int
  private var records: [ConceptRecord] = []
  /// The records of entries without identifiers, with the numbers of these entries among all, from 1.
  private var unnamed: [(record: Int, number: Int)] = []

  init(_ entries: [ConceptEntry]) {
    entryCount = entries.count
    records.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      guard let record = ConceptRecord(entry, number: index + 1) else { continue }
      if entry.id == nil { unnamed.append((records.count, index + 1)) }
      records.append(record)
    }
  }

  /// The records, when so many entries stand before them.
  func records(after count: Int) -> [ConceptRecord] {
    var records = records
    for (record, number) in unnamed { records[record].id = ConceptRecord.identifier(ofEntry: count + number) }
    return records
  }
}
