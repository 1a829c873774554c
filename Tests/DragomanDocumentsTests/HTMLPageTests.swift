import DragomanLanguage
import Testing

@testable import DragomanDocuments

private let paragraph = """
  <p>Les ministres des Affaires étrangères ont entamé vendredi une rencontre jugée cruciale pour la paix, au terme \
  d’une semaine de navettes entre les capitales, sans dire combien de temps elle durerait.</p>
  """

/// An article with something inside it.
private func article(_ inside: String) -> String {
  "<html><body><article><h1>Un titre</h1>\(paragraph)\(inside)\(paragraph)\(paragraph)</article></body></html>"
}

/// What of a page is put aside but stands in the prose: reason and text.
private func visibleFurniture(_ page: String) throws -> [String] {
  let document = try DocumentReader().read(Array(page.utf8))
  checkLayers(document, page)
  return document.furniture.compactMap { piece in
    piece.proseSpan.map { "\(piece.reason.rawValue): \(document.prose.string($0))" }
  }
}

@Suite struct HTMLFurnitureRules {
  @Test(arguments: [
    ("<nav><a>Monde</a></nav>", "navigation: Monde"),
    ("<div class='breadcrumb'>Monde</div>", "navigation: Monde"),
    ("<ol id=filAriane><li>Monde</ol>", "navigation: Monde"),
    ("<div role=navigation>Monde</div>", "navigation: Monde"),
    ("<div class='cookie-banner'>Des traceurs</div>", "cookie-notice: Des traceurs"),
    ("<div id=didomi-host>Des traceurs</div>", "cookie-notice: Des traceurs"),
    ("<aside>Un encadré</aside>", "related-link: Un encadré"),
    ("<div class='article__read-also'>Un autre titre</div>", "related-link: Un autre titre"),
    ("<p class='lire_aussi'>Un autre titre</p>", "related-link: Un autre titre"),
    ("<div class=RelatedArticles>Un autre titre</div>", "related-link: Un autre titre"),
    ("<section role=complementary>Un autre titre</section>", "related-link: Un autre titre"),
    ("<figure><img><figcaption>Le palais</figcaption></figure>", "caption: Le palais"),
    ("<span class='photo-credit'>Jean Dupré</span>", "caption: Jean Dupré"),
    ("<div class='share-bar'>Partager</div>", "promotion: Partager"),
    ("<div class='newsletter'>Recevez tout</div>", "promotion: Recevez tout"),
    ("<section id='comments'>Un avis</section>", "promotion: Un avis"),
    ("<form>Votre adresse</form>", "promotion: Votre adresse"),
    ("<div class='video-player'>Un film</div>", "player-widget: Un film"),
    ("<span class='article__author'>Jean Dupont</span>", "byline: Jean Dupont"),
    ("<p>Lire aussi : Le G7 hausse le ton</p>", "related-link: Lire aussi : Le G7 hausse le ton"),
    ("<p>Publié le 3 mars 2025</p>", "dateline: Publié le 3 mars 2025"),
    ("<footer>Mentions légales</footer>", "footer: Mentions légales"),
    // Names that only look alike, and ordinary content.
    ("<div class='content'>Un encadré de fond</div>", nil),
    ("<div class='shared-values adverse'>Un paragraphe</div>", nil),
    ("<header><p>Un chapeau</p></header>", nil),
    ("<h2>Un intertitre</h2>", nil),
    ("<blockquote>Une citation</blockquote>", nil),
    ("<ul><li>Un point</li><li>Un autre</li></ul>", nil),
    ("<p>Un <a href=x>lien</a> dans le texte</p>", nil),
  ])
  func judgesElement(_ element: String, _ expected: String?) throws {
    #expect(try visibleFurniture(article(element)) == (expected.map { [$0] } ?? []))
  }

