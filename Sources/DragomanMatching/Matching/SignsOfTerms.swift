import DragomanLanguage

/// The signs inside terms that a match must show as the term does: the commas of *droits économiques, sociaux et
/// culturels*, the points of *John F. Kennedy*, *AT&T*, *P5+1*.
///
/// Patterns hold words alone, so that the walk may step over such a sign; whether it stood where the term has it is
/// asked of the few matches that reach across one.
enum SignsOfTerms {
  /// Whether a sign may stand inside a term: a comma, a point, an ampersand, a plus, a dash, brackets, the sign of *n°*, a quotation mark.
  static func mayHold(_ sign: ArraySlice<UInt8>) -> Bool {
    switch sign.first {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      return sign.count == 1
    // The degree sign and the raised o of *n°* and *nº*.
    case 0xC2: return sign.count == 2 && (sign.last == 0xB0 || sign.last == 0xBA) || isQuotationMark(sign)
    // En dash and em dash.
    case 0xE2:
      return sign.count == 3 && sign.elementsEqual(enDash) || sign.elementsEqual(emDash) || isQuotationMark(sign)
    case UInt8(ascii: "\""): return sign.count == 1
    default: return false
    }
  }

  /// Whether a sign is a quotation mark, which a text may set about a word of a term: *le traité « Ciel ouvert »*.
  static func isQuotationMark(_ sign: ArraySlice<UInt8>) -> Bool {
    quotationMarks.contains { sign.elementsEqual($0.utf8) }
  }

  private static let quotationMarks = ["«", "»", "“", "”", "\""]

  private static let enDash: [UInt8] = [0xE2, 0x80, 0x93]
  private static let emDash: [UInt8] = [0xE2, 0x80, 0x94]

  /// Whether the sign behind a match closes what is opened in it, or that before it opens what is closed in it: the
  /// quotation mark behind *traité « Ciel ouvert* belongs to the span.
  static func isOpen(
    _ match: TermMatch, _ units: [Unit], _ forms: borrowing FormTable
  ) -> (atEnd: Bool, atStart: Bool) {
    guard match.gap.isEmpty, match.end - match.first > 2,
      (match.first..<match.end).contains(where: { !units[$0].isWord })
    else { return (false, false) }
    for (open, close) in pairs {
      var depth = 0
      var lowest = 0
      for unit in match.first..<match.end where !units[unit].isWord {
        let sign = forms.bytes(units[unit].form)
        // Of the marks that look alike at both ends the second closes.
        if sign.elementsEqual(close.utf8), open != close || depth > 0 {
          depth -= 1
        } else if sign.elementsEqual(open.utf8) {
          depth += 1
        }
        lowest = min(lowest, depth)
      }
      if depth - lowest > 0, lowest == 0, match.end < units.count,
        forms.bytes(units[match.end].form).elementsEqual(close.utf8)
      {
        return (true, false)
      }
      if lowest < 0, depth == lowest, match.first > 0,
        forms.bytes(units[match.first - 1].form).elementsEqual(open.utf8)
      {
        return (false, true)
      }
    }
    return (false, false)
  }

  /// Signs that stand in pairs.
  private static let pairs = [("«", "»"), ("“", "”"), ("\"", "\""), ("(", ")")]

  /// Whether `term` has, between its words, the signs of a match: as many words before each of them.
  ///
  /// - Parameters:
  ///   - term: The dictionary form of the pattern.
  ///   - signs: Each sign with the number of words of the match before it, in order.
  static func term(_ term: String, shows signs: [(word: Int, sign: [UInt8])]) -> Bool {
    var inTerm: [(word: Int, sign: UInt8)] = []
    var words = 0
    var isInside = false
    let bytes = Array(term.utf8)
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case 0xC2 where position + 1 < bytes.count && (bytes[position + 1] == 0xB0 || bytes[position + 1] == 0xBA):
        inTerm.append((words, byte))
        isInside = false
      case 0xB0, 0xBA: if position > 0, bytes[position - 1] == 0xC2 { continue } else { isInside = true }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"): isInside = false
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        // The comma of a number is part of it.
        if byte == UInt8(ascii: ","), position + 1 < bytes.count, (0x30...0x39).contains(bytes[position + 1]) {
          continue
        }
        inTerm.append((words, byte))
        isInside = false
      case 0xE2
      where position + 2 < bytes.count && bytes[position + 1] == 0x80 && (0x93...0x94).contains(bytes[position + 2]):
        inTerm.append((words, byte))
        isInside = false
      case 0x80, 0x93, 0x94: continue
      default:
        if !isInside { words += 1 }
        isInside = true
      }
    }
    return signs.allSatisfy { sign in inTerm.contains { $0.word == sign.word && $0.sign == sign.sign.first } }
  }
}
