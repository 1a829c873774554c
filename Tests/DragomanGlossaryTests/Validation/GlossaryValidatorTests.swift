import DragomanGlossary
import Testing

struct GlossaryValidatorTests {
  typealias Rule = GlossaryFinding.Rule

  struct Breach: Sendable, CustomTestStringConvertible {
    let text: String
    let rule: Rule
    let position: FilePosition
    var testDescription: String { "\(rule.rawValue) at \(position)" }

    init(_ text: String, _ rule: Rule, _ line: Int, _ column: Int) {
      self.text = text
      self.rule = rule
      position = FilePosition(line: line, column: column)
    }
  }

  private static let language =
    "<langSec xml:lang='fr'><termSec><term>a</term></termSec></langSec></conceptEntry>"

  /// Each breach with its place, in an otherwise valid file.
  static let breaches = [
    Breach(
      Snippet.tbx("<conceptEntry id='c'>\(language)", type: "Basic"), .attributeValue, 2, 1),
    Breach(
      Snippet.tbx("<conceptEntry id='c'>\(language)", style: "autre"), .attributeValue, 2, 1),
    Breach(Snippet.tbx(""), .elementMissing, 4, 7),
    Breach(Snippet.tbx("<conceptEntry>\(language)"), .attributeMissing, 5, 1),
    Breach(Snippet.tbx("<conceptEntry id='1'>\(language)"), .attributeValue, 5, 1),
    Breach(Snippet.tbx("<conceptEntry id='c' rang='1'>\(language)"), .attributeUnknown, 5, 1),
    Breach(
      Snippet.tbx("<conceptEntry id='c'>\(language)\n<conceptEntry id='c'>\(language)"),
      .identifierUnique, 6, 1),
    Breach(Snippet.tbx("<conceptEntry id='c'>mot\(language)"), .textPlace, 5, 22),
    Breach(Snippet.tbx("<conceptEntry id='c'>\n<mot/>\(language)"), .elementPlace, 6, 1),
    Breach(Snippet.tbx("<conceptEntry id='c'/>"), .elementMissing, 5, 1),
    Breach(
      Snippet.tbx(
        "<conceptEntry id='c'>\n<langSec xml:lang='fr_FR'><termSec><term>a</term></termSec></langSec></conceptEntry>"
      ), .attributeValue, 6, 1),
    Breach(
      Snippet.term("<term>a</term>\n<note>x</note>\n<termNote type='termType'>acronym</termNote>"),
      .elementOrder, 10, 1),
    Breach(Snippet.term("<term>a</term>\n<term>b</term>"), .elementOrder, 9, 1),
    Breach(Snippet.term("<note>x</note>"), .elementOrder, 8, 1),
    Breach(Snippet.term("<term>a</term>\n<admin>x</admin>"), .attributeMissing, 9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<ref type='crossReference' target='rien'>x</ref>"), .reference,
      9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<xref type='externalCrossReference' target='rien'>x</xref>"),
      .reference, 9, 1),
    Breach(
      Snippet.term(
        "<term>a</term><transacGrp><transac type='transactionType'>origination</transac>\n<date>hier</date></transacGrp>"
      ), .date, 9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<termNote type='usageStatus'>preferred</termNote>"),
      .dialectEdition, 9, 1),
    Breach(
      Snippet.term(
        "<term>a</term><transacGrp>\n<transac type='transactionType'>creation</transac></transacGrp>"),
      .dialectEdition, 9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<admin type='source'>x</admin>", type: "TBX-Min"),
      .dialectCategory, 9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<descrip type='definition'>x</descrip>"), .dialectLevel, 9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<termNote type='partOfSpeech'>nom</termNote>"), .dialectValue,
      9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<min:partOfSpeech>noun</min:partOfSpeech>"), .style, 9, 1),
    Breach(
      Snippet.term(
        "<term>a</term>\n<termNote type='partOfSpeech'>noun</termNote>", style: "dct"), .style, 9,
      1),
    Breach(
      Snippet.term("<term>a</term>\n<b:source>x</b:source>", type: "TBX-Min", style: "dct"),
      .dialectCategory, 9, 1),
    Breach(
      Snippet.term("<term>a</term>\n<b:definition>x</b:definition>", style: "dct"), .dialectLevel, 9,
      1),
    Breach(
      Snippet.term("<term>a</term>\n<b:crossReference>x</b:crossReference>", style: "dct"),
      .attributeMissing, 9, 1),
    Breach(
      Snippet.tbx2008("<termEntry id='c'>\n<langSection xml:lang='fr'/></termEntry>"),
      .elementPlace, 7, 1),
    Breach(
      Snippet.tbx2008(
        "<termEntry id='c'><langSet xml:lang='fr'><tig><term>a</term>\n<termNote type='pos'>x</termNote></tig></langSet></termEntry>"
      ), .dialectCategory, 7, 1),
    Breach(
      Snippet.tbx2008(
        "<termEntry id='c'><langSet xml:lang='fr'><tig><term>a</term>\n<termNote type='termType'>long</termNote></tig></langSet></termEntry>"
      ), .dialectValue, 7, 1),
    Breach("<tbx type='TBX-Core' style='dca' xml:lang='fr'/>", .root, 1, 1),
  ]

