import CXLSXWriter
import Glibc

/// Writes an Excel workbook with one sheet, whose columns are those of CSV.
struct XLSXWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.xlsx]

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    var report = TBXFitting.Report()
    let fitted = DelimitedWriter.capacity.fitted(glossary, as: options, &report)
    let rows = TermTable.rows(of: fitted)
    guard rows.count <= 1_048_576, rows[0].count <= 16_384 else {
      throw GlossaryError(
        .limitExceeded,
        "a sheet of Excel holds 1,048,576 rows of 16,384 cells at most, the glossary needs \(rows.count) of \(rows[0].count)"
      )
    }
    let bytes = try Self.workbook(rows) { lost in
      report.add(.warning, .notHeld, "Excel does not hold texts of more than 32,767 characters: \(lost)", at: nil)
    }
    return GlossaryWriting(bytes: bytes, dialect: nil, diagnostics: report.diagnostics)
  }

  /// The bytes of a workbook: the headings in bold and frozen, columns wide enough to read.
  ///
  /// The library writes files only; this one is private and gone when the function returns.
  static func workbook(
    _ rows: [[String]], tooLong: (String) -> Void
  ) throws(GlossaryError) -> [UInt8] {
    var template = Array("\(temporaryFolder)/dragoman-XXXXXX".utf8CString)
    // mkstemp writes into the template, which ends with a zero.
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(base)
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer {
      close(descriptor)
      unsafe _ = unlink(path)
    }
    guard let book = unsafe workbook_new(path) else { throw unwritable(path) }
    // The library copies what it is given; the book owns sheet and format until it is closed.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 1_000_000_000
    unsafe _ = workbook_set_properties(book, &properties)
    let sheet = unsafe workbook_add_worksheet(book, "Glossary")
    let bold = unsafe workbook_add_format(book)
    unsafe format_set_bold(bold)
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let error = unsafe worksheet_write_string(
          sheet, UInt32(row), UInt16(column), cell, row == 0 ? bold : nil)
        if error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED { tooLong(String(cell.prefix(40)) + "…") }
      }
    }
    unsafe worksheet_freeze_panes(sheet, 1, 0)
    unsafe _ = worksheet_set_column(sheet, 0, UInt16(rows[0].count - 1), 28, nil)
    guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw unwritable(path) }
    return try contents(of: path)
  }

  private static func contents(of path: String) throws(GlossaryError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // At most as many bytes are written as the block has.
      let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw unwritable(path) }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  private static var temporaryFolder: String {
    // The value is copied at once; nothing here changes the environment.
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  private static func unwritable(_ path: String) -> GlossaryError {
    GlossaryError(.notWritable, "the workbook cannot be written to the temporary file \(path)")
  }
}
