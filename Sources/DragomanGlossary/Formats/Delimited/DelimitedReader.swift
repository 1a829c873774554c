/// Reads tables of terms in text files: CSV and TSV of spreadsheets and translation tools, with or without
/// headings, in UTF-8, UTF-16 or Windows-1252; and the glossaries of OmegaT.
struct DelimitedReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.csv, .tsv]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    // Nothing at all is an error, but for a table that has no rows yet: OmegaT makes such files.
    if sign.bytes.isEmpty || sign.bytes == [0xEF, 0xBB, 0xBF] { return sign.isNamedAsTable ? .tsv : nil }
    guard sign.root == nil, !sign.text.isEmpty, !sign.text.utf8.contains(0) else { return nil }
    if Self.isEmptyGlossary(sign.text) { return .tsv }
    let isCut = sign.bytes.count >= 1 << 16
    guard let separator = DelimitedText.separator(of: sign.text, isCut: isCut) else {
      // Reading it tells on which line it is damaged.
      return sign.isNamedAsCSV && DelimitedText.separator(ofFirstLineOf: sign.text) != nil ? .csv : nil
    }
    if separator == UInt8(ascii: "\t") { return .tsv }
    // A sentence has commas, too: a table has headings that are known, or several rows.
    let rows = (try? DelimitedText(sign.text, separator: separator).rows) ?? []
    return rows.count != 1 || !Self.headings(rows.first?.cells ?? [], [:]).isEmpty ? .csv : nil
  }

  /// Whether there is nothing but OmegaT's comment that names the encoding.
  private static func isEmptyGlossary(_ text: String) -> Bool {
    text.contains("-*-") && text.split(whereSeparator: \.isNewline).allSatisfy { $0.hasPrefix("#") }
  }

  /// What the cells of a first row say as headings; empty where they are no headings.
  private static func headings(_ cells: [String], _ mapping: [String: String]) -> [TableColumn] {
    let columns = cells.map { TableColumn(heading: $0, mapping: mapping) }
    let terms = columns.count { if case .term = $0 { true } else { false } }
    return terms > 0 && columns.count(where: { $0 == .other }) * 2 <= columns.count ? columns : []
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    let decoded = DecodedText(try input.bytes())
    let text = decoded.text
    if text.isEmpty || Self.isEmptyGlossary(text) { return GlossaryReading(glossary: Glossary(), diagnostics: []) }
    let separator =
      DelimitedText.separator(of: text, isCut: false)
      ?? (sign.isNamedAsCSV ? DelimitedText.separator(ofFirstLineOf: text) : nil) ?? UInt8(ascii: "\t")
    do throws(GlossaryError) {
      var rows = try DelimitedText(text, separator: separator).rows
      if separator == UInt8(ascii: "\t") { rows.removeAll { $0.cells.first?.hasPrefix("#") == true } }
      return Self.reading(of: rows, options).after(decoded.diagnostics)
    } catch {
      var error = error
      error.path = input.path
      throw error
    }
  }

  /// Reads rows of which the first may hold headings.
  static func reading(of rows: [DelimitedText.Row], _ options: GlossaryReadingOptions) -> GlossaryReading {
    var rows = rows
    // A row of DeepL's names its languages as headings would.
    let headings = Self.languagesOfRows(rows) == nil ? Self.headings(rows.first?.cells ?? [], options.columns) : []
    var table: TermTable
    if headings.isEmpty {
      let (columns, note) = Self.columns(withoutHeadings: rows, options)
      table = TermTable(columns)
      table.report(note)
    } else {
      table = TermTable(headings)
      for (column, heading) in zip(headings, rows[0].cells) where column == .other && !heading.isEmpty {
        table.report(
          Diagnostic(
            .warning, .unknownElement, "the column ‘\(heading)’ is not known and is left out",
            at: FilePosition(line: rows[0].line, column: 1)))
      }
      rows.removeFirst()
    }
    for row in rows { table.add(row.cells, line: row.line) }
    return table.reading
  }

  /// The languages that the third and fourth cell of every row name, as DeepL's tables have them; nil where they name
  /// none, or where the first two cells are headings, too.
  private static func languagesOfRows(_ rows: [DelimitedText.Row]) -> (LanguageTag, LanguageTag)? {
    guard let first = rows.first?.cells, first.count == 4,
      let source = TableColumn.language(first[2]), let target = TableColumn.language(first[3]),
      rows.allSatisfy({ $0.cells.count == 4 && $0.cells[2] == first[2] && $0.cells[3] == first[3] }),
      TableColumn(heading: first[0], mapping: [:]) == .other || rows.count > 1
    else { return nil }
    return (source, target)
  }

  /// The columns of a table without headings: two terms; then their languages, or a comment.
  private static func columns(
    withoutHeadings rows: [DelimitedText.Row], _ options: GlossaryReadingOptions
  ) -> ([TableColumn], Diagnostic?) {
    let width = rows.map(\.cells.count).max() ?? 0
    if let (source, target) = languagesOfRows(rows) { return ([.term(source), .term(target), .other, .other], nil) }
    let sample = (0..<2).map { column in rows.map { column < $0.cells.count ? $0.cells[column] : "" } }
    let (tags, note) = LanguageGuess.languages(of: sample, given: options.languages)
    var columns: [TableColumn] = tags.map { .term($0) }
    if width > 2 { columns += [.ofEntry(.note)] + Array(repeating: .other, count: width - 3) }
    return (columns, note)
  }
}
