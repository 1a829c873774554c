import DragomanLanguage

/// Brings together what differs only by an adjective in the place of a complement: *phase statorique*, *phase du
/// stator*. Both must stand in the text.
struct DerivationalVariants {
  let reader: PhraseReader
  let lexicon: FrenchLexicon

  /// The phrases that stand for others.
  struct Groups {
    /// Per phrase that is only a variant, the one that it belongs to.
    var leader: [Int: Int] = [:]
    /// Per phrase with variants, these.
    var members: [Int: [Int]] = [:]
  }

  /// The endings of adjectives that say belonging, without accents, the longest first.
  private static let endings = [
    "istique", "atique", "ifique", "iaire", "ienne", "ielle", "aire", "ique", "ien", "iel", "ial", "eux", "ier", "al",
    "el", "if",
  ]

  /// Groups all phrases; those of a list come first, and the first of a group leads it.
  ///
  /// - Parameter phrases: The phrases that are listed, the likeliest term first. What is not listed by itself may still
  ///   be a variant of what is.
  /// - Complexity: O(*n*) in the number of phrases, with a bounded number of them to one head.
  func groups(_ phrases: [Int]) -> Groups {
    var byHead: [UInt32: [Int]] = [:]
    let listed = Set(phrases)
    let others = reader.table.phrases.indices.filter { !listed.contains($0) }
    for phrase in phrases + others where reader.table.phrases[phrase].contentCount == 2 {
      switch reader.table.phrases[phrase].shape {
      case .nounAdjective, .nounOfNoun:
        if let head = reader.table.words(of: phrase).first?.lemma { byHead[head, default: []].append(phrase) }
      default: break
      }
    }
    var groups = Groups()
    for head in byHead.keys.sorted() {
      guard let members = byHead[head], members.count > 1, members.count <= Self.mostForHead else { continue }
      for adjectival in members where reader.table.phrases[adjectival].shape == .nounAdjective {
        guard let stem = stem(of: adjectival) else { continue }
        for complement in members
        where reader.table.phrases[complement].shape == .nounOfNoun && isBase(complement, of: stem) {
          let (first, second) =
            members.firstIndex(of: adjectival) ?? 0 < members.firstIndex(of: complement) ?? 0
            ? (adjectival, complement) : (complement, adjectival)
          guard groups.leader[first] == nil, groups.leader[second] == nil, groups.members[second] == nil
          else { continue }
          groups.leader[second] = first
          groups.members[first, default: []].append(second)
        }
      }
    }
    return groups
  }

  /// Heads with more phrases than this are left alone: comparing all pairs would take too long.
  private static let mostForHead = 200

  /// The adjective of a phrase without accents and ending; nil where it has none that says belonging.
  private func stem(of phrase: Int) -> [UInt8]? {
    guard let adjective = reader.table.words(of: phrase).last else { return nil }
    let folded = WordFolding.fold(Array(reader.vocabulary.lemmas[Int(adjective.lemma)].text.utf8))
    guard let ending = Self.endings.first(where: { folded.count > $0.utf8.count + 2 && Self.ends(folded, with: $0) })
    else { return nil }
    return Array(folded.dropLast(ending.utf8.count))
  }

  private static func ends(_ word: [UInt8], with ending: String) -> Bool {
    word.suffix(ending.utf8.count) == ArraySlice(ending.utf8)
  }

  /// Whether the noun of a complement is what an adjective with this stem is made from: *énergie*, *énerg(étique)*.
  private func isBase(_ phrase: Int, of stem: [UInt8]) -> Bool {
    guard let noun = reader.table.words(of: phrase).last else { return false }
    let folded = WordFolding.fold(Array(reader.vocabulary.lemmas[Int(noun.lemma)].text.utf8))
    let shared = zip(folded, stem).prefix { $0 == $1 }.count
    return shared >= 4 && shared + 1 >= stem.count && folded.count <= shared + 3
  }
}
