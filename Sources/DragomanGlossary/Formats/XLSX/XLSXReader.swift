import DragomanXML

/// Reads the first sheet of an Excel workbook as a table of terms.
struct XLSXReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.xlsx]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    sign.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? .xlsx : nil
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    do throws(GlossaryError) {
      let members = try ZipArchive.members(of: try input.bytes()) { path in
        path.hasPrefix("xl/") && (path.hasSuffix(".xml") || path.hasSuffix(".rels"))
          && !path.hasPrefix("xl/theme") && !path.hasPrefix("xl/styles")
      }
      guard members["xl/workbook.xml"] != nil else {
        throw GlossaryError(
          .unrecognized, "expected an Excel workbook, found another archive",
          position: FilePosition(line: 1, column: 1))
      }
      let sheet = try Self.firstSheet(members)
      let strings = try members["xl/sharedStrings.xml"].map(Self.sharedStrings) ?? []
      return DelimitedReader.reading(of: try Self.rows(of: sheet, strings), options)
    } catch {
      var error = error
      error.path = input.path
      throw error
    }
  }

  /// Goes through the records of a member.
  private static func forEach(
    _ names: Set<String>, in member: [UInt8], _ body: (MarkupElement) -> Void
  ) throws(GlossaryError) {
    do throws(XMLError) {
      var records = try XMLRecords(GlossaryInput(member, path: ""))
      while let record = try records.next(names) { body(record) }
    } catch {
      throw GlossaryError(error, path: nil, bytes: member)
    }
  }

  /// The sheet that the workbook lists first.
  private static func firstSheet(_ members: [String: [UInt8]]) throws(GlossaryError) -> [UInt8] {
    var relation: String?
    try forEach(["sheet"], in: members["xl/workbook.xml"] ?? []) { sheet in
      if relation == nil { relation = sheet.attributes.first { $0.name.hasSuffix(":id") }?.value }
    }
    var target: String?
    if let relations = members["xl/_rels/workbook.xml.rels"] {
      try forEach(["Relationship"], in: relations) { element in
        if element[attribute: "Id"] == relation { target = element[attribute: "Target"] }
      }
    }
    let path = target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/\($0)" } ?? "xl/worksheets/sheet1.xml"
    guard let sheet = members[path] else {
      throw GlossaryError(
        .unrecognized, "the workbook has no sheet ‘\(path)’", position: FilePosition(line: 1, column: 1))
    }
    return sheet
  }

  private static func sharedStrings(_ member: [UInt8]) throws(GlossaryError) -> [String] {
    var strings: [String] = []
    try forEach(["si"], in: member) { strings.append(text(of: $0)) }
    return strings
  }

  /// The text of a string and of its runs, without phonetic guides.
  private static func text(of element: MarkupElement) -> String {
    element.elements.map { child in
      switch child.name {
      case "t": child.text
      case "r": text(of: child)
      default: ""
      }
    }.joined()
  }

  /// The rows of a sheet that hold something.
  ///
  /// - Parameter emptyLimit: How many empty cells may stand before others: more than a table of a million rows has where
  ///   every second of its columns is empty.
  /// - Throws: Where there are more, or the sheet is not well-formed.
  static func rows(
    of sheet: [UInt8], _ strings: [String], emptyLimit: Int = 8_000_000
  ) throws(GlossaryError) -> [DelimitedText.Row] {
    var rows: [DelimitedText.Row] = []
    // A sheet names the cells that hold something; those before them take room that no byte of the file stands for.
    var emptyCount = 0
    try forEach(["row"], in: sheet) { row in
      if emptyCount > emptyLimit { return }
      var cells: [String] = []
      for cell in row.all("c") {
        let column = cell[attribute: "r"].flatMap(columnNumber) ?? cells.count
        guard column < 16_384 else { continue }
        emptyCount += max(0, column - cells.count)
        while cells.count <= column { cells.append("") }
        let value = cell.first("v")?.text ?? ""
        switch cell[attribute: "t"] {
        case "s":
          if let index = Int(value), strings.indices.contains(index) { cells[column] = strings[index] }
        case "inlineStr": cells[column] = cell.first("is").map(text) ?? ""
        case "e": break
        default: cells[column] = value
        }
      }
      let line = row[attribute: "r"].flatMap { Int($0) } ?? rows.count + 1
      if cells.contains(where: { !$0.isEmpty }) { rows.append(DelimitedText.Row(cells: cells, line: line)) }
    }
    if emptyCount > emptyLimit {
      throw GlossaryError(.limitExceeded, "expected a table of terms, found more than \(emptyLimit) empty cells")
    }
    return rows
  }

  /// The number of the column, from 0, in a reference such as `AB12`.
  private static func columnNumber(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z"), number < 16_384 else { break }
      number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    return number > 0 ? number - 1 : nil
  }
}
