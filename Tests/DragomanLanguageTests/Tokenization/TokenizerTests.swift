import DragomanTestSupport
import Testing

@testable import DragomanLanguage

/// Checks that tokens are in order, apart, on whole characters, and that only white space lies between them.
private func checkCover(_ text: FrenchText, _ note: String) {
  let bytes = text.layer.bytes
  var end = 0
  for token in text.tokens {
    let gap = bytes[end..<max(end, Int(token.start))]
    #expect(Int(token.start) >= end && token.end > token.start, "\(note): \(token)")
    #expect(gap.allSatisfy { [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20].contains($0) }, "\(note): \(Array(gap))")
    #expect(token.followsSpace == !gap.isEmpty || end == 0 || gap.contains(0x0A), "\(note): \(token)")
    #expect(bytes[Int(token.start)] & 0xC0 != 0x80, "\(note): \(token) starts inside a character")
    #expect(Int(token.end) == bytes.count || bytes[Int(token.end)] & 0xC0 != 0x80, "\(note): \(token)")
    end = Int(token.end)
  }
  #expect(bytes[end...].allSatisfy { $0 <= 0x20 }, "\(note): the end is in no token")
}

@Suite struct TokenizerTests {
  /// Tokens are parted by `|`.
  @Test(arguments: [
    // Elision, with either apostrophe.
    ("l'Otan", "l'|Otan"), ("L’Ukraine", "L'|Ukraine"), ("d’ici", "d'|ici"), ("qu'il", "qu'|il"),
    ("jusqu’à", "jusqu'|à"), ("lorsqu'elle", "lorsqu'|elle"), ("s'il n'y", "s'|il|n'|y"), ("C'est", "C'|est"),
    ("d'aujourd'hui", "d'|aujourd'hui"), ("l'ONU", "l'|ONU"), ("QU'ELLE", "QU'|ELLE"),
    ("d'États-Unis", "d'|États-Unis"), ("l'", "l|'"), ("l' Otan", "l|'|Otan"),
    // Apostrophes inside words.
    ("aujourd’hui", "aujourd'hui"), ("Aujourd'hui", "Aujourd'hui"), ("quelqu'un", "quelqu'un"),
    ("prud'hommes", "prud'hommes"), ("presqu'île", "presqu'île"), ("N'Djamena", "N'Djamena"),
    ("M'Bala", "M'Bala"), ("O'Brien", "O'Brien"), ("d'O'Brien", "d'|O'Brien"), ("L'Haÿ", "L'|Haÿ"),
    ("d'Artagnan", "d'|Artagnan"),
    // Pronouns behind their verb.
    ("a-t-il", "a|-t-il"), ("dit-elle", "dit|-elle"), ("est-ce", "est|-ce"),
    ("Donnez-le-moi", "Donnez|-le|-moi"),
    ("viendra-t-elle", "viendra|-t-elle"), ("y a-t-il", "y|a|-t-il"),
    ("explique-t-on", "explique|-t-on"), ("va-t-en", "va|-t-en"), ("cet accord-là", "cet|accord|-là"),
    ("ces jours-ci", "ces|jours|-ci"),
    // Compounds.
    ("rendez-vous", "rendez-vous"), ("porte-parole", "porte-parole"), ("c'est-à-dire", "c'est-à-dire"),
    ("C’est-à-dire", "C'est-à-dire"),
    ("Saint-Jean-d'Acre", "Saint-Jean-d'Acre"), ("États-Unis", "États-Unis"), ("peut-être", "peut-être"),
    ("franco-allemand", "franco-allemand"), ("cessez-le-feu", "cessez-le-feu"), ("vis-à-vis", "vis-à-vis"),
    ("celui-ci", "celui-ci"), ("soi-disant", "soi-disant"), ("Jean-Yves", "Jean-Yves"),
    ("Moscou-Pékin", "Moscou-Pékin"), ("G7-G20", "G7-G20"), ("là-bas", "là-bas"), ("elle-même", "elle-même"),
    ("a-", "a|-"), ("-il", "-|il"), ("Paris - Lyon", "Paris|-|Lyon"), ("oui--non", "oui|--|non"),
    // Numbers.
    ("100 000 hommes", "100 000|hommes"), ("1 234 567,89", "1 234 567,89"), ("3,5 %", "3,5|%"),
    ("22/11/2024", "22/11/2024"), ("10:30", "10:30"), ("en 2022, 30", "en|2022|,|30"),
    ("2022 100", "2022|100"),
    ("le 2e corps", "le|2e|corps"), ("15h30", "15h30"), ("1er", "1er"), ("XIXe", "XIXe"),
    ("12 1234", "12|1234"),
    ("3.", "3|."), ("n° 5", "n|°|5"), ("F-16", "F-16"), ("COP28", "COP28"), ("2021-2022", "2021|-|2022"),
    // Acronyms and abbreviations.
    ("U.R.S.S. et", "U.R.S.S.|et"), ("a.i.", "a.i."), ("p. ex.", "p|.|ex|."), ("M. Biden", "M|.|Biden"),
    ("J. Biden", "J|.|Biden"), ("etc...", "etc|..."),
    // Words run together by a lost line end.
    ("UkraineLe", "Ukraine|Le"), ("étrangères.Voir", "étrangères|.|Voir"),
    ("AccueilPolitique", "Accueil|Politique"),
    ("McDonald", "McDonald"), ("eBay", "eBay"), ("LeMonde.fr", "LeMonde|.|fr"), ("YouTube", "YouTube"),
    ("TotalEnergies", "TotalEnergies"), ("MacArthur", "MacArthur"), ("TotalPolitique", "Total|Politique"),
    // Signs.
    ("« Oui »", "«|Oui|»"), ("«Oui»", "«|Oui|»"), ("(a)", "(|a|)"), ("a…", "a|…"), ("?!", "?|!"),
    ("a/b", "a|/|b"),
    ("10 €", "10|€"), ("l'accord\u{2009}: oui", "l'|accord|:|oui"), ("“a”", "“|a|”"), ("–", "–"),
    ("et/ou", "et|/|ou"),
    ("😀", "😀"), ("oui😀non", "oui|😀|non"), ("北京", "北京"), ("a北京b", "a北京b"), ("«北京»", "«|北京|»"),
    ("Москва", "Москва"), ("قطر", "قطر"), ("İstanbul", "İstanbul"), ("œuvre", "œuvre"),
    ("e\u{301}tat", "état"),
  ])
  func frenchIsCutWhereItsWordsEnd(text: String, expected: String) throws {
    let words = try FrenchText(text).words.joined(separator: "|")
    #expect(words == expected)
  }

