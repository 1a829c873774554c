import DragomanXML
import Testing

@testable import DragomanGlossary

/// Reading the entries of a file side by side gives what reading them one after the other gives.
@Suite struct TBXPartsTests {
  /// What reading gives: the glossary with its diagnostics, or the error. The parts have so many bytes; nil reads in one piece.
  private func read(_ bytes: [UInt8], partLength: Int?) -> (GlossaryReading?, error: String) {
    do throws(XMLError) {
      var xml = try XMLStreamReader(bytes, path: "x.tbx")
      var prolog: [MarkupNode] = []
      let root = try TBXRoot(recognizing: &xml, prolog: &prolog)
      let divide = partLength.map { TBXParts<Void, [ConceptEntry]>.eachEntry(partLength: $0) }
      return (try TBXModelReader(xml, root: root, prolog: prolog, dividing: divide).readGlossary(), "")
    } catch {
      return (nil, error.description)
    }
  }

  private func expectSame(_ bytes: [UInt8], _ comment: Comment) {
    let (expected, error) = read(bytes, partLength: nil)
    for partLength in [120, 700, 3_000] {
      let (found, foundError) = read(bytes, partLength: partLength)
      #expect(foundError == error, comment)
      #expect(found?.glossary == expected?.glossary, comment)
      #expect(found?.glossary.entries.map(\.position) == expected?.glossary.entries.map(\.position), comment)
      #expect(found?.diagnostics == expected?.diagnostics, comment)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func divisionMakesNoDifference(seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let format: GlossaryFormat = [.tbx, .tbxDCT, .tbx2008, .tbxMin2013][Int(seed % 4)]
    let bytes = try GlossaryWriter(format: format).write(generator.glossary(entries: 12)).bytes
    expectSame(bytes, "seed \(seed)")
    for round in 0..<3 { expectSame(generator.confused(bytes), "confused, seed \(seed), round \(round)") }
  }

  private static func entry(_ id: String, _ language: String = "fr", _ term: String = "mot") -> String {
    "<conceptEntry id='\(id)'><langSec xml:lang='\(language)'><termSec><term>\(term)</term></termSec></langSec></conceptEntry>\n"
  }

  static let many = (0..<60).map { entry("c\($0)") }.joined()

  @Test(
    arguments: [
      ("identifiers that stand twice", many + entry("c3") + entry("d1") + entry("c59") + entry("d1")),
      ("identifiers that XML does not have", many + (0..<30).map { entry("\($0)") }.joined()),
      ("a language that is none", (0..<60).map { entry("c\($0)", "fr_FR") }.joined() + entry("x", "en_GB")),
      ("more languages than are remembered", (0..<600).map { entry("c\($0)", "x_\($0 % 300)") }.joined()),
      ("more diagnostics than are listed", (0..<1_500).map { entry("\($0)", "fr", $0 % 3 == 0 ? " " : "x") }.joined()),
      ("entries in comments", many + "<!-- " + many + "-->" + many),
      ("comments before entries", many.replacing("<conceptEntry", with: "<!-- c --><conceptEntry")),
      (
        "comments and instructions between entries",
        many.replacing("<conceptEntry", with: "<?p x?><!-- c --><conceptEntry")
      ),
      ("a comment before the first entry", "<!-- a --><!-- b -->" + many + "<!-- c -->"),
      ("a comment before the first entry, which is there twice", "<!-- a -->" + entry("c0") + many),
      ("entries in entries", many + "<conceptEntry id='o'>" + many.replacing("'c", with: "'d") + "</conceptEntry>"),
      (
        "what stands outside of entries",
        many + "<langSec xml:lang='en'><termSec><term>x</term></termSec></langSec>" + many
      ),
      ("a second body", many + "</body><body>" + many.replacing("'c", with: "'d")),
      ("a body in the body", many + "<body>" + many + "<!-- x --></body>" + many),
      (
        "a header behind entries",
        many + "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>" + many
      ),
      ("not well-formed", many + "<conceptEntry id='x'></langSec>" + many),
    ])
  func whatReachesBeyondAPartIsSeen(_ name: String, _ entries: String) {
    expectSame(Array(Snippet.tbx(entries).utf8), "\(name)")
  }

  @Test(.enabled(if: !Sample.all.isEmpty, "the sample files are not here"), arguments: Sample.readable)
  func samplesReadTheSame(_ sample: Sample) { expectSame(sample.bytes, "\(sample.file)") }

  @Test func partsAreHandedOutInTheirOrder() throws {
    let entries = (0..<6_000).map { Self.entry("c\($0)") }.joined()
    let input = GlossaryInput(Array(Snippet.tbx(entries).utf8), path: "x.tbx")
    var found: [String?] = []
    var calls = 0
    let reading = try GlossaryReader.forEachPart(of: input, collecting: { Gathering(\.id) }) { ids in
      found += ids
      calls += 1
    }
    #expect(found == (0..<6_000).map { "c\($0)" })
    #expect(calls > 1)
    #expect(reading.glossary.entries.isEmpty)
  }

  /// Comments before entries belong to them, and do not keep the file from being read in parts.
  @Test(arguments: ["<!-- c -->\n", "<?pi x?>\n", "<!-- <conceptEntry id='x'></conceptEntry> -->\n"])
  func commentsBeforeEntriesDoNotEndTheDivision(_ before: String) throws {
    let entries = (0..<6_000).map { before + Self.entry("c\($0)") }.joined()
    let input = GlossaryInput(Array(Snippet.tbx(entries).utf8), path: "x.tbx")
    var comments: [Int] = []
    var calls = 0
    _ = try GlossaryReader.forEachPart(of: input, collecting: { Gathering(\.leading.count) }) { counts in
      comments += counts
      calls += 1
    }
    #expect(comments == [Int](repeating: before.hasPrefix("<!") ? 1 : 0, count: 6_000))
    #expect(calls > 1)
  }
}

/// Gathers one thing of each entry.
private final class Gathering<Value: Sendable>: EntryCollector {
  static var keptCategories: KeptCategories { .all }
  private let value: (ConceptEntry) -> Value
  private var gathered: [Value] = []

  init(_ value: @escaping (ConceptEntry) -> Value) { self.value = value }

  func add(_ entries: [ConceptEntry]) { gathered += entries.map(value) }

  func finish() -> [Value] {
    defer { gathered = [] }
    return gathered
  }
}
