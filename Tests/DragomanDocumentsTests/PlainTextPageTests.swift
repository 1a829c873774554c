import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanDocuments

@Suite struct RelatedLinksInParagraphs {
  private static let sentence =
    "Le Kremlin dément tout acte d’ingérence mais maintient ses troupes le long de la frontière."

  @Test(arguments: [
    // Glued on both sides, as browsers copy it.
    (
      "Il a parlé.Voir aussi : VIDÉO. Russie : aux origines du conflit dans l’est de l’Ukraine", "\(sentence)"
    ),
    ("Il a parlé.Lire aussi : Qui est Sergueï Lavrov ?", "\(sentence)"),
    (
      "Il a parlé. À lire aussi : Le G7 hausse le ton",
      "« Non », dit Moscou, qui maintient ses troupes le long de la frontière."
    ),
    ("Il a parlé. LIRE AUSSI Ce que contient l’accord de 2015", "\(sentence)"),
    ("Il a parlé. Lire aussi : Guerre en Ukraine, le point.", " \(sentence)"),
  ])
  func endsLinkWhereArticleGoesOn(_ link: String, _ rest: String) throws {
    let text = "Crise en Ukraine : le point\n\n" + link + rest
    let found = try furniture(text)
    let expected = link.dropFirst("Il a parlé.".count).drop { $0 == " " }
    #expect(found == ["related-link: \(expected)"])
  }

  @Test(arguments: [
    "Il a parlé. Lire aussi : Ce que dit YouTube du conflit",
    "Il a parlé. Lire aussi : TotalEnergies et McDonald’s quittent la Russie",
    "Il a parlé. Lire aussi : VIDÉO. Le G20 sans Poutine",
    "Il a parlé. Lire aussi : M. Macron et l’A.I.E.A. face à Téhéran",
  ])
  func keepsNamesInOnePiece(_ paragraph: String) throws {
    let expected = "related-link: " + paragraph.dropFirst("Il a parlé. ".count)
    #expect(try furniture("Crise en Ukraine : le point\n\n\(paragraph)") == [expected])
  }

  /// Without any sign of where the title ends, only the words that open the link are taken.
  @Test func neverTakesLongStretchWithoutProof() throws {
    let rest = String(repeating: "guerre en ukraine les ministres se parlent et se reparlent ", count: 8)
    let found = try furniture("Crise en Ukraine : le point\n\nIl a parlé. Lire aussi : Le point \(rest)")
    #expect(found == ["related-link: Lire aussi : "])
  }

  @Test(arguments: [
    "Il faut lire aussi : le traité, le protocole et les annexes qui en font partie.",
    "Le ministre (lire aussi : page 3) a parlé.",
    "Il a dit : « Voir. » Voir aussi les choses en face, voilà ce qu’il veut.",
    "Notre analyse est faite. À voir ce qu’en dira Moscou.",
  ])
  func leavesSentencesAlone(_ paragraph: String) throws {
    #expect(try furniture("Crise en Ukraine : le point\n\n\(paragraph)") == [])
  }
}

@Suite struct ListsOfOtherItems {
  private static let article =
    "Les ministres des Affaires étrangères ont entamé vendredi une rencontre jugée cruciale pour la paix."

  @Test(arguments: ["\n", "\r\n", "\r"])
  func takesFootOfPageToTheEnd(_ newline: String) throws {
    let foot = [
      "Vidéo suivante dans 5 secondes", "Autres vidéos", "Un match nul à Lyon", "22 novembre 2024 - sport",
    ]
    let text = (["Crise en Ukraine : le point", Self.article] + foot).joined(separator: newline)
    #expect(try furniture(text) == ["player-widget: " + foot.joined(separator: newline)])
  }

  @Test func takesOneItemInTheMiddleOfAnArticle() throws {
    let text =
      "Crise en Ukraine : le point\n\n\(Self.article)\n\nLire aussi\nLe G7 hausse le ton\n\n\(Self.article)\n\nUn intertitre\n\n\(Self.article)"
    #expect(try furniture(text) == ["related-link: Lire aussi\nLe G7 hausse le ton"])
  }

  @Test func stopsBeforeText() throws {
    let text = "Crise en Ukraine : le point\n\n\(Self.article)\n\nSur le même sujet\n\n\(Self.article)"
    #expect(try furniture(text) == ["related-link: Sur le même sujet"])
  }
}

@Suite struct Headlines {
  @Test(arguments: [
    ("Un titre\n\nUn texte qui suit.", "Un titre"),
    ("Accueil > Monde > Europe\nUn titre\nPar Jean Dupont\nUn texte qui suit.", "Un titre"),
    ("VIDÉO\nUn titre\n\nUn texte qui suit.", "Un titre"),
    ("COMMUNIQUÉ DE PRESSE\n\nUn titre\n\nUn texte qui suit.", "Un titre"),
    ("Monde\nUn titre\n\nUn texte qui suit.", "Un titre"),
    ("« Un titre », dit-il\n\nUn texte qui suit.", "« Un titre », dit-il"),
    ("Un titre ?\nUn texte.", "Un titre ?"),
    // Not headlines: sentences, and lines that a fixed width has broken.
    ("Une phrase entière.\n\nUne autre phrase.", nil),
    (
      "L’architecture patiemment bâtie depuis la guerre froide se délite\net la fin du traité l’accélère.",
      nil
    ),
    ("Une seule ligne", nil),
    (
      "Le Conseil de sécurité, réuni hier à New York à la demande du Mali, a\nPris acte du rapport de la mission et demandé au Secrétaire général d’y\nRevenir avant la fin du mois, en tenant compte des observations que les\nÉtats membres feront parvenir au Secrétariat.",
      nil
    ),
  ])
  func findsHeadline(_ text: String, _ title: String?) throws {
    #expect(try DocumentReader().read(Array(text.utf8)).title == title)
  }
}

@Suite struct PlainTextInvariants {
  private static let scraps = [
    "Lire aussi : ", "VIDÉO. ", "Voir aussi : ", "Par Jean Dupont", "\n", "\n\n", "\r\n", "Autres vidéos",
    "(AFP)", "© ", "2025", " ",
    "Le ministre a parlé.", "Le Kremlin", "l’Ukraine", "« ", " »", "(Photo : X)", "AFP/", "Menu", "Partager",
    "22 mars 2024", "é", ".",
    "Publié le ", "Accueil > ", "Monde", "Nous et nos partenaires, des cookies", "\u{A0}", "\u{301}", "👍",
    "(", ")", "“", "/", "\t", "1er ",
  ]

  /// Furniture is ordered, apart, in bounds and on scalar boundaries, and its text is the same in both layers.
  @Test(arguments: UInt64(1)...80)
  func keepsFurnitureInOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text =
      "Été"
      + (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        Self.scraps.randomElement(using: &generator) ?? ""
      }.joined()
    let document = try DocumentReader().read(Array(text.utf8))
    var end: UInt32 = 0
    for piece in document.furniture {
      #expect(piece.span.start >= end && !piece.span.isEmpty, "seed \(seed): \(text)")
      #expect(piece.proseSpan == piece.span, "seed \(seed): \(text)")
      #expect(
        String(validating: document.source.bytes[piece.span.range], as: UTF8.self) != nil,
        "seed \(seed): \(text)")
      end = piece.span.end
    }
    #expect(Int(end) <= text.utf8.count)
  }
}
