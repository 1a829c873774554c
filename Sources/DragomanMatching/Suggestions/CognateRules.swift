import DragomanLanguage

/// Finds the English word that a French one points to by its ending: *multilatéralisme*, *multilateralism*. Only words
/// that an English word list has are taken.
struct CognateRules: Sendable {
  /// French endings, without accents, and what they may be in English: those that fit are tried in order, up to the first
  /// that gives a word or is longer than two letters.
  private static let nounEndings: [(french: String, english: [String])] = [
    ("isation", ["ization", "isation"]), ("isateur", ["izer", "iser"]), ("fication", ["fication"]),
    ("ologue", ["ologist"]), ("ologie", ["ology"]), ("graphie", ["graphy"]), ("cratie", ["cracy"]),
    ("arisme", ["arism"]), ("isme", ["ism"]), ("iste", ["ist"]), ("tion", ["tion"]),
    ("sion", ["sion"]), ("xion", ["xion", "ction"]), ("ite", ["ity", "ite"]), ("ete", ["ety"]),
    ("ance", ["ance", "ancy"]),
    ("ence", ["ence", "ency"]), ("ment", ["ment"]), ("age", ["age"]), ("ure", ["ure"]), ("teur", ["tor", "ter"]),
    ("seur", ["sor", "ser"]), ("eur", ["or", "er"]), ("trice", ["tor"]), ("aire", ["ary", "arian"]),
    ("oire", ["ory"]), ("ique", ["ic", "ics"]), ("ien", ["ian"]), ("ienne", ["ian"]), ("ie", ["y", "ia"]),
    ("logue", ["logue", "log"]),
    ("ice", ["ice"]), ("at", ["ate", "at"]), ("ant", ["ant"]), ("ent", ["ent"]), ("al", ["al"]), ("ium", ["ium"]),
    ("ide", ["ide"]), ("e", ["", "e"]), ("", [""]),
  ]
  private static let adjectiveEndings: [(french: String, english: [String])] = [
    ("ologique", ["ological"]), ("ographique", ["ographic"]), ("cratique", ["cratic"]),
    ("istique", ["istic", "istical"]),
    ("ique", ["ic", "ical"]), ("aire", ["ary", "arian", "ar"]), ("oire", ["ory"]), ("able", ["able"]),
    ("ible", ["ible"]),
    ("iste", ["ist"]), ("iel", ["ial"]), ("uel", ["ual"]), ("el", ["al"]), ("al", ["al"]), ("if", ["ive"]),
    ("eux", ["ous"]), ("ien", ["ian"]), ("eur", ["or"]), ("ain", ["an"]), ("ant", ["ant", "ing"]), ("ent", ["ent"]),
    ("ide", ["id"]),
    ("e", ["ed", "e", ""]), ("", [""]),
  ]
  private static let adverbEndings: [(french: String, english: [String])] = [
    ("iquement", ["ically"]), ("ellement", ["ally"]), ("alement", ["ally"]), ("ivement", ["ively"]),
    ("eusement", ["ously"]), ("airement", ["arily"]), ("ement", ["ely", "ly"]), ("amment", ["antly"]),
    ("emment", ["ently"]), ("ment", ["ly"]),
  ]

  /// Look-alikes that mean something else, or mostly do; without accents.
  private static let falseFriends = RuleWords.falseFriends.set

  /// The English words that a word points to, the most frequent first.
  ///
  /// - Complexity: O(endings) look-ups.
  func candidates(of word: AnalyzedWord, _ lexicon: TranslationLexicon) -> [String] {
    let endings: [(french: String, english: [String])]
    switch word.partOfSpeech {
    case .noun: endings = Self.nounEndings
    case .adjective: endings = Self.adjectiveEndings
    case .adverb: endings = Self.adverbEndings
    default: return []
    }
    let folded = WordFolding.folded(word.lemma)
    guard folded.utf8.count > 4, !Self.falseFriends.contains(folded) else { return [] }
    var found: [String] = []
    for ending in endings where folded.hasSuffix(ending.french) {
      let stem = folded.dropLast(ending.french.count)
      guard stem.utf8.count > 1 else { continue }
      for english in ending.english {
        for candidate in Self.respelt(String(stem) + english)
        where lexicon.isEnglish(candidate) && !found.contains(candidate) {
          found.append(candidate)
        }
      }
      if !found.isEmpty || ending.french.utf8.count > 2 { break }
    }
    return found.sorted { lexicon.count($0) > lexicon.count($1) }
  }

  /// A word as it stands and with the usual differences of spelling.
  private static func respelt(_ word: String) -> [String] {
    var forms = [word]
    for (french, english) in [("gouvern", "govern"), ("our", "or"), ("nn", "n")] where word.holds(french) {
      forms.append(word.replacing(french, with: english))
    }
    return forms
  }
}
