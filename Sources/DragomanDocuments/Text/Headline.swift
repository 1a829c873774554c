/// What a headline looks like in a plain text.
enum Headline {
  /// Whether the first paragraph of a text is its headline.
  ///
  /// - Parameter next: The paragraph after it, which tells a headline from a broken line of text.
  static func isHeadline(_ bytes: [UInt8], _ range: Range<Int>, next: Range<Int>) -> Bool {
    guard range.count <= 300 else { return false }
    let last = UTF8Scalar(bytes, endingAt: range.upperBound).value
    let ellipsis = range.count > 3 && bytes[range.upperBound - 2] == 0x2E
    if last == 0x2E && !ellipsis || last == 0x2C || last == 0x3B { return false }
    let first = UTF8Scalar(bytes, at: next.lowerBound)
    // A sentence goes on in the next line, unless that is a byline (`par …`).
    return !first.isLowercase || bytes[next].starts(with: Array("par ".utf8))
  }

  /// The offset after the labels that a headline begins with (`VIDÉO. `, `ENTRETIEN | `).
  static func afterLabels(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while let next = afterLabel(bytes, start..<range.upperBound) { start = next }
    return start
  }

  private static func afterLabel(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let text = FoldedText(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 120))
    let start = text.contentStart
    guard let end = text.bytes[start...].prefix(30).firstIndex(where: { Array(".:|]-!".utf8).contains($0) })
    else {
      return nil
    }
    let separator = text.bytes[end]
    var wordEnd = end
    while wordEnd > start, text.bytes[wordEnd - 1] == 0x20 { wordEnd -= 1 }
    let label = String(decoding: text.bytes[start..<wordEnd], as: UTF8.self)
    guard HeadlineLabels.labels.contains(label), text.isCapital(start) else { return nil }
    let isAllCapitals = (start..<wordEnd).allSatisfy { text.isCapital($0) || !(text.bytes[$0] &- 0x61 < 26) }
    // `Portrait - …`, `Alerte ! …` may be the headline itself; in capitals they are not.
    if separator == 0x2D || separator == 0x21 {
      guard isAllCapitals, end > start, text.bytes[end - 1] == 0x20 || separator == 0x21 else { return nil }
    }
    var rest = end + 1
    while rest < text.count, !FoldedText.isWordByte(text.bytes[rest]), text.bytes[rest] != 0x22,
      text.bytes[rest] != FoldedText.unknown
    {
      rest += 1
    }
    return rest < text.count ? text.offset(rest) : nil
  }
}
