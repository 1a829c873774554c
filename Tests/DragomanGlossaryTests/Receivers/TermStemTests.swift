import Testing

@testable import DragomanGlossary

/// Stems with a mark where the ending begins.
@Suite struct TermStemTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let forms: [String]
    let pattern: String
    var uncovered: [String] = []
    var marksEnds = true
    var longestEnding = Int.max
    var testDescription: String { forms[0] }
  }

  @Test(arguments: [
    Case(forms: ["garantie écrite", "garanties écrites"], pattern: "garantie| écrite|"),
    Case(forms: ["national", "nationale", "nationaux", "nationales"], pattern: "nationa|l"),
    Case(forms: ["ministre de l'Intérieur", "ministres de l'Intérieur"], pattern: "ministre| de l'Intérieur"),
    Case(forms: ["haut-commissaire", "hauts-commissaires"], pattern: "haut|-commissaire|"),
    // What shares too little is no form of the stem.
    Case(forms: ["œil", "yeux"], pattern: "œil", uncovered: ["yeux"]),
    Case(
      forms: ["aller au front", "va au front", "allons au front"], pattern: "all|er au front",
      uncovered: ["va au front"]),
    // A form with another number of words is a term of its own.
    Case(forms: ["vis-à-vis", "vis à vis lui"], pattern: "vis-à-vis", uncovered: ["vis à vis lui"]),
    Case(forms: ["OTAN"], pattern: "OTAN"),
    Case(forms: ["garantie écrite", "garanties écrites"], pattern: "garantie écrite", marksEnds: false),
    Case(forms: ["national", "nationaux"], pattern: "nationa|l", marksEnds: false, longestEnding: 6),
    Case(
      forms: ["exiger", "exige", "exigeassions"], pattern: "exige|r", uncovered: ["exigeassions"], marksEnds: false,
      longestEnding: 6),
  ])
  func marksWhereFormsPart(_ example: Case) {
    let forms = example.forms.enumerated().map {
      TermInflection.Form($0.element, $0.offset == 0 ? .none : .inflection)
    }
    let stem = TermStem(forms, marksEnds: example.marksEnds, longestEnding: example.longestEnding)
    #expect(stem.pattern == example.pattern)
    #expect(stem.uncovered.map(\.text) == example.uncovered)
    #expect(stem.isMarked == example.pattern.contains("|"))
  }

  @Test(arguments: [
    ("garanties", "garantie", true), ("nationaux", "national", true), ("travaux", "travail", false),
    ("yeux", "œil", false), ("ambassadrice", "ambassadeur", false), ("officielles", "officiel", true),
  ])
  func tellsWhatAStemmerBringsBack(_ form: String, _ term: String, _ shares: Bool) {
    #expect(TermStem.sharesStem(form, term) == shares)
  }
}
