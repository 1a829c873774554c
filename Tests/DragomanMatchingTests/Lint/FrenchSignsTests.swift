import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import Testing

/// Which context signs the lexicon calls common or open.
struct FrenchSignsTests {
  private static let signs = Result {
    SignLexicon.french(try frenchAnalyzer().lexicon, try WordFrequencies.shipped())
  }

  private func fault(_ sign: String) throws -> SignLexicon.Fault? {
    let signs = try Self.signs.get()
    let isBeginning = sign.last == "*"
    return signs.fault(signs.folded(String(isBeginning ? sign.dropLast() : sign[...])), isBeginning)
  }

  @Test(arguments: [
    ("premier", "premier"), ("Premières", "premier"), ("France", "France"), ("contre", "contre"), ("en", "en"),
    ("parti*", "partie"),
  ])
  func findsWordsThatStandNearAnything(_ sign: String, _ word: String) throws {
    #expect(try fault(sign) == .common(word: word))
  }

  // Of a verb one form is no common word, though the verb is one.
  @Test(arguments: ["pouvoir", "faits", "prend"])
  func oneFormOfACommonVerbIsASign(_ sign: String) throws {
    #expect(try fault(sign) == nil)
  }

  @Test(arguments: ["prison", "ministre", "ans", "cinq", "audit", "Mururoa", "Abidjan", "parti", "tribunal"])
  func wordsOfTheMatterAreSigns(_ sign: String) throws {
    #expect(try fault(sign) == nil)
  }

  @Test(
    arguments: [
      ("loi*", "Loire"), ("viol*", "violence"), ("champ*", "champion"), ("plan*", "planète"), ("visa*", "visage"),
      // The name of a place, far rarer than the word in the French that was counted.
      ("gaz*", "Gaza"), ("stock*", "Stockholm"),
      // Accents do not count.
      ("armé*", "Arménie"), ("défi*", "déficit"),
      // What is no word of its own.
      ("élect*", "électrique"), ("acqui*", "acquitter"),
    ])
  func findsBeginningsOfOtherWords(_ sign: String, _ other: String) throws {
    guard case .open(let others)? = try fault(sign) else {
      Issue.record("‘\(sign)’ is not found")
      return
    }
    #expect(others.contains(other), "\(others)")
  }

  @Test(
    arguments: [
      // The word and what is made of it.
      "juge*", "film*", "arbitr*", "travail*", "accueil*", "chef*", "lien*", "île*", "citoyen*", "droit*", "afghan*",
      // What was cut before its ending, or within it.
      "bless*", "gagn*", "rempor*", "syndica*", "obt*", "europé*", "migra*", "douan*",
      // Peoples and their countries.
      "syri*", "haïti*", "russ*",
      // Forms of verbs that begin otherwise: alliez.
      "allié*",
      // Long enough to be nothing else.
      "électora*", "parlement*",
    ])
  func beginningsOfOneFamilyAreSigns(_ sign: String) throws {
    #expect(try fault(sign) == nil)
  }
}
