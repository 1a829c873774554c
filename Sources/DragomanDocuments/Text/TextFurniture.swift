/// What is page and what is article in a text, and what the page says about the article.
///
/// All ranges are byte offsets into the text given. The tables in `Rules` know press sites in general; nothing
/// longer than a caption is put aside without the words that prove it to be furniture.
struct TextFurniture {
  /// The headline, without a label before it.
  private(set) var title: Range<Int>?
  private(set) var byline: Range<Int>?
  private(set) var date: FrenchDate?
  /// In order, never overlapping.
  private(set) var pieces: [FurniturePiece] = []

  private let bytes: [UInt8]
  private let units: [TextUnit]
  private var reasons: [Furniture.Reason?]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - masked: Ranges known to be furniture already, in order; lines touching them are not looked at.
  ///   - title: The headline, where markup has told it.
  /// - Complexity: O(*n*) in the length of the text.
  init(_ bytes: [UInt8], masked: [Range<Int>] = [], title knownTitle: Range<Int>? = nil) {
    self.bytes = bytes
    units = TextUnits(bytes, masked: masked).units
    reasons = Array(repeating: nil, count: units.count)
    markByRules()
    if let knownTitle {
      title = knownTitle
      for index in units.indices where units[index].range.overlaps(knownTitle) { reasons[index] = nil }
    } else {
      findTitle()
    }
    var loose: [FurniturePiece] = []
    if let title { loose += takeLabels(from: title) }
    loose += findBylines()
    for index in units.indices where reasons[index] == nil && !isTitle(index) {
      loose += RelatedLinkFinder.links(in: bytes, units[index].range)
      loose += PictureCredit.pieces(in: bytes, units[index].range)
    }
    date = DocumentDate.find(bytes, units: units, reasons: reasons, title: title)
    collect(loose)
  }

  /// A paragraph folded for the tables; nil for a long one, which is never furniture as a whole. Folded when it
  /// is asked for: kept, the folded text would double the memory of a large input.
  private func folded(_ index: Int) -> FoldedText? {
    units[index].range.count <= 1000 ? FoldedText(bytes, units[index].range) : nil
  }

  /// Whether a paragraph reads as text of an article and not as a title in a list.
  private func isArticleText(_ index: Int) -> Bool {
    let range = units[index].range
    if range.count >= 200 { return true }
    let last = UTF8Scalar(bytes, endingAt: range.upperBound).value
    return range.count >= 80 && [0x2E, 0x21, 0x3F, 0x2026, 0xBB, 0x22].contains(last)
  }

  private func isTitle(_ index: Int) -> Bool { title.map { $0.overlaps(units[index].range) } ?? false }

  // MARK: Tables

  private mutating func markByRules() {
    var weak: [Int: Furniture.Reason] = [:]
    var heads: [Int] = []
    for index in units.indices {
      guard let text = folded(index) else { continue }
      if let rule = FurnitureRuleIndex.standard.rule(for: text) {
        if rule.isWeak { weak[index] = rule.reason } else { reasons[index] = rule.reason }
        if rule.effect == .paragraphAndItems { heads.append(index) }
      } else if MenuLine.isMenu(text) {
        reasons[index] = .navigation
      } else if let reason = ItemLine.reason(bytes, units[index].range) {
        reasons[index] = reason
      } else if PublicationLine.isPublicationLine(text) {
        reasons[index] = .dateline
      } else if let reason = PictureCredit.reason(for: text) {
        reasons[index] = reason
      } else if text.bytes.count > 2, BylineWords.agencies.contains(Self.bare(text)) {
        reasons[index] = .byline
      }
    }
    markWeak(weak)
    let lastText = units.indices.last { reasons[$0] == nil && isArticleText($0) } ?? -1
    for head in heads {
      if head > lastText {
        // Nothing of the article follows: the rest is the list.
        for index in head..<units.count { reasons[index] = reasons[head] }
        return
      }
      absorbItem(below: head)
    }
  }

  /// The words of a line without brackets and punctuation around them.
  static func bare(_ text: FoldedText) -> String {
    let content = text.bytes[text.contentStart...]
    let end = content.lastIndex { FoldedText.isWordByte($0) } ?? content.startIndex - 1
    return String(decoding: content[content.startIndex..<max(end + 1, content.startIndex)], as: UTF8.self)
  }

