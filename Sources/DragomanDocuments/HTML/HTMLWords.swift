/// The words of names as authors of style sheets write them: `article__read-also`, `cookieBanner`.
enum HTMLWords {
  static func split(_ values: [String?]) -> [String] {
    var words: [String] = []
    for value in values {
      guard let value else { continue }
      var word: [UInt8] = []
      // Names longer than this are data, not names.
      for byte in value.utf8.prefix(2000) {
        let isCapital = byte &- 0x41 < 26
        let isWord = FoldedText.isWordByte(byte | 0x20) && (byte >= 0x30)
        if !isWord || isCapital && word.last.map({ $0 &- 0x61 < 26 }) ?? false {
          if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
          word.removeAll(keepingCapacity: true)
        }
        if isWord { word.append(isCapital ? byte | 0x20 : byte) }
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }
}
