import Foundation
import Testing

/// What is read, and how a bad input is told.
struct InputTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8], "UTF-16"),
    (.utf16BigEndian, [0xFE, 0xFF], "UTF-16"), (.isoLatin1, [], "ISO-8859-1"),
    (.utf8, [0xEF, 0xBB, 0xBF], "UTF-8"),
  ])
  func readsOtherEncodings(encoding: String.Encoding, mark: [UInt8], name: String) throws {
    let bytes = mark + Array(try #require(Samples.article.data(using: encoding)))
    let run = try folder.run(["extract", "-"], input: bytes)
    #expect(run.status == 0)
    let list = try run.decoded(WrittenTermList.self)
    #expect(list.source.encoding.hasPrefix(name))
    #expect(list.terms.first?.french == "ministre des Affaires étrangères")
    #expect(list.terms.first?.occurrences.first?.text == "ministre des Affaires étrangères")
  }

  @Test func warnsOfATextThatIsNotFrench() throws {
    let english = String(
      repeating: "The minister went to the market and then he came back to his house with the others. ",
      count: 6)
    let path = try folder.write("english.txt", english)
    let run = try folder.run("extract", path)
    #expect(run.status != 2)
    #expect(run.errors.hasPrefix("dragoman: \(path):1:1: warning: "))
    #expect(run.errors.contains("English"))
    #expect(try folder.run("extract", path, "--quiet").errors == "")
  }

  /// An input that cannot be read, with what the one line of the message must say.
  @Test(arguments: [
    ("missing.txt", "missing.txt: error: No such file"), ("glossaries", "glossaries: error: expected a file"),
    ("empty.txt", "empty.txt: error: expected text"), ("blank.txt", "blank.txt: error: expected text"),
    ("binary", "binary:1:1: error: expected text"), ("picture.png", "picture.png:1:1: error: expected text"),
  ])
  func tellsWhatIsWrongWithAnInput(name: String, message: String) throws {
    try folder.write("empty.txt", "")
    try folder.write("blank.txt", " \n\t\n")
    try folder.write("binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 300))
    try folder.write(
      "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44])
    for command in ["extract", "annotate", "analyze"] {
      let run = try folder.run(command, name)
      #expect(run.status == 2, "\(command)")
      #expect(run.output.isEmpty, "\(command)")
      #expect(run.errorLines.count == 1, "\(run.errors)")
      #expect(run.errors.hasPrefix("dragoman: " + message), "\(run.errors)")
    }
  }

  @Test func tellsAboutEveryInputThatFails() throws {
    let good = try folder.write("good.txt", Samples.article)
    let run = try folder.run("extract", "first", good, "second", "--format", "jsonl")
    #expect(run.status == 2)
    #expect(run.errorLines.count == 2)
    // Lines that stand alone may go out although others fail.
    #expect(run.lines.count == 1)
    let whole = try folder.run("extract", "first", good, "--format", "json")
    #expect(whole.status == 2)
    #expect(whole.output.isEmpty)
  }

  @Test func readsAFolderOfGlossariesAndAFile() throws {
    let extra = try folder.write(
      "extra.tbx",
      Samples.glossary(
        "Extra",
        """
        <conceptEntry id="own-nato"><langSec xml:lang="fr"><termSec><term>Otan</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>the Alliance</term></termSec></langSec></conceptEntry>
        """))
    try folder.write("a.txt", Samples.article)
    let first = try folder.run("extract", "a.txt", "--glossary", extra).decoded(WrittenTermList.self)
    #expect(first.terms.first { $0.french == "Otan" }?.english == ["the Alliance"])
    let alone = try folder.run(
      "extract", "a.txt", "--glossary", extra, "--no-default-glossaries", "--status", "aligned")
    #expect(try alone.decoded(WrittenTermList.self).concepts == ["own-nato"])
    let folders = try folder.run("extract", "a.txt", "--glossary", "glossaries", "--no-default-glossaries")
    #expect(try folders.decoded(WrittenTermList.self).concepts.count == 4)
  }
}
