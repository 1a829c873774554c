/// Says which elements of one list are the same ones as which elements of another.
///
/// Pairs are found in passes, the surest first: each pass pairs what the passes before it left. Elements that share
/// a key are paired in order, so that a key need not be unique.
struct Pairing {
  /// For each element of the new list, its number in the old one; `nil` for one that is not there.
  private(set) var old: [Int?]
  /// For each element of the old list, its number in the new one; `nil` for one that is not there.
  private(set) var new: [Int?]

  /// No pairs yet between lists of these lengths.
  init(old: Int, new: Int) {
    self.old = [Int?](repeating: nil, count: new)
    self.new = [Int?](repeating: nil, count: old)
  }

  /// Pairs two elements.
  ///
  /// - Precondition: Neither is paired yet.
  mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
    precondition(old[newIndex] == nil && new[oldIndex] == nil, "an element has one partner")
    old[newIndex] = oldIndex
    new[oldIndex] = newIndex
  }

  /// Pairs what has the same key, in order; elements without a key stay as they are.
  ///
  /// - Complexity: O(*n*) in the lengths of both lists.
  mutating func pairEqual<Key: Hashable>(_ oldKey: (Int) -> Key?, _ newKey: (Int) -> Key?) {
    guard new.contains(nil), old.contains(nil) else { return }
    var waiting: [Key: [Int]] = [:]
    for index in new.indices.reversed() where new[index] == nil {
      if let key = oldKey(index) { waiting[key, default: []].append(index) }
    }
    guard !waiting.isEmpty else { return }
    for index in old.indices where old[index] == nil {
      if let key = newKey(index), let partner = waiting[key]?.popLast() { pair(partner, index) }
    }
  }

  /// Pairs what is alike, the most alike first.
  ///
  /// Lists with very many elements left are not looked at: there is nothing to say which of thousands is which.
  ///
  /// - Parameter likeness: How alike two elements are; `nil` where they cannot be the same.
  /// - Complexity: O(*n* · *m*) in what is left, at most 10,000 comparisons.
  mutating func pairSimilar(_ likeness: (_ old: Int, _ new: Int) -> Double?) {
    let oldLeft = new.indices.filter { new[$0] == nil }
    let newLeft = old.indices.filter { old[$0] == nil }
    guard !oldLeft.isEmpty, !newLeft.isEmpty, oldLeft.count <= 10_000 / newLeft.count else { return }
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for left in oldLeft {
      for right in newLeft {
        if let likeness = likeness(left, right) { candidates.append((likeness, left, right)) }
      }
    }
    candidates.sort {
      $0.likeness == $1.likeness ? ($0.old, $0.new) < ($1.old, $1.new) : $0.likeness > $1.likeness
    }
    for candidate in candidates where new[candidate.old] == nil && old[candidate.new] == nil {
      pair(candidate.old, candidate.new)
    }
  }

  /// The numbers of the old elements that have no partner.
  var removed: [Int] { new.indices.filter { new[$0] == nil } }
  /// The numbers of the new elements that have no partner.
  var added: [Int] { old.indices.filter { old[$0] == nil } }

  /// Whether the paired elements come in the same order in both lists.
  var keepsOrder: Bool {
    var last = -1
    for case let partner? in old {
      if partner < last { return false }
      last = partner
    }
    return true
  }
}
