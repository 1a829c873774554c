import Testing

@testable import DragomanLanguage

/// A line of CoNLL-U with the columns that are read.
private func row(
  _ id: String, _ form: String, _ lemma: String = "_", _ tag: String = "_", _ features: String = "_",
  _ miscellany: String = "_"
) -> String {
  "\(id)\t\(form)\t\(lemma)\t\(tag)\t_\t\(features)\t_\t_\t_\t\(miscellany)\n"
}

@Suite struct TreebankReadingTests {
  @Test func keepsContractionsAndTheirWords() throws {
    let text =
      "# text = Du pain.\n" + row("1-2", "Du") + row("1", "De", "de", "ADP") + row("2", "le", "le", "DET")
      + row("3", "pain", "pain", "NOUN", "Gender=Masc|Number=Sing", "SpaceAfter=No|Note=x")
      + row("3.1", "vide") + row("4", ".", ".", "PUNCT") + "\n\n" + row("1", "Fin", "fin", "NOUN")
    let sentences = try ConlluReader.sentences(of: Array(text.utf8))
    #expect(sentences.map { $0.tokens.map(\.form) } == [["Du", "pain", "."], ["Fin"]])
    let first = try #require(sentences.first)
    #expect(first.comments == ["# text = Du pain."])
    #expect(first.tokens[0].words.map(\.lemma) == ["de", "le"])
    #expect(first.tokens.map(\.precedesSpace) == [true, false, true])
    #expect(first.tokens[1].miscellany == "Note=x")
    #expect(
      first.tokens[1].words == [
        TreebankWord(form: "pain", lemma: "pain", partOfSpeech: "NOUN", features: "Gender=Masc|Number=Sing")
      ])
  }

  @Test(arguments: [
    ("nine columns", "1\ta\tb\tc\td\te\tf\tg\th\n", 1),
    ("a number left out", row("1", "a") + row("3", "b"), 2),
    ("a range that does not start at the next word", row("2-3", "du"), 1),
    ("a contraction cut short", row("1-2", "du") + row("1", "de") + "\n", 3),
    ("no number", row("x", "a"), 1),
  ])
  func whatIsNoConlluIsAnErrorWithItsLine(name: String, text: String, line: Int) {
    #expect {
      _ = try ConlluReader.sentences(of: Array(text.utf8))
    } throws: { error in
      (error as? TreebankError)?.line == line
    }
  }

  @Test func readsColumnsPartedByTabsOrSpaces() {
    let text = "-DOCSTART- O\n\nLe\tO\r\nCaire\tB-LOC\n\nParis X Y I-LOC\nseul\n"
    let sentences = ColumnReader.sentences(of: Array(text.utf8))
    #expect(sentences.map { $0.map(\.token) } == [["Le", "Caire"], ["Paris", "seul"]])
    #expect(sentences.map { $0.map(\.label) } == [["O", "B-LOC"], ["I-LOC", "O"]])
  }
}
