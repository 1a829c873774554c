import DragomanLanguage

/// The word lists of the program that leave their mark in an index when it is compiled.
enum CompiledLists {
  /// Changes when any of them does, so that no index made by older lists is taken for one of today's.
  ///
  /// Of ``RuleWords`` all count: which of them a key or a spelling depends on changes with the rules.
  static let checksum: UInt64 = {
    var checksum = Checksum()
    let lists = RuleWords.allCases.map(\.list) + [ConceptRecord.unions]
    for list in lists {
      for word in list {
        for byte in word.utf8 { checksum.combine(UInt64(byte)) }
        checksum.combine(0)
      }
      checksum.combine(1)
    }
    return checksum.value
  }()
}
