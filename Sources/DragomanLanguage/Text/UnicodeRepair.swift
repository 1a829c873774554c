/// Makes typography uniform, so that later stages meet one apostrophe, one space and composed accents.
///
/// The result is a layer over the text: every offset still leads back. What is changed:
/// - the typographic apostrophes become `'`, the no-break and thin spaces a space, U+2010 and U+2011 `-`;
/// - soft hyphens, zero-width characters and byte order marks are left out;
/// - letters with combining accents are composed (NFC for Latin letters), ﬁ-ligatures opened;
/// - of more than thirty combining accents on one letter, the rest is left out;
/// - a word cut at a line end (`désar-⏎mement`) is joined; its hyphen goes when the joined word is known or the
///   hyphen is a soft one.
///
/// œ and æ stay: they are letters of French, and the lexicon knows both spellings by folding.
public struct UnicodeRepair: Sendable {
  private let isWord: @Sendable ([UInt8]) -> Bool

  /// - Parameter isWord: Whether a lower-case form is a French word, asked for words cut at a line end.
  public init(isWord: @escaping @Sendable ([UInt8]) -> Bool) {
    self.isWord = isWord
  }

  /// The spelling that a short text by itself has in repaired texts; nil where it has that already.
  ///
  /// - Complexity: O(*n*); nothing is made of a text that needs no repair.
  package static func repairedSpelling(of text: String) -> String? {
    let bytes = text.utf8.span
    if nextSuspect(in: bytes, 0) == bytes.count { return nil }
    let repaired = UnicodeRepair { _ in false }.repair(TextLayer(SourceText(text))).bytes
    return repaired.elementsEqual(text.utf8) ? nil : String(decoding: repaired, as: UTF8.self)
  }

  /// What to do with a character of the input.
  private enum Action {
    case keep
    case replace(length: Int, by: [UInt8])
    case compose(length: Int, mark: Unicode.Scalar)
  }

  /// The repaired text over `layer`.
  ///
  /// - Complexity: O(*n*).
  public func repair(_ layer: TextLayer) -> TextLayer {
    let input = layer.bytes
    let first = Self.nextSuspect(in: input.span, 0)
    if first == input.count { return layer }
    var output: [UInt8] = []
    output.reserveCapacity(input.count + 16)
    var map = OffsetMap()
    var composer: Composer?
    var copied = 0
    var index = first
    while index < input.count {
      switch action(input, index) {
      case .keep:
        index += 1
      case .replace(let length, let replacement):
        output += input[copied..<index]
        map.append(
          derivedStart: output.count, derivedLength: replacement.count, originStart: index,
          originLength: length)
        output += replacement
        index += length
        copied = index
      case .compose(let length, let mark):
        output += input[copied..<index]
        copied = index
        let base = Self.lastScalar(output)
        if composer == nil { composer = Composer() }
        var length = length
        if let (scalar, size) = base, var whole = composer?.compose(scalar, mark),
          map.edits.last.map({ Int($0.derivedStart + $0.derivedLength) <= output.count - size }) ?? true
        {
          // A letter may bear several marks: `ễ`.
          while index + length < input.count,
            case .compose(let more, let next) = action(input, index + length),
            let larger = composer?.compose(whole, next)
          {
            whole = larger
            length += more
          }
          output.removeLast(size)
          let encoded = Array(String(whole).utf8)
          map.append(
            derivedStart: output.count, derivedLength: encoded.count, originStart: index - size,
            originLength: size + length)
          output += encoded
          copied = index + length
        }
        index += length
      }
      index = Self.nextSuspect(in: input.span, index)
    }
    if map.isIdentity { return layer }
    output += input[copied...]
    return TextLayer(bytes: output, map: map, over: layer)
  }

