import Testing

@testable import DragomanLanguage

private func paragraphs(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return LineLayout(bytes).paragraphs.map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

@Suite struct LineLayouts {
  @Test(arguments: [
    ("nothing", "", []), ("white space", " \n\t\r\n", []), ("one line", "Un.", ["Un."]),
    ("blank line", "Un.\n\nDeux.", ["Un.", "Deux."]),
    ("blank line with spaces", "un\n \t\ndeux", ["un", "deux"]),
    ("carriage returns", "Un.\r\n\r\nDeux.\r\rTrois.", ["Un.", "Deux.", "Trois."]),
    ("form feed", "Un.\u{C}Deux.", ["Un.", "Deux."]), ("indented", "  Un.  \n\n\tDeux.", ["Un.", "Deux."]),
    ("short lines", "Sommaire\nActualités\nSports", ["Sommaire", "Actualités", "Sports"]),
    ("going on in lower case", "Le ministre\nrusse", ["Le ministre\nrusse"]),
    ("going on with an accent", "Le ministre\nétranger", ["Le ministre\nétranger"]),
    ("going on behind a comma", "Paris,\nMoscou", ["Paris,\nMoscou"]),
  ])
  func linesArePutTogetherOrKeptApart(name: String, text: String, expected: [String]) {
    #expect(paragraphs(text) == expected, "\(name)")
  }

  @Test(arguments: ["\n", "\r\n"]) func aHardWrappedTextIsOneParagraph(end: String) {
    let lines = [
      "Le ministre des Affaires étrangères s'est rendu à Genève pour y rencontrer",
      "Son homologue russe. La réunion portera sur la sécurité européenne, sur le",
      "Donbass et sur l'architecture de sécurité.",
    ]
    #expect(paragraphs(lines.joined(separator: end)) == [lines.joined(separator: end)])
  }

  @Test func aShortLineBetweenWrappedOnesEndsItsParagraph() {
    let first = "Le ministre des Affaires étrangères s'est rendu à Genève pour y rencontrer\nson homologue."
    let second =
      "La réunion portera sur la sécurité européenne, sur le Donbass et sur l'avenir\nde l'Ukraine."
    #expect(paragraphs(first + "\n" + second) == [first, second])
  }

  @Test func longLinesAreParagraphsOfTheirOwn() {
    let line = String(repeating: "Un mot et un autre. ", count: 10).trimmed
    #expect(paragraphs("\(line)\n\(line)\n\(line)") == [line, line, line])
  }

  @Test func aHeadingStandsApartFromTheTextBelow() {
    let line = String(repeating: "Un mot et un autre. ", count: 10).trimmed
    #expect(paragraphs("Crise en Ukraine\n\(line)") == ["Crise en Ukraine", line])
  }
}

extension String {
  fileprivate var trimmed: String { String(dropLast(last == " " ? 1 : 0)) }
}
