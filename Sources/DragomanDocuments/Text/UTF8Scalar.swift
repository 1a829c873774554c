/// One scalar decoded from bytes that are known to be valid UTF-8.
struct UTF8Scalar {
  let value: UInt32
  /// In bytes.
  let length: Int

  /// - Precondition: `index` is in bounds. Inside a sequence the value is that of the lone byte.
  @inline(__always)
  init(_ bytes: [UInt8], at index: Int) {
    let lead = bytes[index]
    if lead < 0x80 {
      self.init(value: UInt32(lead), length: 1)
    } else {
      self.init(bytes, at: index, lead: lead)
    }
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// The scalar of a sequence of several bytes.
  private init(_ bytes: [UInt8], at index: Int, lead: UInt8) {
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else {
      value = UInt32(lead)
      self.length = 1
      return
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    self.value = value
    self.length = length
  }

  /// The scalar that ends at `end`.
  init(_ bytes: [UInt8], endingAt end: Int) {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(bytes, at: start)
  }

  /// Latin letters in lower case, as Unicode has them.
  var isLowercase: Bool {
    (0x61...0x7A).contains(value) || (0xDF...0xFF).contains(value) && value != 0xF7 || value == 0x153
      || (0x100...0x17F).contains(value) && Unicode.Scalar(value)?.properties.isLowercase == true
  }

  /// Latin letters in upper case.
  var isUppercase: Bool {
    (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) && value != 0xD7 || value == 0x152
      || (0x100...0x17F).contains(value) && Unicode.Scalar(value)?.properties.isUppercase == true
  }

  var isLetter: Bool { isLowercase || isUppercase }
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Spaces of all widths, breaking or not, but no line ends.
  var isSpace: Bool {
    value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x202F || (0x2000...0x200A).contains(value)
      || value == 0xFEFF
  }

  /// Appends the letter in lower case.
  func appendLowercased(to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append((0x41...0x5A).contains(value) ? UInt8(value) | 0x20 : UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      bytes += Array(scalar.properties.lowercaseMapping.utf8)
    }
  }
}
