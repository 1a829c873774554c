import DragomanLanguage

/// The first halves of adjectives of two states: *sino-roumain*, Sino-Romanian.
enum CombiningForm {
  /// What the second half has before it in English; nil for what is no such half.
  ///
  /// - Parameter letters: The first half, in any case.
  static func english(_ letters: ArraySlice<UInt8>) -> String? {
    guard letters.last == UInt8(ascii: "o") || letters.last == UInt8(ascii: "O") else { return nil }
    return forms[WordFolding.fold(Array(letters))]
  }

  private static let forms = Dictionary(
    uniqueKeysWithValues: RuleWords.combiningForms.table.map { (Array($0.key.utf8), $0.value) })
}
