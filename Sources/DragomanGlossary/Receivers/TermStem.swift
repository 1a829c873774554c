/// A term with a mark between what its forms share and what they do not: `garantie| écrite|`, `nationa|l`.
///
/// Words are marked one by one, those that never change not at all.
struct TermStem {
  /// The term with its marks; the dictionary form where no word changes.
  var pattern: String
  /// Whether there is a mark.
  var isMarked: Bool
  /// The forms that the pattern does not cover, the dictionary form never among them.
  var uncovered: [TermInflection.Form]

  /// The stem of forms.
  ///
  /// - Parameters:
  ///   - forms: The forms, the dictionary form first.
  ///   - marksEnds: Whether a word that only gets longer is marked at its end.
  ///   - longestEnding: How many characters may stand behind a mark in a text.
  init(_ forms: [TermInflection.Form], marksEnds: Bool, longestEnding: Int = .max) {
    guard let first = forms.first else {
      (pattern, isMarked, uncovered) = ("", false, [])
      return
    }
    let words = Self.words(first.text)
    var shared = words.map(\.count)
    var uncovered: [TermInflection.Form] = []
    for form in forms.dropFirst() {
      let other = Self.words(form.text)
      var next = shared
      var isCovered = other.count == words.count
      for (index, word) in words.enumerated() where isCovered {
        let common = zip(word, other[index]).prefix { $0 == $1 }.count
        if common < word.count || other[index].count > common { next[index] = min(next[index], common) }
        isCovered =
          next[index] == word.count && other[index].count == word.count
          || next[index] >= max(3, word.count / 2) && other[index].count - next[index] <= longestEnding
            && word.count - next[index] <= longestEnding
      }
      if isCovered { shared = next } else { uncovered.append(form) }
    }
    // A mark may have moved since a form was taken.
    let changes = words.indices.map { index in
      forms.contains { form in
        let other = Self.words(form.text)
        return !uncovered.contains(form) && other.count == words.count && other[index] != words[index]
      }
    }
    var pattern = ""
    var isMarked = false
    for (index, word) in words.enumerated() {
      let isAtEnd = shared[index] == word.count
      guard changes[index], marksEnds || !isAtEnd else {
        pattern += String(word)
        continue
      }
      pattern += String(word.prefix(shared[index])) + "|" + String(word.dropFirst(shared[index]))
      isMarked = true
    }
    self.pattern = pattern
    self.isMarked = isMarked
    self.uncovered = uncovered
  }

  /// The words of a term and the signs between them, in order.
  private static func words(_ text: String) -> [ArraySlice<Character>] {
    Array(text).split(keepingSeparators: { $0 == " " || $0 == "-" || $0 == "'" })
  }

  /// Whether a stemmer for French may be trusted to bring both to one stem: word by word they are alike but for the
  /// last letter of the second and an ending.
  static func sharesStem(_ form: String, _ dictionaryForm: String) -> Bool {
    let (left, right) = (words(form), words(dictionaryForm))
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { left, right in
      let common = zip(left, right).prefix { $0 == $1 }.count
      return common >= right.count - 1 && left.count - common <= 3
    }
  }
}

extension Array<Character> {
  /// The runs between separators, and the separators as runs of their own.
  fileprivate func split(keepingSeparators isSeparator: (Character) -> Bool) -> [ArraySlice<Character>] {
    var result: [ArraySlice<Character>] = []
    var start = 0
    for index in indices where isSeparator(self[index]) {
      if start < index { result.append(self[start..<index]) }
      result.append(self[index...index])
      start = index + 1
    }
    if start < count { result.append(self[start...]) }
    return result
  }
}
