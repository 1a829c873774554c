import DragomanLanguage

/// The passages of a text that are a statute of a common-law country, told by how such statutes are drafted.
///
/// French calls the parts of statutes and of treaties alike; English does not: *article 5* of a treaty, of an act of the
/// Union or of a statute of France is Article 5, of an Act of Parliament section 5. A text is a statute of that sort by
/// its own words: who makes regulations (*le gouverneur en conseil*), the formula before definitions, subsections
/// numbered *7(1)*, revised statutes cited by their letters. One such cue suffices, of weaker ones (*la présente loi*,
/// a title with a capital: *la Loi sur …*) it takes two, and the words of other legislatures count against them. A
/// statute may have a treaty in its schedules: what calls itself *la présente convention* is none from there on.
struct StatutePassages: Sendable {
  /// Some words, as they stand in the repaired text.
  private struct Cue {
    var span: TextSpan
    /// Whether they speak of a statute, or of a treaty.
    var isStatute: Bool
  }

  /// The cues in order; none where the text has no such passage.
  private var cues: [Cue] = []

  /// Reads a text.
  ///
  /// A statute says so again and again: where its first part does not, the rest is not read.
  ///
  /// - Parameter bytes: The repaired text.
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    var weight = 0
    var seen: UInt64 = 0
    read(bytes, 0..<min(bytes.count, Self.firstPart), &weight, &seen)
    if weight >= Self.enough {
      read(bytes, min(bytes.count, Self.firstPart)..<bytes.count, &weight, &seen)
    }
    if weight < Self.enough { cues = [] }
  }

  /// Adds the cues that start in a part of a text.
  ///
  /// - Parameters:
  ///   - weight: What the cues say together, each phrase counted once.
  ///   - seen: The phrases that were counted.
  private mutating func read(_ bytes: [UInt8], _ part: Range<Int>, _ weight: inout Int, _ seen: inout UInt64) {
    let text = bytes.span
    var isInWord = part.lowerBound > 0 && Self.isLetter(text[part.lowerBound - 1])
    // No phrase is shorter than its mark.
    for start in part where start + 2 < text.count {
      let byte = text[start]
      let isStart = !isInWord
      isInWord = Self.isLetter(byte)
      guard isStart, isInWord else { continue }
      var possible = Self.marks.first[Int(byte)]
      guard possible != 0 else { continue }
      possible &= Self.marks.third[Int(text[start + 2])]
      while possible != 0 {
        let number = possible.trailingZeroBitCount
        possible &= possible - 1
        guard let end = Self.phrases[number].end(in: text, at: start) else { continue }
        let phrase = Self.phrases[number]
        if seen & (1 << UInt64(number)) == 0 { weight += phrase.weight }
        seen |= 1 << UInt64(number)
        guard phrase.weight >= 0 else { continue }
        cues.append(Cue(span: TextSpan(start: UInt32(start), end: UInt32(end)), isStatute: phrase.weight > 0))
      }
    }
  }

  /// Whether no passage is a statute.
  var isEmpty: Bool { cues.isEmpty }

  /// The words that make the text a statute at a place: those before it or, at its start, the first; nil where it is none.
  ///
  /// - Complexity: O(log *n*) in the number of cues.
  func evidence(at position: UInt32) -> TextSpan? {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].span.start <= position { low = middle + 1 } else { high = middle }
    }
    guard !cues.isEmpty else { return nil }
    let cue = cues[max(low - 1, 0)]
    return cue.isStatute ? cue.span : nil
  }
}

extension StatutePassages {
  /// Words that tell of a statute, or of something else.
  private struct Phrase {
    /// The words, in lower case but for capitals that they must have.
    let letters: [UInt8]
    /// What they say for a statute of a common-law country; 0 for those of treaties.
    let weight: Int
    /// Whether the number of a section and one in brackets follow: *7(1)*.
    let isNumbered: Bool

    init(_ text: StaticString, _ weight: Int, isNumbered: Bool = false) {
      letters = Array(text.description.utf8)
      self.weight = weight
      self.isNumbered = isNumbered
    }

