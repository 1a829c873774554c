import DragomanTestSupport
import Testing

@testable import DragomanLanguage

private func repair(_ text: String) -> TextLayer {
  UnicodeRepair(isWord: { ["désarmement", "accord"].contains(String(decoding: $0, as: UTF8.self)) })
    .repair(TextLayer(SourceText(text)))
}

/// A text before and after, with a stretch of the result and what it stands for.
private struct Case: CustomTestStringConvertible {
  let input: String
  let output: String
  var part = ""
  var source = ""

  init(_ input: String, _ output: String, _ part: String = "", _ source: String = "") {
    self.input = input
    self.output = output
    self.part = part
    self.source = source
  }

  var testDescription: String { input.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }
}

/// Where the bytes of `part` stand in `bytes`.
private func find(_ part: String, in bytes: [UInt8]) -> TextSpan? {
  let part = Array(part.utf8)
  return bytes.indices.first { bytes[$0...].starts(with: part) }.map { TextSpan($0, $0 + part.count) }
}

@Suite struct UnicodeRepairs {
  @Test(arguments: [
    // Apostrophes.
    Case("l’Otan", "l'Otan", "l'Otan", "l’Otan"),
    Case("l\u{201B}Otan", "l'Otan", "'", "\u{201B}"),
    Case("l\u{02BC}Otan", "l'Otan", "'Otan", "\u{02BC}Otan"),
    Case("l\u{FF07}Otan", "l'Otan", "Otan", "Otan"),
    Case("l‘Otan", "l'Otan", "l'", "l‘"),
    // Spaces.
    Case("«\u{A0}Oui »", "« Oui »", " ", "\u{A0}"),
    Case("Non\u{202F}!", "Non !", " !", "\u{202F}!"),
    Case("a\u{2009}b\u{3000}c", "a b c", "b c", "b\u{3000}c"),
    // Hyphens.
    Case("porte\u{2011}parole", "porte-parole", "porte-parole", "porte\u{2011}parole"),
    Case("porte\u{2010}parole", "porte-parole", "-", "\u{2010}"),
    // What is not seen.
    Case("désar\u{AD}mement", "désarmement", "désarmement", "désar\u{AD}mement"),
    Case("O\u{200B}NU\u{FEFF}", "ONU", "ONU", "O\u{200B}NU"),
    Case("\u{200F}ONU\u{2060}", "ONU", "ONU", "ONU"),
    // Accents apart from their letters.
    Case("e\u{301}tat", "état", "état", "e\u{301}tat"),
    Case("Genc\u{327}", "Genç", "ç", "c\u{327}"),
    Case("S\u{30C}efc\u{30C}ovic\u{30C}", "Šefčovič", "č", "c\u{30C}"),
    Case("Nguye\u{302}\u{303}n", "Nguyễn", "ễ", "e\u{302}\u{303}"),
    // Ligatures of type.
    Case("con\u{FB02}it", "conflit", "conflit", "con\u{FB02}it"),
    Case("o\u{FB03}ciel", "officiel", "officiel", "o\u{FB03}ciel"),
    Case("con\u{FB01}e", "confie", "i", "\u{FB01}"),
    // Words cut at a line end: with a hyphen, a soft one, a typographic one; CRLF; an indented line.
    Case("désar-\nmement", "désarmement", "désarmement", "désar-\nmement"),
    Case("désar-\r\nmement", "désarmement", "mement", "mement"),
    Case("désar-\n   mement", "désarmement", "armement", "ar-\n   mement"),
    Case("désar\u{2010}\nmement", "désarmement", "désarmement", "désar\u{2010}\nmement"),
    Case("désar\u{AD}\nmement", "désarmement", "désarmement", "désar\u{AD}\nmement"),
    Case("États-\nUnis", "États-Unis", "États-Unis", "États-\nUnis"),
    Case("DÉSAR-\nMEMENT", "DÉSARMEMENT", "ARM", "AR-\nM"),
    Case("«désar-\n\u{A0}mement»", "«désarmement»", "mement", "mement"),
    Case("cessez-\nle-feu", "cessez-le-feu", "cessez-le", "cessez-\nle"),
  ])
  private func typographyIsMadeUniform(example: Case) throws {
    let layer = repair(example.input)
    #expect(
      Array(layer.bytes) == Array(example.output.utf8), "\(layer.string(TextSpan(0, layer.bytes.count)))")
    let part = try #require(find(example.part, in: layer.bytes))
    let span = layer.source(of: part)
    #expect(Array(example.input.utf8)[span.range].elementsEqual(example.source.utf8), "\(span)")
  }

  @Test(arguments: [
    "Rien à changer : l'été, « œuvre », æ, 3-5.",
    // An opening quotation mark is none of the apostrophes.
    "Il dit ‘oui", "‘Oui",
    // A sign, a blank line or nothing behind the hyphen: no word was cut.
    "Paris -\nLyon", "un-\n\ndeux", "- un\n- deux", "fin-\n", "-\nun", "12-\n13", "« mot »-\nsuite",
    // Marks that no letter can bear.
    "\u{301}a", "1\u{301}", "x\u{301}", " \u{301}",
  ])
  func whatIsRightStaysAsItIs(text: String) {
    #expect(Array(repair(text).bytes) == Array(text.utf8))
  }

  @Test(arguments: ["e", "x", ""])
  func noLetterBearsMoreThanThirtyAccents(letter: String) {
    let text = letter + String(repeating: "\u{301}\u{323}", count: 100_000) + "tat"
    let layer = repair(text)
    let marks = String(decoding: layer.bytes, as: UTF8.self).unicodeScalars.count {
      $0.value >= 0x300 && $0.value < 0x370
    }
    #expect(marks == (letter == "e" ? 29 : 30))
    let end = layer.bytes.count
    #expect(layer.source(of: TextSpan(end - 3, end)) == TextSpan(text.utf8.count - 3, text.utf8.count))
    #expect(Array(repair(String(decoding: layer.bytes, as: UTF8.self)).bytes) == layer.bytes)
  }

  @Test func anUnknownWordCutAtALineEndKeepsItsHyphen() {
    #expect(Array(repair("Ben-\noît").bytes) == Array("Ben-oît".utf8))
    #expect(Array(repair("ac-\ncord").bytes) == Array("accord".utf8))
    #expect(Array(repair("AC-\ncord").bytes) == Array("ACcord".utf8))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func randomTextsMapBackAndNeedNoSecondRepair(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "e", "é", "o", "c", "œ", "U", "É", "n", "\u{301}", "\u{308}", "\u{327}", "\u{302}", "'", "’", "‘",
      " ",
      "\u{A0}", "\u{202F}", "-", "\u{2011}", "-\n", "-\r\n", "\u{2010}\n", "\n", "«", "»", "1",
      "désar-\nmement",
    ]
    let text = generator.text(of: pieces, count: 0...30)
    let source = Array(text.utf8)
    let layer = repair(text)
    let repaired = layer.bytes
    #expect(String(validating: repaired, as: UTF8.self) != nil, "seed \(seed)")
    let starts = (0...repaired.count).filter { $0 == repaired.count || repaired[$0] & 0xC0 != 0x80 }
    var previous = TextSpan(0, 0)
    for (start, end) in zip(starts, starts.dropFirst()) {
      let span = layer.source(of: TextSpan(start, end))
      #expect(Int(span.end) <= source.count && !span.isEmpty, "seed \(seed): \(span)")
      #expect(span == previous || span.start >= previous.end, "seed \(seed): \(span) after \(previous)")
      for offset in [Int(span.start), Int(span.end)] where offset < source.count {
        #expect(source[offset] & 0xC0 != 0x80, "seed \(seed): \(span) cuts a character")
      }
      previous = span
    }
    #expect(
      Array(repair(String(decoding: repaired, as: UTF8.self)).bytes) == repaired, "seed \(seed): \(text)")
  }
}
