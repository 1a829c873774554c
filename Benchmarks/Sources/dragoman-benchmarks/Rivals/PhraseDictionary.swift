/// The obvious way to find terms: cut at white space, look up ever shorter runs of words in a dictionary.
///
/// It finds neither inflected nor elided terms and knows no sentences.
struct PhraseDictionary {
  private var phrases: Set<String> = []
  /// The longest phrase, in words, that begins with a word.
  private var lengths: [String: Int] = [:]

  init(_ terms: [String]) {
    for term in terms {
      let words = Self.words(of: term)
      guard let first = words.first else { continue }
      phrases.insert(words.joined(separator: " "))
      lengths[first] = max(lengths[first] ?? 0, words.count)
    }
  }

  /// How many of the terms stand in a text, the longest at each place.
  func count(in text: String) -> Int {
    let words = Self.words(of: text)
    var count = 0
    var index = 0
    while index < words.count {
      var length = min(lengths[words[index]] ?? 0, words.count - index)
      while length > 0, !phrases.contains(words[index..<(index + length)].joined(separator: " ")) {
        length -= 1
      }
      if length > 0 { count += 1 }
      index += max(length, 1)
    }
    return count
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      let start = word.firstIndex { !$0.isPunctuation } ?? word.endIndex
      let end = word.lastIndex { !$0.isPunctuation }.map(word.index(after:)) ?? start
      return word[start..<max(start, end)].lowercased()
    }
  }
}
