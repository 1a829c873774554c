/// What one look at the bytes of a term shows: that it may have another form, which few terms have.
struct TermSigns: OptionSet {
  let rawValue: UInt8

  /// An opening bracket: a year may stand in it.
  static let bracket = TermSigns(rawValue: 1)
  /// A digit: it may be written apart from the letters before it.
  static let digit = TermSigns(rawValue: 2)
  /// Six words or more: the name in it may be cut short.
  static let sixWords = TermSigns(rawValue: 4)
  /// The beginning of a word that may be written with and without a hyphen.
  static let firstPart = TermSigns(rawValue: 8)

  /// A word that may begin the name of a body known by letters: *Nations*, *Union*, *ONU*.
  static let body = TermSigns(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs of a term.
  ///
  /// - Complexity: O(*n*).
  init(_ letters: Span<UInt8>) {
    var signs: TermSigns = []
    var blanks = 0
    var before: UInt8 = 0x20
    for index in letters.indices {
      let byte = letters[index]
      if before == 0x20, TermRecord.mayBeginFirstPart(letters, index) { signs.insert(.firstPart) }
      if before == 0x20 || before == 0x27, TermRecord.mayBeginBody(byte) { signs.insert(.body) }
      if byte <= 0x39 {
        if byte == 0x20 { blanks += 1 }
        if byte == 0x28 { signs.insert(.bracket) }
        if byte >= 0x30 { signs.insert(.digit) }
      }
      before = byte
    }
    // Six words have five blanks between them.
    if blanks >= 5 { signs.insert(.sixWords) }
    self = signs
  }
}
