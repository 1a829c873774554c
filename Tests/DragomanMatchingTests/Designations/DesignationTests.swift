import Testing

@testable import DragomanMatching

private let glossary: [ConceptRecord] = [
  template(["résolution {number}"], ["resolution {number}", "{owner} resolution {number}"]),
  template(["article {number}"], ["Article {number}", "Article {number} of {whole}"]),
  template(["chapitre {roman}"], ["Chapter {number}", "Chapter {number} of {whole}"]),
  template(["paragraphe {number}"], ["paragraph {number}"]),
  template(["alinéa {letter})", "alinéa {number}"], ["subparagraph ({number})"]),
  template(["sous-alinéa {letter})", "sous-alinéa {number}"], ["subparagraph ({number})"]),
  template(["protocole n° {number}"], ["Protocol No. {number}"]),
  template(["directive {symbol}"], ["Directive {symbol}"]),
  template(["règlement d'exécution {symbol}"], ["Implementing Regulation {symbol}"]),
  template(["règlement (UE) n° {symbol}"], ["Regulation {symbol}"]), template(["{document}"], ["{document}"]),
  template(["{ordinal} session"], ["{ordinal} session", "{ordinal} session of {whole}"], .event),
  template(["{ordinal} {event}"], ["{ordinal} {event}"], .event),
  concept("Conseil de sécurité", "United Nations Security Council;Security Council", .organization),
  concept("Assemblée générale", "General Assembly", .organization),
  concept("traité de l'Antarctique", "Antarctic Treaty", .instrument),
  concept("jeux de la Paix", "Peace Games", .event), concept("article", "article"), concept("session", "session"),
  concept("résolution 1503", "Security Council resolution 1503", .instrument),
]

@Suite struct DesignationTests {
  @Test(arguments: [
    ("Le 3e régiment alpin défile.", "3rd Alpine Regiment"), ("Le 11e régiment alpin défile.", "11th Alpine Regiment"),
    ("Le 6e rapport de synthèse est lu.", "Sixth Synthesis Report"), ("La 2e session s'ouvre.", "second session"),
  ])
  func ordinalsThatBeginANameAreWrittenLikeIt(_ text: String, _ english: String) throws {
    let glossary = [
      template(["{ordinal} régiment alpin"], ["{ordinal} Alpine Regiment"], .organization),
      template(["{ordinal} rapport de synthèse"], ["{ordinal} Synthesis Report"]),
      template(["{ordinal} session"], ["{ordinal} session"], .event),
    ]
    #expect(try ExtractedText(text, glossary).list.terms.map(\.english) == [[english]])
  }

  @Test(arguments: [
    ("Vu la loi n° 2016-483.", ["loi n° 2016-483 = loi n° 2016-483"]), ("Vu le décret-loi n° 2016-483.", []),
    ("Vu l'ex-loi n° 12.", ["loi n° 12 = loi n° 12"]),
  ])
  func areNotReadInTheSecondPartOfAWord(_ text: String, _ found: [String]) throws {
    #expect(try ExtractedText(text, [template(["loi n° {number}"], ["Act No. {number}"])]).found == found)
  }

  @Test(arguments: ["'", "’"], ["'", "’"])
  func readsTemplatesWithWhicheverApostrophe(inTemplate: String, inText: String) throws {
    let glossary = [template(["règlement d\(inTemplate)usage {number}"], ["Rule of Use {number}"])]
    let occurrences = try ExtractedText("Le règlement d\(inText)usage 12 vaut.", glossary).occurrences
    #expect(occurrences.map(\.text) == ["règlement d'usage 12"])
    #expect(occurrences.map(\.match) == [[.exact]])
  }

  @Test(arguments: [
    ("Le protocole de 1992 est signé.", ["protocole de 1992 = protocole de 1992"]),
    ("Un protocole de 1200 pages est signé.", []), ("Un protocole de 12 articles.", []),
    ("Le projet de loi C-2 est voté.", ["projet de loi C-2 = projet de loi C-2"]),
    ("Le C-2 est voté.", ["C-2 = C2"]),
  ])
  func readsDatedTextsAndBills(_ text: String, _ found: [String]) throws {
    let concepts = [
      template(["protocole de {year}"], ["{year} Protocol"]),
      template(["projet de loi C-{number}"], ["Bill C-{number}"]),
      ConceptRecord(
        id: "c2", termClass: .term, french: [TermRecord("C2", type: .acronym)], english: [TermRecord("command")]),
    ]
    #expect(try ExtractedText(text, concepts).found == found)
  }

