import DragomanTestSupport
import Testing

@testable import DragomanLanguage

@Suite struct SentenceSplitterTests {
  /// Sentences are parted by `‖`.
  @Test(arguments: [
    "Un. ‖Deux. ‖Trois.", "Vraiment ? ‖Oui ! ‖Non… ‖Si.", "Sans point final",
    // Abbreviations.
    "M. Dupont est venu. ‖Il est reparti.", "MM. Dupont et Durand.", "Mme. Merkel et le Dr. House.",
    "L'art. 5 et la rés. Biden.", "Voir p. 12, fig. 3, n° 5.", "Des pays, p. ex. la Suisse, sont neutres.",
    "Joe R. Biden et J. Biden. ‖Puis S.E. Macron.", "Le vol. II et le ch. IV.",
    // Numbers with a dot.
    "Il a pris 3.5 points. ‖Fin.", "C'était en 2022. ‖La guerre éclata.", "1. Le Conseil prend note.",
    // Quotations.
    "« Nous irons. » ‖Il l'a dit.", "« Nous irons », a-t-il dit. ‖Puis il partit.",
    "« Nous irons ! » a-t-il dit. ‖Puis il partit.", "« Qui ? » demande-t-elle.",
    "Il a dit : « Nous irons. ‖Nous verrons. » ‖Puis il partit.", "« Un. » ‖« Deux. »",
    "“Oui.” ‖“Non.”", "\"Oui.\" ‖\"Non.\"", "(Il vient.) ‖Elle part.",
    // Dots that end nothing.
    "Il hésite… mais il vient.", "Et après ?... ‖Rien.", "Il vient (ou pas ?) demain.",
    "L'O.N.U. et l'U.R.S.S. ont signé.", "Sur lemonde.fr et un.org aussi.",
    // Lost line ends.
    "La crise en Ukraine‖Le ministre russe est venu.", "les affaires étrangères.‖Voir aussi.",
    // Dashes of speakers.
    "Il vient. ‖– Qui ? ‖– Lui.", "Il vient. ‖- Qui ? ‖- Lui.",
  ])
  func sentencesEndWhereTheyShould(text: String) throws {
    let expected = text.split(separator: "‖").map { $0.last == " " ? String($0.dropLast()) : String($0) }
    #expect(try FrenchText(text.replacing("‖", with: "")).sentences == expected)
  }

  @Test func paragraphsEndSentences() throws {
    let text = "Crise en Ukraine\n\nLe ministre est venu\n\nil est reparti"
    #expect(try FrenchText(text).sentences == ["Crise en Ukraine", "Le ministre est venu", "il est reparti"])
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func sentencesReadAloneHaveTheSameTokens(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "Le ", "ministre ", "de ", "l'", "Otan", "UkraineLe ", "M. ", "Dupont", ". ", ".", "! ", "? ", "… ",
      "« ", " »",
      "a-t-il ", "dit", ", ", "5", "n° ", "J. ", "\n\n", "(", ") ", "– ", "100 000 ", "a.i. ", "\"", " ",
      "Crise",
    ]
    let text = generator.text(of: pieces, count: 0...25)
    let whole = try FrenchText(text)
    var apart: [String] = []
    for sentence in whole.sentences { apart += try FrenchText(sentence).words }
    #expect(apart == whole.words, "seed \(seed): \(text.debugDescription)")
    #expect(whole.sentenceEnds.last ?? 0 == whole.tokens.count, "seed \(seed)")
  }
}
