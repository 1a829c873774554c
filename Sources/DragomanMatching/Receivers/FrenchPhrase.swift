/// A term cut into words, with the signs between them kept.
struct FrenchPhrase {
  /// The words; an elided word keeps its apostrophe.
  private(set) var words: [String] = []
  /// What stands before each word, and behind the last.
  private(set) var gaps: [String] = []

  init(_ text: String) {
    var word = ""
    var gap = ""
    func close() {
      guard !word.isEmpty else { return }
      words.append(word)
      gaps.append(gap)
      (word, gap) = ("", "")
    }
    for character in text {
      switch character {
      case " ", "-", ",", "(", ")", "\u{A0}":
        close()
        gap.append(character)
      case "'", "’":
        word.append(character)
        close()
      default: word.append(character)
      }
    }
    close()
    gaps.append(gap)
  }

  /// The term with some words replaced.
  func replacing(_ others: [Int: String]) -> String {
    var result = ""
    for index in words.indices { result += gaps[index] + (others[index] ?? words[index]) }
    return result + (gaps.last ?? "")
  }

  /// The words before the first that begins a complement: head and what agrees with it.
  func core(isBorder: (String) -> Bool) -> Range<Int> {
    0..<(words.firstIndex(where: isBorder) ?? words.count)
  }

  /// Whether the word is joined to the one before by a hyphen.
  func isJoined(_ index: Int) -> Bool { gaps[index] == "-" }

  /// The word with all that hyphens join to it, and how many words that are.
  func compound(at index: Int) -> (text: String, count: Int) {
    var text = words[index]
    var end = index + 1
    while end < words.count, isJoined(end) {
      text += "-" + words[end]
      end += 1
    }
    return (text, end - index)
  }
}
