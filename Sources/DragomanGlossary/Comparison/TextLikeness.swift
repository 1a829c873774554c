/// How alike two texts are, blind to letter case: the share of neighbouring letters that they have in common (the
/// coefficient of Dice over pairs of bytes).
enum TextLikeness {
  /// A number from 0, nothing in common, to 1, the same but for case and order.
  ///
  /// - Complexity: O(*n*) in the lengths of the texts.
  static func of(_ left: String, _ right: String) -> Double {
    if left == right { return 1 }
    var counts: [UInt16: Int] = [:]
    let leftPairs = pairs(of: left)
    let rightPairs = pairs(of: right)
    guard leftPairs.count + rightPairs.count > 0 else { return 0 }
    for pair in leftPairs { counts[pair, default: 0] += 1 }
    var common = 0
    for pair in rightPairs {
      if let count = counts[pair], count > 0 {
        counts[pair] = count - 1
        common += 1
      }
    }
    return 2 * Double(common) / Double(leftPairs.count + rightPairs.count)
  }

  /// Neighbouring bytes, with a space before the first and behind the last.
  private static func pairs(of text: String) -> [UInt16] {
    var result: [UInt16] = []
    var last: UInt8 = 0x20
    for byte in text.lowercased().utf8 {
      result.append(UInt16(last) << 8 | UInt16(byte))
      last = byte
    }
    if !result.isEmpty { result.append(UInt16(last) << 8 | 0x20) }
    return result
  }
}
