/// A kind of file that is not text, known by its first bytes.
struct FileSignature {
  /// With its article, for messages: `a PDF document`.
  let name: String
  /// What the user can do instead.
  let hint: String
  let offset: Int
  let bytes: [UInt8]

  private init(_ name: String, _ bytes: [UInt8], at offset: Int = 0, hint: String) {
    self.name = name
    self.bytes = bytes
    self.offset = offset
    self.hint = hint
  }

  /// The signature that the input begins with.
  static func matching(_ input: [UInt8]) -> FileSignature? {
    known.first { signature in
      input.count >= signature.offset + signature.bytes.count
        && input[signature.offset...].starts(with: signature.bytes)
    }
  }

  /// What a ZIP archive holds can be told from its first entries: office files name their parts there.
  static func archiveName(_ input: [UInt8]) -> String {
    let head = input.prefix(4096)
    for (entry, name) in archiveEntries where contains(head, Array(entry.utf8)) { return name }
    return "a ZIP archive"
  }

  private static func contains(_ haystack: ArraySlice<UInt8>, _ needle: [UInt8]) -> Bool {
    haystack.indices.contains { haystack[$0...].starts(with: needle) }
  }

  private static let archiveEntries = [
    ("word/", "a Word document (docx)"), ("xl/", "an Excel workbook (xlsx)"),
    ("ppt/", "a PowerPoint presentation (pptx)"),
    ("opendocument.text", "an OpenDocument text (odt)"),
    ("opendocument.spreadsheet", "an OpenDocument spreadsheet (ods)"), ("epub+zip", "an EPUB book"),
  ]

  private static let saveAsText = "save it as plain text (UTF-8) or as HTML first"
  private static let unpack = "unpack it first"
  private static let picture = "a picture has to be turned into text first"

  /// The signatures are those of the formats' own specifications.
  private static let known: [FileSignature] = [
    .init("a PDF document", Array("%PDF-".utf8), hint: "extract its text first, for example with pdftotext"),
    .init("a ZIP archive", [0x50, 0x4B, 0x03, 0x04], hint: saveAsText),
    .init("an empty ZIP archive", [0x50, 0x4B, 0x05, 0x06], hint: unpack),
    .init(
      "an old Office document (doc, xls, ppt)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      hint: saveAsText),
    .init("an RTF document", Array(#"{\rtf"#.utf8), hint: saveAsText),
    .init("a PostScript document", Array("%!PS".utf8), hint: saveAsText),
    .init("a PNG picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], hint: picture),
    .init("a JPEG picture", [0xFF, 0xD8, 0xFF], hint: picture),
    .init("a GIF picture", Array("GIF8".utf8), hint: picture),
    .init("a TIFF picture", [0x49, 0x49, 0x2A, 0x00], hint: picture),
    .init("a TIFF picture", [0x4D, 0x4D, 0x00, 0x2A], hint: picture),
    .init("a WebP picture", Array("WEBPVP8".utf8), at: 8, hint: picture),
    .init("gzip data", [0x1F, 0x8B, 0x08], hint: unpack),
    .init("bzip2 data", Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], hint: unpack),
    .init("xz data", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], hint: unpack),
    .init("Zstandard data", [0x28, 0xB5, 0x2F, 0xFD], hint: unpack),
    .init("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], hint: unpack),
    .init("a RAR archive", Array("Rar!".utf8) + [0x1A, 0x07], hint: unpack),
    .init("a tar archive", Array("ustar".utf8), at: 257, hint: unpack),
    .init("an MP4 or QuickTime film", Array("ftyp".utf8), at: 4, hint: "give the text of it"),
    .init("an MP3 recording", Array("ID3".utf8) + [0x03], hint: "give the text of it"),
    .init("an MP3 recording", Array("ID3".utf8) + [0x04], hint: "give the text of it"),
    .init("an SQLite database", Array("SQLite format 3".utf8), hint: "export the text of it"),
    .init("a program (ELF)", [0x7F, 0x45, 0x4C, 0x46], hint: "give a text file"),
  ]
}
