/// The tables behind ``NameTranscriber``: given names, surnames that follow no rule, and spelling rules by origin.
struct TranscriptionTables: Sendable {
  /// What is known of one written name.
  struct NameEntry: Sendable {
    let origin: NameOrigin
    let english: String
    /// Whether the name alone tells the origin.
    let isTelling: Bool
  }

  /// By the name in lower case.
  private(set) var givenNames: [String: [NameEntry]] = [:]
  private(set) var surnames: [String: [NameEntry]] = [:]
  private(set) var rules: [NameOrigin: [TranscriptionRule]] = [:]
  /// The rules for names of unknown origin.
  private(set) var neutralRules: [TranscriptionRule] = []

  /// Reads the three tables (tab-separated lines; `#` starts a comment line).
  ///
  /// - Throws: `FileError` naming the table and the line that cannot be read.
  init(givenNames: Table, surnames: Table, rules: Table) throws(FileError) {
    for row in try givenNames.rows(columns: 4) {
      guard let origin = NameOrigin(rawValue: String(row[0])) else { throw givenNames.error(row, "an origin") }
      guard row[3] == "telling" || row[3] == "shared" else { throw givenNames.error(row, "telling or shared") }
      self.givenNames[row[1].lowercased(), default: []].append(
        NameEntry(origin: origin, english: String(row[2]), isTelling: row[3] == "telling"))
    }
    for row in try surnames.rows(columns: 3) {
      guard let origin = NameOrigin(rawValue: String(row[0])) else { throw surnames.error(row, "an origin") }
      self.surnames[row[1].lowercased(), default: []].append(
        NameEntry(origin: origin, english: String(row[2]), isTelling: true))
    }
    for row in try rules.rows(columns: 5) {
      guard let before = TranscriptionRule.neighbours(row[1]), let after = TranscriptionRule.neighbours(row[3]) else {
        throw rules.error(row, "a context")
      }
      let rule = TranscriptionRule(
        letters: Array(row[2]), before: before, after: after, english: String(row[4]))
      if row[0] == "unknown" {
        neutralRules.append(rule)
      } else if let origin = NameOrigin(rawValue: String(row[0])) {
        self.rules[origin, default: []].append(rule)
      } else {
        throw rules.error(row, "an origin")
      }
    }
  }
}

extension TranscriptionTables {
  /// The text of one table and the name under which errors report it.
  struct Table {
    let name: String
    let text: String

    struct Row {
      let line: Int
      let fields: [Substring]
      subscript(column: Int) -> Substring { fields[column] }
    }

    /// The rows, comments and empty lines left out.
    func rows(columns: Int) throws(FileError) -> [Row] {
      var rows: [Row] = []
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where !line.isEmpty && !line.hasPrefix("#") {
        let row = Row(line: number + 1, fields: line.split(separator: "\t", omittingEmptySubsequences: false))
        guard row.fields.count == columns, row.fields.allSatisfy({ !$0.isEmpty }) else {
          throw error(row, "\(columns) columns")
        }
        rows.append(row)
      }
      return rows
    }

    func error(_ row: Row, _ expected: String) -> FileError {
      FileError(path: "\(name):\(row.line):1", reason: "expected \(expected)")
    }
  }
}
