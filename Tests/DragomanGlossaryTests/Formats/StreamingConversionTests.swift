import Testing

@testable import DragomanGlossary

/// Converting entry by entry gives the same file as converting the glossary as a whole.
@Suite struct StreamingConversionTests {
  static let formats: [GlossaryFormat] = [.tbx, .tbxDCT, .tbx2008, .csv, .tsv]

  /// The file that a conversion writes in the end, and how often it began.
  private func convert(
    _ bytes: [UInt8], to format: GlossaryFormat
  ) throws -> (bytes: [UInt8], attempts: Int, GlossaryConversion) {
    var written: [UInt8] = []
    var attempts = 0
    let result = try StreamingConversion(GlossaryWriter(format: format)) { GlossaryInput(bytes, path: "x.tbx") }
      .run { body in
        attempts += 1
        // Only what is written in the end counts.
        let chunks = Chunks()
        try body { chunks.bytes += $0 }
        written = chunks.bytes
      }
    return (written, attempts, result)
  }

  private final class Chunks {
    var bytes: [UInt8] = []
  }

  private func expectSame(_ bytes: [UInt8], _ format: GlossaryFormat, _ comment: Comment) throws {
    let reading = try GlossaryReader.read(bytes, path: "x.tbx")
    let whole = try GlossaryWriter(format: format).write(reading.glossary)
    let (written, _, result) = try convert(bytes, to: format)
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: whole.bytes, as: UTF8.self), comment)
    #expect(result.dialect == whole.dialect, comment)
    #expect(result.conceptCount == reading.glossary.entries.count, comment)
    #expect(Set(result.readingDiagnostics) == Set(reading.diagnostics), comment)
    #expect(Set(result.writingDiagnostics.map(\.message)) == Set(whole.diagnostics.map(\.message)), comment)
  }

  @Test(arguments: formats, 0..<15 as Range<UInt64>)
  func givesTheSameFile(_ format: GlossaryFormat, seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 8)
    let bytes = try GlossaryWriter(format: seed % 3 == 0 ? .tbx2008 : .tbx).write(glossary).bytes
    try expectSame(bytes, format, "seed \(seed)")
    let confused = generator.confused(bytes)
    if (try? GlossaryReader.read(confused, path: "x")) != nil {
      try expectSame(confused, format, "confused, seed \(seed)")
    }
  }

  @Test(
    .enabled(if: !Sample.all.isEmpty, "the sample files are not here"), arguments: formats, Sample.readable)
  func givesTheSameFileOfSamples(_ format: GlossaryFormat, _ sample: Sample) throws {
    try expectSame(sample.bytes, format, "\(sample.file)")
  }

  /// The first entries suffice for a small dialect and few columns, and then one needs more.
  @Test func beginsAgainWhereALaterEntryNeedsMore() throws {
    let plain = (0..<1_500).map {
      "<conceptEntry id='c\($0)'><langSec xml:lang='fr'><termSec><term>mot \($0)</term></termSec></langSec></conceptEntry>"
    }.joined()
    let late =
      "<conceptEntry id='z'><langSec xml:lang='de'><termSec><term>Wort</term><termNote type='register'>neutralRegister</termNote></termSec></langSec></conceptEntry>"
    let simple = Array(Snippet.tbx(plain, type: "TBX-Core").utf8)
    #expect(try convert(simple, to: .tbx).attempts == 1)
    #expect(try convert(simple, to: .csv).attempts == 1)
    let bytes = Array(Snippet.tbx(plain + late, type: "TBX-Core").utf8)
    for format in [GlossaryFormat.tbx, .csv] {
      #expect(try convert(bytes, to: format).attempts == 2)
      try expectSame(bytes, format, "\(format)")
    }
    #expect(try convert(bytes, to: .tbx).2.dialect == .linguist)
  }

  @Test func identifiersAreRepairedAllTheSame() throws {
    let entries = ["7", "x", "x"].map {
      "<conceptEntry id='\($0)'><ref type='crossReference' target='7'>voir</ref><langSec xml:lang='fr'><termSec><term>mot</term></termSec></langSec></conceptEntry>"
    }.joined()
    let bytes = Array(Snippet.tbx(entries).utf8)
    for format in Self.formats { try expectSame(bytes, format, "\(format)") }
  }
}
