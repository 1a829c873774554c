/// Finds characters that stand for the apostrophe of French and English terms in place of U+0027.
///
/// Texts have U+2019, and are matched all the same; glossaries that mix the two are hard to search and to merge.
struct ApostropheRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    for term in entry.terms where term.language.isFrench || term.language.isEnglish {
      guard let scalar = Self.wrong(in: term.raw) else { continue }
      findings.add(
        .apostrophe, "expected the apostrophe U+0027, found U+\(Self.hexadecimal(scalar)) in ‘\(term.text)’",
        at: term.position)
    }
  }

  /// The first scalar that stands for an apostrophe, after a letter and not as a quotation mark; ASCII is skipped bytewise.
  static func wrong(in text: String) -> Unicode.Scalar? {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x60 }) else { return nil }
    var isAfterLetter = false
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      // Grave and acute accents as characters, quotation marks, primes, and the modifier letter apostrophe.
      case "\u{60}", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2BC}", "\u{FF07}":
        if scalar == "\u{2018}", !isAfterLetter {
          isQuoted = true
        } else if isQuoted, scalar == "\u{2019}" {
          isQuoted = false
        } else if isAfterLetter {
          return scalar
        }
      default: isAfterLetter = scalar.isLetter
      }
    }
    return nil
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
