import Testing

@testable import DragomanMatching

@Suite struct EnglishPlurals {
  @Test(arguments: [
    ("ambassador", "ambassadors"), ("embassy", "embassies"), ("envoy", "envoys"), ("crisis", "crises"),
    ("head of state", "heads of state"), ("coup d'état", "coups d'état"), ("note verbale", "notes verbales"),
    ("chargé d'affaires", "chargés d'affaires"), ("veto", "vetoes"), ("spokesman", "spokesmen"),
    ("spokeswoman", "spokeswomen"), ("spokesperson", "spokespersons"), ("process", "processes"),
    ("breach of the ceasefire", "breaches of the ceasefire"), ("secretary general", "secretaries general"),
    ("Minister for Foreign Affairs", "Ministers for Foreign Affairs"),
    ("attorney general", "attorneys general"),
    ("memorandum of understanding", "memoranda of understanding"),
    ("Secretary-General", "Secretaries-General"), ("major general", "major generals"), ("German", "Germans"),
    ("Attorney", "Attorneys"), ("tax", "taxes"), ("Member State", "Member States"), ("consul", "consuls"),
    ("treaty", "treaties"), ("status", "statuses"), ("foreign minister", "foreign ministers"),
  ])
  func theHeadOfATermTakesThePlural(term: String, plural: String) {
    #expect(EnglishPlural.of(term) == plural)
  }

  @Test(arguments: [
    "", "talks", "United States", "NATO", "G7", "Chinese", "British", "French", "Swiss", "politics",
    "aircraft", "good offices", "means",
    "armed forces", "humanitarian aid", "series",
  ])
  func whatIsPluralOrHasNoneStays(term: String) {
    #expect(EnglishPlural.of(term) == nil)
  }
}