  /// Words that may be headings too count in company, or at the edges of the text.
  private mutating func markWeak(_ weak: [Int: Furniture.Reason]) {
    var index = 0
    while index < units.count {
      guard reasons[index] != nil || weak[index] != nil else {
        index += 1
        continue
      }
      let start = index
      while index < units.count, reasons[index] != nil || weak[index] != nil { index += 1 }
      guard index - start > 1 || start == 0 && units.count > 1 || index == units.count && units.count > 1
      else {
        continue
      }
      for place in start..<index where reasons[place] == nil { reasons[place] = weak[place] }
    }
  }

  /// The title below a heading such as `Lire aussi` in the middle of an article.
  private mutating func absorbItem(below head: Int) {
    guard let reason = reasons[head], head + 1 < units.count else { return }
    let next = head + 1
    guard !isArticleText(next), reasons[next] == nil else { return }
    // A heading with its list is set apart; a line that the article goes on from is not an item of it.
    guard next + 1 < units.count, !units[next].followsBlank || units[next + 1].followsBlank else { return }
    reasons[next] = reason
    if DocumentDate.isDateLine(bytes, units[next + 1].range) { reasons[next + 1] = reason }
  }

  // MARK: Headline and byline

  private mutating func findTitle() {
    var index = 0
    while index < min(units.count - 1, 12) {
      defer { index += 1 }
      guard reasons[index] == nil else { continue }
      let text = folded(index).map(Self.bare) ?? ""
      if HeadlineLabels.documentKinds.contains(text) || DocumentDate.isDateLine(bytes, units[index].range) {
        continue
      }
      if FurnitureRule.rubrics.contains(text), !isArticleText(index + 1) { continue }
      if HeadlineLabels.labels.contains(text), !isArticleText(index + 1) {
        reasons[index] = .label
        continue
      }
      if Headline.isHeadline(bytes, units[index].range, next: units[index + 1].range) {
        title = units[index].range
      }
      return
    }
  }

  private mutating func takeLabels(from range: Range<Int>) -> [FurniturePiece] {
    let rest = Headline.afterLabels(bytes, range)
    guard rest > range.lowerBound else { return [] }
    title = rest..<range.upperBound
    return [FurniturePiece(range: range.lowerBound..<rest, reason: .label)]
  }

  private mutating func findBylines() -> [FurniturePiece] {
    var pieces: [FurniturePiece] = []
    for index in units.indices where !isTitle(index) {
      if reasons[index] == .byline { byline = byline ?? units[index].range }
      guard reasons[index] == nil, index < 12 || index + 4 >= units.count, let text = folded(index) else {
        continue
      }
      let next = index + 1 < units.count ? units[index + 1].range : nil
      let continues = next.map { UTF8Scalar(bytes, at: $0.lowerBound).isLowercase } ?? false
      if !continues, BylineFinder.isByline(text) {
        reasons[index] = .byline
        byline = byline ?? units[index].range
      } else if !continues, let start = BylineFinder.bylineStart(text) {
        pieces.append(FurniturePiece(range: start..<units[index].range.upperBound, reason: .byline))
        byline = byline ?? start..<units[index].range.upperBound
      } else if let credit = BylineFinder.agencyCredit(
        bytes, units[index].range, isLast: index + 2 >= units.count)
      {
        pieces.append(FurniturePiece(range: credit, reason: .byline))
      }
    }
    return pieces
  }

  // MARK: Result

  /// Neighbouring paragraphs with one reason become one piece; the loose pieces lie between them.
  private mutating func collect(_ loose: [FurniturePiece]) {
    var marked: [FurniturePiece] = []
    var previous: Int?
    for index in units.indices {
      guard let reason = reasons[index] else { continue }
      if let last = marked.last, previous == index - 1, last.reason == reason {
        marked[marked.count - 1].range = last.range.lowerBound..<units[index].range.upperBound
      } else {
        marked.append(FurniturePiece(range: units[index].range, reason: reason))
      }
      previous = index
    }
    pieces = FurniturePiece.merged(marked + loose)
  }
}

/// A stretch of a text that is furniture.
struct FurniturePiece: Equatable {
  var range: Range<Int>
  let reason: Furniture.Reason

  /// Sorted and without overlaps: of two nested pieces the outer one stays, the later of two crossing is cut.
  static func merged(_ pieces: [FurniturePiece]) -> [FurniturePiece] {
    let sorted = pieces.filter { !$0.range.isEmpty }.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var result: [FurniturePiece] = []
    for var piece in sorted {
      if let last = result.last {
        if piece.range.upperBound <= last.range.upperBound { continue }
        let start = max(piece.range.lowerBound, last.range.upperBound)
        piece.range = start..<piece.range.upperBound
      }
      result.append(piece)
    }
    return result
  }
}