    /// Where it ends in the text if it starts at a place; nil where it does not.
    func end(in bytes: Span<UInt8>, at start: Int) -> Int? {
      var at = start
      for letter in letters {
        guard at < bytes.count else { return nil }
        let byte = bytes[at]
        let isBlank = letter == 0x20 && (byte == 0x0A || byte == 0x0D || byte == 0x09)
        let isCapital = byte >= 0x41 && byte <= 0x5A && byte + 0x20 == letter
        guard byte == letter || isBlank || isCapital else { return nil }
        at += 1
      }
      guard isNumbered else { return at }
      let digits = at
      while at < bytes.count, bytes[at] >= 0x30 && bytes[at] <= 0x39 || bytes[at] == UInt8(ascii: ".") { at += 1 }
      guard at > digits, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "(") else { return nil }
      let bracket = at
      repeat { at += 1 } while at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39
      return at > bracket + 1 && at < bytes.count && bytes[at] == UInt8(ascii: ")") ? at + 1 : nil
    }
  }

  /// The weight from which on a text is a statute.
  private static let enough = 2

  /// No more than a mask has bits.
  private static let phrases: [Phrase] = [
    // Who makes regulations and orders.
    Phrase("gouverneur en conseil", 2), Phrase("gouverneure en conseil", 2),
    Phrase("gouverneur général en conseil", 2), Phrase("gouverneure générale en conseil", 2),
    Phrase("décret en conseil", 2), Phrase("arrêté en conseil", 2),
    // The Crown as a party, and the formulas of the drafters.
    Phrase("majesté du chef d", 2), Phrase("définitions qui suivent s'appliquent", 2),
    Phrase("culpabilité par procédure sommaire", 2), Phrase("loi constitutionnelle de 18", 2),
    Phrase("loi constitutionnelle de 19", 2), Phrase("L.R.C.", 2), Phrase("U.S.C.", 2),
    // Subsections are numbered in brackets behind their section.
    Phrase("paragraphe ", 2, isNumbered: true), Phrase("paragraphes ", 2, isNumbered: true),
    Phrase("alinéa ", 2, isNumbered: true), Phrase("alinéas ", 2, isNumbered: true),
    // What other statutes say as well.
    Phrase("présente loi", 1), Phrase("la Loi sur ", 1), Phrase("sanction royale", 1),
    Phrase("parlement du canada", 1), Phrase("gazette du canada", 1), Phrase("procureur général du canada", 1),
    Phrase("chambre des communes", 1), Phrase("code criminel", 1), Phrase("juge en chef", 1),
    Phrase("règlements administratifs", 1), Phrase("règlement administratif", 1), Phrase("prendre des règlements", 1),
    Phrase("présente règle", 1), Phrase("registraire", 1), Phrase("mémoire de l'appelant", 1),
    // Legislatures whose statutes have articles.
    Phrase("dont la teneur suit", -2), Phrase("journal officiel de la république", -2), Phrase("dahir ", -2),
    Phrase("moniteur belge", -2), Phrase("conseil fédéral ", -2), Phrase("grand-duc", -2),
    // The decrees of France and of governments, which begin as the Orders in Council above and are counted with them.
    Phrase("décret en conseil d'État", -4), Phrase("décret en conseil des ministres", -4),
    // Treaties that speak of themselves.
    Phrase("présente convention", 0), Phrase("présent traité", 0), Phrase("présent protocole", 0),
    Phrase("présent accord", 0), Phrase("présent pacte", 0), Phrase("présent statut", 0), Phrase("présente charte", 0),
    Phrase("hautes parties contractantes", 0), Phrase("convenus de ce qui suit", 0),
    Phrase("convenues de ce qui suit", 0), Phrase("désireux de", 0), Phrase("désireuses de", 0),
  ]

  /// No statute keeps silent on what it is for so many bytes.
  private static let firstPart = 1 << 17

  /// The phrases, bit by bit, that a byte may be the first or the third of.
  private static let marks: (first: [UInt64], third: [UInt64]) = {
    var first = [UInt64](repeating: 0, count: 256)
    var third = first
    for (number, phrase) in phrases.enumerated() {
      func note(_ place: Int, in table: inout [UInt64]) {
        let letter = Int(phrase.letters[place])
        table[letter] |= 1 << UInt64(number)
        if letter >= 0x61, letter <= 0x7A { table[letter - 0x20] |= 1 << UInt64(number) }
        if letter == 0x20 { for blank in [0x09, 0x0A, 0x0D] { table[blank] |= 1 << UInt64(number) } }
      }
      note(0, in: &first)
      note(2, in: &third)
    }
    return (first, third)
  }()

  /// Whether a byte is part of a word.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}
