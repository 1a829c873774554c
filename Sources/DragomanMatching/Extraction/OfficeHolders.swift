/// Finds who held an office on a day, from what the glossaries say of persons.
///
/// A term of office counts only for the time that its glossary has checked: a wrong name is worse than none.
struct OfficeHolders {
  let index: GlossaryIndex
  /// The day, as `YYYY-MM-DD`.
  let day: String
  private var known: [String: TermList.Holder?] = [:]

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
    var office = index.id(concept)
    var state = state
    if let general = index.texts(concept, .instanceOf).first {
      let parts = general.split(separator: " ").map(String.init)
      office = parts[0]
      if parts.count > 1 { state = parts[1] }
    }
    let key = state.map { "\(office) \($0)" } ?? office
    if let known = known[key] { return known }
    let found = find(key)
    known[key] = .some(found)
    return found
  }

  private func find(_ key: String) -> TermList.Holder? {
    var holders: [TermList.Holder] = []
    for fact in 0..<index.factCount where index.kind(ofFact: fact) == .officeHeld {
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
