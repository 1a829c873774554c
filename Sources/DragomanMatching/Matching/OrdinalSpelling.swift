import DragomanLanguage

/// The ways to write one ordinal, so that a text may have another than the glossary: *IVe*, *4e*, *4ème*, *4ᵉ*,
/// *quatrième*.
enum OrdinalSpelling {
  /// Calls `body` with the keys that elements of terms have for the same ordinal in other writings; with nothing for a
  /// word that is none.
  ///
  /// - Complexity: O(*n*) in the letters of the word.
  static func forEachOther(of letters: ArraySlice<UInt8>, _ body: ([UInt8]) -> Void) {
    guard let first = letters.first, letters.count <= 14 else { return }
    let isFigure = first <= 0x39 || first < 0x60 && "IVXLC".utf8.contains(first)
    guard let number = (isFigure ? DesignationParameter.ordinal(letters) : nil) ?? SpelledOrdinal.simple(letters) else {
      return
    }
    guard (1...100).contains(number) else { return }
    for ending in ["e", "ème"] { body(Array("\(number)\(ending)".utf8)) }
    body(FormKeys.nameKey(Array((DesignationParameter.roman(of: number) + "e").utf8)))
    // Of one letter it is no name for the lexicon: *Ve*, *Xe*.
    if number == 5 || number == 10 { body(Array((number == 5 ? "ve" : "xe").utf8)) }
    switch number {
    case 1:
      for key in ["1er", "1re", "premier", "première"] { body(Array(key.utf8)) }
      body(Array("premier".utf8) + [FormKeys.feminineMark])
      body(FormKeys.nameKey(Array("Ire".utf8)))
      body(FormKeys.nameKey(Array("Ier".utf8)))
    case 2:
      body(Array("deuxième".utf8))
      body(Array("second".utf8) + [FormKeys.feminineMark])
    default: if let spelled = SpelledOrdinal.spelled(number) { body(spelled) }
    }
  }
}
