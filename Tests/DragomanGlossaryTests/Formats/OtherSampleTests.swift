import DragomanGlossary
import Testing

@Suite(.enabled(if: !OtherSample.all.isEmpty, "the sample files are not here"))
struct OtherSampleTests {
  @Test(arguments: OtherSample.readable)
  func readsWhatTheTableCounts(_ sample: OtherSample) throws {
    let glossary = try GlossaryReader.read(sample.bytes, path: sample.file).glossary
    let counted = GlossaryStatistics(glossary)
    #expect(try GlossaryStatistics(counting: sample.bytes, path: sample.file) == counted)
    for (name, count) in sample.counts {
      switch name {
      case "concepts", "entries", "units": #expect(counted.concepts == count, "\(name)")
      // Of the page with marks: those that are terms, and those that are said not to be.
      case "yes": #expect(counted.concepts == count)
      case "no": break
      case "pref-en", "altL-en", "pref-fr", "altL-fr":
        let language = LanguageTag(String(name.suffix(2)))
        let status: AdministrativeStatus = name.hasPrefix("pref") ? .preferred : .admitted
        let terms = glossary.entries.flatMap { $0.terms(in: language) }
        #expect(terms.count { $0.administrativeStatus == status } == count, "\(name)")
      case let tag where LanguageTag(tag).isWellFormed && tag.utf8.count <= 5:
        #expect(counted.terms[LanguageTag(tag)] == count, "\(name)")
      default: break
      }
    }
  }

  /// A pair of languages is told by heading, tag or look: both sides are there, and none is undetermined.
  @Test(arguments: OtherSample.readable.filter { $0.counts["entries"] != nil })
  func tellsTheLanguages(_ sample: OtherSample) throws {
    let glossary = try GlossaryReader.read(sample.bytes, path: sample.file).glossary
    #expect(Set(glossary.languages.map(\.primary)) == ["fr", "en"])
    for entry in glossary.entries {
      #expect(!entry.terms(in: .french).isEmpty && !entry.terms(in: .english).isEmpty)
    }
  }

  /// What is read can be written in every format and is valid there.
  @Test(arguments: OtherSample.readable)
  func canBeWrittenAsTBX(_ sample: OtherSample) throws {
    let glossary = try GlossaryReader.read(sample.bytes, path: sample.file).glossary
    let writing = try GlossaryWriter().write(glossary)
    #expect(try GlossaryValidator.validate(writing.bytes, path: sample.file).map(\.description) == [])
    #expect(
      GlossaryStatistics(try GlossaryReader.read(writing.bytes, path: "written").glossary).terms
        == GlossaryStatistics(glossary).terms)
  }

  /// What breaks the rules of its format is told with its place, and what does not is not.
  @Test(arguments: OtherSample.readable.filter { $0.file.hasPrefix("xliff-2.1") })
  func tellsWhatIsInvalid(_ sample: OtherSample) throws {
    let findings = try GlossaryValidator.validate(sample.bytes, path: sample.file)
    #expect(findings.isEmpty == sample.isValid, "\(findings)")
  }
}
