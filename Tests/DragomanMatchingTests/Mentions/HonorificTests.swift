import Testing

@testable import DragomanMatching

/// Surnames of two persons: the honorific tells whose it is.
@Suite struct HonorificTests {
  private static func person(_ name: String, _ sex: TermRecord.Sex, surname: String? = nil) -> ConceptRecord {
    var records = [TermRecord(name)] + (surname.map { [TermRecord($0, type: .shortForm)] } ?? [])
    for index in records.indices { records[index].sex = sex }
    return ConceptRecord(id: name, termClass: .person, french: records, english: [TermRecord(name)])
  }

  private static let glossary = [
    person("Nils Bergström", .male, surname: "Bergström"), person("Frida Bergström", .female),
    person("Olof Bergström", .male),
  ]

  private func persons(_ text: String) throws -> [String] {
    let list = try ExtractedText(text, Self.glossary).list
    return list.terms.flatMap { term in term.occurrences.map { (span: $0.spans[0], name: term.french) } }
      .sorted { $0.span < $1.span }.map(\.name)
  }

  @Test(arguments: [
    ("Mme Bergström est là.", []), ("M. Bergström est là.", ["Nils Bergström"]),
    ("Bergström est là.", ["Nils Bergström"]),
    (
      "Frida Bergström et Olof Bergström sont là. Mme Bergström parle.",
      ["Frida Bergström", "Olof Bergström", "Frida Bergström"]
    ),
    (
      "Frida Bergström et Olof Bergström sont là. M. Bergström parle.",
      ["Frida Bergström", "Olof Bergström", "Olof Bergström"]
    ),
  ])
  func givesASurnameToThePersonOfThatSex(text: String, expected: [String]) throws {
    #expect(try persons(text) == expected)
  }

  @Test func doubtsASurnameThatTwoPersonsShare() throws {
    let shared = try ExtractedText("Nils Bergström et Olof Bergström. M. Bergström parle.", Self.glossary)
    let own = try ExtractedText("Frida Bergström et Olof Bergström. M. Bergström parle.", Self.glossary)
    let (doubted, sure) = (try #require(shared.occurrences.last), try #require(own.occurrences.last))
    #expect(doubted.confidence < sure.confidence)
  }
}
