import DragomanLanguage

/// The letters of a text as a search sees them: lower case, without accents, hyphens as spaces, single spaces.
public struct SearchFolding: Sendable {
  private let repair = UnicodeRepair { _ in false }

  /// Creates a folding.
  public init() {}

  /// The folded letters of a text.
  ///
  /// - Complexity: O(*n*).
  public func fold(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    // What is ASCII needs no repair.
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    return Self.spaced(WordFolding.fold(isPlain ? bytes : repair.repair(TextLayer(SourceText(text))).bytes))
  }

  /// Hyphens and what is no character as spaces, and those single.
  static func spaced(_ folded: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    for byte in folded {
      let isSpace = byte <= 0x20 || byte == UInt8(ascii: "-")
      if !isSpace {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
