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

  /// A text in lower case; accents stay.
  package static func lowercased(_ text: String) -> String {
    String(decoding: lowercase([UInt8](text.utf8)), as: UTF8.self)
  }

  /// A text without case and accents, see ``fold(_:)``.
  package static func folded(_ text: String) -> String {
    String(decoding: fold([UInt8](text.utf8)), as: UTF8.self)
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
      if byte < 0x80 {
        let lower = lowercase(ascii: byte)
        if lower != byte { result[index] = lower }
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

  /// Lower case of a byte that is a letter of ASCII; another byte stays as it is.
  @inlinable
  package static func lowercase(ascii byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// A word in lower case with a capital at its beginning: `état` → `État`.
  package static func capitalized(_ lower: [UInt8]) -> [UInt8] {
    var result = lower
    guard let first = lower.first else { return result }
    if first >= 0x61, first <= 0x7A {
      result[0] = first & 0xDF
    } else if first == 0xC3, lower.count > 1, lower[1] >= 0xA0, lower[1] <= 0xBE, lower[1] != 0xB7 {
      result[1] = lower[1] - 0x20
    } else if first == 0xC5, lower.count > 1, lower[1] == 0x93 {
      result[1] = 0x92
    }
    return result
  }

  /// Whether a scalar is a Latin letter with an accent, or a ligature.
  package static func foldsToLetters(_ scalar: UInt32) -> Bool { base(of: scalar) != 0 }

  /// Whether a scalar below U+0180 has another lower case.
  package static func isCapital(_ scalar: UInt32) -> Bool { lowercase(scalar) != scalar }

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
        result.append(lowercase(ascii: byte))
      } else if byte >= 0xC3 && byte <= 0xC8 && index + 1 < form.endIndex {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(form[index + 1] & 0x3F)
        let base = base(of: scalar)
        if base != 0 {
          result.append(UInt8(truncatingIfNeeded: base))
          if base > 0xFF { result.append(UInt8(truncatingIfNeeded: base >> 8)) }
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

  /// The letters that stand for an accented one, the second above the first; 0 for what is no accented Latin letter.
  static func base(of scalar: UInt32) -> UInt16 {
    let index = Int(scalar) - 0xC0
    return index >= 0 && index < bases.count ? bases[index] : 0
  }

  /// ``base(of:)`` by scalar, from U+00C0 on.
  static let bases: [UInt16] = (0xC0..<0x240).map { scalar in
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD, 0x1CE: letters("a")
    case 0xC6, 0xE6: letters("a", "e")
    case 0xC7, 0xE7, 0x106...0x10D: letters("c")
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: letters("e")
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: letters("i")
    case 0xD0, 0xF0, 0x10E...0x111: letters("d")
    case 0xD1, 0xF1, 0x143...0x148: letters("n")
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: letters("o")
    case 0x152, 0x153: letters("o", "e")
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: letters("u")
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: letters("y")
    case 0xDF: letters("s", "s")
    case 0x11C...0x123: letters("g")
    case 0x124...0x127: letters("h")
    case 0x134, 0x135: letters("j")
    case 0x136...0x138: letters("k")
    case 0x139...0x142: letters("l")
    case 0x154...0x159: letters("r")
    case 0x15A...0x161, 0x218, 0x219: letters("s")
    case 0x162...0x167, 0x21A, 0x21B: letters("t")
    case 0x174, 0x175: letters("w")
    case 0x179...0x17E: letters("z")
    default: 0
    }
  }

  private static func letters(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) -> UInt16 {
    UInt16(UInt8(ascii: first)) | UInt16(second.map { UInt8(ascii: $0) } ?? 0) << 8
  }
}
