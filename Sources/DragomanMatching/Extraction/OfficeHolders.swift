/// Finds who held an office on a day, from what the glossaries say of persons.
///
/// A term of office counts only for the time that its glossary has checked: a wrong name is worse than none.
struct OfficeHolders {
  let index: GlossaryIndex
  /// The day, as `YYYY-MM-DD`.
  let day: String
  private var known: [Office: TermList.Holder?] = [:]
  private var holders: [String: TermList.Holder?] = [:]
  /// The facts that say who held an office; nil before anybody asked.
  private var facts: [Int]?

  private struct Office: Hashable {
    let concept: UInt32
    let state: String?
  }

  init(index: GlossaryIndex, day: String) {
    self.index = index
    self.day = day
  }

  /// Who held the office on the day; nil where nobody is known, or more than one.
  ///
  /// - Parameters:
  ///   - concept: The concept of the office.
  ///   - state: The code of the state in its slot.
  /// - Complexity: O(*n*) in the number of facts when an office is asked for first, then O(1).
  mutating func holder(of concept: UInt32, state: String?) -> TermList.Holder? {
    let asked = Office(concept: concept, state: state)
    if let known = known[asked] { return known }
    var office = index.id(concept)
    var state = state
    if let general = index.texts(concept, .instanceOf).first {
      let parts = general.split(separator: " ").map(String.init)
      office = parts[0]
      if parts.count > 1 { state = parts[1] }
    }
    let key = state.map { "\(office) \($0)" } ?? office
    let found: TermList.Holder?
    if let holder = holders[key] {
      found = holder
    } else {
      found = find(key)
      holders[key] = .some(found)
    }
    known[asked] = .some(found)
    return found
  }

  private mutating func find(_ key: String) -> TermList.Holder? {
    var holders: [TermList.Holder] = []
    let facts = facts ?? (0..<index.factCount).filter { index.kind(ofFact: $0) == .officeHeld }
    self.facts = facts
    for fact in facts {
      let text = index.text(ofFact: fact)
      guard text.hasPrefix(key + " ") else { continue }
      let times = text.dropFirst(key.utf8.count + 1).split(separator: "/", omittingEmptySubsequences: false)
      guard times.count == 2, times[0] <= day, day <= times[1] else { continue }
      let concept = index.concept(ofFact: fact)
      guard let name = index.english(concept).first else { continue }
      holders.append(
        TermList.Holder(
          name: name, concept: index.id(concept), office: key, from: String(times[0]), until: String(times[1])))
    }
    // On the day of a change both are in the table: the one who came.
    holders.sort { ($0.from, $0.concept) < ($1.from, $1.concept) }
    guard let last = holders.last, holders.count(where: { $0.from == last.from }) == 1 else { return nil }
    return last
  }
}
