import DragomanTestSupport
import Testing

@testable import DragomanLanguage

private let smallList: [(String, Reading)] = [
  ("traité", "traité", .noun, [("Gender", "Masc"), ("Number", "Sing")]),
  ("traités", "traité", .noun, [("Gender", "Masc"), ("Number", "Plur")]),
  ("traité", "traiter", .verb, [("Tense", "Past"), ("VerbForm", "Part")]),
  ("a", "avoir", .auxiliary, [("VerbForm", "Fin")]), ("à", "à", .adposition, []),
  ("États-Unis", "États-Unis", .properNoun, [("Number", "Plur")]), ("œuvre", "œuvre", .noun, []),
  ("aïeux", "aïeul", .noun, [("Number", "Plur")]), ("été", "être", .auxiliary, [("VerbForm", "Part")]),
  ("été", "été", .noun, []), ("yeux", "œil", .noun, [("Number", "Plur")]),
  ("aujourd'hui", "aujourd'hui", .adverb, []),
].map { form, lemma, part, values in
  var features = MorphologicalFeatures()
  for (name, value) in values as [(String, String)] { features.set(name, value) }
  return (form, Reading(lemma: lemma, partOfSpeech: part, features: features))
}

private func smallImage() -> [UInt8] {
  var builder = LexiconBuilder()
  for (form, reading) in smallList { builder.add(form: form, reading) }
  return builder.build()
}

/// Asks the lexicon all that can be asked; only that it answers matters.
private func questionEverything(_ lexicon: FrenchLexicon) {
  for (form, _) in smallList {
    let bytes = Array(form.utf8)
    for reading in lexicon.readings(of: bytes) { _ = reading.features.conllu + reading.partOfSpeech.tag }
    _ = lexicon.formsFolding(to: WordFolding.fold(bytes))
  }
  _ = lexicon.readings(of: Array("absent".utf8))
  _ = lexicon.formsFolding(to: Array("aaaaaaaaaa".utf8))
  _ = lexicon.formsFolding(to: [])
}

@Suite struct FrenchLexicons {
  @Test func whatIsBuiltIsRead() throws {
    let lexicon = try FrenchLexicon(image: smallImage())
    #expect(lexicon.formCount == Set(smallList.map(\.0)).count)
    for form in Set(smallList.map(\.0)) {
      let readings = lexicon.readings(of: Array(form.utf8))
      #expect(Set(readings) == Set(smallList.filter { $0.0 == form }.map(\.1)), "\(form)")
      #expect(readings.count == Set(readings).count)
    }
    for form in ["", "trait", "traitée", "TRAITÉ", "Traité", "etats-unis"] {
      #expect(lexicon.readings(of: Array(form.utf8)) == [])
    }
  }

  @Test func theSameWordsGiveTheSameImageInAnyOrder() {
    var builder = LexiconBuilder()
    for (form, reading) in smallList.reversed() + smallList { builder.add(form: form, reading) }
    #expect(builder.build() == smallImage())
  }

  @Test(arguments: [
    ("tr", ["traité", "traités"]), ("traites", ["traités"]), ("et", ["États-Unis", "été"]), ("oe", ["œuvre"]),
    ("a", ["a", "aujourd'hui", "aïeux", "à"]), ("traitess", []), ("z", []),
  ])
  func formsAreFoundByTheirBeginning(_ letters: String, _ forms: [String]) throws {
    let found = try FrenchLexicon(image: smallImage()).forms(foldingToBeginWith: Array(letters.utf8))
    #expect(found.map { String(decoding: $0, as: UTF8.self) }.sorted() == forms.sorted())
  }

  @Test(arguments: [
    ("traite", ["traité"]), ("etats-unis", ["États-Unis"]), ("a", ["a", "à"]), ("oeuvre", ["œuvre"]),
    ("ete", ["été"]), ("", []), ("trai", []), ("x", []),
  ])
  func formsAreFoundByTheirFoldedLetters(letters: String, expected: [String]) throws {
    let found = try FrenchLexicon(image: smallImage()).formsFolding(to: Array(letters.utf8))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func anImageCutAnywhereIsRefusedOrAnswers() {
    let image = smallImage()
    for length in 0..<image.count {
      if let lexicon = try? FrenchLexicon(image: Array(image[..<length])) { questionEverything(lexicon) }
    }
    #expect(throws: FileError.self) { try FrenchLexicon(image: []) }
    #expect(throws: FileError.self) { try FrenchLexicon(image: Array(image[..<100])) }
  }

  @Test func anImageWithOneWrongByteIsRefusedOrAnswers() throws {
    let image = smallImage()
    for offset in image.indices {
      for mask in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF] as [UInt8] {
        var damaged = image
        damaged[offset] ^= mask
        if let lexicon = try? FrenchLexicon(image: damaged) { questionEverything(lexicon) }
      }
    }
    for offset in 0..<16 {
      var damaged = image
      damaged[offset] ^= 0xFF
      #expect(throws: FileError.self) { try FrenchLexicon(image: damaged) }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anImageWithManyWrongBytesIsRefusedOrAnswers(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var damaged = smallImage()
    // The header stays, so that the damage is met where the lexicon is read.
    for _ in 0..<1 + generator.number(below: 60) {
      damaged[Int.random(in: 120..<damaged.count, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
    }
    if let lexicon = try? FrenchLexicon(image: damaged) { questionEverything(lexicon) }
  }

  @Test func theShippedLexiconKnowsFrench() throws {
    let lexicon = try FrenchText.lexicon
    #expect(lexicon.formCount > 100_000)
    let readings = lexicon.readings(of: Array("étrangères".utf8))
    #expect(
      readings.contains { $0.lemma == "étranger" && $0.partOfSpeech == .adjective && $0.features.isPlural })
  }

  @Test func aFileThatIsNoLexiconIsRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try FrenchLexicon(path: folder.file("absent.bin")) }
    #expect(throws: FileError.self) { try FrenchLexicon(path: folder.path) }
    for text in ["", "a", String(repeating: "DRGFRLX\n", count: 50)] {
      let path = try folder.write(text, to: "lexicon.bin")
      #expect(throws: FileError.self) { try FrenchLexicon(path: path) }
    }
  }
}
