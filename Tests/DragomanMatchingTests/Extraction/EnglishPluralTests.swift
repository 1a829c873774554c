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
    ("Attorney", "Attorneys"), ("tax", "taxes"), ("forest fire", "forest fires"),
    ("opening speech", "opening speeches"), ("Member State", "Member States"), ("consul", "consuls"),
    ("treaty", "treaties"), ("status", "statuses"), ("foreign minister", "foreign ministers"),
    ("Czech", "Czechs"), ("oligarch", "oligarchs"), ("march", "marches"), ("consulate general", "consulates general"),
    ("obligation erga omnes", "obligations erga omnes"),
    ("court martial", "courts martial"), ("president-elect", "presidents-elect"),
    ("ambassador-at-large", "ambassadors-at-large"), ("minister plenipotentiary", "ministers plenipotentiary"),
    ("minister delegate", "ministers delegate"), ("conference delegate", "conference delegates"),
    ("extraordinary session", "extraordinary sessions"), ("displaced person", "displaced persons"),
    ("passer-by", "passers-by"), ("wolf", "wolves"), ("agent provocateur", "agents provocateurs"),
    ("heir apparent", "heirs apparent"), ("notary public", "notaries public"), ("court-martial", "courts-martial"),
    ("thesis", "theses"), ("Ottoman", "Ottomans"), ("Norman", "Normans"), ("gunman", "gunmen"),
    ("Under-Secretary-General", "Under-Secretaries-General"), ("Prime Minister", "Prime Ministers"),
    ("source familiar with the matter", "sources familiar with the matter"),
    ("person permanently bound to secrecy", "people permanently bound to secrecy"),
    ("action brought against", "actions brought against"), ("order based on rules", "orders based on rules"),
    ("urgent need for reform", "urgent needs for reform"), ("test ban on missiles", "test bans on missiles"),
    ("medical transport", "medical transports"), ("heritage property", "heritage properties"),
    ("step forward", "steps forward"), ("fintech", "fintechs"),
    ("safe conduct", "safe conducts"), ("president elect", "presidents elect"), ("nation State", "nation States"),
  ])
  func theHeadOfATermTakesThePlural(term: String, plural: String) {
    #expect(EnglishPlural.of(term) == plural)
  }

  @Test(arguments: [
    "room for manoeuvre", "election interference", "consular access", "sabotage", "rocket fire", "hate speech",
    "personal data", "diplomatic staff", "renewable energy",
    "double taxation", "cultural property", "real estate", "VAT fraud", "road transport", "health insurance", "Inuit",
    "climate change", "forced labour", "Welsh", "gunfire", "voter turnout", "chassis", "Lao", "weaponry",
  ])
  func whatCannotBeCountedStaysAsItIs(term: String) {
    #expect(EnglishPlural.of(term) == nil)
  }

  @Test(arguments: [
    ("preliminary objections", "preliminary objection"), ("treaties of friendship", "treaty of friendship"),
    ("tax breaches", "tax breach"), ("elections", "election"),
  ])
  func aTermInThePluralHasItsSingular(term: String, singular: String) {
    #expect(EnglishPlural.singular(of: term) == singular)
  }

  @Test(arguments: ["", "talks", "series", "aircraft", "means", "news coverage"])
  func whatHasNoSingularHasNone(term: String) {
    #expect(EnglishPlural.singular(of: term) == nil)
  }

  @Test(arguments: [
    "", "talks", "United States", "NATO", "G7", "Chinese", "British", "French", "Swiss", "politics",
    "aircraft", "good offices", "means",
    "armed forces", "humanitarian aid", "series", "wounded", "sexual violence", "military personnel",
  ])
  func whatIsPluralOrHasNoneStays(term: String) {
    #expect(EnglishPlural.of(term) == nil)
  }
}
