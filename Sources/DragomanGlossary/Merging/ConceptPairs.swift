/// Finds the same concepts in two glossaries that were made apart from each other.
enum ConceptPairs {
  /// Two entries for one concept, by their numbers.
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// Pairs by identifier, then by an address that both refer to, then by terms in at least two languages.
  ///
  /// Equal identifiers are proof only where the entries have a term in common: `c1` is in every other glossary.
  ///
  /// - Complexity: O(*n*) in the number of terms, as long as few entries share a term.
  static func find(_ first: [ConceptEntry], _ second: [ConceptEntry]) -> [Pair] {
    var pairing = Pairing(old: first.count, new: second.count)
    var byID: [String: Int] = [:]
    for (index, entry) in first.enumerated() { if let id = entry.id { byID[id] = index } }
    for (index, entry) in second.enumerated() {
      if let id = entry.id, let partner = byID[id], pairing.new[partner] == nil,
        !entry.isOther(than: first[partner])
      {
        pairing.pair(partner, index)
      }
    }
    pairing.pairByAddress(first, second)
    pairing.pairByTerms(first, second)
    return pairing.pairs.map { Pair(first: $0.old, second: $0.new) }
  }

  /// Pairs by terms in at least two languages alone.
  static func byTerms(_ first: [ConceptEntry], _ second: [ConceptEntry]) -> [Pair] {
    var pairing = Pairing(old: first.count, new: second.count)
    pairing.pairByTerms(first, second)
    return pairing.pairs.map { Pair(first: $0.old, second: $0.new) }
  }
}

extension Pairing {
  /// Pairs entries that alone in their glossaries refer to the same address.
  fileprivate mutating func pairByAddress(_ first: [ConceptEntry], _ second: [ConceptEntry]) {
    func owners(_ entries: [ConceptEntry]) -> [String: Int] {
      var result: [String: Int] = [:]
      for (index, entry) in entries.enumerated() {
        for target in Set(entry.externalTargets) { result[target] = result[target] == nil ? index : -1 }
      }
      return result
    }
    let addresses = owners(first)
    guard !addresses.isEmpty else { return }
    for (address, index) in owners(second).sorted(by: { $0.key < $1.key }) where index >= 0 {
      if let partner = addresses[address], partner >= 0, new[partner] == nil, old[index] == nil {
        pair(partner, index)
      }
    }
  }

  /// Pairs entries that share terms in at least two languages: those with the most in common first.
  fileprivate mutating func pairByTerms(_ first: [ConceptEntry], _ second: [ConceptEntry]) {
    // A term of more entries than this tells nothing.
    let most = 16
    var owners: [TermKey: [Int]] = [:]
    for index in first.indices where new[index] == nil {
      for key in first[index].termKeys { owners[key, default: []].append(index) }
    }
    guard !owners.isEmpty else { return }
    var candidates: [(shared: Int, first: Int, second: Int)] = []
    for index in second.indices where old[index] == nil {
      var shared: [Int: (count: Int, languages: Set<String>)] = [:]
      for key in second[index].termKeys {
        guard let holders = owners[key], holders.count <= most else { continue }
        for holder in holders {
          shared[holder, default: (0, [])].count += 1
          shared[holder]?.languages.insert(key.language)
        }
      }
      for (holder, found) in shared where found.languages.count > 1 { candidates.append((found.count, holder, index)) }
    }
    candidates.sort { ($1.shared, $0.first, $0.second) < ($0.shared, $1.first, $1.second) }
    for candidate in candidates where new[candidate.first] == nil && old[candidate.second] == nil {
      pair(candidate.first, candidate.second)
    }
  }
}
