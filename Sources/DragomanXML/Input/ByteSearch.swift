import Glibc

extension [UInt8] {
  /// The offset of the first `byte` in `start..<end`, or nil.
  ///
  /// - Complexity: O(`end - start`).
  func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count else { return nil }
    return unsafe withUnsafeBytes { buffer in
      // The guard has shown `start..<end` to lie inside the buffer, which is not empty.
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The offset of the last `byte` in `start..<end`, or nil.
  ///
  /// - Complexity: O(`end` - what is found).
  func lastOffset(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count else { return nil }
    return self[start..<end].lastIndex(of: byte)
  }

  /// The offset of the first `text` (ASCII, not empty) at or after `start`, or nil.
  ///
  /// - Complexity: O(count - `start`).
  func firstOffset(of text: StaticString, from start: Int) -> Int? {
    // A static string's bytes live for ever, and it is not empty.
    let first = unsafe text.utf8Start.pointee
    var index = start
    while let found = firstOffset(of: first, from: index, to: count) {
      if hasBytes(text, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  /// Whether the bytes of `text` (ASCII) stand at `offset`.
  func hasBytes(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<length where unsafe self[offset + index] != expected[index] { return false }
      return true
    }
  }
}

extension UInt8 {
  /// Whether the byte is white space to XML.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// Whether a name may begin with the byte; those of several bytes are not judged here.
  var beginsXMLName: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80
  }

  /// Whether a name may hold the byte; those of several bytes are not judged here.
  var continuesXMLName: Bool {
    beginsXMLName || self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
