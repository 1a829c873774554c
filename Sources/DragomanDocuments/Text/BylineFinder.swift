/// Finds who wrote a piece.
enum BylineFinder {
  /// Whether a whole paragraph is a byline.
  static func isByline(_ text: FoldedText) -> Bool {
    guard text.count <= 140 else { return false }
    let start = text.contentStart
    if endsSentence(text) && text.count > 80 { return false }
    if BylineWords.leads.contains(where: { text.match($0, at: start).map(text.isWordEnd) ?? false }) {
      return namesOnly(text, from: start)
    }
    if isNameWithPost(text) { return true }
    guard let end = text.match(Array("par ".utf8), at: start), end < text.count, text.isCapital(end) else {
      return false
    }
    let word = text.bytes[end...].prefix { FoldedText.isWordByte($0) }
    if BylineWords.ordinaryAfterPar.contains(String(decoding: word, as: UTF8.self)) { return false }
    return namesOnly(text, from: end)
  }

  /// Whether a paragraph is a name and, in brackets, where its bearer writes from: `Jeanne Roche (Bogota, correspondance)`.
  private static func isNameWithPost(_ text: FoldedText) -> Bool {
    let start = text.contentStart
    guard start < text.count, text.isCapital(start), let open = text.bytes.firstIndex(of: 0x28), open > start,
      let close = text.bytes.lastIndex(of: 0x29), text.isDone(close), open < close
    else { return false }
    let post = text.bytes[open..<close].split { !FoldedText.isWordByte($0) }
    return post.contains { BylineWords.posts.contains(String(decoding: $0, as: UTF8.self)) }
      && namesOnly(text, from: start)
  }

  /// Where a byline starts that follows the place of a dateline: `DUBAÏ. De notre envoyée spéciale …`.
  static func bylineStart(_ text: FoldedText) -> Int? {
    guard text.count <= 160 else { return nil }
    for index in 2..<max(2, min(text.count, 60)) {
      guard text.bytes[index - 1] == 0x20, Array(".,-:)".utf8).contains(text.bytes[index - 2]) else {
        continue
      }
      let isLead = BylineWords.leads.contains { text.match($0, at: index).map(text.isWordEnd) ?? false }
      if isLead, namesOnly(text, from: index) { return text.offset(index) }
    }
    return nil
  }

  /// An agency in brackets, after a dateline or at the very end: `(AFP)`.
  static func agencyCredit(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool) -> Range<Int>? {
    let head = FoldedText(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 120))
    if let credit = bracketed(head), head.bytes[(credit.upperBound)...].prefix(4).contains(0x2D) {
      return head.offset(credit.lowerBound)..<head.offset(credit.upperBound)
    }
    guard isLast else { return nil }
    let tail = FoldedText(bytes, max(range.lowerBound, range.upperBound - 24)..<range.upperBound)
    guard let credit = bracketed(tail), tail.isDone(credit.upperBound) else { return nil }
    return tail.offset(credit.lowerBound)..<tail.offset(credit.upperBound)
  }

  /// The first bracket that holds the name of an agency and nothing else.
  private static func bracketed(_ text: FoldedText) -> Range<Int>? {
    var index = text.bytes.startIndex
    while let open = text.bytes[index...].firstIndex(of: 0x28) {
      guard let close = text.bytes[open...].firstIndex(of: 0x29) else { return nil }
      if BylineWords.agencies.contains(String(decoding: text.bytes[(open + 1)..<close], as: UTF8.self)) {
        return open..<(close + 1)
      }
      index = open + 1
    }
    return nil
  }

  /// Whether all words are names, or the small words that lines of names are made of.
  private static func namesOnly(_ text: FoldedText, from start: Int) -> Bool {
    var index = start
    while index < text.count {
      guard FoldedText.isWordByte(text.bytes[index]) else {
        index += 1
        continue
      }
      let word = text.bytes[index...].prefix { FoldedText.isWordByte($0) }
      let isName = text.isCapital(index) || FoldedText.isDigit(text.bytes[index])
      if !isName, !BylineWords.connectors.contains(String(decoding: word, as: UTF8.self)),
        !leadWords.contains(String(decoding: word, as: UTF8.self))
      {
        return false
      }
      index += word.count
    }
    return true
  }

  /// Words that the leads themselves are made of.
  private static let leadWords = Set(
    BylineWords.leads.flatMap { lead in
      lead.split { !FoldedText.isWordByte($0) }.map { String(decoding: $0, as: UTF8.self) }
    })

  private static func endsSentence(_ text: FoldedText) -> Bool {
    text.bytes.last == 0x2E || text.bytes.last == 0x3A || text.bytes.last == 0x3F
  }
}
