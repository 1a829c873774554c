import DragomanGlossary
import Testing

@Suite(.enabled(if: !Sample.all.isEmpty, "the sample files are not here"))
struct SampleReadingTests {
  @Test(arguments: Sample.readable)
  func countsWhatTheTableSays(_ sample: Sample) throws {
    let counted = try GlossaryStatistics(counting: sample.bytes, path: sample.file)
    #expect(counted.concepts == sample.concepts)
    let terms = Dictionary(
      uniqueKeysWithValues: counted.terms.map { ($0.key.rawValue, $0.value) })
    #expect(terms == sample.terms)
  }

  @Test(arguments: Sample.readable)
  func countsTheModelAsTheStream(_ sample: Sample) throws {
    let counted = try GlossaryStatistics(counting: sample.bytes, path: sample.file)
    let reading = try GlossaryReader.read(sample.bytes, path: sample.file)
    let model = GlossaryStatistics(reading.glossary)
    #expect(model.terms == counted.terms)
    // Where the tags of an entry are lost, the model gives what is left an entry of its own.
    if sample.verdict != "structure-invalid" { #expect(model.concepts == counted.concepts) }
  }

  @Test(arguments: Sample.readable.filter { $0.verdict == "valid" })
  func readsValidFilesWithoutComplaint(_ sample: Sample) throws {
    let reading = try GlossaryReader.read(sample.bytes, path: sample.file)
    #expect(reading.diagnostics.filter { $0.severity > .note } == [])
  }

  @Test(arguments: Sample.broken)
  func refusesBrokenFilesWithTheirPlace(_ sample: Sample) {
    let error = #expect(throws: GlossaryError.self) {
      try GlossaryReader.read(sample.bytes, path: sample.file)
    }
    #expect(error?.kind == .notWellFormed)
    #expect(error?.position != nil)
    #expect(error?.path == sample.file)
  }

  /// The two styles are two spellings of one glossary.
  @Test(arguments: [("min", "basic-min"), ("basic", "oracle_TBX"), ("basic", "maryland")])
  func readsBothStylesAlike(_ dialect: String, _ name: String) throws {
    let pair = try ["dca", "dct"].map { style in
      let file = "tbx-v3/\(dialect)-\(style)_\(name).tbx"
      let sample = try #require(Sample.all.first { $0.file == file })
      return try GlossaryReader.read(sample.bytes, path: sample.file).glossary
    }
    #expect(pair[0].style == .dca)
    #expect(pair[1].style == .dct)
    #expect(pair[0].entries == pair[1].entries)
  }
}
