import DragomanGlossary
import Testing

struct GlossaryFormatTests {
  @Test(arguments: [
    (Snippet.tbx(""), GlossaryFormat.tbx), (Snippet.tbx("", style: "dct"), .tbxDCT),
    (Snippet.tbx2008(""), .tbx2008),
    ("<TBX dialect='TBX-Min'/>", .tbxMin2013),
    ("terme français;anglais\n", .csv), ("a\tb\n", .tsv), ("<tmx/>", .tmx), ("<mtf/>", .multiterm),
    ("#UTX 1.11; fr/en\n", .utx), ("# x\nmsgid \"\"\nmsgstr \"\"\n", .po),
    ("<x:RDF xmlns:x='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", .skos), ("<xliff/>", .xliff),
    ("<glossary xmlns='http://www.maxprograms.com/gml'/>", .glossml), ("<CRITER/>", .franceterme),
    ("\u{FEFF}\n<!--x--><martif type='TBX'/>".replacing("\n", with: ""), .tbx2008),
  ])
  func recognizesByContent(_ text: String, _ format: GlossaryFormat) throws {
    #expect(try GlossaryFormat.recognize(Array(text.utf8)) == format)
  }

  @Test(arguments: [
    ("", GlossaryError.Kind.empty), ("  \n", .empty),
    ("un mot, puis un autre\n", .unrecognized), ("{}", .unrecognized),
    ("<svg version='1.2'/>", .unrecognized), ("<TBX/>", .unrecognized),
    ("<tbx", .notWellFormed), ("<tbx></martif>", .notWellFormed),
    ("<!DOCTYPE tbx [<!ENTITY a 'b'>]><tbx>&a;</tbx>", .unsafe),
    ("<?xml version='1.0' encoding='inconnu'?><tbx/>", .unsupportedEncoding),
  ])
  func refuses(_ text: String, _ kind: GlossaryError.Kind) {
    let error = #expect(throws: GlossaryError.self) { try GlossaryReader.read(text) }
    #expect(error?.kind == kind)
    #expect(error?.path == "test.tbx")
    if kind != .empty { #expect(error?.position != nil) }
  }

  /// The rows of DeepL name their languages, as headings would.
  @Test(arguments: [
    ("bird cage,cage de transport,EN,FR\n", 1), ("bird cage,cage de transport,EN,FR\ntruce,trêve,EN,FR\n", 2),
    ("en,fr,EN,FR\ntruce,trêve,EN,FR\n", 2),
  ])
  func readsRowsThatNameTheirLanguages(_ text: String, _ count: Int) throws {
    let entries = try GlossaryReader.read(Array(text.utf8), path: "deepl.csv").glossary.entries
    #expect(entries.count == count)
    #expect(entries.last?.languages.map(\.language.rawValue).map { $0.lowercased() }.sorted() == ["en", "fr"])
    #expect(entries.last?.languages.flatMap(\.terms).map(\.text).contains(count == 1 ? "bird cage" : "truce") == true)
  }

  @Test(arguments: [
    ("fr,en\naccord,deal\n\"pacte,pact\npaix,peace\n", "3:1"), ("fr,en\naccord,deal\nété,\"summer\n", "3:5"),
    ("fr,en\n\"a\nb\",\"c\n", "3:4"),
  ])
  func saysWhereATableIsDamaged(table: String, place: String) {
    let error = #expect(throws: GlossaryError.self) { try GlossaryReader.read(Array(table.utf8), path: "x.csv") }
    #expect(error?.description.hasPrefix("x.csv:\(place): error: expected the closing quotation mark") == true)
  }

  @Test func saysWhatItFound() {
    let error = #expect(throws: GlossaryError.self) {
      try GlossaryFormat.recognize(Array("<a>\n</a>".utf8), path: "x.xml")
    }
    #expect(
      error?.description
        == "x.xml:1:1: error: expected a glossary, found the root element <a> in no namespace "
        + "(known are TBX, CSV, TSV, XLSX, TMX, SKOS, XLIFF, MultiTerm XML, FranceTerme, UTX, GlossML, PO, Apertium and HTML with ITS)"
    )
  }

  /// Whatever is cut off a file, it is read or refused, and nothing else.
  @Test(arguments: [GlossaryFormat.tbx, .tbx2008])
  func survivesCutsAtEveryByte(_ format: GlossaryFormat) throws {
    var generator = GlossaryGenerator(seed: 7)
    let glossary = generator.glossary(entries: 1)
    let bytes = try GlossaryWriter(format: format).write(glossary).bytes
    for length in 0..<bytes.count - 1 {
      let cut = Array(bytes[..<length])
      #expect(throws: GlossaryError.self) { try GlossaryReader.read(cut, path: "cut") }
      #expect(throws: GlossaryError.self) { try GlossaryStatistics(counting: cut, path: "cut") }
      #expect(throws: GlossaryError.self) { try GlossaryValidator.validate(cut, path: "cut") }
    }
  }
}