  @Test(arguments: [
    ("L'article L. 511-1 du code s'applique.", ["article L. 511-1"], ["Article L. 511-1"]),
    (
      "Les articles R. 733-4 et LO 141 et l'article L761-1.",
      ["articles … LO 141", "articles R. 733-4", "article L761-1"], []
    ),
    ("L'article 121-3 du code et l'article R.* 12-3.", ["article 121-3", "article R.* 12-3"], []),
    ("L'article 12 - le dernier - et l'article L dit tout.", ["article 12", "article"], []),
    ("L'alinéa 101(1)b.1) vaut.", ["alinéa 101(1)b.1)"], ["subparagraph 101(1)(b.1)"]),
    (
      "Le paragraphe 101(1.1) et le paragraphe 3(2)a)(ii) valent.", ["paragraphe 101(1.1)", "paragraphe 3(2)a)(ii)"], []
    ),
    ("Le paragraphe 7(1a) vaut.", ["paragraphe 7"], []),
    ("Les lignes (2) ou (4) valent.", ["lignes … (4)", "lignes (2)"], ["line (2)", "line (4)"]),
    ("Les lignes (2) ou 4 valent.", ["lignes (2)"], ["lines (2)"]),
    ("La case (2)c) vaut.", ["case (2)c)"], ["box (2)(c)"]),
  ])
  func readsNumbersOfCodesAndStatutes(_ text: String, _ surfaces: [String], _ english: [String]) throws {
    let concepts =
      glossary + [
        template(["ligne ({number})"], ["line ({number})"]),
        template(["case ({number}){letter})"], ["box ({number})({letter})"]),
      ]
    let found = try ExtractedText(text, concepts)
    #expect(found.surfaces == surfaces)
    if !english.isEmpty { #expect(found.list.terms.map(\.english.first) == english) }
  }

  /// A body of one word has its article in English where its entry says so.
  @Test(arguments: [
    ("La 60e session de la Commission.", "60th session of the Commission"),
    ("La 60e session du Conclave.", "60th session of Conclave"),
  ])
  func givesShortNamesTheirArticle(_ text: String, _ inContext: String) throws {
    let concepts = [
      template(["{ordinal} session"], ["{ordinal} session", "{ordinal} session of {whole}"]),
      ConceptRecord(
        id: "commission", termClass: .organization, french: [TermRecord("Commission")],
        english: [TermRecord("Commission")], facts: [ConceptFact(.article, "0 definite")]),
      concept("Conclave", "Conclave", .organization),
    ]
    let found = try ExtractedText(text, concepts)
    #expect(found.list.terms.flatMap(\.occurrences).contains { $0.inContext == inContext })
  }

  /// A verb with its object is listed beside the text that the object is; what is no verb gives way to it.
  @Test(arguments: [
    ("Ils dénoncent le protocole de 1992.", ["dénoncent le protocole", "protocole de 1992"]),
    ("Les termes du protocole de 1992.", ["protocole de 1992"]),
  ])
  func aVerbKeepsItsObject(_ text: String, _ surfaces: [String]) throws {
    let concepts = [
      template(["protocole de {year}"], ["{year} Protocol"]),
      concept("dénoncer le protocole", "withdraw from the protocol", part: .verb),
      concept("terme du protocole", "term of the protocol", part: .noun),
    ]
    #expect(try ExtractedText(text, concepts).surfaces == surfaces)
  }

  /// A sentence, the designation in it as `surface = dictionary form = English`, and its English in place.
  @Test(arguments: [
    ("La résolution 733 est adoptée.", "résolution 733 = résolution 733 = resolution 733", nil),
    (
      "La résolution 733 (1992) du Conseil de sécurité.", "résolution 733 (1992) = résolution 733 = resolution 733",
      "Security Council resolution 733 (1992)"
    ),
    (
      "La résolution 112 (II) de l'Assemblée générale.", "résolution 112 (II) = résolution 112 = resolution 112",
      "General Assembly resolution 112 (II)"
    ),
    ("Les résolutions 733 à 751.", "résolutions 733 à 751 = résolutions 733 à 751 = resolutions 733 to 751", nil),
    (
      "Vu l'article 4 du traité de l'Antarctique.", "article 4 = article 4 = Article 4",
      "Article 4 of the Antarctic Treaty"
    ),
    ("Vu l'article 4 bis.", "article 4 bis = article 4 bis = Article 4 bis", nil),
    ("Vu l'article 6(1).", "article 6(1) = article 6(1) = Article 6(1)", nil),
    ("Vu l'article 6 (voir plus bas).", "article 6 = article 6 = Article 6", nil),
    ("Vu l'alinéa 7(1)b).", "alinéa 7(1)b) = alinéa 7(1)b) = subparagraph 7(1)(b)", nil),
    ("Vu l'article premier.", "article premier = article premier = Article 1", nil),
    ("Le Chapitre XI suit.", "Chapitre XI = chapitre XI = Chapter XI", nil),
    ("Au paragraphe 12, on lit ceci.", "paragraphe 12 = paragraphe 12 = paragraph 12", nil),
    ("Voir l'alinéa b) plus haut.", "alinéa b) = alinéa b) = subparagraph (b)", nil),
    ("Voir l'alinéa b)(ii) plus haut.", "alinéa b)(ii) = alinéa b)(ii) = subparagraph (b)(ii)", nil),
    // What stands apart is no part of it.
    ("Voir l'alinéa b) (voir plus haut).", "alinéa b) = alinéa b) = subparagraph (b)", nil),
    (
      "Voir le sous-alinéa 7(1)b)(ii).",
      "sous-alinéa 7(1)b)(ii) = sous-alinéa 7(1)b)(ii) = subparagraph 7(1)(b)(ii)", nil
    ),
    ("Voir les sous-alinéas 2 et 3.", "sous-alinéas 2 = sous-alinéa 2 = subparagraph (2)", nil),
    ("Le protocole n° 13 est ouvert.", "protocole n° 13 = protocole n° 13 = Protocol No. 13", nil),
    ("La directive 96/71/CE s'applique.", "directive 96/71/CE = directive 96/71/CE = Directive 96/71/EC", nil),
    (
      "Le règlement (UE) n° 604/2013.",
      "règlement (UE) n° 604/2013 = règlement (UE) n° 604/2013 = Regulation (EU) No 604/2013", nil
    ),
    (
      "Le règlement (UE) no 604/2013.",
      "règlement (UE) no 604/2013 = règlement (UE) n° 604/2013 = Regulation (EU) No 604/2013", nil
    ),
    ("Le protocole nº 13.", "protocole nº 13 = protocole n° 13 = Protocol No. 13", nil),
    ("Le protocole No. 13.", "protocole No. 13 = protocole n° 13 = Protocol No. 13", nil),
    (
      "Le règlement d'exécution 2021/545.",
      "règlement d'exécution 2021/545 = règlement d'exécution 2021/545 = Implementing Regulation 2021/545", nil
    ),
    ("Document A/66/L.2, page 3.", "A/66/L.2 = A/66/L.2 = A/66/L.2", nil),
    ("Lire S/2011/430.", "S/2011/430 = S/2011/430 = S/2011/430", nil),
    (
      "La 66e session de l'Assemblée générale.", "66e session = 66e session = 66th session",
      "66th session of the General Assembly"
    ),
    ("La 2e session commence.", "2e session = 2e session = second session", nil),
    ("Les XIIe jeux de la Paix.", "XIIe jeux de la Paix = XIIe jeux de la Paix = 12th Peace Games", nil),
  ])
  func carriesParametersIntoEnglish(_ text: String, _ expected: String, _ inContext: String?) throws {
    let found = try ExtractedText(text, glossary)
    let term = try #require(found.list.terms.first { expected.contains(" = \($0.french) = ") })
    let occurrence = try #require(term.occurrences.first)
    #expect("\(occurrence.text) = \(term.french) = \(term.english.first ?? "")" == expected)
    #expect(occurrence.inContext == inContext)
    #expect(term.status == .aligned)
  }

  @Test(arguments: [
    "Un article de presse.", "La résolution est adoptée.", "Le chapitre suivant.", "Une session entière.",
    "Le paragraphe, 4 lignes.", "Elle a 66 ans.", "Il est A l'heure, S il vous plaît.", "un protocole n° inconnu",
    "un protocole non 13", "le protocole no",
    "la directive du ministre", "XIIe siècle",
  ])
  func findsNoDesignationWithoutItsParameter(_ text: String) throws {
    let terms = try ExtractedText(text, glossary).list.terms
    #expect(terms.allSatisfy { ["article", "session"].contains($0.french) })
  }

  @Test func keepsTheEntryOfThatVeryText() throws {
    let found = try ExtractedText("La résolution 1503 (2003) du Conseil de sécurité.", glossary)
    #expect(found.list.terms.map(\.concept) == ["résolution 1503", "Conseil de sécurité"])
    #expect(found.surfaces.first == "résolution 1503 (2003)")
  }

  @Test func listsEachDesignationOfAList() throws {
    let found = try ExtractedText(
      "Les résolutions 733 (1992), 751 et 1503 (2003) du Conseil de sécurité, puis les articles 4 et 6.", glossary)
    #expect(
      found.list.terms.map { "\($0.french) in \($0.occurrences[0].text): \($0.occurrences[0].inContext ?? "")" } == [
        "résolution 733 in résolutions 733 (1992): Security Council resolution 733 (1992)",
        "résolution 751 in résolutions … 751: Security Council resolution 751",
        "résolution 1503 in résolutions … 1503 (2003): Security Council resolution 1503 (2003)",
        "Conseil de sécurité in Conseil de sécurité: ", "article 4 in articles 4: ", "article 6 in articles … 6: ",
      ])
    #expect(found.list.terms[1].occurrences.first?.match.contains(.coordination) == true)
  }

