/// A paragraph as the author saw it: one line, or several that only a fixed width has broken apart.
struct TextUnit {
  /// Without the white space at both ends.
  let range: Range<Int>
  /// Whether an empty line, or the beginning of the text, stands before it.
  let followsBlank: Bool
}

/// The units of a text, in order.
struct TextUnits {
  private(set) var units: [TextUnit] = []

  /// Splits a text; lines that touch a range of `masked` (ordered) are left out.
  ///
  /// All of LF, CRLF and CR end a line.
  init(_ bytes: [UInt8], masked: [Range<Int>] = []) {
    let lines = Self.lines(bytes, masked: masked)
    let width = Self.wrapWidth(bytes, lines)
    var index = 0
    while index < lines.count {
      let first = index
      if let width {
        while index + 1 < lines.count, !lines[index + 1].followsBlank,
          Self.isWrapped(bytes, lines[index].range, lines[index + 1].range, width: width)
        {
          index += 1
        }
      }
      units.append(
        TextUnit(
          range: lines[first].range.lowerBound..<lines[index].range.upperBound,
          followsBlank: lines[first].followsBlank))
      index += 1
    }
  }

  private static func lines(_ bytes: [UInt8], masked: [Range<Int>]) -> [TextUnit] {
    var lines: [TextUnit] = []
    var start = 0
    var followsBlank = true
    var mask = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let range = trimmed(bytes, start..<end)
      while mask < masked.count, masked[mask].upperBound <= start { mask += 1 }
      let isMasked = mask < masked.count && masked[mask].lowerBound < end
      if isMasked || range.isEmpty {
        followsBlank = true
      } else {
        lines.append(TextUnit(range: range, followsBlank: followsBlank))
        followsBlank = false
      }
      start = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start += 1 }
    }
    return lines
  }

  /// The range without spaces of any kind at both ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(UTF8Scalar(bytes, at: start)) { start += UTF8Scalar(bytes, at: start).length }
    while start < end, isBlank(UTF8Scalar(bytes, endingAt: end)) {
      end -= UTF8Scalar(bytes, endingAt: end).length
    }
    return start..<end
  }

  private static func isBlank(_ scalar: UTF8Scalar) -> Bool { scalar.isSpace || scalar.value < 0x20 }

  /// The width at which a text has been broken into lines, or nil if each line is a paragraph.
  private static func wrapWidth(_ bytes: [UInt8], _ lines: [TextUnit]) -> Int? {
    var width = 0
    var followed = 0
    var long = 0
    for index in lines.indices.dropLast() where !lines[index + 1].followsBlank {
      let length = scalarCount(bytes, lines[index].range)
      followed += 1
      if length > 100 { long += 1 } else { width = max(width, length) }
    }
    guard followed >= 3, long * 5 <= followed, width >= 40 else { return nil }
    var full = 0
    for index in lines.indices.dropLast() where !lines[index + 1].followsBlank {
      if isWrapped(bytes, lines[index].range, lines[index + 1].range, width: width) { full += 1 }
    }
    return full * 10 >= followed * 6 ? width : nil
  }

  /// Whether the first word of the next line had no room on this one.
  private static func isWrapped(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>, width: Int) -> Bool {
    let wordEnd = bytes[next].firstIndex { $0 == 0x20 } ?? next.upperBound
    return scalarCount(bytes, line) + 1 + scalarCount(bytes, next.lowerBound..<wordEnd) > width
  }

  private static func scalarCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
  }
}
