import DragomanLanguage

/// Turns tokens into units, cutting hyphenated words at their hyphens.
struct UnitBuilder {
  /// The units of the last call.
  private(set) var units: [Unit] = []

  /// Replaces the units by those of the tokens in `range`.
  ///
  /// - Parameter text: The repaired text that the tokens stand in.
  mutating func build(from workspace: inout AnalysisWorkspace, _ range: Range<Int>, text: [UInt8]) {
    units.removeAll(keepingCapacity: true)
    let tokens = workspace.tokens
    var index = range.lowerBound
    while index < range.upperBound {
      units.append(addingCapacity: range.upperBound - index) { room in
        while index < range.upperBound, !tokens[index].isHyphenated {
          room.append(Self.unit(tokens[index], index))
          index += 1
        }
      }
      if index < range.upperBound {
        appendParts(of: tokens[index], index, text, &workspace)
        index += 1
      }
    }
  }

  /// The unit of a token without hyphens.
  @inline(__always)
  private static func unit(_ token: Token, _ index: Int) -> Unit {
    Unit(
      form: token.form, start: token.start, end: token.end, token: UInt32(truncatingIfNeeded: index), isJoined: false,
      isWord: token.kind == .word || token.kind == .elided || token.kind == .number)
  }

  /// Appends a unit for each part between the hyphens.
  private mutating func appendParts(
    of token: Token, _ index: Int, _ text: [UInt8], _ workspace: inout AnalysisWorkspace
  ) {
    var start = Int(token.start)
    var isJoined = false
    for position in Int(token.start)...Int(token.end) {
      guard position == Int(token.end) || text[position] == 0x2D else { continue }
      // *main-d'œuvre*: the elided word is one of its own, as it is without hyphens.
      if position > start + 2, text[start + 1] == 0x27, let first = text[start...].first,
        first | 0x20 == UInt8(ascii: "d") || first | 0x20 == UInt8(ascii: "l")
      {
        units.append(
          Unit(
            form: workspace.internPart(text, start..<(start + 2)), start: UInt32(start), end: UInt32(start + 2),
            token: UInt32(index), isJoined: isJoined, isWord: true))
        isJoined = true
        start += 2
      }
      if position > start {
        let form = workspace.internPart(text, start..<position)
        units.append(
          Unit(
            form: form, start: UInt32(start), end: UInt32(position), token: UInt32(index), isJoined: isJoined,
            isWord: true))
        isJoined = true
      }
      start = position + 1
    }
  }
}