  @Test(arguments: breaches)
  func findsTheBreachAtItsPlace(_ breach: Breach) throws {
    let findings = try GlossaryValidator.validate(Array(breach.text.utf8), path: "test.tbx")
    #expect(
      findings.contains { $0.rule == breach.rule && $0.position == breach.position },
      "\(findings.map(\.description))")
  }

  @Test(arguments: [
    Snippet.term("<term>a</term>"),
    Snippet.term("<term>a</term><termNote type='inconnu'>x</termNote>", type: "TBX-Core"),
    Snippet.term("<term>a</term><termNote type='inconnu'>x</termNote>", type: "TBX-Maison"),
    Snippet.term(
      "<term>a</term><termNote type='partOfSpeech'> noun </termNote><!--x--><note>x <hi>y</hi></note>"),
    Snippet.term("<term>a</term><min:partOfSpeech>noun</min:partOfSpeech>", style: "dct"),
    Snippet.tbx(
      """
      <conceptEntry id="c"><langSec xml:lang="fr"><termSec><term>a</term><transacGrp>
      <transac type="transactionType">origination</transac><date>2024-02-29T10:00:00Z</date></transacGrp>
      </termSec></langSec></conceptEntry>
      """),
    Snippet.tbx2008(
      "<termEntry><langSet xml:lang='fr'><ntig><termGrp><term>a</term></termGrp></ntig></langSet></termEntry>"
    ),
  ])
  func findsNothingInAValidFile(_ text: String) throws {
    let findings = try GlossaryValidator.validate(Array(text.utf8), path: "test.tbx")
    #expect(findings.map(\.description) == [])
  }

  @Test func saysWhatWasExpected() throws {
    let text = Snippet.term("<term>a</term>\n<termNote type='partOfSpeech'>nom</termNote>")
    let findings = try GlossaryValidator.validate(Array(text.utf8), path: "test.tbx")
    #expect(
      findings.map(\.description) == [
        "9:1: dialect-value: expected one of noun, verb, adjective, adverb, other as ‘partOfSpeech’, found ‘nom’"
      ])
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("2024-13-01", false), ("2024-2-1", false),
    ("2024-02-29T10:00:00", true), ("2024-02-29T10:00:00.5+02:00", true),
    ("2024-02-29T25:00:00", false), ("2024-02-29Z", true), ("29/02/2024", false), ("", false),
  ])
  func knowsDates(_ date: String, _ isValid: Bool) throws {
    let text = Snippet.term(
      """
      <term>a</term><transacGrp><transac type="transactionType">origination</transac>
      <date>\(date)</date></transacGrp>
      """)
    let findings = try GlossaryValidator.validate(Array(text.utf8), path: "test.tbx")
    #expect(findings.map(\.rule) == (isValid ? [] : [.date]))
  }
}