  /// Whether a byte is a hyphen or begins a character that may need repair.
  @inline(__always)
  private static func mayNeedRepair(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0xC2, 0xCA, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// The first byte from `index` on that may need repair; the end where there is none.
  private static func nextSuspect(in bytes: Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index + 8 <= bytes.count {
      // Eight bytes are there by the check above.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let hyphens = word ^ 0x2D2D_2D2D_2D2D_2D2D
      // Nothing beyond ASCII, no byte that is a hyphen (which leaves zero): nothing to look at.
      if (word | (hyphens &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 {
        index += 8
        continue
      }
      let end = index + 8
      while index < end {
        if mayNeedRepair(bytes[index]) { return index }
        index += 1
      }
    }
    while index < bytes.count, !mayNeedRepair(bytes[index]) { index += 1 }
    return index
  }

  private func action(_ input: [UInt8], _ index: Int) -> Action {
    func byte(_ distance: Int) -> UInt8 { index + distance < input.count ? input[index + distance] : 0 }
    let space: [UInt8] = [0x20]
    let apostrophe: [UInt8] = [0x27]
    let hyphen: [UInt8] = [0x2D]
    switch (input[index], byte(1), byte(2)) {
    case (0x2D, 0x0A, _), (0x2D, 0x0D, _): return joinLines(input, index, length: 1) ?? .keep
    case (0x2D, _, _): return .keep
    case (0xC2, 0xA0, _): return .replace(length: 2, by: space)
    case (0xC2, 0xAD, 0x0A), (0xC2, 0xAD, 0x0D):
      return joinLines(input, index, length: 2) ?? .replace(length: 2, by: [])
    case (0xC2, 0xAD, _): return .replace(length: 2, by: [])
    case (0xC2, _, _): return .keep
    case (0xCA, 0xBC, _), (0xCA, 0xB9, _): return .replace(length: 2, by: apostrophe)
    case (0xCC, 0x80...0xBF, _), (0xCD, 0x80...0xAF, _):
      let value = UInt32(input[index] & 0x1F) << 6 | UInt32(byte(1) & 0x3F)
      guard let mark = Unicode.Scalar(value) else { return .keep }
      return Self.isAfterManyMarks(input, index) ? .replace(length: 2, by: []) : .compose(length: 2, mark: mark)
    case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9B): return .replace(length: 3, by: apostrophe)
    case (0xE2, 0x80, 0x98):
      // An opening quotation mark, unless someone took it for the apostrophe: between two letters.
      return index > 0 && Self.isLetterByte(input[index - 1]) && Self.isLetterByte(byte(3))
        ? .replace(length: 3, by: apostrophe) : .keep
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F):
      return .replace(length: 3, by: space)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0): return .replace(length: 3, by: [])
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91):
      let isLineEnd = byte(3) == 0x0A || byte(3) == 0x0D
      return (isLineEnd ? joinLines(input, index, length: 3) : nil) ?? .replace(length: 3, by: hyphen)
    case (0xE3, 0x80, 0x80): return .replace(length: 3, by: space)
    case (0xEF, 0xBB, 0xBF): return .replace(length: 3, by: [])
    case (0xEF, 0xBC, 0x87): return .replace(length: 3, by: apostrophe)
    case (0xEF, 0xAC, let last) where last >= 0x80 && last <= 0x86:
      let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(last - 0x80)]
      return .replace(length: 3, by: Array(letters.utf8))
    default: return .keep
    }
  }

  /// A hyphen of `length` bytes at a line end: joined with what follows when both sides are letters
  /// (`désar-⏎mement`, `États-⏎Unis`); nil where they are not.
  private func joinLines(_ input: [UInt8], _ index: Int, length: Int) -> Action? {
    var next = index + length
    if next < input.count, input[next] == 0x0D { next += 1 }
    if next < input.count, input[next] == 0x0A { next += 1 }
    while case let size = Self.blank(in: input, at: next), size > 0 { next += size }
    guard Self.letter(in: input, before: index) > 0, Self.letter(in: input, at: next) > 0,
      !(input[next] == 0xCC || input[next] == 0xCD)
    else { return nil }
    // A soft hyphen never belongs to the word.
    if input[index] == 0xC2 { return .replace(length: next - index, by: []) }
    var start = index
    while case let size = Self.letter(in: input, before: start), size > 0 { start -= size }
    var end = next
    while case let size = Self.letter(in: input, at: end), size > 0 { end += size }
    let joined = WordFolding.lowercase(Array(input[start..<index] + input[next..<end]))
    return .replace(length: next - index, by: isWord(joined) ? [] : [0x2D])
  }

  /// The length of the blank that starts at `index`; 0 where none does.
  private static func blank(in input: [UInt8], at index: Int) -> Int {
    switch (index < input.count ? input[index] : 0) {
    case 0x20, 0x09: 1
    case 0xC2 where index + 1 < input.count && input[index + 1] == 0xA0: 2
    case 0xE2 where input[index...].starts(with: "\u{202F}".utf8): 3
    default: 0
    }
  }

  /// The length of the letter (or combining mark) that starts at `index`; 0 where none does.
  private static func letter(in input: [UInt8], at index: Int) -> Int {
    guard index < input.count else { return 0 }
    let kind = ByteClass.of(input.span, index)
    return kind & (ByteClass.lower | ByteClass.upper) != 0 ? ByteClass.length(input[index]) : 0
  }

  /// The length of the letter (or combining mark) that ends before `index`; 0 where none does.
  private static func letter(in input: [UInt8], before index: Int) -> Int {
    var start = index - 1
    while start > 0, index - start < 4, input[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? letter(in: input, at: start) : 0
  }

  /// How many combining marks a letter can bear, as in the Stream-Safe Text Format of UAX #15: no language needs more,
  /// and to compare strings with thousands of them takes quadratic time.
  private static let mostMarks = 30

  /// Whether before `index` there are as many combining marks as a letter can bear.
  private static func isAfterManyMarks(_ input: [UInt8], _ index: Int) -> Bool {
    var start = index
    while start >= 2, input[start - 2] == 0xCC || input[start - 2] == 0xCD && input[start - 1] <= 0xAF {
      start -= 2
      if index - start == 2 * mostMarks { return true }
    }
    return false
  }

  private static func isLetterByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func lastScalar(_ bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    var size = 1
    while size <= min(4, bytes.count) {
      let byte = bytes[bytes.count - size]
      if byte < 0x80 || byte >= 0xC0 {
        let text = String(decoding: bytes.suffix(size), as: UTF8.self)
        return text.unicodeScalars.first.map { ($0, size) }
      }
      size += 1
    }
    return nil
  }

  /// Composes a letter and a combining mark. Swift compares strings by canonical equivalence, so a dictionary
  /// keyed by the composed letters finds the decomposed ones too.
  private struct Composer {
    private let letters: [String: Unicode.Scalar]

    init() {
      var letters: [String: Unicode.Scalar] = [:]
      for range in [0xC0...0x17F, 0x1CD...0x233, 0x1E00...0x1EF9] as [ClosedRange<UInt32>] {
        for value in range {
          if let scalar = Unicode.Scalar(value) { letters[String(scalar)] = scalar }
        }
      }
      self.letters = letters
    }

    func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
      var text = String(base)
      text.unicodeScalars.append(mark)
      return letters[text]
    }
  }
}
