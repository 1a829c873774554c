import DragomanDocuments
import DragomanLanguage
import Glibc
import Testing

/// A French text with the letters and signs in which encodings differ.
private let sample = """
  L’Élysée et l’œuvre d’une « paix durable » à Genève

  Le ministre français des Affaires étrangères a déclaré, vendredi, que l’aide s’élèverait à 25 € par tête : « C’est \
  là où l’été dernier nous avons échoué », a-t-il ajouté. À Kiev, les chœurs et la garçonnière étaient déjà prêts.
  """

/// The same without what ISO-8859-1 and ISO-8859-15 lack.
private let modest = sample.map { ["’": "'", "«": "«"][$0] ?? String($0) }.joined()

private func encoded(_ text: String, as encoding: String) -> [UInt8] {
  let descriptor = unsafe iconv_open(encoding, "UTF-8")
  defer { _ = unsafe iconv_close(descriptor) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
  let left: Int = unsafe input.withUnsafeMutableBytes { source in
    unsafe output.withUnsafeMutableBytes { target in
      var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var fromLeft = source.count
      var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var toLeft = target.count
      let result = unsafe iconv(descriptor, &from, &fromLeft, &to, &toLeft)
      return result == -1 ? -1 : toLeft
    }
  }
  precondition(left >= 0, "the sample does not fit \(encoding)")
  return Array(output[..<(output.count - left)])
}

@Suite struct Encodings {
  @Test(arguments: [
    ("UTF-8", sample, "UTF-8", [] as [UInt8]),
    ("UTF-16LE", sample, "UTF-16LE", [0xFF, 0xFE]),
    ("UTF-16BE", sample, "UTF-16BE", [0xFE, 0xFF]),
    ("UTF-16LE", sample, "UTF-16LE", []),
    ("UTF-16BE", sample, "UTF-16BE", []),
    ("WINDOWS-1252", sample, "windows-1252", []),
    ("MACINTOSH", sample, "macintosh", []),
    ("ISO-8859-15", modest, "ISO-8859-15", []),
    ("ISO-8859-1", modest.replacing("œ", with: "oe").replacing("€", with: "euros"), "ISO-8859-1", []),
    ("ISO-8859-1", "Café", "ISO-8859-1", []),
    ("MACINTOSH", "Le café à Genève était fermé, a déclaré le maire.", "macintosh", []),
    ("WINDOWS-1252", "C’est l’été.", "windows-1252", []),
  ])
  func decodes(_ encoding: String, _ text: String, _ found: String, _ mark: [UInt8]) throws {
    let document = try DocumentReader().read(mark + encoded(text, as: encoding))
    #expect(document.source.bytes == Array(text.utf8))
    #expect(document.encoding == found)
    #expect(document.warnings.isEmpty)
  }

  @Test func keepsByteOrderMarkInSourceOnly() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Un titre\n\nUne phrase à lire.".utf8)
    let document = try DocumentReader().read(bytes)
    #expect(document.source.bytes == bytes)
    #expect(document.prose.bytes == Array(bytes[3...]))
    #expect(document.prose.source(of: TextSpan(0, 8)) == TextSpan(3, 11))
    #expect(document.titleSpan == TextSpan(3, 11))
  }

  @Test func repairsDamagedUTF8() throws {
    let bytes = Array("Été à Genève.\nL’œ".utf8) + [0xC3] + Array("uvre déjà ".utf8) + [0xFF, 0xE2, 0x82]
    let document = try DocumentReader().read(bytes)
    #expect(
      document.source.string(TextSpan(0, document.source.bytes.count))
        == "Été à Genève.\nL’œ?uvre déjà ???")
    // One byte for one: what follows stands where the file has it.
    #expect(document.source.bytes.count == bytes.count)
    #expect(document.warnings.map(\.code) == ["repaired-encoding"])
    #expect(document.warnings.first?.line == 2)
  }

  /// Found by fuzzing: the converters of the C library know numbers beyond Unicode.
  @Test(arguments: [
    // Mostly damaged UTF-8, which the detector takes for UTF-8 all the same.
    Array("Jusqu'à 5 €.".utf8) + [0xF6, 0xF5, 0xB3, 0x96, 0x8D, 0x9A, 0xDF, 0xD6, 0xA8, 0xE2, 0x82, 0x20],
    Array("<html><meta charset=ucs-4><p>".utf8) + [0x4D, 0xE9, 0x74, 0xE9, 0x6F],
    Array("<html><meta charset=wchar_t><p>".utf8) + [0x4D, 0xE9, 0x74, 0xE9, 0x6F],
  ])
  func givesUnicodeWhateverIsDeclared(_ bytes: [UInt8]) throws {
    let source = try DocumentReader().read(bytes, format: .html).source.bytes
    #expect(String(validating: source, as: UTF8.self) != nil)
  }

  @Test(arguments: [
    ("<meta charset=utf-8><p>été à Genève", "WINDOWS-1252", "ISO-8859-1", ["wrong-encoding-declared"]),
    ("<meta charset='iso-8859-1'><p>l’été à Genève", "WINDOWS-1252", "windows-1252", []),
    ("<meta charset='iso-8859-1'><p>été à Genève", "UTF-8", "UTF-8", ["wrong-encoding-declared"]),
    (
      "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-15'><p>le chœur à Genève",
      "ISO-8859-15", "ISO-8859-15", []
    ),
    ("<meta charset=\"utf-8\"><p>été", "UTF-8", "UTF-8", []),
    ("<meta charset=macintosh><p>été à Genève", "MACINTOSH", "macintosh", []),
    ("<meta charset=koi8-r><p>Привет, мир", "KOI8-R", "KOI8-R", []),
  ])
  func weighsDeclarationOfPage(_ page: String, _ encoding: String, _ found: String, _ warnings: [String])
    throws
  {
    let document = try DocumentReader().read(encoded("<html>" + page, as: encoding))
    #expect(document.source.bytes == Array(("<html>" + page).utf8))
    #expect(document.encoding == found)
    #expect(document.warnings.map(\.code) == warnings)
  }
}

