/// Writes CSV and TSV: headings, then one row for each set of synonyms, with the identifier of their entry.
///
/// Cells are written as they are, also those that a spreadsheet takes for formulas: a glossary is read back, and a
/// sign put before a term would become part of it. Term lists, which people only look at, are guarded against that.
struct DelimitedWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.csv, .tsv]

  /// What a table holds: data categories at every level, of a term one of each.
  static let capacity = FormatCapacity(
    name: "a table", entry: FormatCapacity.plainCategories, language: FormatCapacity.plainCategories,
    term: FormatCapacity.plainCategories, repeats: true, repeatsInTerms: false,
    targets: [.init(.externalCrossReference), .init(.crossReference), .init(.xGraphic)])

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    var report = TBXFitting.Report()
    let fitted = Self.capacity.fitted(glossary, as: options, &report)
    var bytes: [UInt8] = []
    for row in TermTable.rows(of: fitted) { Self.append(row, options.format, to: &bytes) }
    return GlossaryWriting(bytes: bytes, dialect: nil, diagnostics: report.diagnostics)
  }

  /// Appends a row. The white space of all cells is collapsed, so that none holds a tab or a line end.
  static func append(_ row: [String], _ format: GlossaryFormat, to bytes: inout [UInt8]) {
    append(row, separator: UInt8(ascii: format == .tsv ? "\t" : ","), to: &bytes)
  }

  /// Appends a row; behind a tab nothing is quoted, behind any other separator what could be taken for one is.
  static func append(_ row: [String], separator: UInt8, to bytes: inout [UInt8]) {
    let isTabbed = separator == UInt8(ascii: "\t")
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(separator) }
      let mustQuote =
        !isTabbed
        && cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";") }
      guard mustQuote else {
        bytes += cell.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += isTabbed ? [0x0A] : [0x0D, 0x0A]
  }
}
