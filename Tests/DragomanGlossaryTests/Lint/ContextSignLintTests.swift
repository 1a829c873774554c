import DragomanGlossary
import Testing

/// Context signs that tell nothing, each with one that looks alike and does. What a dictionary says is made up here.
struct ContextSignLintTests {
  /// Knows *ans* as a common word and *loi\** as an open beginning.
  private static let lexicon = SignLexicon(
    folded: { $0.lowercased() },
    fault: { letters, isBeginning in
      if letters == "ans" { return .common(word: "an") }
      return letters == "loi" && isBeginning ? .open(others: ["Loire", "loisir"]) : nil
    })

  static let cases = [
    LintCase("signs that tell", "bilan", en: "toll ~ mort* blessé*", "record ~ mandat ministre"),
    LintCase("common word", "peine", en: "sentence ~ prison ans", finds: ["10: common-sign"]),
    LintCase("common word of the concept", "peine", en: "sentence", with: sign("ans"), finds: ["5: common-sign"]),
    LintCase("open beginning", "texte", en: "bill ~ loi*", finds: ["10: open-sign"]),
    LintCase("the same as a word", "texte", en: "bill ~ loi lois"),
    LintCase("word of the term", "péage du canal ~ Suez canal", en: "toll", finds: ["7: own-sign"]),
    LintCase("beginning of a word of the term", "nasse policière", en: "kettling ~ polic*", finds: ["10: own-sign"]),
    LintCase("letters within a word of the term", "péage du canal ~ can", en: "toll"),
    LintCase("word of one of two terms", "piratage", "piratage informatique", en: "hacking ~ informatique"),
    LintCase(
      "word of the one term that asks for it", "décote", "décote sur la dette ~ dette", en: "haircut",
      finds: ["8: own-sign"]),
    LintCase("sign twice", "Alliance", en: "alliance ~ Otan OTAN", finds: ["10: repeated-sign"]),
    LintCase("sign that another covers", "saisir", en: "seize ~ armes arme*", finds: ["10: repeated-sign"]),
    LintCase("sign in two values", "saisir", en: "seize ~ arme* ~ armes", finds: ["10: repeated-sign"]),
    LintCase("word that begins alike", "saisir", en: "seize ~ arme armement"),
    LintCase(
      "sign of two equivalents", "barrage", en: "roadblock ~ pneu*", "barricade ~ pneus", finds: ["11: shared-sign"]),
    LintCase("the same in two countries", "poids lourd", en: "lorry{UK} ~ route*", "truck{US} ~ route*"),
    LintCase(
      "one of them without country", "poids lourd", en: "lorry ~ route*", "truck{US} ~ route*",
      finds: ["11: shared-sign"]),
    LintCase(
      "allowed", "peine", en: "sentence ~ ans",
      with: "<admin type=\"projectSubset\">lint-allow: common-sign</admin>"),
  ]

  private static func sign(_ words: String) -> String { "<descrip type=\"contextSign\">\(words)</descrip>" }

  @Test(arguments: cases)
  func findsWhatTellsNothing(_ sample: LintCase) throws {
    #expect(try LintSnippet.findings(sample.entry, signs: Self.lexicon) == sample.expected)
  }

  @Test func saysWhatTheSignCovers() throws {
    let entry = LintSnippet.entry("c1", french: ["texte"], english: ["bill ~ loi*", "text ~ loi"])
    var found: [String] = []
    var linter = GlossaryLinter(signs: Self.lexicon)
    try linter.lint(GlossaryInput(Array(Snippet.tbx(entry).utf8), path: "test.tbx")) { found.append($0.description) }
    #expect(found.count == 2)
    #expect(found.first?.contains("‘loi*’ also covers ‘Loire’, ‘loisir’") == true, "\(found)")
    #expect(found.last?.contains("‘loi’ speaks for ‘bill’, too, where it is ‘loi*’") == true, "\(found)")
  }

  @Test func knowsNoWordsWithoutADictionary() throws {
    let entry = LintSnippet.entry("c1", french: ["peine"], english: ["sentence ~ ans loi*", "penalty ~ Ans"])
    #expect(try LintSnippet.findings(entry) == ["11: shared-sign"])
  }
}