@Suite struct Refusals {
  @Test(arguments: [
    ([] as [UInt8], "empty", "nothing"),
    (Array(" \r\n\t\n".utf8), "empty", "white space"),
    ([0xEF, 0xBB, 0xBF, 0x20], "empty", "white space"),
    ([0xFF, 0xFE, 0x20, 0x00], "empty", "white space"),
    (Array("<html><head><title>x</title></head><body></body></html>".utf8), "empty", "markup"),
    (Array("%PDF-1.7 x".utf8), "binary", "PDF"),
    ([0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8), "binary", "docx"),
    (
      [0x50, 0x4B, 0x03, 0x04] + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), "binary",
      "odt"
    ),
    ([0x50, 0x4B, 0x03, 0x04, 1, 2], "binary", "ZIP"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "binary", "PNG"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "binary", "JPEG"),
    ([0x1F, 0x8B, 0x08, 0x00], "binary", "gzip"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "binary", "Office"),
    (Array(#"{\rtf1\ansi"#.utf8), "binary", "RTF"),
    (Array("abc".utf8) + [0] + Array("def".utf8), "binary", "NUL"),
    ([0, 0, 0, 0], "binary", "NUL"),
    (Array("a\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}b".utf8), "binary", "control"),
  ])
  func refuses(_ bytes: [UInt8], _ kind: String, _ word: String) {
    #expect {
      try DocumentReader().read(bytes, path: "x.bin")
    } throws: { error in
      guard let error = error as? DocumentError else { return false }
      return error.kind.rawValue == kind && error.message.contains(word) && error.path == "x.bin"
    }
  }

  @Test func refusesWhatIsTooLarge() {
    #expect(
      throws: DocumentError(
        .tooLarge, "expected at most 3 bytes, found 5", hint: "split the input", path: "a")
    ) {
      try DocumentReader(maximumSize: 3).read(Array("été".utf8).dropLast() + [0x20], path: "a")
    }
  }

  @Test func namesPlaceInDescription() {
    let error = DocumentError(
      .binary, "expected text, found a PDF document", hint: "h", path: "a.pdf", line: 1, column: 1)
    #expect(error.description == "a.pdf:1:1: error: expected text, found a PDF document (h)")
  }
}

@Suite struct Formats {
  @Test(arguments: [
    ("<!DOCTYPE html><p>a", nil, "html"), ("\u{FEFF} <HTML><p>a", "a.txt", "html"), ("<p>a</p>", nil, "html"),
    ("a < b", nil, "text"), ("<p>a", "a.txt", "text"), ("a", "a.HTM", "html"), ("« a »", "-", "text"),
    ("<Nom> de la Partie", nil, "text"),
  ])
  func recognises(_ text: String, _ path: String?, _ format: String) throws {
    #expect(try DocumentReader().read(Array(text.utf8), path: path).format.rawValue == format)
  }
}
