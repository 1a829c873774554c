/// The search for the words of a lexicon that equal folded letters when case and accents are left aside.
///
/// Most edges of a node lead elsewhere, and most searches are for names that no lexicon has: an edge that is passed
/// over costs two comparisons.
struct FoldingSearch {
  let edges: MappedArray<UInt64>
  let wordCount: Int
  /// The folded letters, at least one.
  let letters: [UInt8]
  /// How many words are wanted at most.
  let limit: Int
  /// The numbers of the words found.
  var words: [Int] = []
  private let bases = WordFolding.bases
  private let leads = Self.leadsOfLetter

  init(edges: MappedArray<UInt64>, wordCount: Int, letters: [UInt8], limit: Int) {
    self.edges = edges
    self.wordCount = wordCount
    self.letters = letters
    self.limit = limit
  }

  /// The first bytes, from 0xC3 on, of the accented letters that fold to a letter: a bit for each.
  private static let leadsOfLetter: [UInt8] = {
    var leads = [UInt8](repeating: 0, count: 256)
    for (index, base) in WordFolding.bases.enumerated() where base != 0 {
      leads[Int(base & 0xFF)] |= 1 << UInt8(index >> 6)
    }
    return leads
  }()

  /// Follows the edges of a node whose letter folds to the next letters.
  ///
  /// - Parameters:
  ///   - number: The number of the first word below the node.
  ///   - used: How many letters are used up; not all.
  mutating func follow(_ start: Int, _ number: Int, _ used: Int) {
    let wanted = letters[used]
    guard wanted < 0x80 else { return }
    let capital = wanted >= 0x61 && wanted <= 0x7A ? wanted & 0xDF : wanted
    let leads = leads[Int(wanted)]
    var node = start
    while node < edges.count, words.count < limit {
      let edge = LexiconEdge(rawValue: edges[node])
      let label = edge.label
      if label == wanted || label == capital {
        take(edge, number, used + 1)
      } else if label >= 0xC3, label <= 0xC8, leads & 1 << (label - 0xC3) != 0 {
        followAccented(edge, number, used)
      }
      if edge.isLast { return }
      node += 1
    }
  }

  /// Follows the edges behind the first byte of an accented letter.
  private mutating func followAccented(_ lead: LexiconEdge, _ number: Int, _ used: Int) {
    guard lead.target != LexiconEdge.leaf else { return }
    let number = number + lead.wordsBefore
    var node = lead.target
    while node < edges.count, words.count < limit {
      let edge = LexiconEdge(rawValue: edges[node])
      if edge.label & 0xC0 == 0x80 {
        let base = bases[Int(lead.label - 0xC3) << 6 | Int(edge.label & 0x3F)]
        if UInt8(truncatingIfNeeded: base) == letters[used] {
          if base <= 0xFF {
            take(edge, number, used + 1)
          } else if used + 1 < letters.count, UInt8(base >> 8) == letters[used + 1] {
            take(edge, number, used + 2)
          }
        }
      }
      if edge.isLast { return }
      node += 1
    }
  }

  /// Goes on behind an edge whose letter is whole.
  private mutating func take(_ edge: LexiconEdge, _ number: Int, _ used: Int) {
    let word = number + edge.wordsBefore
    if used < letters.count {
      if edge.target != LexiconEdge.leaf { follow(edge.target, word, used) }
    } else if edge.endsWord, word < wordCount {
      words.append(word)
    }
  }
}
