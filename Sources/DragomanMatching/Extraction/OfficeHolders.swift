/// Finds who held an office on a day, from what the glossaries say of persons.
///
/// A term of office counts only for the time that its glossary has checked: a wrong name is worse than none.
struct OfficeHolders {
  let index: GlossaryIndex
  /// The day, as `YYYY-MM-DD`.
  let day: String
  private var known: [Office: TermList.Holder?] = [:]
  private var holders: [String: TermList.Holder?] = [:]
  /// The terms of office by what they are of; nil before anybody asked.
  private var terms: [Substring: [Term]]?

  /// A term of office, as a fact says it: *office-president fr 2017-05-14/2027-05-13*.
  private struct Term {
    let from: Substring
    let until: Substring
    let concept: UInt32
  }

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
    let terms = terms ?? allTerms()
    self.terms = terms
    for term in terms[key[...]] ?? [] where term.from <= day && day <= term.until {
      guard let name = index.english(term.concept).first else { continue }
      holders.append(
        TermList.Holder(
          name: name, concept: index.id(term.concept), office: key, from: String(term.from),
          until: String(term.until)))
    }
    // On the day of a change both are in the table: the one who came.
    holders.sort { ($0.from, $0.concept) < ($1.from, $1.concept) }
    guard let last = holders.last, holders.count(where: { $0.from == last.from }) == 1 else { return nil }
    return last
  }

  private func allTerms() -> [Substring: [Term]] {
    var terms: [Substring: [Term]] = [:]
    for fact in 0..<index.factCount where index.kind(ofFact: fact) == .officeHeld {
      let text = index.text(ofFact: fact)
      guard let blank = text.lastIndex(of: " ") else { continue }
      let times = text[text.index(after: blank)...].split(separator: "/", omittingEmptySubsequences: false)
      guard times.count == 2 else { continue }
      terms[text[..<blank], default: []].append(
        Term(from: times[0], until: times[1], concept: index.concept(ofFact: fact)))
    }
    return terms
  }
}
