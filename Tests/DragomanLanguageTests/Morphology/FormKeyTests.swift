import DragomanTestSupport
import Testing

@testable import DragomanLanguage

@Suite struct KeysOfForms {
  /// What stands behind a form, and whether anything does, is nothing to its key.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func areTheSameWhereverTheFormStands(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(generator.number(below: 256)) } }
    for length in 1...40 {
      let form = bytes(length)
      let alone = FormKey(form.span, 0..<length)
      let before = generator.number(below: 20)
      let text = bytes(before) + form + bytes(generator.number(below: 20))
      let inText = FormKey(text.span, before..<before + length)
      #expect(inText == alone && inText.hash == alone.hash, "seed \(seed), length \(length)")
    }
  }

  /// Forms of up to sixteen bytes with the same key are the same.
  @Test func differWithEachOfTheirFirstSixteenBytes() {
    let form = Array("constitutionnelle".utf8)
    let key = FormKey(form.span, 0..<16)
    for place in 0..<16 {
      var other = form
      other[place] ^= 1
      #expect(FormKey(other.span, 0..<16) != key, "byte \(place)")
      #expect(FormKey(form.span, 0..<place + 1) != key || place == 15, "length \(place + 1)")
    }
  }
}

@Suite struct LowerCaseOfForms {
  @Test func isThatOfTheirLettersForEveryCapital() throws {
    var table = FormTable(lexicon: try FrenchText.lexicon)
    for scalar in (0x21...0x24F).compactMap(Unicode.Scalar.init) where scalar.value < 0x7F || scalar.value > 0xA0 {
      for form in ["\(Character(scalar))", "a\(Character(scalar))Z", "É\(Character(scalar))"] {
        let bytes = Array(form.utf8)
        let number = table.intern(bytes.span, 0..<bytes.count, kind: .word)
        #expect(table.lowercased(number) == String(decoding: WordFolding.lowercase(bytes), as: UTF8.self), "\(form)")
      }
    }
  }
}
