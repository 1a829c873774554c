import DragomanLanguage

/// The build of a French noun phrase, as far as putting it into English needs it: heads, what qualifies them, and
/// complements behind prepositions.
struct PhraseStructure {
  /// A noun, or a term that is looked up as a whole, with what depends on it.
  struct Group {
    /// The words of the head.
    var head: Range<Int>
    /// Whether the head is in the plural.
    var isPlural: Bool
    /// Adjectives before the head, as ranges of words.
    var before: [Range<Int>] = []
    /// Adjectives behind it; those of one element are coordinated (*économique et social*).
    var after: [[Range<Int>]] = []
    /// Numbers behind the head, which stay there (*résolution 1970*).
    var numbers: [Int] = []
    /// Complements, in order.
    var complements: [Complement] = []
    /// A group joined by *et* or *ou*.
    var conjunct: Int?
    /// The conjunction before ``conjunct``.
    var conjunction = "and"
  }

  /// What stands behind a preposition, or directly behind the head.
  struct Complement {
    /// The preposition; empty for a noun in apposition (*clause miroir*).
    let preposition: String
    /// Whether an article stands behind it.
    let hasArticle: Bool
    /// The number of its group.
    let group: Int
  }

  let words: [AnalyzedWord]
  private(set) var groups: [Group] = []
  /// The end of the longest known term that begins at each word; the word itself where there is none.
  private let termEnds: [Int]

  /// The structure of a phrase; nil for what is no noun phrase of the kinds that terms are made of.
  ///
  /// - Parameter termEnds: Per word, the end of the longest known term of several words that begins there, or its own
  ///   number. A term of the whole phrase is not among them.
  init?(_ words: [AnalyzedWord], termEnds: [Int]) {
    self.words = words
    self.termEnds = termEnds
    var position = 0
    guard words.count <= Self.longest, parseGroup(&position) != nil, parseRest(&position, chain: [0]),
      position == words.count
    else { return nil }
  }

  private static let longest = 14

  private mutating func parseGroup(_ position: inout Int) -> Int? {
    if isArticle(position) { position += 1 }
    var before: [Range<Int>] = []
    while position + 1 < words.count, isQualifier(position), termEnds[position] == position {
      guard canFollow(position + 1) else { break }
      before.append(position..<position + 1)
      position += 1
    }
    guard position < words.count else { return nil }
    let start = position
    if termEnds[position] > position, !sharesHead(termEnds[position]) {
      position = termEnds[position]
    } else {
      guard isNominal(position) || isQualifier(position) && before.isEmpty else { return nil }
      position += 1
      // A name of several words is one head.
      if words[start].partOfSpeech == .properNoun {
        while position < words.count, words[position].partOfSpeech == .properNoun, termEnds[position] == position {
          position += 1
        }
      }
    }
    groups.append(Group(head: start..<position, isPlural: words[start].features.isPlural, before: before))
    return groups.count - 1
  }

  /// Whether a determiner stands there that is no part of a name: not *La Haye*.
  private func isArticle(_ position: Int) -> Bool {
    position < words.count && words[position].partOfSpeech == .determiner && termEnds[position] == position
  }

  /// Whether a known term that ends there shares its head with an adjective behind *et*: *développement économique*
  /// et social.
  private func sharesHead(_ end: Int) -> Bool {
    end > 0 && end + 1 < words.count && words[end - 1].isAdjectival && words[end].lemma == "et"
      && words[end + 1].isAdjectival
  }

