/// What Unicode says of letters, asked of its tables only beyond ASCII.
extension Unicode.Scalar {
  /// Whether the scalar is alphabetic.
  var isLetter: Bool { value < 0x80 ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic }

  /// Whether the scalar is a letter in upper case.
  var isCapital: Bool { value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase }

  /// Whether the scalar is a letter in lower case.
  var isSmall: Bool { value < 0x80 ? value &- 0x61 < 26 : properties.isLowercase }
}
