import DragomanGlossary
import DragomanTestSupport
import Testing

@testable import DragomanMatching

@Suite struct ExampleSentencesTests {
  private func outcome(_ yes: [String], _ no: [String], context: String = "") throws -> ExampleSentences.Outcome {
    let sentences =
      yes.map { "<descrip type=\"matchingSentence\">\($0)</descrip>" }
      + no.map { "<descrip type=\"nonMatchingSentence\">\($0)</descrip>" }
    let policy = context.isEmpty ? "" : "<termNote type=\"forbiddenContext\">\(context)</termNote>"
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="TBX-Dragoman" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
      <tbxHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="kleber">\(sentences.joined())
      <langSec xml:lang="en"><termSec><term>Kléber</term></termSec></langSec>
      <langSec xml:lang="fr"><termSec><term>Kléber</term>\(policy)</termSec></langSec>
      </conceptEntry></body></text></tbx>
      """
    #expect(try GlossaryValidator.validate(Array(text.utf8), path: "test.tbx").isEmpty)
    let glossary = try GlossaryReader.read(Array(text.utf8), path: "test.tbx").glossary
    let records = glossary.entries.enumerated().compactMap { ConceptRecord($0.element, number: $0.offset + 1) }
    let analyzer = try frenchAnalyzer()
    let extractor = TermExtractor(
      analyzer: analyzer, index: GlossaryIndex([("test", records)], analyzer: analyzer), findsNames: false)
    return ExampleSentences(extractor: extractor).run(glossary, name: "test")
  }

  @Test func passesWhereAllHold() throws {
    let outcome = try outcome(["Kléber commande."], ["Le plan Kléber est prêt."], context: "plan ~")
    #expect(outcome.count == 2 && outcome.failures.isEmpty)
  }

  @Test func reportsWhatIsFoundAgainstTheSentence() throws {
    let outcome = try outcome([], ["Le plan Kléber est prêt."])
    let failure = try #require(outcome.failures.first)
    #expect(!failure.mustMatch && failure.found == ["Kléber"] && failure.position != nil)
  }

  @Test func reportsWhatIsMissed() throws {
    let outcome = try outcome(["Le général commande.", "Kléber commande."], [])
    #expect(outcome.failures.map(\.sentence) == ["Le général commande."])
    #expect(outcome.failures.first?.mustMatch == true)
  }
}
