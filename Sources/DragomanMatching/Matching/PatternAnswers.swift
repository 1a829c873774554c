/// What was worked out of patterns so far, each question once: answers that do not depend on the text.
struct PatternAnswers {
  /// A verb that begins a term, with what its time depends on.
  struct Verb: Hashable {
    let form: UInt32
    let pattern: UInt32
    /// Whether a word stands before it.
    let followsWord: Bool
    /// That word where it is a form of *avoir* or *être*.
    let auxiliary: UInt32?
    /// Whether that word is a finite form of *avoir*.
    let followsHaving: Bool
    /// Whether it is a form of *être*.
    let followsBeing: Bool
    let isStatement: Bool
  }

  /// What is asked about two or three patterns.
  enum Kind {
    /// Whether the first is the second and the third put together, in English, too.
    case isComposed
    /// Whether some equivalent of the second stands in the English of the first.
    case keepsEnglish
    /// Whether the first equivalent does.
    case keepsFirstEquivalent
  }

  private struct Question: Hashable {
    let kind: Kind
    let first: UInt32
    let second: UInt32
    let third: UInt32?
  }

  private var answers: [Question: Bool] = [:]
  private var policies: [UInt32: PolicyJudge.Policy?] = [:]
  private var tenses: [Verb: EnglishTense?] = [:]

  /// The answer to a question about two or three patterns, worked out when it is asked first.
  mutating func answer(
    _ kind: Kind, _ first: UInt32, _ second: UInt32, _ third: UInt32? = nil, _ work: () -> Bool
  ) -> Bool {
    let question = Question(kind: kind, first: first, second: second, third: third)
    if let known = answers[question] { return known }
    let answer = work()
    answers[question] = answer
    return answer
  }

  /// What the glossary asks of the term of a pattern; nil where it asks nothing.
  mutating func policy(ofPattern pattern: UInt32, _ index: GlossaryIndex) -> PolicyJudge.Policy? {
    if let known = policies[pattern] { return known }
    let policy = index.policy(ofPattern: pattern).map {
      PolicyJudge.Policy($0, term: index.term(ofPattern: pattern))
    }
    policies[pattern] = .some(policy)
    return policy
  }

  /// The time that a verb stands in; nil where English marks none.
  mutating func tense(_ verb: Verb, _ work: () -> EnglishTense?) -> EnglishTense? {
    if let known = tenses[verb] { return known }
    let tense = work()
    tenses[verb] = .some(tense)
    return tense
  }
}
