/// A table in a text file: rows of cells with commas, semicolons or tabs between them (RFC 4180, and what
/// spreadsheets make of it).
struct DelimitedText {
  /// The cells of a row, with the line on which it begins.
  struct Row {
    var cells: [String]
    var line: Int
  }

  /// What separates the cells.
  let separator: UInt8
  /// The rows that are not blank.
  private(set) var rows: [Row] = []

  /// Cuts a text at a separator.
  ///
  /// - Throws: Where a quotation mark is not closed.
  /// - Complexity: O(*n*).
  init(_ text: String, separator: UInt8) throws(GlossaryError) {
    self.separator = separator
    let bytes = Array(text.utf8)
    let usesQuotes = separator != UInt8(ascii: "\t")
    var index = 0
    var line = 1
    var lineStart = 0
    var cells: [String] = []
    var rowLine = 1
    while index < bytes.count {
      var cell: [UInt8] = []
      if usesQuotes, bytes[index] == UInt8(ascii: "\"") {
        let opening = (line: line, lineStart: lineStart, index: index)
        index += 1
        while true {
          guard index < bytes.count else {
            throw GlossaryError(
              .notWellFormed, "expected the closing quotation mark of the cell that begins here",
              position: Self.position(opening.line, bytes[opening.lineStart..<opening.index]))
          }
          if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
          }
          if bytes[index] == 0x0A {
            line += 1
            lineStart = index + 1
          }
          cell.append(bytes[index])
          index += 1
        }
      }
      while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
        cell.append(bytes[index])
        index += 1
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      if index < bytes.count, bytes[index] == separator {
        index += 1
        if index < bytes.count { continue }
        cells.append("")
      }
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      if cells.contains(where: { !$0.utf8.allSatisfy(isXMLSpace) }) { rows.append(Row(cells: cells, line: rowLine)) }
      cells = []
      line += 1
      lineStart = index
      rowLine = line
    }
  }

  /// The place behind the beginning of a line.
  private static func position(_ line: Int, _ beginning: ArraySlice<UInt8>) -> FilePosition {
    FilePosition(line: line, column: String(decoding: beginning, as: UTF8.self).unicodeScalars.count + 1)
  }

  /// The sign that divides the first line into most cells; nil where none does.
  static func separator(ofFirstLineOf text: String) -> UInt8? {
    let line = text.prefix { !$0.isNewline }.utf8
    let counts = [UInt8(ascii: ";"), UInt8(ascii: ",")].map { sign in (sign: sign, count: line.count { $0 == sign }) }
    return counts.filter { $0.count > 0 }.max { $0.count < $1.count }?.sign
  }

  /// The separator that divides a text into rows of the same number of cells; nil where none does.
  ///
  /// - Parameter isCut: Whether the text is the beginning of a longer one, of which the last row is not judged.
  static func separator(of text: String, isCut: Bool) -> UInt8? {
    var lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    if isCut, lines.count > 1 { lines.removeLast() }
    var best: (separator: UInt8, share: Double, count: Int)?
    for separator in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      let sample = lines.prefix(200).joined(separator: "\n")
      // A quotation mark that is open where the text is cut spoils the last row only.
      guard
        let table = (try? DelimitedText(sample, separator: separator))
          ?? (try? DelimitedText(sample + "\"", separator: separator)),
        let first = table.rows.first, first.cells.count > 1
      else { continue }
      var counts: [Int: Int] = [:]
      for row in table.rows { counts[row.cells.count, default: 0] += 1 }
      let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
      // Tabs say enough by themselves; commas and semicolons stand in texts, too.
      let most = separator == UInt8(ascii: "\t") ? Int.max : max(usual, first.cells.count)
      let wide = table.rows.count { $0.cells.count > 1 && $0.cells.count <= most }
      let share = Double(wide) / Double(table.rows.count)
      if usual > 1, share > best?.share ?? 0.85 { best = (separator, share, table.rows.count) }
    }
    return best?.separator
  }
}
