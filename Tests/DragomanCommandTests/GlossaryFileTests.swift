import Foundation
import Testing

/// `dragoman glossary validate`, and files that no command can read.
struct GlossaryValidateTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  @Test func findsNothingInAValidFile() throws {
    let run = try folder.run("glossary", "validate", "glossaries/offices.tbx", "glossaries/places.tbx")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "")
  }

  @Test func writesOneLineForEachFinding() throws {
    try folder.write("faulty.tbx", Samples.faulty)
    let run = try folder.run("glossary", "validate", "glossaries/places.tbx", "faulty.tbx")
    #expect(run.status == 1)
    #expect(run.errors == "dragoman: faulty.tbx: 2 findings by TBX 2019, TBX-Basic, dca\n")
    try #require(run.lines.count == 2)
    #expect(run.lines.allSatisfy { $0.wholeMatch(of: #/faulty\.tbx:\d+:\d+: [a-z-]+: .+/#) != nil })
    #expect(run.lines[0].hasPrefix("faulty.tbx:3:"))
    #expect(run.lines[0].contains("bogus"))
    #expect(run.lines[1].hasPrefix("faulty.tbx:4:"))
    #expect(run.lines[1].contains(": id-unique: "))
  }

  @Test func namesStandardInputWithAHyphen() throws {
    let run = try folder.run("glossary", "validate", input: Samples.faulty)
    #expect(run.status == 1)
    #expect(run.lines.first?.hasPrefix("-:3:") == true)
  }

  @Test func goesOnAfterAFileThatCannotBeRead() throws {
    try folder.write("faulty.tbx", Samples.faulty)
    let run = try folder.run("glossary", "validate", "missing.tbx", "faulty.tbx")
    #expect(run.status == 2)
    #expect(run.lines.count == 2)
    #expect(run.errors.hasPrefix("dragoman: missing.tbx: error: No such file or directory\n"))
  }

  /// A file that is refused, with the place that the message names after its path.
  static let refused: [(text: String, place: String)] = [
    (Samples.truncated, ":\(Samples.truncatedLine):"), (Samples.entityBomb, ":2:"), (Samples.deep, ":1:"),
    ("<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<text></tbx>", ":2:"), ("<html><body/></html>", ":1:1:"),
    ("L’Otan, ou NATO.\n", ":1:1:"), ("", ":"), ("\n \n", ":"),
    (
      "<?xml version=\"1.0\"?>\n<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<tbx>&x;</tbx>",
      ":2:"
    ),
    ("<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">\u{0}</tbx>", ":1:"),
    ("<?xml version=\"1.0\" encoding=\"EBCDIC-XX\"?>\n<tbx/>", ":"),
  ]

  @Test(arguments: refused.indices) func refusesWhatIsNoGlossary(index: Int) throws {
    let (text, place) = Self.refused[index]
    try folder.write("bad.tbx", text)
    for arguments in [
      ["validate", "bad.tbx"], ["stats", "bad.tbx"], ["list", "bad.tbx"],
      ["convert", "bad.tbx", "out.tbx", "--to", "tbx"],
    ] {
      let run = try folder.run(["glossary"] + arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
      #expect(run.errorLines.count == 1, "\(run.errors)")
      #expect(run.errors.hasPrefix("dragoman: bad.tbx\(place)"), "\(run.errors)")
      #expect(run.errors.contains(" error: "), "\(run.errors)")
    }
    #expect(folder.read("out.tbx") == nil)
  }

  @Test func refusesAFolder() throws {
    for command in ["validate", "stats"] {
      let run = try folder.run("glossary", command, "glossaries")
      #expect(run.status == 2)
      #expect(run.errors == "dragoman: glossaries: error: expected a file, found a folder\n")
    }
  }
}

/// `dragoman glossary convert`.
struct GlossaryConvertTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  @Test(arguments: ["tbx", "tbx-dct", "tbx-2008"]) func keepsEverythingOnTheWayThereAndBack(format: String)
    throws
  {
    // Once through the writer, so that the layout is its own.
    let plain = try folder.run("glossary", "convert", "glossaries/offices.tbx", "plain.tbx", "--to", "tbx")
    #expect(plain.status == 0)
    #expect(plain.output.isEmpty)
    #expect(plain.errors == "")
    let there = try folder.run("glossary", "convert", "plain.tbx", "there.tbx", "--to", format)
    #expect(there.status == 0)
    #expect(there.errors == "")
    #expect(try folder.run("glossary", "validate", "there.tbx").status == 0)
    #expect((folder.read("there.tbx") == folder.read("plain.tbx")) == (format == "tbx"))
    _ = try folder.run("glossary", "convert", "there.tbx", "back.tbx", "--to", "tbx")
    #expect(folder.read("back.tbx") == folder.read("plain.tbx"))
  }

  @Test func readsAndWritesTheStandardStreams() throws {
    let file = try folder.run("glossary", "convert", "glossaries/offices.tbx", "out.tbx", "--to", "tbx-2008")
    #expect(file.status == 0)
    let bytes = try #require(folder.read("out.tbx"))
    for arguments in [["-", "-"], ["-"], [], ["glossaries/offices.tbx", "-"], ["glossaries/offices.tbx"]] {
      let run = try folder.run(
        ["glossary", "convert"] + arguments + ["--to", "tbx-2008"], input: Array(Samples.offices.utf8))
      #expect(run.status == 0)
      #expect(run.output == bytes, "\(arguments)")
    }
    #expect(bytes.starts(with: "<?xml".utf8))
    #expect(String(decoding: bytes, as: UTF8.self).contains("<martif"))
  }

  @Test func replacesItsOwnInput() throws {
    let expected = try folder.run("glossary", "convert", "glossaries/offices.tbx", "--to", "tbx-2008").output
    let run = try folder.run(
      "glossary", "convert", "glossaries/offices.tbx", "glossaries/offices.tbx", "--to", "tbx-2008")
    #expect(run.status == 0)
    #expect(folder.read("glossaries/offices.tbx") == expected)
    #expect(folder.names(in: "glossaries") == ["offices.tbx", "places.tbx"])
  }

  @Test func reportsWhatTheTargetCannotHold() throws {
    let run = try folder.run(
      "glossary", "convert", "glossaries/offices.tbx", "out.tbx", "--to", "tbx", "--dialect", "min")
    #expect(run.status == 0)
    let kept = String(decoding: folder.read("out.tbx") ?? [], as: UTF8.self)
    #expect(kept.contains("TBX-Min"))
    // The definition, the gender and the region have no place in this dialect.
    for name in ["definition", "grammaticalGender", "geographicalUsage"] {
      #expect(run.errors.contains(name), "\(run.errors)")
    }
    #expect(
      run.errorLines.allSatisfy {
        $0.hasPrefix("dragoman: glossaries/offices.tbx:") && $0.contains("warning: ")
      })
    #expect(try folder.run("glossary", "validate", "out.tbx").status == 0)
  }

  @Test func takesTheSmallestDialectThatHoldsTheData() throws {
    let places = try folder.run("glossary", "convert", "glossaries/places.tbx", "--to", "tbx")
    #expect(places.text.contains("type=\"TBX-Core\""))
    let offices = try folder.run("glossary", "convert", "glossaries/offices.tbx", "--to", "tbx")
    #expect(offices.text.contains("type=\"TBX-Basic\""))
    let asked = try folder.run(
      "glossary", "convert", "glossaries/places.tbx", "--to", "tbx", "--dialect", "TBX-Linguist")
    #expect(asked.text.contains("type=\"TBX-Linguist\""))
  }

  @Test func tellsWhatWasPutRightInTheInput() throws {
    try folder.write("faulty.tbx", Samples.faulty)
    let run = try folder.run("glossary", "convert", "faulty.tbx", "out.tbx", "--to", "tbx")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("dragoman: faulty.tbx:3:"))
    #expect(run.errors.contains("bogus"))
    #expect(
      try folder.run("glossary", "convert", "faulty.tbx", "out.tbx", "--to", "tbx", "--quiet").errors == "")
  }

  @Test(arguments: ["tbx-min", "csv", "tsv", "xlsx", "tmx", "skos", "xliff", "multiterm", "utx", "glossml", "po"])
  func convertsThereAndBack(format: String) throws {
    let there = try folder.run("glossary", "convert", "glossaries/places.tbx", "out", "--to", format)
    #expect(there.status == 0)
    let back = try folder.run("glossary", "convert", "out", "back.tbx", "--to", "tbx")
    #expect(back.status == 0)
    let counts = try folder.run("glossary", "stats", "glossaries/places.tbx", "--format", "json").output
    #expect(try folder.run("glossary", "stats", "out", "--format", "json").output == counts)
    #expect(try folder.run("glossary", "stats", "back.tbx", "--format", "json").output == counts)
    #expect(try folder.run("glossary", "validate", "back.tbx").status == 0)
  }

  @Test func strictFailsWhereSomethingIsLost() throws {
    try folder.write("list.csv", "fr,en,note\r\naccord,agreement,\"court, usuel\"\r\n")
    #expect(try folder.run("glossary", "convert", "list.csv", "out.tmx", "--to", "tmx", "--strict").status == 0)
    let run = try folder.run("glossary", "convert", "list.csv", "out.tbx", "--to", "tbx-min", "--strict")
    #expect(run.status == 1)
    #expect(run.errors.contains("‘note’"))
    #expect(folder.read("out.tbx") != nil)
  }

  @Test func tablesAreMappedByColumn() throws {
    try folder.write("list.csv", "Vedette;Angl.;Rem.\nœuvre;work;a; b\n")
    let run = try folder.run(
      "glossary", "convert", "list.csv", "out.csv", "--to", "csv", "--column", "Vedette=fr", "--column", "Angl.=en",
      "--column", "Rem.=note")
    #expect(run.status == 0)
    #expect(folder.read("out.csv") == Array("id,note,fr,en\r\nr2,a,œuvre,work\r\n".utf8))
    #expect(run.errors.contains("list.csv:2:1: warning: expected 3 cells, found 4"))
    #expect(try folder.run("glossary", "convert", "list.csv", "--to", "csv", "--column", "Vedette").status == 2)
  }

  @Test func termsOfAnyFormatAreFoundInTexts() throws {
    try folder.write("list.csv", "terme français;équivalent anglais\nclause de sauvegarde;safeguard clause\n")
    try folder.write("texte.txt", "Le traité contient une clause de sauvegarde pour les États membres.")
    let run = try folder.run(
      "extract", "texte.txt", "--glossary", "list.csv", "--no-default-glossaries", "--format", "csv")
    #expect(run.status == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("clause de sauvegarde,term,safeguard clause,aligned"))
  }
}
