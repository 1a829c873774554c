/// A language tag as a file has it, with comparison that knows how files write languages.
///
/// The tag is kept letter for letter, because counts and round trips must show what the file says. Compare with
/// ``isSameLanguage(as:)``, not with `==`, to ask what language it is: `fr`, `FR`, `fr-fr`, `fr_CA` and `fra` are
/// all French.
///
/// ```swift
/// LanguageTag("fr-fr").isFrench              // true
/// LanguageTag("EN-GB").region                // "GB"
/// ```
public struct LanguageTag: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The tag as written.
  public var rawValue: String

  /// A tag as written; nothing is checked.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A tag as written; nothing is checked.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// A tag as written; nothing is checked.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// French.
  public static let french = LanguageTag("fr")
  /// English.
  public static let english = LanguageTag("en")
  /// A language that was not told (ISO 639-2).
  public static let undetermined = LanguageTag("und")

  /// The language without script and region, in lower case, as the two-letter code where there is one for the
  /// languages that glossaries write with three.
  public var primary: String {
    let subtag = subtags.first ?? ""
    return subtag.utf8.count == 3 ? (Self.twoLetterCodes[subtag] ?? subtag) : subtag
  }

  /// The region in upper case, such as `GB`, or `nil` where the tag names none.
  public var region: String? {
    subtags.dropFirst().first { subtag in
      let bytes = subtag.utf8
      return bytes.count == 2
        ? bytes.allSatisfy(Self.isLetter) : bytes.count == 3 && bytes.allSatisfy(Self.isDigit)
    }?.uppercased()
  }

  /// Whether the language is French, in whatever region.
  public var isFrench: Bool { isSameLanguage(as: .french) }
  /// Whether the language is English, in whatever region.
  public var isEnglish: Bool { isSameLanguage(as: .english) }

  /// Whether two tags name the same language, whatever their regions, scripts and letter case.
  public func isSameLanguage(as other: LanguageTag) -> Bool {
    if rawValue == other.rawValue { return true }
    // Two letters are the whole of a language; nearly all tags are of that form, and are compared most.
    return !(isTwoLetters && other.isTwoLetters) && primary == other.primary
  }

  /// Whether the tag is two small letters.
  private var isTwoLetters: Bool {
    rawValue.utf8.count == 2 && rawValue.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }

  /// Whether the tag has the form that XML asks of a language: subtags of one to eight letters or digits,
  /// joined by hyphens, the first of letters only.
  public var isWellFormed: Bool {
    var length = 0
    var isFirst = true
    for byte in rawValue.utf8 {
      if byte == UInt8(ascii: "-") {
        guard length > 0 else { return false }
        (length, isFirst) = (0, false)
      } else {
        guard Self.isLetter(byte) || (!isFirst && Self.isDigit(byte)), length < 8 else { return false }
        length += 1
      }
    }
    return length > 0
  }

  /// The tag with hyphens for underscores where that makes it well-formed, `und` where nothing does.
  var repaired: LanguageTag {
    if isWellFormed { return self }
    let hyphenated = LanguageTag(
      String(rawValue.filter { $0 != " " }.map { $0 == "_" ? "-" : $0 }))
    return hyphenated.isWellFormed ? hyphenated : .undetermined
  }

  private var subtags: [String] {
    rawValue.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// ISO 639-2, both bibliographic and terminological codes, for the official languages of the European Union
  /// and the United Nations.
  private static let twoLetterCodes: [String: String] = [
    "fra": "fr", "fre": "fr", "eng": "en", "deu": "de", "ger": "de", "spa": "es", "ita": "it",
    "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "ara": "ar", "zho": "zh", "chi": "zh",
    "pol": "pl", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk", "slv": "sl", "hun": "hu",
    "ron": "ro", "rum": "ro", "bul": "bg", "ell": "el", "gre": "el", "dan": "da", "swe": "sv",
    "fin": "fi", "est": "et", "lav": "lv", "lit": "lt", "mlt": "mt", "gle": "ga", "hrv": "hr",
    "tur": "tr", "jpn": "ja", "kor": "ko", "ukr": "uk", "cat": "ca", "eus": "eu", "baq": "eu",
    "lat": "la",
  ]
}

extension LanguageTag: CustomStringConvertible {
  /// The tag as written.
  public var description: String { rawValue }
}
