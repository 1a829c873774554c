import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanDocuments

/// The prose of a page.
private func prose(_ page: String) throws -> String {
  let document = try DocumentReader().read(Array(page.utf8), format: .html)
  return String(decoding: document.prose.bytes, as: UTF8.self)
}

/// Checks the promise of the prose: each byte outside replaced stretches is the byte of the source that it maps
/// to, spans map to stretches in order, and furniture lies where it says.
func checkLayers(_ document: Document, _ note: String) {
  let prose = document.prose.bytes
  #expect(String(validating: prose, as: UTF8.self) != nil, "\(note)")
  var previous: UInt32 = 0
  for offset in prose.indices {
    let span = document.prose.source(of: TextSpan(offset, offset + 1))
    #expect(span.start >= previous, "\(note) at \(offset)")
    #expect(Int(span.end) <= document.source.bytes.count, "\(note) at \(offset)")
    previous = span.start
    // One byte for one byte is a copy; white space and references are the only replacements.
    if span.count == 1, document.source.bytes[Int(span.start)] > 0x20 {
      #expect(document.source.bytes[Int(span.start)] == prose[offset], "\(note) at \(offset)")
    } else if span.count != 1 {
      let first = document.source.bytes[span.range].first
      let isGap = prose[offset] == 0x20 || prose[offset] == 0x0A
      #expect(isGap || first == 0x26, "\(note) at \(offset): \(document.source.string(span))")
    }
  }
  var end: UInt32 = 0
  for piece in document.furniture {
    #expect(piece.span.start >= end && !piece.span.isEmpty, "\(note)")
    end = piece.span.end
    guard let proseSpan = piece.proseSpan, !proseSpan.isEmpty else { continue }
    #expect(piece.span.contains(document.prose.source(of: proseSpan)), "\(note)")
  }
  #expect(Int(end) <= document.source.bytes.count, "\(note)")
}

@Suite struct HTMLProse {
  @Test(arguments: [
    ("<p>Un <b>deux</b>  trois</p><p>quatre</p>", "Un deux trois\n\nquatre"),
    ("<p>un<em>e</em> l&rsquo;<i>œuvre</i></p>", "une l’œuvre"),
    ("<p>a<br>b<br/> c</p>", "a\nb\nc"),
    ("a<div>b</div>c", "a\n\nb\n\nc"),
    ("<p> a \n\t b </p>\n\n<p>\nc</p>", "a b\n\nc"),
    ("<p>a <b> b</b> c</p>", "a b c"),
    ("<p>a<b> </b>b</p>", "a b"),
    ("<p>«&nbsp;a&nbsp;»&#160;&#32;b</p>", "«\u{A0}a\u{A0}»\u{A0} b"),
    ("<pre>a  b\n  c</pre>", "a  b\n  c"),
    ("<ul><li>a<li>b</ul>", "a\n\nb"),
    ("<p>a<wbr>b&shy;c</p>", "ab\u{AD}c"),
    ("<p>a<!-- b -->c</p>", "ac"),
    ("<p>a<script>b</script>c<style>d</style><noscript>e</noscript><template>f</template></p>", "ac"),
    ("<p>a<span hidden>b</span><span aria-hidden='true'>c</span><span aria-hidden=false>d</span></p>", "ad"),
    ("<p>a<button>b</button> <select><option>c</select> <textarea>d</textarea><input value=e></p>", "a"),
    ("<p>a<svg><title>b</title><text>c</text></svg>d</p>", "ad"),
    ("<p>l’<abbr title='Allemagne'>E3</abbr><img alt='b'></p>", "l’E3"),
    ("<head><title>t</title></head><p>a &lt;b&gt; &amp;eacute;", "a <b> &eacute;"),
    ("a &lt; b < c", "a < b < c"),
  ])
  func readsText(_ page: String, _ expected: String) throws {
    #expect(try prose(page) == expected)
    checkLayers(try DocumentReader().read(Array(page.utf8), format: .html), page)
  }

  @Test(arguments: [
    ("<p>l&rsquo;&eacute;t&eacute; <b>à</b> Gen&#232;ve</p>", "été", "&eacute;t&eacute;"),
    (
      "<p>l&rsquo;&eacute;t&eacute; <b>à</b> Gen&#232;ve</p>", "été à Genève",
      "&eacute;t&eacute; <b>à</b> Gen&#232;ve"
    ),
    ("<p>l&rsquo;&eacute;t&eacute; <b>à</b> Gen&#232;ve</p>", "à", "à"),
    ("<p>l&rsquo;&eacute;t&eacute; <b>à</b> Gen&#232;ve</p>", "’", "&rsquo;"),
    ("<p>Plan d&rsquo;action <strong>global commun</strong> (JCPOA)</p>", "global commun", "global commun"),
    ("<p>le <b>Conseil</b>\n  <i>de</i> sécurité</p>", "Conseil de", "Conseil</b>\n  <i>de"),
    ("<p>a</p>\n<p>b</p>", "\n\n", "</p>\n<p>"),
  ])
  func mapsToMarkup(_ page: String, _ text: String, _ markup: String) throws {
    let document = try DocumentReader().read(Array(page.utf8), format: .html)
    let string = String(decoding: document.prose.bytes, as: UTF8.self)
    let range = try #require(string.firstRange(of: text))
    let start = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
    let span = document.prose.source(of: TextSpan(start, start + text.utf8.count))
    #expect(document.source.string(span) == markup)
  }

