import DragomanTestSupport
import Testing

@testable import DragomanLanguage

/// The shipped analyser and recognizer, opened once for all tests.
private let shipped = Result { () throws(FileError) in
  (analyzer: FrenchAnalyzer(lexicon: try FrenchLexicon.shipped()), recognizer: try EntityRecognizer.shipped())
}

/// The entities of a text, each as `TYPE surface`.
private func entities(_ text: String) throws -> [String] {
  let (analyzer, recognizer) = try shipped.get()
  let layer = analyzer.repair(TextLayer(SourceText(text)))
  var workspace = AnalysisWorkspace(for: analyzer)
  var entities = EntityWorkspace(for: recognizer)
  analyzer.forEachParagraph(of: layer, workspace: &workspace) { entities.append($0) }
  entities.recognize(recognizer, forms: workspace.forms)
  return entities.mentions.map { mention in
    let first = entities.spans[mention.tokens.lowerBound]
    let last = entities.spans[mention.tokens.upperBound - 1]
    return "\(mention.type.name) \(layer.string(TextSpan(start: first.start, end: last.end)))"
  }
}

@Suite struct EntityRecognizerTests {
  @Test(
    arguments: [
      (
        "Le président Macron a reçu Ursula von der Leyen à Paris.",
        ["PER Macron", "PER Ursula von der Leyen", "LOC Paris"]
      ),
      ("Kim Jong-un a quitté Pyongyang.", ["PER Kim Jong-un", "LOC Pyongyang"]),
      ("Le ministre a reçu Wojciech Kowalczyk.", ["PER Wojciech Kowalczyk"]),
      ("Selon l’AFP, l'Allemagne hésite.", ["ORG AFP", "LOC Allemagne"]),
      ("Le maire de Saint-Étienne s'est tu.", ["LOC Saint-Étienne"]),
      ("Le ministre a signé la convention hier soir.", []),
      ("Il faut marcher longtemps pour arriver au port.", []),
    ] as [(String, [String])])
  func findsPersonsPlacesAndOrganizations(text: String, expected: [String]) throws {
    #expect(try entities(text) == expected)
  }

  @Test(
    arguments: [
      ("M. Kowalczyk a pris la parole.", ["PER Kowalczyk"]),
      ("Elle a vu le haut représentant, M. Borrell.", ["PER Borrell"]),
      ("Selon Mme Lévêque-Moreau, rien n'est décidé.", ["PER Lévêque-Moreau"]),
      ("La réponse de M. van der Zwelt est attendue.", ["PER van der Zwelt"]),
      ("M. le président a pris la parole.", []), ("Mme la ministre est attendue.", []),
    ] as [(String, [String])])
  func takesWhoStandsBehindACourtesyTitleForAPerson(text: String, expected: [String]) throws {
    #expect(try entities(text) == expected)
  }

  @Test func findsNamesInHeadlines() throws {
    let found = try entities("EMMANUEL MACRON EN VISITE A BERLIN")
    #expect(found.contains("PER EMMANUEL MACRON"))
    #expect(found.contains("LOC BERLIN"))
  }

  @Test(arguments: ["’", "'"])
  func readsBothApostrophes(apostrophe: String) throws {
    #expect(try entities("Le roi d\(apostrophe)Espagne est attendu.") == ["LOC Espagne"])
  }

  @Test(arguments: [
    "", " ", "....", "A", "\u{301}\u{301}", "«»", "\u{0}\u{1}", "العربية Москва 東京", "-' -' l' d'",
    String(repeating: "A", count: 5000), String(repeating: "Paris ", count: 3000), String(repeating: ".", count: 9000),
  ])
  func readsOddInput(text: String) throws { _ = try entities(text) }

  @Test(arguments: 0..<20)
  func mentionsAreOrderedWholeAndApart(seed: UInt64) throws {
    let (analyzer, recognizer) = try shipped.get()
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "Paris", "M.", "Dupont", "de", "la", "l'", "PARIS", "ONU", ",", ".", "«", "12", "–", "ministre", "O'Neill",
      "\u{301}",
      "Jean-Claude", "été", "É", "Union", "européenne", "(", ")", "von", "der", "Leyen", "gilets", "jaunes",
    ]
    var workspace = AnalysisWorkspace(for: analyzer)
    var entities = EntityWorkspace(for: recognizer)
    var ends: Set<Int> = [0]
    for _ in 0..<40 {
      let length = 1 + generator.number(below: 12)
      var forms: [UInt32] = []
      for _ in 0..<length {
        forms.append(workspace.intern(token: Array(pieces[generator.number(below: pieces.count)].utf8)))
      }
      entities.append(sentence: forms)
      ends.insert(entities.tokenCount)
    }
    entities.recognize(recognizer, forms: workspace.forms)
    var last = 0
    for mention in entities.mentions {
      #expect(mention.tokens.lowerBound >= last, "seed \(seed)")
      #expect(!mention.tokens.isEmpty && mention.tokens.upperBound <= entities.tokenCount, "seed \(seed)")
      // No sentence ends within a mention.
      #expect(!mention.tokens.dropFirst().contains(where: ends.contains), "seed \(seed)")
      #expect((0...1).contains(mention.confidence), "seed \(seed)")
      last = mention.tokens.upperBound
    }
    let again = entities.mentions
    entities.recognize(recognizer, forms: workspace.forms)
    #expect(entities.mentions == again, "seed \(seed)")
  }
}
