import DragomanGlossary
import DragomanMatching
import Testing

/// Which French terms lint takes for one.
struct FrenchTermKeysTests {
  @Test(
    "terms that differ by inflection have one key",
    arguments: [
      ("garantie de sécurité", "garanties de sécurité"), ("accord bilatéral", "accords bilatéraux"),
      ("Accord-cadre", "accord-cadre"),
    ])
  func seesThroughInflection(_ left: String, _ right: String) throws {
    let keys = TermKeys.french(try frenchAnalyzer())
    #expect(keys.lemma(left, "noun") == keys.lemma(right, "noun"))
  }

  @Test(
    "other terms have other keys",
    arguments: [("droit", "droite"), ("cour pénale", "cour martiale"), ("accord de paix", "accord de la paix")])
  func tellsTermsApart(_ left: String, _ right: String) throws {
    let keys = TermKeys.french(try frenchAnalyzer())
    #expect(keys.lemma(left, "noun") != keys.lemma(right, "noun"))
  }

  @Test func foldsCaseAccentsHyphensAndLigatures() throws {
    let keys = TermKeys.french(try frenchAnalyzer())
    #expect(keys.folded("Cœur-d'État") == keys.folded("coeur d'etat"))
    #expect(keys.folded("Niger") != keys.folded("Nigeria"))
  }
}
