import DragomanGlossary
import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

/// An index does not show in what parts its concepts were compiled.
@Suite struct IndexDivisionTests {
  private static let words = [
    "accord", "accords", "de", "paix", "Le", "Caire", "résolution", "2254", "(2015)", "COP28", "antimissile", "l'",
    "article", "5", "chapitre", "VII", "de la", "Charte", "des", "Nations", "unies", "ambassadeur", "haut-commissaire",
    "traité", "climat", "lever", "les", "sanctions", "x\u{0}y",
  ]

  private static func glossary(_ generator: inout SeededGenerator, count: Int) -> [ConceptRecord] {
    (0..<count).map { number -> ConceptRecord in
      let french = (0..<generator.number(below: 4)).map { _ -> TermRecord in
        let words = (0..<generator.number(below: 9)).map { _ in generator.choose(Self.words) }
        return TermRecord(
          words.joined(separator: " "), partOfSpeech: generator.choose([.unmarked, .noun, .verb, .adjective]),
          type: generator.choose([.unmarked, .acronym, .shortForm]), isPlural: generator.number(below: 5) == 0)
      }
      return ConceptRecord(
        id: "c\(number)", termClass: generator.choose([nil, .term, .title, .place]), french: french,
        english: (0..<generator.number(below: 3)).map { TermRecord("term \($0)") },
        notes: generator.number(below: 4) == 0 ? ["a note"] : [],
        facts: generator.number(below: 4) == 0 ? [ConceptFact(.stateCode, "FR")] : [])
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyDivisionGivesTheSameImage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let glossaries = [
      GlossaryRecords(name: "a", tier: 0, concepts: Self.glossary(&generator, count: 60)),
      GlossaryRecords(name: "b", tier: 1, concepts: Self.glossary(&generator, count: 30), isSupport: seed % 2 == 0),
      GlossaryRecords(name: "a", tier: 2, concepts: []),
    ]
    var compiler = IndexCompiler(analyzer: try frenchAnalyzer())
    let whole = compiler.compile(glossaries)
    for partSize in [1, 2, 7, 59] {
      compiler.partSize = partSize
      #expect(compiler.compile(glossaries) == whole, "seed \(seed), parts of \(partSize)")
    }
  }

  /// Entries of a file as long as several parts, some without French terms and some without identifiers.
  private static func entries(_ count: Int) -> String {
    (1...count).map { number in
      let id = number % 5 == 0 ? "" : " id='c\(number)'"
      let language = number % 7 == 0 ? "de" : "fr"
      return """
        <conceptEntry\(id)><langSec xml:lang='\(language)'><termSec><term>mot \(number % 90) de \(number % 70)</term>\
        </termSec></langSec><langSec xml:lang='en'><termSec><term>word \(number)</term></termSec></langSec></conceptEntry>

        """
    }.joined()
  }

  /// The image of an index of a file: of its entries as they are read, and of the records of a glossary that is kept.
  private static func images(_ bytes: [UInt8]) throws -> (collected: [UInt8], kept: [UInt8], parts: Int) {
    let reading = try GlossaryReader.read(bytes, path: "a.tbx")
    let records = reading.glossary.entries.enumerated().compactMap { ConceptRecord($0.element, number: $0.offset + 1) }
    let analyzer = try frenchAnalyzer()
    let compilation = IndexCompilation(analyzer: analyzer, byteCount: bytes.count)
    compilation.add("a", tier: 0, isSupport: false)
    let compilers = compilation.compilers
    var count = 0
    let passing = try GlossaryReader.forEachPart(
      of: GlossaryInput(bytes, path: "a.tbx"), collecting: { PartCollector(compilers, isSupport: false) }
    ) { part in
      compilation.append(part)
      count += 1
    }
    #expect(passing.diagnostics == reading.diagnostics)
    let kept = IndexCompiler(analyzer: analyzer).compile([GlossaryRecords(name: "a", tier: 0, concepts: records)])
    return (compilation.finish().finish(), kept, count)
  }

  @Test func aLongFileGivesWhatItsRecordsGive() throws {
    let text = """
      <tbx type='TBX-Basic' style='dca' xml:lang='fr' xmlns='urn:iso:std:iso:30042:ed-2'>
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
      \(Self.entries(6_000))</body></text></tbx>
      """
    let (collected, kept, parts) = try Self.images(Array(text.utf8))
    #expect(parts > 2)
    #expect(collected == kept)
  }

  /// Our own glossaries say all that an index asks for; the samples say it in every dialect, or wrongly.
  @Test func everyDataCategoryOfAnIndexIsReadAsItGoesBy() throws {
    let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    for name in ["offices", "states", "designations", "modifiers"] {
      let (collected, kept, _) = try Self.images(FileBytes.read("/\(package)/Glossaries/\(name).tbx"))
      #expect(collected == kept, "\(name)")
    }
    // Of the samples some are no glossaries.
    for path in SharedData.path("formats/samples").map({ Self.files(inFolder: $0) }) ?? [] {
      guard let bytes = try? FileBytes.read(path), let (collected, kept, _) = try? Self.images(bytes) else { continue }
      #expect(collected == kept, "\(path)")
    }
  }

  private static func files(inFolder folder: String) -> [String] {
    ((try? FileBytes.names(inFolder: folder)) ?? []).map { "\(folder)/\($0)" }
  }
}
