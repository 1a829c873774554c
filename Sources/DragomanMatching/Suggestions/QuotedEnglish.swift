import DragomanLanguage

/// Finds English that the text itself gives for a term: in brackets behind it, or beside *en anglais*.
///
/// *le vote à la majorité qualifiée (en anglais, qualified majority voting, QMV)*; *la « ligne rouge », ou red line
/// en anglais*; *le Fonds vert (Green Fund)*.
struct QuotedEnglish {
  let bytes: [UInt8]
  let lexicon: TranslationLexicon
  /// Whether a French dictionary has a word, in lower case.
  let isFrench: (String) -> Bool

  /// No translation stands farther behind its term, in bytes.
  private static let reach = 140
  private static let markers = ["en anglais", "in english", "de l'anglais", "anglais :", "angl."]

  /// The English given for a term that ends at `end`; nil where there is none.
  func translation(behind end: Int) -> String? {
    guard mayFollow(end) else { return nil }
    var stop = end
    while stop < min(bytes.count, end + Self.reach), bytes[stop] != 0x0A { stop += 1 }
    let text = String(decoding: bytes[end..<stop], as: UTF8.self)
    let trimmed = text.drop { $0 == " " || $0 == "»" || $0 == "”" || $0 == "\"" || $0 == "\u{A0}" }
    if trimmed.first == "(" {
      guard let close = trimmed.firstIndex(of: ")") else { return nil }
      return bracketed(trimmed[trimmed.index(after: trimmed.startIndex)..<close])
    }
    guard trimmed.first == ",", let first = trimmed.split(separator: ",", maxSplits: 2).first else { return nil }
    return apposed(first)
  }

  /// Whether a bracket or a comma stands behind a place, white space and the end of a quotation left aside: behind most
  /// terms a word does, and nothing else need be looked at.
  private func mayFollow(_ end: Int) -> Bool {
    var place = end
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: ","): return true
      // Blanks, », ” and no-break spaces, byte by byte.
      case 0x20, 0x22, 0xC2, 0xBB, 0xA0, 0xE2, 0x80, 0x9D: place += 1
      default: return false
      }
    }
    return false
  }

  /// What a bracket says.
  private func bracketed(_ content: Substring) -> String? {
    if let marked = marked(content) { return marked }
    // Without a word on it, only what can be nothing but English counts.
    let first = content.split { $0 == "," || $0 == ";" }.first ?? content
    let phrase = Self.unquoted(first)
    return isEnglish(phrase) ? phrase : nil
  }

  /// *en anglais red line*; *ou red line en anglais*; *dite « red line » en anglais*.
  private func apposed(_ content: Substring) -> String? { marked(content) }

  private func marked(_ content: Substring) -> String? {
    guard Self.mayHoldMarker(content) else { return nil }
    let lower = content.lowercased()
    // The offsets of the two agree only where lower case changes no letter's length.
    guard lower.count == content.count else { return nil }
    for marker in Self.markers {
      guard let range = lower.firstRange(of: marker) else { continue }
      let before = content.prefix(lower.distance(from: lower.startIndex, to: range.lowerBound))
      let after = content.dropFirst(lower.distance(from: lower.startIndex, to: range.upperBound))
      let tail = after.drop { " :,\u{A0}".contains($0) }.split { $0 == "," || $0 == ";" }.first ?? ""
      if let phrase = Self.phrase(tail) { return phrase }
      let front = before.split { $0 == "," || $0 == ";" }.last ?? ""
      if let phrase = Self.phrase(front) { return phrase }
    }
    return nil
  }

  /// Whether a text has the letters that all markers have (*anglais*, *english*).
  private static func mayHoldMarker(_ content: Substring) -> Bool {
    var place = 0
    for byte in content.utf8 {
      let letter = byte | 0x20
      place = letter == shared[place] ? place + 1 : letter == shared[0] ? 1 : 0
      if place == shared.count { return true }
    }
    return false
  }

  private static let shared = Array("ngl".utf8)

  /// What is left of the words that name the English, its quotation marks and leading words taken off.
  private static func phrase(_ text: Substring) -> String? {
    var words = unquoted(text).split(separator: " ")
    while let first = words.first,
      ["ou", "dit", "dite", "dits", "dites", "soit", "appelé", "appelée", "le", "la"].contains(first)
    {
      words.removeFirst()
    }
    let phrase = unquoted(Substring(words.joined(separator: " ")))
    return phrase.count > 1 && words.count < 12 && phrase.contains(where: \.isLetter) ? phrase : nil
  }

  private static func unquoted(_ text: Substring) -> String {
    let marks = " \u{A0}\u{202F}«»“”\"'’‘"
    var text = text.drop { marks.contains($0) }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }

  /// Whether a phrase of several words is English and cannot be French.
  private func isEnglish(_ phrase: String) -> Bool {
    let words = phrase.split { $0 == " " || $0 == "-" }.map { $0.lowercased() }
    guard words.count > 1, words.count < 10 else { return false }
    let english = words.count { lexicon.isEnglish($0) }
    // Names are in word lists, too; in texts they are no words.
    let foreign = words.count { lexicon.count($0) >= 20 && !isFrench($0) }
    return english == words.count && foreign * 2 >= words.count
  }
}
