import DragomanLanguage
import Testing

@testable import DragomanMatching

/// Adjectives and verbs as terms, which only corpora are asked for.
struct SingleWordTests {
  @Test(arguments: [
    ("Des panneaux photovoltaïques brillent.", "photovoltaïque"), ("Nous étalonnons deux sondes.", "étalonner"),
    ("Ils étalonnent les sondes.", "étalonner"), ("Des centrales éoliennes tournent.", "éolien"),
  ])
  func areReadInCorpora(_ sentence: String, _ word: String) throws {
    #expect(try PhraseText(sentence, isPartOfCorpus: true).phrases.contains(word))
    #expect(try !PhraseText(sentence).phrases.contains(word))
  }

  @Test(arguments: [("Il a mangé.", "avoir"), ("Le 12e jour finit.", "12e"), ("Elle a 3 ans.", "3")])
  func areNoAuxiliariesAndNoNumbers(_ sentence: String, _ word: String) throws {
    #expect(try !PhraseText(sentence, isPartOfCorpus: true).phrases.contains(word))
  }

  @Test(arguments: [("onduleur", true), ("besoin(s)", false), ("bureau1", false), ("ȕref", false), ("mx", false)])
  func areWordsByTheirLetters(_ form: String, _ isWord: Bool) throws {
    let read = try PhraseText("Le \(form) marche.", isPartOfCorpus: true)
    let lemmas = try #require(read.findings.phrases).vocabulary.lemmas
    #expect(lemmas.contains { $0.text == form && $0.isWord } == isWord)
  }

  /// A corpus about solar power, of sentences that differ by their subjects.
  private static let corpus: String = {
    let subjects = [
      "Le voisin", "La voisine", "Un jeune homme", "Une vieille dame", "Mon frère", "Notre médecin", "Leur patron",
      "Cette grande fille", "Son ami", "Le petit garçon", "Un bon client", "La même personne",
    ]
    let facts = [
      "regarde un panneau photovoltaïque et parle de la pluie", "achète une cellule photovoltaïque pour la maison",
      "demande le prix de l'onduleur et rentre chez lui le soir", "veut étalonner la cellule avant la fin du mois",
      "voit que le rendement photovoltaïque est bon cette année", "doit étalonner un onduleur pendant la semaine",
      "pense à la grande ville et à la vie de ses parents", "mange une pomme avec les enfants dans la rue",
    ]
    var sentences: [String] = []
    for round in 0..<7 {
      for subject in subjects {
        for fact in facts { sentences.append("\(subject) \(fact)\(round % 2 == 0 ? "" : " encore une fois").") }
      }
    }
    return sentences.joined(separator: "\n\n")
  }()

  @Test func areListedWhereACorpusKeepsUsingThem() throws {
    let read = try PhraseText(Self.corpus, isPartOfCorpus: true)
    var tally = CorpusTally(read.extractor)
    tally.add(read.findings, read.list(path: "solar.txt"))
    let terms = tally.termList(path: "folder", sha256: "").terms
    let found = terms.filter { $0.candidate?.words.count == 1 }
      .map { "\($0.french) \($0.candidate?.words.first?.partOfSpeech.tag ?? "")" }
    #expect(found.contains("photovoltaïque ADJ"))
    #expect(found.contains("onduleur NOUN"))
    for common in ["grand ADJ", "petit ADJ", "voir VERB", "manger VERB", "maison NOUN"] {
      #expect(!found.contains(common))
    }
  }
}

/// The numbers that describe a word or phrase of a corpus.
struct CorpusFeaturesTests {
  @Test func areFiniteAndTellRareWordsFromCommonOnes() throws {
    let read = try PhraseText(
      "L'onduleur chauffe. La maison est un onduleur (OND). Un Onduleur de la maison grise étalonne l'API.",
      isPartOfCorpus: true)
    let reader = try #require(read.findings.phrases)
    let features = CorpusFeatures(reader, try WordFrequencies.shipped())
    let values = (0..<reader.phraseCount).map { features.values(of: $0) }
    for own in values { #expect(own.count == CorpusFeatures.count && own.allSatisfy(\.isFinite)) }
    func value(_ phrase: String, _ measure: PhraseMeasures.Measure) throws -> Float {
      values[try #require(read.phrases.firstIndex(of: phrase))][measure.rawValue]
    }
    #expect(try value("onduleur", .leastWeirdness) > value("maison", .leastWeirdness))
    #expect(try value("onduleur", .frequency) > value("maison grise", .frequency))
    #expect(try value("maison grise", .complements) < value("onduleur de la maison grise", .complements))
  }

  @Test(arguments: [("aéronef", "problème"), ("acier", "importance"), ("méthane", "exemple")])
  func tellWordsOfFieldsFromWordsOfAnyText(_ ofField: String, _ ofAny: String) throws {
    let read = try PhraseText("La \(ofField) marche. Un \(ofAny) reste.", isPartOfCorpus: true)
    let reader = try #require(read.findings.phrases)
    let features = CorpusFeatures(reader, try WordFrequencies.shipped())
    func value(_ word: String, _ feature: CorpusFeatures.Feature) throws -> Float {
      features.values(of: try #require(read.phrases.firstIndex(of: word)))[feature.place]
    }
    #expect(try value(ofField, .meanOfField) == 1)
    #expect(try value(ofAny, .meanOfField) == 0 && value(ofAny, .meanUnjudged) == 0)
  }

  @Test(arguments: [
    (PhraseShape.noun, 1, TermhoodModel.Kind.noun), (.acronym, 1, .noun), (.adjective, 1, .adjective),
    (.verb, 1, .verb), (.nounAdjective, 2, .phrase), (.other, 4, .phrase),
  ])
  func areWeighedByKind(_ shape: PhraseShape, _ contentCount: Int, _ kind: TermhoodModel.Kind) {
    #expect(TermhoodModel.Kind(inCorpus: shape, contentCount: contentCount) == kind)
  }
}
