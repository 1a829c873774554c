import DragomanMatching

extension TermList.Term {
  /// The English for a reader: the equivalents and what the text makes of them (*here: Russian foreign minister*), or,
  /// where the text denies the term (*non-élargissement*), that alone. Each guess has a question mark before it and says
  /// how it was made.
  var readableEnglish: String {
    if isGuessed { return suggestions.map { "? \($0.english) (\($0.method.description))" }.joined(separator: "; ") }
    if isDenied { return "here: " + english.joined(separator: "; ") }
    let here = extendedEnglish
    return english.joined(separator: "; ") + (here.isEmpty ? "" : "; here: " + here.joined(separator: ", "))
  }

  /// The English of occurrences that says more than the first equivalent, not only in another number or tense; the
  /// first three.
  private var extendedEnglish: [String] {
    func wordCount(_ text: String) -> Int { text.utf8.count { $0 == 0x20 } }
    var extended: [String] = []
    for case .some(let text) in occurrences.map(\.inContext)
    where wordCount(text) > wordCount(english.first ?? text) && !english.contains(text) && !extended.contains(text) {
      extended.append(text)
    }
    return Array(extended.prefix(3))
  }

  /// Whether the English is only guessed.
  var isGuessed: Bool { status == .candidate && !suggestions.isEmpty }
}