  /// Reads what stands behind the first head.
  ///
  /// - Parameter chain: The groups that what follows may depend on, the outermost first.
  private mutating func parseRest(_ position: inout Int, chain: [Int]) -> Bool {
    var chain = chain
    while position < words.count {
      let word = words[position]
      if word.partOfSpeech == .numeral {
        guard chain.count == 1, groups[0].complements.isEmpty, groups[0].after.isEmpty else { return false }
        groups[0].numbers.append(position)
        position += 1
      } else if let list = adjectiveList(&position), let last = chain.last {
        groups[last].after.append(list)
      } else if word.isAdjectival || isAdverbOfAdjective(position) {
        let piece = adjective(&position)
        chain = Array(
          chain.prefix(through: chain.lastIndex { agrees(piece.upperBound - 1, groups[$0]) } ?? chain.count - 1))
        groups[chain[chain.count - 1]].after.append([piece])
      } else if word.partOfSpeech == .coordinatingConjunction {
        guard parseConjunct(&position, &chain) else { return false }
      } else if word.partOfSpeech == .adposition {
        let preposition = preposition(&position)
        let hasArticle = isArticle(position)
        // What is no *de* qualifies the whole: *accord de coopération sur …*. So does *du* behind a bare *de*, but not
        // behind what is done to something: *mission de surveillance* du cessez-le-feu.
        let isLoose =
          preposition != "de" || hasArticle && chain.count > 1 && !(chain.last.map { isAction(groups[$0]) } ?? false)
        if isLoose { chain = [chain[0]] }
        guard let group = parseGroup(&position) else { return false }
        groups[chain[chain.count - 1]].complements.append(
          Complement(preposition: preposition, hasArticle: hasArticle, group: group))
        chain.append(group)
      } else if isNominal(position) || termEnds[position] > position {
        guard let group = parseGroup(&position) else { return false }
        groups[chain[chain.count - 1]].complements.append(
          Complement(preposition: "", hasArticle: false, group: group))
        chain.append(group)
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a group is a noun alone for what somebody does to something.
  func isAction(_ group: Group) -> Bool {
    group.head.count == 1 && group.after.isEmpty && Self.actions.contains(words[group.head.lowerBound].lemma)
  }

  private static let actions = RuleWords.actionsOfBodies.set

  /// Reads *et*, *ou* and what they join: an adjective or a noun.
  private mutating func parseConjunct(_ position: inout Int, _ chain: inout [Int]) -> Bool {
    let conjunction = words[position].lemma == "ou" ? "or" : "and"
    guard words[position].lemma == "et" || conjunction == "or" else { return false }
    position += 1
    guard position < words.count else { return false }
    let last = chain[chain.count - 1]
    if words[position].isAdjectival, !groups[last].after.isEmpty, conjunction == "and" {
      let piece = adjective(&position)
      groups[last].after[groups[last].after.count - 1].append(piece)
      return true
    }
    // *de paix et de sécurité*: the preposition is said again.
    if words[position].partOfSpeech == .adposition {
      guard preposition(&position) == "de" else { return false }
    }
    guard let group = parseGroup(&position) else { return false }
    groups[last].conjunct = group
    groups[last].conjunction = conjunction
    chain[chain.count - 1] = group
    return true
  }

  /// An adjective with the adverb before it, or a known term that begins like one.
  private func adjective(_ position: inout Int) -> Range<Int> {
    let start = position
    if termEnds[position] > position {
      position = termEnds[position]
    } else {
      if words[position].partOfSpeech == .adverb { position += 1 }
      position += 1
    }
    return start..<position
  }

  private func isAdverbOfAdjective(_ position: Int) -> Bool {
    words[position].partOfSpeech == .adverb && position + 1 < words.count && words[position + 1].isAdjectival
  }

  private func isQualifier(_ position: Int) -> Bool {
    words[position].isAdjectival || words[position].partOfSpeech == .numeral
  }

  private func isNominal(_ position: Int) -> Bool {
    switch words[position].partOfSpeech {
    case .noun, .properNoun, .other, .symbol: true
    default: false
    }
  }

  /// Whether a head or another adjective stands there.
  private func canFollow(_ position: Int) -> Bool {
    isNominal(position) || isQualifier(position) || termEnds[position] > position
  }

  private func agrees(_ adjective: Int, _ group: Group) -> Bool {
    let one = words[adjective].features
    let other = words[group.head.lowerBound].features
    let isOtherNumber = one.isPlural && other.isSingular || one.isSingular && other.isPlural
    let isOtherGender = one.isFeminine && other.isMasculine || one.isMasculine && other.isFeminine
    return !isOtherNumber && !isOtherGender
  }

  /// *économiques, sociaux et culturels*: adjectives in a row with commas; nil, and nothing read, for any other.
  private func adjectiveList(_ position: inout Int) -> [Range<Int>]? {
    var next = position
    var list: [Range<Int>] = []
    while next + 1 < words.count, words[next].isAdjectival, termEnds[next] == next, words[next + 1].form == "," {
      list.append(next..<next + 1)
      next += 2
    }
    guard !list.isEmpty, next + 2 < words.count, words[next].isAdjectival, words[next + 1].lemma == "et",
      words[next + 2].isAdjectival
    else { return nil }
    list += [next..<next + 1, next + 2..<next + 3]
    position = next + 3
    return list
  }

  /// Prepositions of several words.
  private static let locutions = RuleWords.prepositionsInEnglish.pairs.map {
    $0.key.split(separator: " ").map(String.init)
  }
  .filter { $0.count > 1 }

  /// Reads a preposition of one or several words.
  private func preposition(_ position: inout Int) -> String {
    for locution in Self.locutions where position + locution.count <= words.count {
      let matches = locution.indices.allSatisfy { index in
        let form = words[position + index].form.lowercased()
        return form == locution[index] || locution[index] == "de" && Self.preposition(words[position + index]) == "de"
      }
      guard matches else { continue }
      position += locution.count
      return locution.joined(separator: " ")
    }
    position += 1
    return Self.preposition(words[position - 1])
  }

  private static func preposition(_ word: AnalyzedWord) -> String {
    switch word.form.lowercased() {
    case "de", "d'", "d’", "du", "des": "de"
    case "à", "au", "aux": "à"
    case let form: form
    }
  }
}
