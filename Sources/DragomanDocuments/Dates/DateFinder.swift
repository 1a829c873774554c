/// Finds complete dates as French texts write them.
///
/// `vendredi 21 janvier 2022`, `1er mars 2024`, `21 janv. 2022`, `21/01/2022`, `21.01.2022`, `2022-01-21`. A date
/// without a year is none, and neither is a year alone.
enum DateFinder {
  /// The dates of a range, in order, each with where its day (or year, in ISO order) starts and its last part ends.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  static func dates(in bytes: [UInt8], _ range: Range<Int>) -> [(date: FrenchDate, range: Range<Int>)] {
    var result: [(date: FrenchDate, range: Range<Int>)] = []
    var cursor = Cursor(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    while cursor.index < cursor.end {
      guard FoldedText.isDigit(bytes[cursor.index]) else {
        cursor.index += 1
        continue
      }
      let start = cursor.index
      let digits = cursor.number()
      let afterDigits = cursor.index
      let isFresh = start == range.lowerBound || !isJoined(bytes[start - 1])
      if isFresh, let digits, let date = date(startingWith: digits, length: afterDigits - start, &cursor) {
        result.append((date, start..<cursor.index))
      } else {
        cursor.index = afterDigits
      }
    }
    return result
  }

  /// Bytes that make the number after them part of something longer: `2/21/2022`, `n°3.12`, `A21`.
  private static func isJoined(_ byte: UInt8) -> Bool {
    FoldedText.isWordByte(byte | 0x20) || byte == 0x2F || byte == 0x2E || byte == 0x2D || byte == 0x2C
  }

  private static func date(startingWith number: Int, length: Int, _ cursor: inout Cursor) -> FrenchDate? {
    if length == 4 {
      guard cursor.skip(0x2D), let month = cursor.number(digits: 2), cursor.skip(0x2D),
        let day = cursor.number(digits: 2)
      else { return nil }
      return FrenchDate(year: number, month: month, day: day)
    }
    guard length <= 2 else { return nil }
    for separator in [UInt8(0x2F), 0x2E, 0x2D] where cursor.peek == separator {
      cursor.index += 1
      guard let month = cursor.number(), cursor.skip(separator), let year = cursor.number(digits: 4) else {
        return nil
      }
      return FrenchDate(year: year, month: month, day: number)
    }
    if number == 1 { cursor.skipOrdinal() }
    guard cursor.skipSpace(), let month = cursor.month() else { return nil }
    _ = cursor.skip(0x2E)
    guard cursor.skipSpace(), let year = cursor.number(digits: 4) else { return nil }
    return FrenchDate(year: year, month: month, day: number)
  }

  private struct Cursor {
    let bytes: [UInt8]
    var index: Int
    let end: Int

    var peek: UInt8? { index < end ? bytes[index] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard peek == byte else { return false }
      index += 1
      return true
    }

    /// A number; with `digits` one of exactly that many.
    mutating func number(digits: Int? = nil) -> Int? {
      let start = index
      var value = 0
      while let byte = peek, FoldedText.isDigit(byte) {
        value = min(value * 10 + Int(byte - 0x30), 1_000_000)
        index += 1
      }
      let length = index - start
      return length > 0 && (digits ?? length) == length ? value : nil
    }

    /// The rest of `1er`.
    mutating func skipOrdinal() {
      if index + 2 <= end, bytes[index] | 0x20 == 0x65, bytes[index + 1] | 0x20 == 0x72 { index += 2 }
    }

    /// At least one space, line ends included: dates are broken across lines too.
    mutating func skipSpace() -> Bool {
      let start = index
      while index < end {
        let scalar = UTF8Scalar(bytes, at: index)
        guard scalar.isSpace || scalar.value == 0x0A || scalar.value == 0x0D else { break }
        // The range of a line's head may end inside a no-break space.
        guard index + scalar.length <= end else { break }
        index += scalar.length
      }
      return index > start
    }

    mutating func month() -> Int? {
      let folded = FoldedText(bytes, index..<min(index + 16, end))
      let length = folded.bytes.prefix { $0 &- 0x61 < 26 }.count
      guard length >= 3,
        let month = DateFinder.months[String(decoding: folded.bytes[..<length], as: UTF8.self)]
      else { return nil }
      index = folded.offset(length)
      return month
    }
  }

  /// Months and their usual abbreviations, without accents.
  private static let months: [String: Int] = [
    "janvier": 1, "janv": 1, "jan": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4,
    "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "sep": 9,
    "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "decembre": 12, "dec": 12,
  ]
}
