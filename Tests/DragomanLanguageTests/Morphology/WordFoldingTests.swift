import Testing

@testable import DragomanLanguage

@Suite struct WordFoldings {
  @Test(arguments: [
    ("", ""), ("ÉTAT", "état"), ("Œuvre", "œuvre"), ("L'ÎLE", "l'île"), ("ŠEFČOVIČ", "šefčovič"),
    ("ÿŸ", "ÿÿ"),
    ("×÷ß", "×÷ß"), ("İ", "İ"), ("Ķ", "ķ"), ("Ĺ", "ĺ"), ("МОСКВА", "МОСКВА"), ("北", "北"), ("😀A", "😀a"),
    ("10 000", "10 000"),
  ])
  func lowerCaseKeepsTheLength(form: String, expected: String) {
    let lower = WordFolding.lowercase(Array(form.utf8))
    #expect(String(decoding: lower, as: UTF8.self) == expected)
    #expect(lower.count == form.utf8.count)
  }

  @Test(arguments: [
    ("", ""), ("État", "etat"), ("Œuvre", "oeuvre"), ("Šefčovič", "sefcovic"), ("Erdoğan", "erdogan"),
    ("ÆŒßØ", "aeoesso"), ("Timișoara", "timisoara"), ("naïve", "naive"), ("Łódź", "lodz"),
    ("İstanbul", "istanbul"),
    ("Đỗ", "dỗ"), ("Москва", "Москва"), ("北京", "北京"), ("aujourd'hui", "aujourd'hui"), ("G-7", "g-7"),
  ])
  func foldingLeavesCaseAndAccentsAside(form: String, expected: String) {
    #expect(String(decoding: WordFolding.fold(Array(form.utf8)), as: UTF8.self) == expected)
  }

  @Test func everyLetterFoldsLikeItsLowerCase() {
    for value in (0x41...0x24F as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = Array(String(scalar).utf8)
      let folded = WordFolding.fold(form)
      // Þ, Ĳ and Ŋ have no letters to fold to and stay as they are.
      if WordFolding.base(of: value) != 0 || value < 0x80 {
        #expect(WordFolding.fold(WordFolding.lowercase(form)) == folded, "\(scalar)")
      }
      #expect(WordFolding.fold(folded) == folded, "\(scalar)")
      #expect(String(validating: folded, as: UTF8.self) != nil, "\(scalar)")
    }
  }

  @Test func lowerCaseAgreesWithUnicode() {
    for value in (0x41...0x17F as ClosedRange<UInt32>) where value != 0x130 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let lower = WordFolding.lowercase(Array(String(scalar).utf8))
      #expect(String(decoding: lower, as: UTF8.self) == scalar.properties.lowercaseMapping, "\(scalar)")
    }
  }
}
