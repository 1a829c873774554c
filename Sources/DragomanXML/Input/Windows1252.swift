/// The encoding of Western European text that Windows brought: ISO 8859-1 with characters in place of control codes.
package enum Windows1252 {
  /// The character of a byte; nil for the five bytes that are free.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = upper[Int(byte) - 0x80]
    return scalar == free ? nil : scalar
  }

  private static let free: Unicode.Scalar = "\u{FFFD}"

  /// What stands for the bytes from 0x80 to 0x9F.
  private static let upper = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
