/// How a token is written, as far as names are told by it.
package enum EntityShape: UInt8, Sendable {
  case lower, initial, capitals, mixed, number, sign, letter

  /// Whether it has a capital.
  @inline(__always)
  var isCapital: Bool {
    switch self {
    case .initial, .capitals, .mixed, .letter: true
    case .lower, .number, .sign: false
    }
  }

  /// Whether it has letters.
  @inline(__always)
  var isWord: Bool { self == .lower || isCapital }

  /// The shape of a form and a value for its pattern: each run of capitals, small letters and digits as one, the
  /// single letters of a short form each for itself.
  static func of(_ form: ArraySlice<UInt8>) -> (shape: EntityShape, pattern: UInt64) {
    var upper = 0
    var lower = 0
    var digits = 0
    var firstIsUpper = false
    var letters: [UInt8] = []
    var runs: [UInt8] = []
    let bytes = form.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let kind = ByteClass.of(bytes, index)
      let sign: UInt8
      if kind & ByteClass.upper != 0 {
        if upper + lower == 0 { firstIsUpper = true }
        upper += 1
        sign = UInt8(ascii: "X")
      } else if kind & ByteClass.lower != 0 {
        lower += 1
        sign = UInt8(ascii: "x")
      } else if kind & ByteClass.digit != 0 {
        digits += 1
        sign = UInt8(ascii: "d")
      } else {
        sign = byte
      }
      letters.append(sign)
      if runs.last != sign { runs.append(sign) }
      index += max(1, ByteClass.length(byte))
    }
    let pattern = FeatureHash.of(bytes: letters.count > 6 ? runs : letters)
    let shape: EntityShape
    switch (upper, lower) {
    case (0, 0): shape = digits > 0 ? .number : .sign
    case (0, _): shape = .lower
    case (1, 0): shape = .letter
    case (1, _) where firstIsUpper: shape = .initial
    case (_, 0): shape = .capitals
    default: shape = .mixed
    }
    return (shape, pattern)
  }
}