  private static let scraps = [
    "<p>", "</p>", "<div class='related'>", "</div>", "<b>", "</b>", "<article>", "</article>", "<h1>",
    "</h1>", "<br>", " ", "\n  ",
    "&eacute;", "&nbsp;", "&amp;", "&#32;", "&#233;", "été", "Le ministre", "«", "a", "\u{A0}",
    "<script>x</script>", "<!-- c -->",
    "<nav>", "</nav>", "<pre>", "</pre>", "<a href=x>", "</a>", "<aside>", "</aside>",
    "Lire aussi : Le point\n", "<li>", "<main>",
    "<footer>", "<span hidden>", "</span>", "<td>", "<table>", "</table>", "&", "<", "Publié le 3 mars 2025",
    "<time datetime=2025-03-03>",
    "<head>", "<title>", "</title>", "<body>", "© 2025", "<svg>", "<button>", "</button>", "👍", "&shy;",
    "<ul>", "<form>", "\r\n",
  ]

  @Test(arguments: UInt64(1)...120)
  func mapsEveryByteOfGeneratedPages(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let page =
      "<html>x"
      + (0..<Int.random(in: 1...150, using: &generator)).map { _ in
        Self.scraps.randomElement(using: &generator) ?? ""
      }.joined()
    checkLayers(try DocumentReader().read(Array(page.utf8)), "seed \(seed): \(page)")
  }
}

@Suite struct HostilePages {
  private static let sample = """
    <!DOCTYPE html><html lang=fr><head><meta charset="utf-8"><title>Un titre | Un journal</title><script type="application/ld+json">\
    {"@type":"NewsArticle","datePublished":"2025-03-03T10:00:00Z"}</script></head><body><nav><a href="/?a=1&amp;b">Accueil</a></nav>\
    <article><h1>Un titre&nbsp;: l&rsquo;été</h1><!-- c --><p class='x'>Le <b>ministre</b> a parlé &agrave; Genève.<br>«&#160;Oui&#160;»</p>\
    <aside>Lire aussi</aside></article><footer>© 2025</footer></body></html>
    """

  @Test func readsEveryTruncation() {
    let bytes = Array(Self.sample.utf8)
    for end in 0...bytes.count {
      // Cut inside a letter, the page is repaired; cut before any text, it is refused; it never traps.
      guard let document = try? DocumentReader().read(Array(bytes[..<end]), format: .html) else { continue }
      checkLayers(document, "cut at \(end)")
    }
    #expect(throws: Never.self) { try DocumentReader().read(bytes) }
  }

  @Test(arguments: [
    "<div>", "<b>", "<table><tr><td>", "<article>", "<nav><ul><li>", "<a href=x>",
    "<div class='related share'>", "<p>", "<svg>x",
  ])
  func readsDeepNesting(_ tag: String) throws {
    let page =
      "<html>Un mot " + String(repeating: tag, count: 100_000) + "dedans"
      + String(repeating: "</div></b>", count: 100_000)
    let document = try DocumentReader().read(Array(page.utf8))
    #expect(document.prose.bytes.starts(with: Array("Un mot".utf8)))
  }

  @Test(arguments: [
    "<a title='" + String(repeating: "é", count: 500_000) + "'>mot</a>",
    "<a " + String(repeating: "x=1 ", count: 200_000) + ">mot</a>",
    "<" + String(repeating: "x", count: 1_000_000) + ">mot",
    "mot" + String(repeating: "&", count: 500_000), "mot" + String(repeating: "<", count: 500_000),
    "mot" + String(repeating: "<!--", count: 200_000), "mot&#" + String(repeating: "9", count: 500_000) + ";",
    "mot" + String(repeating: "<p>Lire aussi : ", count: 20_000),
    "mot" + String(repeating: ". ", count: 300_000),
    "mot" + String(repeating: "(", count: 300_000), "mot" + String(repeating: "/", count: 300_000),
    "mot" + String(repeating: "<aside>a</aside>b", count: 30_000),
    "mot" + String(repeating: "<time datetime=2025-03-03>a</time><nav>b</nav>", count: 10_000),
  ])
  func readsHugeParts(_ page: String) throws {
    let document = try DocumentReader().read(Array(("<html>" + page).utf8))
    #expect(document.prose.bytes.starts(with: Array("mot".utf8)))
  }

  @Test func refusesNUL() {
    #expect(throws: DocumentError.self) { try DocumentReader().read(Array("<html><p>a\0b".utf8)) }
  }
}
