extension FormTable {
  /// A form in lower case, as a string.
  ///
  /// What rules compare with words of their own: most forms have no capital and are read where they stand.
  /// - Complexity: O(length).
  package func lowercased(_ form: UInt32) -> String {
    let letters = bytes(form)
    // Letters beyond ASCII may be capitals, too.
    let isPlain = letters.allSatisfy { $0 < 0x41 || $0 > 0x5A && $0 < 0x80 }
    return String(decoding: isPlain ? letters : WordFolding.lowercase(Array(letters))[...], as: UTF8.self)
  }
}
