/// How a form uses capitals.
public enum CaseShape: UInt8, Sendable {
  /// No letter at all.
  case none
  /// `traité`
  case lower
  /// `Traité`
  case initial
  /// `TRAITÉ`, `OTAN`; at least two letters.
  case allCapitals
  /// `eBay`, `McDonald`
  case mixed

  /// The shape of a form.
  init(_ form: Span<UInt8>, _ range: Range<Int>) {
    var upper = 0
    var lower = 0
    var firstIsUpper = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = form[index]
      let kind = ByteClass.of(form, index)
      if kind & ByteClass.upper != 0 {
        if upper + lower == 0 { firstIsUpper = true }
        upper += 1
      } else if kind & ByteClass.lower != 0 {
        lower += 1
      }
      index += ByteClass.length(byte)
    }
    switch (upper, lower) {
    case (0, 0): self = .none
    case (0, _): self = .lower
    case (1, _) where firstIsUpper: self = .initial
    case (_, 0): self = .allCapitals
    default:
      // Compounds of names (`Saint-Siège`, `Kim Jong-un`) have several capitals, one for each part.
      self = firstIsUpper && Self.isTitleCompound(form, range) ? .initial : .mixed
    }
  }

  private static func isTitleCompound(_ form: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var atStart = true
    while index < range.upperBound {
      let byte = form[index]
      let kind = ByteClass.of(form, index)
      if kind & ByteClass.upper != 0, !atStart { return false }
      atStart = kind & (ByteClass.hyphen | ByteClass.apostrophe) != 0
      index += ByteClass.length(byte)
    }
    return true
  }
}
