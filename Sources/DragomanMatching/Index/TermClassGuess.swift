import DragomanLanguage

/// Guesses the class of a concept whose glossary does not say: users' files seldom do.
enum TermClassGuess {
  /// What the look of the terms suggests: acronyms and names in capitals are organizations, persons cannot be
  /// told from places, so a capitalised name is taken for an organization only when it has a common noun in it;
  /// everything else is a term.
  static func guess(_ concept: borrowing ConceptRecord) -> TermClass {
    guard let head = concept.french.first?.text else { return .term }
    for index in concept.french.indices where concept.french[index].type == .acronym { return .organization }
    if isPlainlyLower(head.utf8.span) { return isNameOfOffice(head) ? .title : .term }
    if let guess = guessLatin(head.utf8.span) { return guess }
    let words = head.split(separator: " ")
    if let first = words.first, words.count > 1, isOffice(first.lowercased()) { return .title }
    let capitals = words.filter { $0.first?.isUppercase == true }
    if words.count == 1, head.count > 1, head.allSatisfy({ $0.isUppercase || $0.isNumber }) { return .organization }
    // *État partie*, *État membre*: kinds of States.
    if words.count == 2, capitals.count == 1, ["État", "Etat"].contains(words[0]) { return .term }
    if capitals.isEmpty || words.first?.first?.isUppercase != true { return .term }
    return capitals.count == words.count && words.count <= 3 ? .place : .organization
  }

  /// Whether the bytes alone say that a term begins with a small letter and has no capital: most terms.
  private static func isPlainlyLower(_ letters: Span<UInt8>) -> Bool {
    guard letters.count > 0, letters[0] >= 0x61, letters[0] <= 0x7A else { return false }
    // Capitals of ASCII, and whatever has other bytes than the small letters of Latin-1.
    var before: UInt8 = 0
    for index in letters.indices {
      let byte = letters[index]
      if byte >= 0x41 && byte <= 0x5A || byte > 0xC3 || byte >= 0x80 && byte < 0xA0 && before == 0xC3 { return false }
      before = byte
    }
    return true
  }

  /// The same by the bytes of a term in Latin letters; nil for one with others or with signs beyond ASCII.
  private static func guessLatin(_ term: Span<UInt8>) -> TermClass? {
    var words = 0
    var capitals = 0
    var startsCapital = false
    var isAllCapitals = true
    var letters = 0
    var firstWordEnd = term.count
    var isStart = true
    var index = 0
    while index < term.count {
      let byte = term[index]
      if byte == 0x20 {
        if words == 1 { firstWordEnd = min(firstWordEnd, index) }
        isStart = true
        isAllCapitals = false
        index += 1
        continue
      }
      var isCapital = byte >= 0x41 && byte <= 0x5A
      var isSmall = byte >= 0x61 && byte <= 0x7A
      if byte >= 0x80 {
        guard byte >= 0xC3, byte <= 0xC5, index + 1 < term.count else { return nil }
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(term[index + 1] & 0x3F)
        // The dotted İ is a capital without a small letter of its own.
        guard WordFolding.foldsToLetters(scalar), scalar != 0x130 else { return nil }
        isCapital = WordFolding.isCapital(scalar)
        isSmall = !isCapital
        index += 1
      }
      if isStart {
        words += 1
        if isCapital { capitals += 1 }
        if words == 1 { startsCapital = isCapital }
      }
      letters += 1
      if isSmall || !isCapital && !(byte >= 0x30 && byte <= 0x39) { isAllCapitals = false }
      isStart = false
      index += 1
    }
    // A blank before the first word is rare enough for the general way.
    guard term.count > 0, term[0] != 0x20 else { return nil }
    if words == 1, letters > 1, isAllCapitals { return .organization }
    if words > 1 {
      let first = (0..<firstWordEnd).map { term[$0] }
      if isOffice(WordFolding.lowercase(first)) { return .title }
      if words == 2, capitals == 1, first.elementsEqual("État".utf8) || first.elementsEqual("Etat".utf8) {
        return .term
      }
    }
    if capitals == 0 || !startsCapital { return .term }
    return capitals == words && words <= 3 ? .place : .organization
  }

  /// Nouns that begin the names of offices.
  static let offices = RuleWords.officeNouns.set

  /// Whether a term in small letters begins with the noun of an office and goes on.
  private static func isNameOfOffice(_ term: String) -> Bool {
    let letters = term.utf8.span
    var end = 0
    while end < letters.count, letters[end] != 0x20 { end += 1 }
    guard end < letters.count, mayBeOffice(letters.extracting(0..<end)) else { return false }
    return isOffice(String(decoding: term.utf8.prefix(end), as: UTF8.self)) && term.split(separator: " ").count > 1
  }

  /// Which remainders their hashes have: those of most other words are none of them.
  private static let remainders: [Bool] = offices.reduce(into: [Bool](repeating: false, count: 1_024)) {
    result, office in
    let letters = Array(office.utf8)
    result[Int(WordHash.hash(letters.span) % 1_024)] = true
  }

  private static func mayBeOffice(_ word: Span<UInt8>) -> Bool { remainders[Int(WordHash.hash(word) % 1_024)] }

  private static func isOffice(_ word: [UInt8]) -> Bool {
    mayBeOffice(word.span) && isOffice(String(decoding: word, as: UTF8.self))
  }

  private static func isOffice(_ word: String) -> Bool { offices.contains(word) }
}
