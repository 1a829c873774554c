import DragomanRendering

/// Writes rows of fields as columns aligned for a terminal, or as tab-separated values.
struct GlossaryRows {
  /// A column of the output.
  struct Column {
    let name: String
    /// Numbers stand at the right of their column.
    var isNumber = false
    /// Whether the column gives room where the terminal is too narrow.
    var isFlexible = false
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// No column is made narrower than this to fit the terminal.
  private static let narrowest = 12

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Precondition: There is a field for every column.
  mutating func append(_ fields: [String]) {
    precondition(fields.count == columns.count, "a field for every column")
    rows.append(fields.map(DisplayText.visible))
  }

  /// The rows as tab-separated values, under a line with the names of the columns.
  func tabSeparated() -> [UInt8] {
    var text = columns.map { $0.name.lowercased() }.joined(separator: "\t") + "\n"
    for row in rows { text += row.joined(separator: "\t") + "\n" }
    return Array(text.utf8)
  }

  /// The rows as columns; nothing but the names where there is none.
  ///
  /// - Parameter width: The width of the terminal; nil cuts nothing off.
  func table(width: Int?, usesColor: Bool) -> [UInt8] {
    let widths = columnWidths(fitting: width)
    var text = line(columns.map(\.name), widths, style: usesColor ? "4" : nil)
    for row in rows { text += line(row, widths, style: nil) }
    return Array(text.utf8)
  }

  private func columnWidths(fitting width: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(DisplayWidth.width(of: columns[index].name)) { max($0, DisplayWidth.width(of: $1[index])) }
    }
    guard let width else { return widths }
    // The widest column gives way first, so that narrow ones stay whole.
    var excess = widths.reduce(2 * (widths.count - 1), +) - width
    while excess > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Self.narrowest }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ fields: [String], _ widths: [Int], style: String?) -> String {
    var line = ""
    for (index, field) in fields.enumerated() {
      let cut = DisplayWidth.truncate(field, to: widths[index])
      let gap = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.width(of: cut)))
      let shown = style.map { "\u{1B}[\($0)m\(cut)\u{1B}[0m" } ?? cut
      let isLast = index == fields.count - 1
      line += columns[index].isNumber ? gap + shown : isLast ? shown : shown + gap
      if !isLast { line += "  " }
    }
    return line + "\n"
  }
}
