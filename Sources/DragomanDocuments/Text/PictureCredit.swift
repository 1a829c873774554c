/// Credits of pictures, and the captions that they end: `© Jean Dupré / Agence Lumière`, `REUTERS/Gleb Garanich`.
enum PictureCredit {
  /// Agencies that stand beside a slash in the credit of a picture, folded.
  private static let agencies: Set<String> = [
    "afp", "reuters", "ap", "sipa", "getty images", "getty", "maxppp", "epa", "belga", "anp", "dpa",
    "sputnik",
    "tass", "hans lucas", "abaca", "abacapress", "keystone", "ats", "efe", "ap photo", "bestimage",
    "afp photo",
    "pool", "via reuters", "via ap", "via afp", "epa-efe", "xinhua", "anadolu", "nurphoto", "gamma-rapho",
    "divergence",
    "archives", "archives afp", "magnum photos", "ukrinform", "shutterstock", "istock", "unsplash",
    "ouest-france",
    "ouest france", "presse canadienne", "radio-canada",
  ]

  /// What a bracket with a credit begins with.
  private static let bracketLeads: [[UInt8]] = [
    "photo ", "photo:", "photos ", "credit ", "credit:", "credits ", "credit photo", "illustration", "image ",
    "\u{A9}", "capture d'ecran", "photo d'archives", "archives ",
  ].map { text in text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

  /// Whether a whole paragraph is a caption, a credit or a copyright line.
  static func reason(for text: FoldedText) -> Furniture.Reason? {
    guard text.count <= 300 else { return nil }
    if let sign = text.bytes.firstIndex(of: FoldedText.copyright) {
      let isYear = yearFollows(text, sign)
      if isYear && sign <= text.contentStart + 1 { return .footer }
      return .caption
    }
    return text.count <= 250 && (hasSlashCredit(text) || endsInBracket(text)) ? .caption : nil
  }

  /// Credits within or after a longer paragraph.
  static func pieces(in bytes: [UInt8], _ range: Range<Int>) -> [FurniturePiece] {
    guard let last = bytes[range].lastIndex(of: 0x29), range.upperBound - last <= 2 else {
      return glued(bytes, range)
    }
    let start = max(range.lowerBound, range.upperBound - 140)
    let tail = FoldedText(bytes, start..<range.upperBound)
    guard let open = tail.bytes.lastIndex(of: 0x28),
      bracketLeads.contains(where: { tail.match($0, at: open + 1) != nil })
    else { return glued(bytes, range) }
    return [FurniturePiece(range: tail.offset(open)..<range.upperBound, reason: .caption)]
  }

  /// A credit run on to the end of a paragraph: `… à Vienne. © Jean Dupré`.
  private static func glued(_ bytes: [UInt8], _ range: Range<Int>) -> [FurniturePiece] {
    guard let sign = bytes[range].lastIndex(of: 0xA9), sign > range.lowerBound, bytes[sign - 1] == 0xC2,
      range.upperBound - sign <= 100
    else { return [] }
    return [FurniturePiece(range: (sign - 1)..<range.upperBound, reason: .caption)]
  }

  private static func yearFollows(_ text: FoldedText, _ sign: Int) -> Bool {
    var place = sign + 1
    while place < text.count, text.bytes[place] == 0x20 { place += 1 }
    return text.bytes[min(place, text.count)...].prefix(4).count { FoldedText.isDigit($0) } == 4
      || text.contains(Array("tous droits".utf8))
  }

  /// Whether the last words are names around a slash, one of them an agency.
  private static func hasSlashCredit(_ text: FoldedText) -> Bool {
    guard let slash = text.bytes.lastIndex(of: 0x2F), text.count - slash <= 50 else { return false }
    // Only names may follow: `l'accord AFP/Reuters a été signé` is a sentence.
    var index = slash + 1
    while index < text.count {
      if FoldedText.isWordByte(text.bytes[index]), !FoldedText.isWordByte(text.bytes[index - 1]) {
        let word = text.bytes[index...].prefix { FoldedText.isWordByte($0) }
        guard
          text.isCapital(index)
            || ["via", "de", "pour", "pool"].contains(String(decoding: word, as: UTF8.self))
        else { return false }
      }
      index += 1
    }
    let after = words(Array(text.bytes[(slash + 1)...]))
    let before = words(Array(text.bytes[..<slash]))
    return (1...3).contains { count in
      agencies.contains(after.prefix(count).joined(separator: " "))
        || agencies.contains(after.suffix(count).joined(separator: " "))
        || agencies.contains(before.suffix(count).joined(separator: " "))
    }
  }

  private static func words(_ bytes: [UInt8]) -> [String] {
    bytes.split { !FoldedText.isWordByte($0) && $0 != 0x2D }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a short paragraph ends in a bracket that credits a picture.
  private static func endsInBracket(_ text: FoldedText) -> Bool {
    guard let close = text.bytes.lastIndex(of: 0x29), text.isDone(close + 1),
      let open = text.bytes[..<close].lastIndex(of: 0x28)
    else { return false }
    return bracketLeads.contains { text.match($0, at: open + 1) != nil }
  }
}
