/// Finds context signs that tell nothing: words that stand near anything, words of the term itself, and those that
/// count twice or speak for two equivalents at once.
struct ContextSignRule: LintRule {
  let lexicon: SignLexicon

  /// A sign as it is compared: folded, without its asterisk.
  private struct Sign {
    /// As the entry has it.
    let stated: String
    let letters: String
    let isBeginning: Bool

    /// Whether every word that another sign stands for is one of this sign's.
    func covers(_ other: Sign) -> Bool {
      isBeginning ? other.letters.hasPrefix(letters) : !other.isBeginning && other.letters == letters
    }

    /// Whether a folded word is one of them.
    func covers(_ word: String) -> Bool { isBeginning ? word.hasPrefix(letters) : word == letters }
  }

  /// The signs of one value, each read once.
  private struct Value {
    let signs: [Sign]
    let position: FilePosition
  }

  /// An English term with all its signs.
  private struct Equivalent {
    let term: String
    let usage: String?
    let signs: [Sign]

    /// Whether two are the same in two countries: *lorry*, *truck*.
    func isSameElsewhere(as other: Equivalent) -> Bool { usage != nil && other.usage != nil && usage != other.usage }
  }

  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    let ofConcept = values(of: entry.categories)
    if !ofConcept.isEmpty { check(ofConcept, of: entry.french, &findings) }
    for term in entry.french {
      let values = values(of: term.categories)
      if !values.isEmpty { check(values, of: [term], &findings) }
    }
    var before: [Equivalent] = []
    for term in entry.english {
      let values = values(of: term.categories)
      if values.isEmpty { continue }
      check(values, of: entry.french, &findings)
      let equivalent = Equivalent(
        term: term.text, usage: term.note(.geographicalUsage), signs: values.flatMap(\.signs))
      for value in values { compare(value, of: equivalent, with: before, &findings) }
      before.append(equivalent)
    }
  }

  private func values(of categories: [LintedEntry.Category]) -> [Value] {
    var values: [Value] = []
    for category in categories where category.kind == .descrip && category.name == .contextSign {
      let signs = category.value.split(separator: " ").map { stated in
        let isBeginning = stated.last == "*"
        return Sign(
          stated: String(stated), letters: lexicon.folded(String(isBeginning ? stated.dropLast() : stated)),
          isBeginning: isBeginning)
      }
      values.append(Value(signs: signs, position: category.position))
    }
    return values
  }

  /// Looks at the signs of a concept or a term by themselves, beside each other, and beside the French terms that they
  /// are to tell apart.
  private func check(_ values: [Value], of terms: [LintedEntry.Term], _ findings: inout LintFindings) {
    let words = terms.map { Self.words(of: lexicon.folded($0.text)) }
    var seen: [Sign] = []
    for value in values {
      for sign in value.signs {
        defer { seen.append(sign) }
        // Where each term has it, it stands beside every mention, whatever is meant.
        if let first = terms.first, words.allSatisfy({ $0.contains(where: sign.covers) }) {
          findings.add(.ownSign, "‘\(sign.stated)’ is a word of ‘\(first.text)’ itself", at: value.position)
        }
        if let other = seen.first(where: { $0.covers(sign) || sign.covers($0) }) {
          findings.add(
            .repeatedSign, "‘\(sign.stated)’ and ‘\(other.stated)’ count twice for one word", at: value.position)
        }
        switch lexicon.fault(sign.letters, sign.isBeginning) {
        case .common(let word):
          findings.add(
            .commonSign,
            "‘\(sign.stated)’ stands near anything: ‘\(word)’ is one of the commonest words of French",
            at: value.position)
        case .open(let others):
          let list = others.map { "‘\($0)’" }.joined(separator: ", ")
          findings.add(
            .openSign,
            "‘\(sign.stated)’ also covers \(list): expected a longer beginning, or the words themselves",
            at: value.position)
        case nil: break
        }
      }
    }
  }

  /// Looks for signs that an equivalent shares with those before it.
  private func compare(
    _ value: Value, of equivalent: Equivalent, with before: [Equivalent], _ findings: inout LintFindings
  ) {
    for sign in value.signs {
      for earlier in before where !earlier.isSameElsewhere(as: equivalent) {
        guard let other = earlier.signs.first(where: { $0.covers(sign) || sign.covers($0) }) else { continue }
        findings.add(
          .sharedSign, "‘\(sign.stated)’ speaks for ‘\(earlier.term)’, too, where it is ‘\(other.stated)’",
          at: value.position)
      }
    }
  }

  /// The words of a term as signs see those of a text: letters, figures and hyphens.
  private static func words(of term: String) -> [String] {
    term.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
  }
}
