import DragomanTestSupport
import Testing

@testable import DragomanLanguage

/// Looks a form up as a text would have it.
private func lookUp(_ form: String, _ kind: Token.Kind = .word) throws -> (
  origin: ReadingOrigin, readings: [Reading]
) {
  var table = FormTable(lexicon: try FrenchText.lexicon)
  let bytes = Array(form.utf8)
  let number = table.intern(bytes.span, 0..<bytes.count, kind: kind)
  table.lookUpNewForms()
  return (table.origin(number), Array(table.readings(number)))
}

@Suite struct LexicalLookups {
  /// Forms that share their first sixteen bytes, or differ only behind their end, and enough of them to grow the table.
  @Test func numbersEachFormOnceHoweverItIsAsked() throws {
    var table = FormTable(lexicon: try FrenchText.lexicon)
    let forms =
      (0..<6000).map { "anticonstitutionnellement\($0)" } + (0..<6000).map { "a\($0)" } + ["a", "a\0", "a\0\0"]
    for _ in 0..<2 {
      for (number, form) in forms.enumerated() {
        let bytes = Array(form.utf8)
        #expect(table.intern(bytes.span, 0..<bytes.count, kind: .word) == UInt32(number))
      }
    }
    #expect(table.count == forms.count)
    #expect(forms.indices.allSatisfy { table.string(UInt32($0)) == forms[$0] })
  }

  /// Forms get the same numbers together as one after the other, new ones and those that share a hash's slot among them.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func numbersFormsTogetherAsOneByOne(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var together = FormTable(lexicon: try FrenchText.lexicon)
    var oneByOne = FormTable(lexicon: try FrenchText.lexicon)
    for _ in 0..<4 {
      // Short ones come again in the same paragraph; long ones differ behind what a key holds.
      let words = (0..<400).map { _ in
        generator.number(below: 8) == 0
          ? "anticonstitutionnellement\(generator.number(below: 50))" : "a\(generator.number(below: 2000))"
      }
      let bytes = Array(words.joined(separator: " ").utf8)
      var tokens: [Token] = []
      var start = 0
      for word in words {
        tokens.append(
          Token(
            start: UInt32(start), end: UInt32(start + word.utf8.count), form: 0, kind: .word, followsSpace: true,
            isHyphenated: false))
        start += word.utf8.count + 1
      }
      together.number(&tokens, from: 0, in: bytes.span)
      let expected = tokens.map { oneByOne.intern(bytes.span, Int($0.start)..<Int($0.end), kind: .word) }
      #expect(tokens.map(\.form) == expected, "seed \(seed)")
      #expect(zip(tokens, words).allSatisfy { together.string($0.form) == $1 }, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("traité", "traité", ReadingOrigin.dictionary), ("Traité", "traité", .recased),
    ("TRAITÉ", "traité", .recased),
    ("TRAITE", "traité", .recased), ("Etats", "état", .reaccented), ("États", "état", .recased),
    ("ETAT", "état", .recased), ("haitien", "haïtien", .reaccented), ("manoeuvre", "manœuvre", .reaccented),
    ("MANOEUVRE", "manœuvre", .recased), ("Oeuvre", "œuvre", .reaccented), ("A", "à", .recased),
    ("marche", "marche", .dictionary), ("étrangères", "étranger", .dictionary), ("L'", "l'", .recased),
    ("EVENEMENT", "événement", .recased), ("été", "être", .dictionary), ("Étés", "été", .recased),
  ])
  func formsAreReadAsTextsWriteThem(form: String, lemma: String, origin: ReadingOrigin) throws {
    let found = try lookUp(form, form.hasSuffix("'") ? .elided : .word)
    #expect(found.readings.contains { $0.lemma == lemma }, "\(found.readings.map(\.lemma))")
    // A form that is a word as it stands, too, may have been found as it is written.
    #expect(found.origin == origin || (origin == .recased && found.origin == .dictionary))
  }

  @Test(arguments: [
    ("marche", "marché"), ("a", "à"), ("ou", "où"), ("sur", "sûr"), ("traite", "traité"), ("SÛR", "suer"),
    ("Marche", "marché"),
  ])
  func aWordIsNotTakenForAnotherWithAccents(form: String, lemma: String) throws {
    #expect(try !lookUp(form).readings.contains { $0.lemma == lemma })
  }

  @Test(arguments: ["xyzzy", "Xyzzy", "XYZZY", "qsdfgh", "北京"])
  func nothingIsSaidOfUnknownForms(form: String) throws {
    let found = try lookUp(form)
    #expect(found.origin == .unknown && found.readings == [])
  }

  @Test(arguments: [
    ("100 000", Token.Kind.number, PartOfSpeech.numeral), ("«", .punctuation, .punctuation),
    ("€", .symbol, .symbol),
  ])
  func signsAndNumbersNeedNoLexicon(form: String, kind: Token.Kind, part: PartOfSpeech) throws {
    let found = try lookUp(form, kind)
    #expect(found.origin == .pattern && found.readings.map(\.partOfSpeech) == [part])
    #expect(found.readings.map(\.lemma) == [form])
  }

  @Test(arguments: [
    ("-t-il", "il"), ("-elle", "elle"), ("-ce", "ce"), ("-vous", "vous"), ("-moi", "moi"), ("-TU", "tu"),
  ])
  func aPronounBehindItsVerbIsReadAsPronoun(form: String, lemma: String) throws {
    let found = try lookUp(form, .clitic)
    #expect(found.readings.contains { $0.partOfSpeech == .pronoun })
    #expect(found.readings.contains { $0.lemma == lemma }, "\(found.readings.map(\.lemma))")
  }

  @Test func aFormHasOneNumberHoweverOftenItComes() throws {
    var table = FormTable(lexicon: try FrenchText.lexicon)
    var numbers: [String: UInt32] = [:]
    // More forms than the table has room for at first, with the last bytes of the text in reach and not.
    for round in 0..<2 {
      for value in 0..<20_000 {
        let form = Array("f\(value)".utf8)
        let number = table.intern(form.span, 0..<form.count, kind: .word)
        if round == 0 { #expect(numbers.updateValue(number, forKey: "f\(value)") == nil) }
        #expect(numbers["f\(value)"] == number)
      }
    }
    #expect(table.count == 20_000)
    for (form, number) in numbers { #expect(table.string(number) == form) }
  }

  @Test func aFormIsTheSameWhateverStandsBehindIt() throws {
    var table = FormTable(lexicon: try FrenchText.lexicon)
    let texts = ["Otan", "Otan ", "Otan, et", "Otan et la Russie", "xxOtan", "xxOtan et la Russie"]
    let numbers = texts.map { text in
      let bytes = Array(text.utf8)
      let start = text.hasPrefix("xx") ? 2 : 0
      return table.intern(bytes.span, start..<start + 4, kind: .word)
    }
    #expect(Set(numbers).count == 1 && table.count == 1)
  }
}