  @Test func keepsTheEntryOfOneOfAList() throws {
    let found = try ExtractedText("Les résolutions 1503 (2003) et 733.", glossary)
    #expect(found.list.terms.map(\.concept) == ["résolution 1503", "résolution {number}"])
    #expect(found.surfaces.contains("résolutions 1503 (2003)"))
  }

  @Test func listsTheSameDesignationOnce() throws {
    let found = try ExtractedText("La résolution 733 (1992), puis la résolution 733.", glossary)
    #expect(found.list.terms.map(\.frequency) == [2])
  }

  @Test func readsTheSameLettersAlikeUnlessABodyIsNamedBehindThem() throws {
    let found = try ExtractedText(
      "La résolution 733 (1992). La résolution 733 (1992) du Conseil de sécurité. La résolution 733 (1992). La "
        + "résolution 733.", glossary)
    let term = try #require(found.list.terms.first { $0.french == "résolution 733" })
    #expect(
      term.occurrences.map(\.inContext) == [
        "resolution 733 (1992)", "Security Council resolution 733 (1992)", "resolution 733 (1992)", nil,
      ])
  }

  @Test func takesTheEventOfEachSentenceForItself() throws {
    let found = try ExtractedText("Les XIIe jeux de la Paix. Les XIIe jeux.", glossary)
    #expect(found.surfaces.contains("XIIe jeux de la Paix") && !found.surfaces.contains("XIIe jeux"))
  }

  @Test(arguments: [("VII", 7), ("XIX", 19), ("MCMXC", 1990), ("IIX", nil), ("VX", nil), ("", nil), ("A", nil)])
  func readsRomanNumbers(_ text: String, _ value: Int?) {
    #expect(DesignationParameter.roman(Array(text.utf8)[...]) == value)
  }

  @Test(arguments: ["Le", "De", "Ce", "Me", "IIXe", "e", "79"])
  func readsNoOrdinalInOtherWords(word: String) {
    #expect(DesignationParameter.ordinal(ArraySlice(word.utf8)) == nil)
  }

  @Test(arguments: [("79e", 79), ("Ve", 5), ("XXIe", 21), ("1re", 1), ("Ier", 1)])
  func readsOrdinals(word: String, number: Int) {
    #expect(DesignationParameter.ordinal(ArraySlice(word.utf8)) == number)
  }

  @Test(arguments: [
    (1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (21, "21st"), (22, "22nd"), (33, "33rd"), (112, "112th"),
  ])
  func writesOrdinals(_ number: Int, _ english: String) {
    #expect(DesignationParameter.english(ordinal: number) == english)
  }
}
