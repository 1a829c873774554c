/// Case and accents: the simple mappings that French and the names in French texts need.
///
/// Works on UTF-8 bytes of Latin letters up to U+017F (and the Romanian comma letters); other letters stay
/// as they are.
public enum WordFolding {
  /// Lower case. `É` → `é`; the number of bytes stays the same.
  public static func lowercase(_ form: [UInt8]) -> [UInt8] {
    var result = form
    lowercase(&result, from: 0)
    return result
  }

  /// Replaces what `result` holds by `form` in lower case; its room is used again.
  package static func lowercase(_ form: ArraySlice<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: form)
    lowercase(&result, from: 0)
  }

  /// Puts the bytes from `start` on in lower case.
  ///
  /// - Precondition: A character begins at `start`, or `start` is the end.
  package static func lowercase(_ result: inout [UInt8], from start: Int) {
    var index = start
    while index < result.count {
      let byte = result[index]
      if byte >= 0x41 && byte <= 0x5A {
        result[index] = byte | 0x20
      } else if byte >= 0xC3 && byte <= 0xC5 && index + 1 < result.count {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(result[index + 1] & 0x3F)
        let lower = lowercase(scalar)
        if lower != scalar {
          result[index] = UInt8(0xC0 | lower >> 6)
          result[index + 1] = UInt8(0x80 | lower & 0x3F)
        }
        index += 1
      }
      index += 1
    }
  }

  /// Lower case of one scalar below U+0180.
  static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: return scalar + 0x20
    case 0x100...0x137, 0x14A...0x177: return scalar & 1 == 0 && scalar != 0x130 ? scalar + 1 : scalar
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x178: return 0xFF
    default: return scalar
    }
  }

  /// Lower case without accents, ligatures opened: `Œuvre` → `oeuvre`, `Šefčovič` → `sefcovic`.
  public static func fold(_ form: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(form.count)
    appendFolded(form[...], to: &result)
    return result
  }

  /// Replaces what `result` holds by `form` folded; its room is used again.
  package static func fold(_ form: ArraySlice<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    appendFolded(form, to: &result)
  }

  /// Appends `form` folded, see ``fold(_:)``.
  package static func appendFolded(_ form: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var index = form.startIndex
    while index < form.endIndex {
      let byte = form[index]
      if byte < 0x80 {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if byte >= 0xC3 && byte <= 0xC8 && index + 1 < form.endIndex {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(form[index + 1] & 0x3F)
        if let base = base(of: scalar) {
          for position in 0..<base.utf8CodeUnitCount { result.append(base.byte(position)) }
        } else {
          result.append(byte)
          result.append(form[index + 1])
        }
        index += 1
      } else {
        result.append(byte)
      }
      index += 1
    }
  }

  /// The letters that stand for an accented one; nil for what is no accented Latin letter.
  static func base(of scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD, 0x1CE: return "a"
    case 0xC6, 0xE6: return "ae"
    case 0xC7, 0xE7, 0x106...0x10D: return "c"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: return "e"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: return "i"
    case 0xD0, 0xF0, 0x10E...0x111: return "d"
    case 0xD1, 0xF1, 0x143...0x148: return "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: return "o"
    case 0x152, 0x153: return "oe"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: return "u"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: return "y"
    case 0xDF: return "ss"
    case 0x11C...0x123: return "g"
    case 0x124...0x127: return "h"
    case 0x134, 0x135: return "j"
    case 0x136...0x138: return "k"
    case 0x139...0x142: return "l"
    case 0x154...0x159: return "r"
    case 0x15A...0x161, 0x218, 0x219: return "s"
    case 0x162...0x167, 0x21A, 0x21B: return "t"
    case 0x174, 0x175: return "w"
    case 0x179...0x17E: return "z"
    default: return nil
    }
  }

  /// Whether the letter of two bytes, `lead` and `second`, folds to the letters from `used` on.
  ///
  /// - Returns: How many of them are used up then; nil where they differ.
  static func match(_ lead: UInt8, _ second: UInt8, with letters: [UInt8], from used: Int) -> Int? {
    guard lead != 0, let base = base(of: UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F)) else { return nil }
    let length = base.utf8CodeUnitCount
    guard used + length <= letters.count else { return nil }
    for position in 0..<length where letters[used + position] != base.byte(position) { return nil }
    return used + length
  }
}

extension StaticString {
  /// A byte of a string literal.
  ///
  /// - Precondition: `position < utf8CodeUnitCount`.
  fileprivate func byte(_ position: Int) -> UInt8 {
    precondition(position < utf8CodeUnitCount, "index out of range")
    // A literal's storage is static and holds exactly this many bytes.
    return unsafe utf8Start[position]
  }
}