  /// A word in a class is not enough to lose the article itself.
  @Test(arguments: ["related", "share", "comments", "ad", "menu", "cookie"])
  func neverTakesArticleByClass(_ word: String) throws {
    #expect(
      try visibleFurniture(
        "<html><body class=\(word)><div class='\(word)'><h1>Un titre</h1>\(paragraph)</div>") == [])
    #expect(try visibleFurniture("<html><body><div class='\(word)'>\(paragraph)</div><p>Un mot.</p>") == [])
  }

  @Test(arguments: ["article", "main"])
  func putsAsideWhatIsOutsideMarkedArticle(_ tag: String) throws {
    let page = """
      <html><body>Bonjour <header><a href=/>Un journal</a><ul><li><a href=/m>Monde</a></ul></header><\(tag)><h1>Un titre</h1>\
      \(paragraph)</\(tag)><div>Un autre sujet</div><footer>© 2025 Un journal</footer> Fin</body></html>
      """
    #expect(
      try visibleFurniture(page) == [
        "navigation: Bonjour", "navigation: Un journal\n\nMonde", "footer: Un autre sujet",
        "footer: © 2025 Un journal",
        "footer: Fin",
      ])
  }

  @Test func keepsHeadlineOutsideArticle() throws {
    let page =
      "<html><body><main><div>Rubrique</div><h1>Un titre</h1><article>\(paragraph)</article><article>Un autre</article></main></body>"
    let document = try DocumentReader().read(Array(page.utf8))
    #expect(document.title == "Un titre")
    #expect(try visibleFurniture(page) == ["related-link: Un autre"])
  }

  @Test func readsUnmarkedPageConservatively() throws {
    let page = """
      <html><body><div><a href=/>Accueil du site</a> <a href=/m>Monde</a></div><div><h1>Un titre</h1><p>Un chapeau.</p></div>\
      <div>\(paragraph)\(paragraph)</div><div><a href=/x>Un autre sujet</a></div><div>Une note de la rédaction.</div></body></html>
      """
    #expect(
      try visibleFurniture(page) == ["navigation: Accueil du site Monde", "related-link: Un autre sujet"])
  }

  @Test func hidesHeadScriptsAndComments() throws {
    let page =
      "<!DOCTYPE html><html><head><title>Un titre</title></head><body><!-- a --><article>\(paragraph)<script>b</script></article></body></html>"
    let document = try DocumentReader().read(Array(page.utf8))
    let hidden = document.furniture.filter { $0.proseSpan == nil }
    #expect(
      hidden.map { document.source.string($0.span) } == [
        "<!DOCTYPE html>", "<head><title>Un titre</title></head>", "<!-- a -->", "<script>b</script>",
      ])
    #expect(hidden.allSatisfy { $0.reason == .markup })
  }
}

@Suite struct HTMLMetadataOfPages {
  @Test(arguments: [
    ("<title>Un titre | Un journal</title>", "", "Un titre | Un journal", nil as String?),
    ("<title>Autre</title>", "<h1>VIDÉO. Un <em>titre</em></h1>", "Un titre", nil),
    (
      "<meta property='article:published_time' content='2025-03-03T10:00:00Z'>",
      "<h1>T</h1><time datetime=2020-01-01>x</time>", "T", "2025-03-03"
    ),
    ("<meta name=date content='3 mars 2025'>", "<h1>T</h1>", "T", "2025-03-03"),
    (
      "<script type='application/ld+json'>{\"datePublished\" : \"2025-03-03\"}</script>", "<h1>T</h1>", "T",
      "2025-03-03"
    ),
    ("<script>{\"datePublished\":\"2025-03-03\"}</script>", "<h1>T</h1>", "T", nil),
    ("", "<h1>T</h1><time datetime='2025-03-03'>lundi</time>", "T", "2025-03-03"),
    ("", "<h1>T</h1><aside><time datetime='2025-03-03'>lundi</time></aside>", "T", nil),
    ("", "<h1>T</h1><p>Publié le 3 mars 2025 à 10:00</p>", "T", "2025-03-03"),
  ])
  func readsTitleAndDate(_ head: String, _ start: String, _ title: String, _ date: String?) throws {
    let page = "<html><head>\(head)</head><body><article>\(start)\(paragraph)</article></body></html>"
    let document = try DocumentReader().read(Array(page.utf8))
    #expect(document.title == title)
    #expect(document.date == date)
  }

  @Test(arguments: [
    ("<meta name=author content='Jean Dupont'>", "", "Jean Dupont"),
    ("<meta name=author content='Un journal'>", "<p>Par Jean Dupont</p>", "Par Jean Dupont"),
    ("", "<div class=byline>Par Jean Dupont (à Kiev)</div>", "Par Jean Dupont (à Kiev)"),
    ("", "", nil),
  ])
  func readsByline(_ head: String, _ start: String, _ byline: String?) throws {
    let page =
      "<html><head>\(head)</head><body><article><h1>Un titre</h1>\(start)\(paragraph)</article></body></html>"
    #expect(try DocumentReader().read(Array(page.utf8)).byline == byline)
  }
}