  @Test(arguments: [
    ("l'a-t-il dit ?", [Token.Kind.elided, .word, .clitic, .word, .punctuation]),
    ("100 000 €, 2e", [.number, .symbol, .punctuation, .word]),
    ("« Oui »", [.punctuation, .word, .punctuation]),
    ("rendez-vous COP28", [.word, .word]), ("aujourd'hui", [.word]),
  ])
  func tokensSayWhatTheyAre(text: String, kinds: [Token.Kind]) throws {
    #expect(try FrenchText(text).tokens.map(\.kind) == kinds)
  }

  @Test func tokensKnowWhetherASpaceStandsBefore() throws {
    #expect(
      try FrenchText("l'Otan, a-t-il dit").tokens.map(\.followsSpace) == [
        true, false, false, true, false, true,
      ])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func everyByteIsInATokenOrWhiteSpace(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "é", "É", "L", "l", "d", "'", "’", "'", "-", "-", "t", "il", "qu", "aujourd", "hui", ".", ".", ",",
      " ",
      " ", "\u{A0}", "\t", "\n", "\r\n", "1", "100", "0", "/", ":", "«", "»", "…", "\u{301}", "\u{308}",
      "\u{200D}",
      "😀", "北", "ÿ", "\u{202F}", "°", "€", "Le", "Ukraine", "(", "--", "\u{1F1EB}\u{1F1F7}", "\0", "\u{7F}",
      "\u{85}", "\u{2028}", "\u{FFFD}", "\u{10FFFF}", "\u{2003}",
    ]
    let text = generator.text(of: pieces, count: 0...40)
    checkCover(try FrenchText(text), "seed \(seed): \(text.debugDescription)")
  }

  @Test(arguments: [
    "a", "a-", "a'", "l'", "1", "1 000 ", "é", ".", "aB", "-", "\u{301}", "U.", "北", "a\u{301}",
  ])
  func aLongTextWithoutASpaceIsRead(piece: String) throws {
    let text = try FrenchText(String(repeating: piece, count: (1 << 20) / piece.utf8.count))
    #expect(!text.tokens.isEmpty)
    #expect(Int(text.tokens[text.tokens.count - 1].end) >= text.layer.bytes.count - 1)
  }
}
