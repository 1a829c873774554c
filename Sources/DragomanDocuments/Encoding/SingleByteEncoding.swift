/// An encoding of Western European text with one byte for each letter.
enum SingleByteEncoding: CaseIterable {
  // In order of preference when two fit equally well.
  case windows1252
  case latin9
  case macRoman

  /// The name that IANA and iconv share.
  var name: String {
    switch self {
    case .windows1252: "windows-1252"
    case .latin9: "ISO-8859-15"
    case .macRoman: "macintosh"
    }
  }

  /// The scalars of the bytes 0x80 to 0xFF; 0 where the encoding has none.
  var upperHalf: [UInt32] {
    switch self {
    case .windows1252: Self.tables.windows1252
    case .latin9: Self.tables.latin9
    case .macRoman: Self.tables.macRoman
    }
  }

  private static let tables = (
    windows1252: table("windows-1252"), latin9: table("ISO-8859-15"), macRoman: table("macintosh")
  )

  private static func table(_ name: String) -> [UInt32] {
    guard let converter = CharacterConverter(from: name) else { return Array(repeating: 0, count: 128) }
    return (0x80...0xFF).map { byte in
      let converted = converter.convert([UInt8(byte)])
      guard converted.damaged.isEmpty else { return 0 }
      return String(decoding: converted.text, as: UTF8.self).unicodeScalars.first?.value ?? 0
    }
  }
}
