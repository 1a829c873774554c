import DragomanGlossary
import Testing

@Suite(.enabled(if: !Sample.all.isEmpty, "the sample files are not here"))
struct SampleValidationTests {
  @Test(arguments: Sample.readable.filter { $0.verdict == "valid" })
  func findsNothingInValidFiles(_ sample: Sample) throws {
    #expect(try GlossaryValidator.validate(sample.bytes, path: sample.file).map(\.description) == [])
  }

  @Test(arguments: Sample.readable.filter { $0.verdict.hasSuffix("-invalid") })
  func findsSomethingInInvalidFiles(_ sample: Sample) throws {
    let findings = try GlossaryValidator.validate(sample.bytes, path: sample.file)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.position.line > 0 && $0.position.column > 0 && !$0.text.isEmpty })
    #expect(findings.map(\.position) == findings.map(\.position).sorted())
  }

  @Test(arguments: Sample.broken)
  func refusesBrokenFiles(_ sample: Sample) {
    let error = #expect(throws: GlossaryError.self) {
      try GlossaryValidator.validate(sample.bytes, path: sample.file)
    }
    #expect(error?.kind == .notWellFormed)
    #expect(error?.position != nil)
  }
}
