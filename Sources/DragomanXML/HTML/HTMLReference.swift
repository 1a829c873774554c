import CLibXML2

/// A character reference such as `&eacute;`, `&#233;` or `&#xE9;`, decoded.
struct HTMLReference {
  /// How many bytes of the source it takes.
  let length: Int
  /// What it stands for, in UTF-8.
  let replacement: [UInt8]

  /// Reads the reference that starts at `start`, or nothing if the ampersand there stands for itself.
  ///
  /// Named references need their semicolon, except the Latin-1 ones that browsers have always taken without.
  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    guard start + 2 < end, bytes[start] == 0x26 else { return nil }
    if bytes[start + 1] == 0x23 {
      self.init(numeric: bytes, at: start, end: end)
    } else {
      self.init(named: bytes, at: start, end: end)
    }
  }

  private init?(numeric bytes: [UInt8], at start: Int, end: Int) {
    var index = start + 2
    let isHexadecimal = bytes[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let firstDigit = index
    var value: UInt32 = 0
    while index < end, let digit = Self.digit(bytes[index], hexadecimal: isHexadecimal) {
      // Anything past the last scalar stays past it: a long run of digits must not wrap round.
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > firstDigit else { return nil }
    if index < end, bytes[index] == 0x3B { index += 1 }
    length = index - start
    replacement = Self.utf8(Self.windows1252(value))
  }

  private init?(named bytes: [UInt8], at start: Int, end: Int) {
    var index = start + 1
    let limit = min(end, start + 34)
    while index < limit, bytes[index].isASCIILetter || bytes[index].isASCIIDigit { index += 1 }
    guard index > start + 1 else { return nil }
    if index < end, bytes[index] == 0x3B, let value = Self.value(of: bytes[(start + 1)..<index]) {
      length = index + 1 - start
      replacement = Self.utf8(value)
      return
    }
    // Without a semicolon: the longest Latin-1 name (`&eacute`, `&nbsp`, `&frac12`) that the text begins with.
    var nameEnd = min(index, start + 7)
    while nameEnd > start + 2 {
      if let value = Self.value(of: bytes[(start + 1)..<nameEnd]),
        value < 256 && value > 127 || value == 0x26 || value == 0x3C || value == 0x3E || value == 0x22
      {
        length = nameEnd - start
        replacement = Self.utf8(value)
        return
      }
      nameEnd -= 1
    }
    return nil
  }

  private static func digit(_ byte: UInt8, hexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return hexadecimal && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
  }

  /// The code point of a named reference: the table of HTML 4 is libxml2's, the few later names are ours.
  private static func value(of name: ArraySlice<UInt8>) -> UInt32? {
    if let value = laterNames[String(decoding: name, as: UTF8.self)] { return value }
    let terminated = Array(name) + [0]
    // SAFETY: the array ends in NUL and outlives the call; the answer points into libxml2's static table.
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let entry = unsafe htmlEntityLookup(base) else { return nil }
      return unsafe UInt32(entry.pointee.value)
    }
  }

  /// What a number stands for: editors of the nineties wrote `&#128;` to `&#159;` for Windows-1252, and the HTML standard
  /// (section "numeric character reference end state") has browsers read them so.
  private static func windows1252(_ value: UInt32) -> UInt32 {
    UInt8(exactly: value).flatMap(Windows1252.scalar)?.value ?? value
  }

  private static func utf8(_ value: UInt32) -> [UInt8] {
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }

  /// Names that HTML 5 added and that pages in French, with names from all over Europe, do use.
  private static let laterNames: [String: UInt32] = [
    "Abreve": 0x102, "abreve": 0x103, "Aogon": 0x104, "aogon": 0x105, "apos": 0x27, "ast": 0x2A, "bsol": 0x5C,
    "Cacute": 0x106, "cacute": 0x107, "Ccaron": 0x10C, "ccaron": 0x10D, "colon": 0x3A, "comma": 0x2C,
    "commat": 0x40, "dash": 0x2010, "Dcaron": 0x10E, "dcaron": 0x10F, "dollar": 0x24, "Dstrok": 0x110,
    "dstrok": 0x111, "Ecaron": 0x11A, "ecaron": 0x11B, "Eogon": 0x118, "eogon": 0x119, "equals": 0x3D,
    "excl": 0x21, "gbreve": 0x11F, "Gbreve": 0x11E, "hairsp": 0x200A, "horbar": 0x2015, "hyphen": 0x2010,
    "Idot": 0x130, "imath": 0x131, "inodot": 0x131, "lbrack": 0x5B, "lowbar": 0x5F, "lpar": 0x28,
    "lsqb": 0x5B, "Lstrok": 0x141, "lstrok": 0x142, "Nacute": 0x143, "nacute": 0x144, "Ncaron": 0x147,
    "ncaron": 0x148, "NewLine": 0x0A, "num": 0x23, "numsp": 0x2007, "Odblac": 0x150, "odblac": 0x151,
    "percnt": 0x25, "period": 0x2E, "plus": 0x2B, "puncsp": 0x2008, "quest": 0x3F, "rbrack": 0x5D,
    "Rcaron": 0x158, "rcaron": 0x159, "rpar": 0x29, "rsqb": 0x5D, "Sacute": 0x15A, "sacute": 0x15B,
    "Scedil": 0x15E, "scedil": 0x15F, "semi": 0x3B, "sol": 0x2F, "Tab": 0x09, "Tcedil": 0x162,
    "tcedil": 0x163, "Udblac": 0x170, "udblac": 0x171, "Uring": 0x16E, "uring": 0x16F, "verbar": 0x7C,
    "Zacute": 0x179, "zacute": 0x17A, "Zcaron": 0x17D, "zcaron": 0x17E, "Zdot": 0x17B, "zdot": 0x17C,
  ]
}
