/// Finds links to other articles in the middle of a paragraph: `Voir aussi : …`.
enum RelatedLinkFinder {
  /// A title is never longer; what is, must be the article going on.
  private static let maximumTitle = 300

  /// The links in a paragraph, in order.
  ///
  /// - Complexity: O(*n*) in the length of the paragraph.
  static func links(in bytes: [UInt8], _ range: Range<Int>) -> [FurniturePiece] {
    var pieces: [FurniturePiece] = []
    var index = range.lowerBound
    var opensSentence = true
    while index < range.upperBound {
      let scalar = UTF8Scalar(bytes, at: index)
      if opensSentence, !scalar.isSpace,
        RelatedLinkMarker.initials.contains(bytes[index]) || !scalar.isLetter,
        let link = link(in: bytes, index..<range.upperBound, isFirst: index == range.lowerBound)
      {
        pieces.append(FurniturePiece(range: link, reason: .relatedLink))
        index = link.upperBound
        continue
      }
      switch scalar.value {
      case 0x2E, 0x21, 0x3F, 0x2026, 0xBB, 0x22, 0x201D, 0x29: opensSentence = true
      case _ where scalar.isSpace: break
      default: opensSentence = false
      }
      index += scalar.length
    }
    return pieces
  }

  /// The link that starts exactly at the beginning of `range`.
  private static func link(in bytes: [UInt8], _ range: Range<Int>, isFirst: Bool) -> Range<Int>? {
    let text = FoldedText(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 80))
    let start = text.contentStart
    // A reference in brackets belongs to its sentence.
    guard start < text.count, start <= 6, text.isCapital(start), !text.bytes[..<start].contains(0x28) else {
      return nil
    }
    for marker in RelatedLinkMarker.all {
      guard let end = text.match(marker.pattern, at: start), text.isWordEnd(end) else { continue }
      let isCapitals =
        (start..<end).allSatisfy { text.isCapital($0) }
        || (start..<end).allSatisfy { text.isCapital($0) || !(text.bytes[$0] &- 0x61 < 26) }
      var place = end
      while place < text.count, text.bytes[place] == 0x20 { place += 1 }
      var hasSeparator = false
      while place < text.count, Array(":|> ".utf8).contains(text.bytes[place]) {
        hasSeparator = hasSeparator || text.bytes[place] != 0x20
        place += 1
      }
      let hasArrow = text.bytes[..<start].contains(0x3E)
      let isQuoted = isFirst && place < text.count && text.bytes[place] == 0x22
      let isEmphatic = isCapitals || hasArrow || isQuoted
      guard hasSeparator || marker.condition == .separatorOrEmphasis && isEmphatic else { continue }
      // Titles begin with a capital, a number or a quotation; `Voir aussi : résolution 242` is a reference.
      guard place < text.count, text.isCapital(place) || !(text.bytes[place] &- 0x61 < 26) else { continue }
      let end2 = titleEnd(bytes, text.offset(place)..<range.upperBound)
      return range.lowerBound..<(end2 ?? text.offset(place))
    }
    return nil
  }

  /// Where the title of a link ends, or nil if nothing looks like its end.
  private static func titleEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + maximumTitle)
    var sentenceEnd: Int?
    var previous = UTF8Scalar(bytes, at: range.lowerBound)
    var index = range.lowerBound + previous.length
    while index < limit {
      let scalar = UTF8Scalar(bytes, at: index)
      // What is glued on must be text of the article, not the last word of the title.
      if range.upperBound - index >= 40, isGlued(bytes, range, previous, scalar, at: index) { return index }
      if sentenceEnd == nil, scalar.isSpace, [0x2E, 0x21, 0x3F].contains(previous.value),
        opensArticle(bytes, range, after: index)
      {
        sentenceEnd = index
      }
      previous = scalar
      index += scalar.length
    }
    return sentenceEnd ?? (range.count <= maximumTitle ? range.upperBound : nil)
  }

  /// Whether the title and the next sentence were run together between two scalars: `l'UkraineLe Kremlin`.
  private static func isGlued(
    _ bytes: [UInt8], _ range: Range<Int>, _ previous: UTF8Scalar, _ scalar: UTF8Scalar, at index: Int
  ) -> Bool {
    if [0x2E, 0x21, 0x3F, 0xBB, 0x2026, 0x29].contains(previous.value) {
      guard scalar.isUppercase || scalar.value == 0xAB else { return false }
      // Initials and acronyms have capitals before their points.
      guard index - range.lowerBound > 2 else { return false }
      let before = UTF8Scalar(bytes, endingAt: index - previous.length)
      return !before.isUppercase
    }
    if scalar.value == 0xAB || scalar.value == 0x201C { return previous.isLetter || previous.isDigit }
    guard scalar.isUppercase, previous.isLowercase || previous.isDigit else { return false }
    let next = index + scalar.length
    let following = UTF8Scalar(bytes, at: next)
    guard following.isLowercase || following.value == 0x27 || following.value == 0x2019 || following.isSpace
    else {
      return false
    }
    let wordStart = letterRunStart(bytes, range, before: index)
    var wordEnd = next
    while wordEnd < range.upperBound, UTF8Scalar(bytes, at: wordEnd).isLetter {
      wordEnd += UTF8Scalar(bytes, at: wordEnd).length
    }
    let whole = String(decoding: FoldedText(bytes, wordStart..<wordEnd).bytes, as: UTF8.self)
    let prefix = String(decoding: FoldedText(bytes, wordStart..<index).bytes, as: UTF8.self)
    return !RelatedLinkMarker.mixedCaseWords.contains(whole)
      && !RelatedLinkMarker.namePrefixes.contains(prefix)
  }

  private static func letterRunStart(_ bytes: [UInt8], _ range: Range<Int>, before index: Int) -> Int {
    var start = index
    while start > range.lowerBound {
      let scalar = UTF8Scalar(bytes, endingAt: start)
      guard scalar.isLetter || scalar.isDigit else { break }
      start -= scalar.length
    }
    return start
  }

  /// Whether a full sentence of the article follows, and what came before was not only a label (`VIDÉO.`).
  private static func opensArticle(_ bytes: [UInt8], _ range: Range<Int>, after index: Int) -> Bool {
    guard range.upperBound - index >= 60, bytes[range.upperBound - 1] == 0x2E || range.count > maximumTitle
    else {
      return false
    }
    var next = index
    while next < range.upperBound, UTF8Scalar(bytes, at: next).isSpace {
      next += UTF8Scalar(bytes, at: next).length
    }
    guard next < range.upperBound, UTF8Scalar(bytes, at: next).isUppercase else { return false }
    let segment = FoldedText(bytes, range.lowerBound..<index)
    return !HeadlineLabels.labels.contains(TextFurniture.bare(segment))
  }
}
