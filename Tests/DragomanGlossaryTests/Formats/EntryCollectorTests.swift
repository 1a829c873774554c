import DragomanXML
import Testing

@testable import DragomanGlossary

/// Who only looks at entries sees what who keeps them gets, and hears of the same faults at the same places.
@Suite struct EntryCollectorTests {
  /// Keeps copies of what it is shown.
  private class Copying: EntryCollector {
    class var keptCategories: KeptCategories { .all }
    private var entries: [ConceptEntry] = []

    func add(_ entries: [ConceptEntry]) { self.entries += entries }

    func finish() -> [ConceptEntry] {
      defer { entries = [] }
      return entries
    }
  }

  /// The same, of a few data categories.
  private final class Choosing: Copying {
    static let names: [CategoryName] = [.partOfSpeech, .subjectField, .administrativeStatus, .none]
    override class var keptCategories: KeptCategories { KeptCategories(names) }
  }

  /// What a collector is shown, with the diagnostics, or the error.
  private func collected<Collector: EntryCollector>(
    _ bytes: [UInt8], _ collector: @escaping @Sendable () -> Collector
  ) -> (entries: [ConceptEntry]?, diagnostics: [Diagnostic], error: String)
  where Collector.Output == [ConceptEntry] {
    do throws(GlossaryError) {
      var entries: [ConceptEntry] = []
      let reading = try GlossaryReader.forEachPart(of: GlossaryInput(bytes, path: "x.tbx"), collecting: collector) {
        entries += $0
      }
      return (entries, reading.diagnostics, "")
    } catch {
      return (nil, [], error.description)
    }
  }

  private func expectSame(_ bytes: [UInt8], _ comment: Comment) {
    var expected: GlossaryReading?
    var error = ""
    do throws(GlossaryError) {
      expected = try GlossaryReader.read(bytes, path: "x.tbx")
    } catch let failure {
      error = failure.description
    }
    let all = collected(bytes) { Copying() }
    #expect(all.entries == expected?.glossary.entries, comment)
    #expect(all.diagnostics == expected?.diagnostics ?? [], comment)
    #expect(all.error == error, comment)
    let some = collected(bytes) { Choosing() }
    #expect(some.entries?.map(Gist.init) == expected?.glossary.entries.map(Gist.init), comment)
    #expect(some.diagnostics == expected?.diagnostics ?? [], comment)
    #expect(some.error == error, comment)
  }

  /// What an entry says in its terms and in the chosen data categories.
  private struct Gist: Equatable {
    private var statements: [[String]]

    init(_ entry: ConceptEntry) {
      statements = [[entry.id ?? ""], Self.statements(entry)]
      for section in entry.languages {
        statements += [[section.language.rawValue], Self.statements(section)]
        for term in section.terms { statements += [[term.text, term.id ?? ""], Self.statements(term)] }
      }
    }

    private static func statements(_ holder: some CategoryHolder) -> [String] {
      holder.categories.filter { Choosing.names.contains($0.name) && $0.kind != .other }
        .map { "\($0.kind) \($0.name.rawValue) \($0.text)" }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func glossariesLookAsTheyAreRead(seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let format: GlossaryFormat = [.tbx, .tbxDCT, .tbx2008, .tbxMin2013][Int(seed % 4)]
    let bytes = try GlossaryWriter(format: format).write(generator.glossary(entries: 80)).bytes
    expectSame(bytes, "seed \(seed)")
    for round in 0..<3 { expectSame(generator.confused(bytes), "confused, seed \(seed), round \(round)") }
  }

  @Test(.enabled(if: !Sample.all.isEmpty, "the sample files are not here"), arguments: Sample.all)
  func samplesLookAsTheyAreRead(_ sample: Sample) { expectSame(sample.bytes, "\(sample.file)") }

  /// Long enough to be read in parts, with what is wrong in each way in several of them.
  @Test func aLongFileLooksAsItIsRead() {
    let entries = (0..<3_000).map { number in
      switch number % 500 {
      case 1: "<conceptEntry id='d'><note>x<b/></note></conceptEntry>\n"
      case 2: "<conceptEntry id='e\(number)'><langSec xml:lang='fr_FR'><term>mot</term></langSec></conceptEntry>\n"
      case 3:
        "<!-- c --><conceptEntry id='\(number)'><langSec><termSec><term> </term></termSec></langSec></conceptEntry>\n"
      case 4:
        """
        <conceptEntry id='f\(number)'><langSec xml:lang='fr'><termSec><term>a</term><termNote>y</termNote><term>b</term>\
        </termSec></langSec><descrip type='subjectField'>z</descrip></conceptEntry>

        """
      case 5:
        """
        <conceptEntry id='g\(number)'><langSec xml:lang='fr'><termSec><term>a</term><langSec xml:lang='en'><termSec>\
        <term>b</term></termSec></langSec></termSec></langSec><conceptEntry id='h\(number)'/></conceptEntry>

        """
      default:
        """
        <conceptEntry id='c\(number)'><descripGrp><descrip type='definition'>a <hi>b</hi></descrip><admin type='source'>\
        x</admin></descripGrp><langSec xml:lang='fr'><termSec><term>mot \(number)</term>\
        <termNote type='partOfSpeech'>noun</termNote></termSec></langSec></conceptEntry>

        """
      }
    }
    expectSame(Array(Snippet.tbx(entries.joined()).utf8), "all parts")
    expectSame(Array(Snippet.tbx(entries.joined() + "<conceptEntry>").utf8), "not well-formed at its end")
  }
}
