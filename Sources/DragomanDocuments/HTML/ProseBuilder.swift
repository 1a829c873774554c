import DragomanLanguage

/// Puts the prose of a page together and keeps the way back to the markup.
///
/// Every byte of the prose is either a copy of one byte of the source, or belongs to an edit that says for
/// which stretch of the source it stands.
struct ProseBuilder {
  /// What separates two pieces of text, weakest first.
  enum Gap: Comparable {
    case none, space, line, paragraph
  }

  private let source: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var map = OffsetMap()
  /// The source is dealt with up to here.
  private var copied = 0
  private var gap = Gap.none
  /// The first stretch of white space since the last text: what a single space stands for.
  private var gapSpace = 0..<0

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count / 2)
  }

  /// Asks for a separation before the next text.
  mutating func separate(_ gap: Gap) { self.gap = max(self.gap, gap) }

  /// Adds text of the source, runs of white space made one space.
  mutating func append(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      if Self.isSpace(source[index]) {
        while index < range.upperBound, Self.isSpace(source[index]) { index += 1 }
        addSpace(start..<index)
      } else {
        while index < range.upperBound, !Self.isSpace(source[index]) { index += 1 }
        flush(before: start)
        bytes += source[start..<index]
        copied = index
      }
    }
  }

  /// Adds text of the source as it is, line ends and all.
  mutating func appendVerbatim(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    flush(before: range.lowerBound)
    bytes += source[range]
    copied = range.upperBound
  }

  /// Adds a text that stands for a stretch of the source.
  mutating func append(_ replacement: [UInt8], for range: Range<Int>) {
    if replacement.count == 1, Self.isSpace(replacement[0]) {
      addSpace(range)
      return
    }
    flush(before: range.lowerBound)
    edit(replacement, for: range)
  }

  /// Leaves out the rest of the source.
  mutating func finish() {
    if copied < source.count { edit([], for: copied..<source.count) }
  }

  private mutating func addSpace(_ range: Range<Int>) {
    guard gap < .space else { return }
    gap = .space
    gapSpace = range
  }

  /// Writes the separation that is due before a text at `start`; none at the very beginning.
  private mutating func flush(before start: Int) {
    let due = bytes.isEmpty ? .none : gap
    gap = .none
    switch due {
    case .none:
      if copied < start { edit([], for: copied..<start) }
    case .space:
      // The space stands for the white space alone; the tags around it are left out on their own.
      if copied < gapSpace.lowerBound { edit([], for: copied..<gapSpace.lowerBound) }
      if gapSpace.count == 1, source[gapSpace.lowerBound] == 0x20 {
        bytes.append(0x20)
        copied = gapSpace.upperBound
      } else {
        edit([0x20], for: gapSpace)
      }
      if copied < start { edit([], for: copied..<start) }
    case .line: edit([0x0A], for: copied..<start)
    case .paragraph: edit([0x0A, 0x0A], for: copied..<start)
    }
  }

  private mutating func edit(_ replacement: [UInt8], for range: Range<Int>) {
    map.append(
      derivedStart: bytes.count, derivedLength: replacement.count, originStart: range.lowerBound,
      originLength: range.count)
    bytes += replacement
    copied = range.upperBound
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
