/// A variety of English to write in: which of several equivalents to use first, and how to spell.
public enum EnglishVariety: String, Sendable, CaseIterable {
  /// As in the United States.
  case us
  /// As in the United Kingdom.
  case uk
  /// As in documents of the United Nations.
  case un
  /// As in documents of the European Union.
  case eu

  /// The usages that are this variety's own, the closest first: what a term's `geographicalUsage` or
  /// `customerSubset` says.
  private var own: [String] {
    switch self {
    case .us: ["US"]
    case .uk: ["UK", "GB"]
    // Both write British English where they have no word of their own.
    case .un: ["UN", "UK", "GB"]
    case .eu: ["EU", "UK", "GB"]
    }
  }

  /// The usages that other varieties are known by.
  private static let known: Set<String> = [
    "US", "UK", "GB", "UN", "EU", "AU", "CA", "NATO", "press", "FR", ConceptFact.commonLaw,
  ]

  /// The equivalents, those of this variety first and those of others last; each keeps its place otherwise.
  ///
  /// - Parameters:
  ///   - usages: The number of a term and a usage that is recorded for it.
  ///   - ofStates: The numbers of terms that the office has in some states only: *Chancellor of the Exchequer* is no
  ///     British word for other States' ministers of finance.
  func ordered(_ terms: [String], usages: [(term: Int, value: String)], ofStates: Set<Int> = []) -> [String] {
    func rank(_ number: Int) -> Int {
      if ofStates.contains(number) { return own.count + 1 }
      let recorded = usages.filter { $0.term == number }.map(\.value)
      if let place = own.firstIndex(where: recorded.contains) { return place }
      // What is marked for others only comes after what is marked for nobody.
      return recorded.contains(where: Self.known.contains) ? own.count + 1 : own.count
    }
    let order = terms.indices.sorted { (rank($0), $0) < (rank($1), $1) }
    var result: [String] = []
    for number in order {
      let term = spelled(terms[number])
      if !result.contains(term) { result.append(term) }
    }
    return result
  }

  /// The equivalents of a concept as this variety puts them.
  func equivalents(of concept: UInt32, _ index: GlossaryIndex) -> [String] {
    ordered(
      index.english(concept), usages: index.englishFacts(concept, .usage),
      ofStates: Set(index.englishFacts(concept, .officeName).map(\.term)))
  }

  /// The term in the spelling of this variety. Words with a capital are names and stay as they are.
  func spelled(_ term: String) -> String {
    term.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.first?.isLowercase == true else { return String(word) }
      return word.split(separator: "-", omittingEmptySubsequences: false).map { part in
        respelled(String(part))
      }.joined(separator: "-")
    }.joined(separator: " ")
  }

  private func respelled(_ word: String) -> String {
    if self == .eu, let known = Self.withS(word) { return known }
    if self == .us, !word.hasPrefix("improvis"),
      let stem = Self.stem(of: word, in: ["isation", "isations", "isational"])
    {
      return stem + "iz" + word.dropFirst(stem.count + 2)
    }
    let table = self == .us ? Self.american : Self.british
    if let known = table[word] { return known }
    if word.hasSuffix("s"), let known = table[String(word.dropLast())] { return known + "s" }
    return word
  }

  /// *normalisation*, *recognise*: the Union's style guide asks for -is-, where the United Nations keep -iz-.
  private static func withS(_ word: String) -> String? {
    guard !keepingZ.contains(where: word.hasPrefix),
      let stem = stem(
        of: word, in: ["ization", "izations", "izational", "ize", "izes", "ized", "izing", "izer", "izers"])
    else { return nil }
    return stem + "is" + word.dropFirst(stem.count + 2)
  }

  /// What stands before one of some endings, three letters at least.
  private static func stem(of word: String, in endings: [String]) -> String? {
    endings.first(where: word.hasSuffix).map { String(word.dropLast($0.count)) }.flatMap { $0.count > 2 ? $0 : nil }
  }

  /// Words whose z is no ending's.
  private static let keepingZ = ["capsiz", "downsiz", "resiz", "citiz", "horizon", "midsiz", "oversiz", "undersiz"]

  /// British and American spellings of the words of the field.
  private static let pairs = RuleWords.americanSpellings.pairs.map {
    (british: $0.key, american: $0.value)
  }

  private static let american = Dictionary(pairs.map { ($0.british, $0.american) }) { first, _ in first }
  // The United Nations and Oxford write -ize, and so may any British text: those stay.
  private static let british = Dictionary(
    pairs.filter { !$0.british.contains("is") || !$0.american.contains("iz") }.map { ($0.american, $0.british) }
      .filter { !ambiguous.contains($0.0) }
  ) { first, _ in first }

  /// American spellings that are words in British English, too.
  private static let ambiguous = RuleWords.americanSpellingsInBritain.set
}
