/// An input as valid UTF-8, with what had to be done to get there.
struct DecodedInput {
  /// Valid UTF-8. For UTF-8 input the bytes as given, a byte order mark included.
  let bytes: [UInt8]
  /// The encoding found, by its IANA name.
  let encoding: String
  let warnings: [DocumentWarning]

  /// Finds the encoding and decodes.
  ///
  /// Byte order mark first, then well-formed UTF-8, then UTF-16 by its NUL bytes, then what a page declares,
  /// then the single-byte encoding that makes the best French of it. Bytes that mean nothing in the encoding
  /// found become U+FFFD, with one warning; all offsets then refer to the text so repaired. In UTF-8 each becomes a question
  /// mark, and offsets stay those of the file.
  ///
  /// - Throws: `binary` for NUL bytes and control characters that no encoding explains;
  ///   `unsupportedEncoding` when the C library cannot convert from the encoding found.
  init(_ bytes: [UInt8], isMarkup: Bool) throws(DocumentError) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      try self.init(wide: bytes[2...], order: .littleEndian)
      return
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      try self.init(wide: bytes[2...], order: .bigEndian)
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if !hasMark, bytes.contains(0), let order = InputCheck.wideOrder(bytes) {
      try self.init(wide: bytes[...], order: order)
      return
    }
    try InputCheck.checkControls(bytes)
    let check = UTF8Check(bytes)
    let declared = isMarkup ? DeclaredEncoding.find(in: bytes) : nil
    if check.isValid {
      let contradicts = declared.map { !DeclaredEncoding.isUTF8($0) } ?? false
      let matters = contradicts && check.sequences > 0
      self.init(
        bytes: bytes, encoding: "UTF-8",
        warnings: matters ? [Self.wrongDeclaration(declared ?? "", found: "UTF-8")] : [])
    } else if hasMark || check.isMostlyValid {
      self.init(
        bytes: check.repaired(bytes), encoding: "UTF-8",
        warnings: [Self.repair(of: check.damaged, in: bytes[...], encoding: "UTF-8")])
    } else {
      try self.init(singleByte: bytes, declared: declared)
    }
  }

  private init(bytes: [UInt8], encoding: String, warnings: [DocumentWarning]) {
    self.bytes = bytes
    self.encoding = encoding
    self.warnings = warnings
  }

  private init(wide bytes: ArraySlice<UInt8>, order: InputCheck.WideOrder) throws(DocumentError) {
    try self.init(
      bytes, from: order == .littleEndian ? "UTF-16LE" : "UTF-16BE", unit: 2, warnings: [])
    // UTF-16 explains the NUL halves of its code units, not NUL characters.
    try InputCheck.checkControls(self.bytes)
  }

  /// Converts with iconv.
  private init(
    _ bytes: ArraySlice<UInt8>, from encoding: String, unit: Int = 1, warnings: [DocumentWarning]
  ) throws(DocumentError) {
    guard let converter = CharacterConverter(from: encoding) else {
      throw DocumentError(
        .unsupportedEncoding, "found text in \(encoding), which this system cannot convert",
        hint: "save it as UTF-8")
    }
    let converted = converter.convert(bytes, unit: unit)
    self.encoding = encoding
    // The C library's converters from UTF-8 and UCS-4 let numbers beyond U+10FFFF through.
    let check = UTF8Check(converted.text)
    guard check.isValid else {
      self.bytes = check.repaired(converted.text)
      self.warnings =
        warnings + [Self.repair(of: check.damaged, in: converted.text[...], encoding: encoding)]
      return
    }
    self.bytes = converted.text
    self.warnings =
      converted.damaged.isEmpty
      ? warnings : warnings + [Self.repair(of: converted.damaged, in: bytes, encoding: encoding)]
  }

  private init(singleByte bytes: [UInt8], declared: String?) throws(DocumentError) {
    let scores = SingleByteEncoding.allCases.map {
      (encoding: $0, score: FrenchPlausibility(bytes, as: $0).score)
    }
    let detected = UniversalDetector.encoding(of: bytes)
    let declaredWestern = declared.flatMap(DeclaredEncoding.singleByte)
    let detectedWestern = detected.flatMap { DeclaredEncoding.singleByte($0.lowercased()) }
    // Of equal scores: the declared one, then the detector's, then the order of the list.
    let best = scores.enumerated().max { a, b in
      func rank(_ item: (offset: Int, element: (encoding: SingleByteEncoding, score: Int))) -> (
        Int, Int, Int, Int
      ) {
        let encoding = item.element.encoding
        return (
          item.element.score, encoding == declaredWestern ? 1 : 0, encoding == detectedWestern ? 1 : 0,
          -item.offset
        )
      }
      return rank(a) < rank(b)
    }?.element
    var warnings: [DocumentWarning] = []
    let isFrench = (best?.score ?? 0) > 0
    // Not French by any reading: the page's word, or the detector's, is worth more than ours.
    if !isFrench, let other = declared ?? detected, declaredWestern == nil,
      !DeclaredEncoding.isUTF8(other.lowercased()),
      let decoded = try? DecodedInput(bytes[...], from: other.uppercased(), warnings: [])
    {
      self = decoded
      return
    }
    let chosen = best?.encoding ?? .windows1252
    let name = Self.name(of: chosen, for: bytes)
    if let declared, declaredWestern != chosen, declaredWestern == nil || chosen == .macRoman {
      warnings.append(Self.wrongDeclaration(declared, found: name))
    }
    try self.init(bytes[...], from: name, warnings: warnings)
  }

  /// The most modest name that fits: Windows-1252 without any of its own characters is ISO-8859-1.
  private static func name(of encoding: SingleByteEncoding, for bytes: [UInt8]) -> String {
    guard encoding == .windows1252 else { return encoding.name }
    return bytes.contains { (0x80...0x9F).contains($0) } ? encoding.name : "ISO-8859-1"
  }

  private static func wrongDeclaration(_ declared: String, found: String) -> DocumentWarning {
    DocumentWarning(
      code: "wrong-encoding-declared",
      message: "the page says it is in \(declared), but its bytes are \(found)")
  }

  private static func repair(
    of damaged: [Int], in bytes: ArraySlice<UInt8>, encoding: String
  ) -> DocumentWarning {
    let first = damaged.first ?? bytes.startIndex
    let line = 1 + bytes[..<first].reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
    return DocumentWarning(
      code: "repaired-encoding",
      message: "expected \(encoding), found \(damaged.count) bytes that are none, from offset \(first); "
        + (encoding == "UTF-8"
          ? "each was replaced by ‘?’, and offsets are those of the file"
          : "each was replaced by U+FFFD, and offsets refer to the text so repaired"),
      line: line)
  }
}
