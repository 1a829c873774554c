import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// A text with a term list put together by hand: the article that most tests of this module render.
struct TrialArticle {
  let document: Document
  let list: TermList

  /// A term to look for: all places where one of the surfaces stands.
  struct Entry {
    let french: String
    let termClass: TermClass
    let english: [String]
    var surfaces: [Surface] = []
    var glossary: String?
    var notes: [String] = []
  }

  /// The parts of an occurrence in order, and what is said about it.
  struct Surface {
    let parts: [String]
    var inContext: String?
    var match: [MatchLabel] = [.exact]
  }

  init(
    text: String, title: String? = nil, furniture: [(String, Furniture.Reason)] = [], entries: [Entry],
    path: String = "article.txt"
  ) {
    let source = SourceText(text)
    let pieces = furniture.compactMap { words, reason in
      Self.find([words], in: source.bytes, from: 0).map {
        Furniture(span: $0[0], proseSpan: $0[0], reason: reason)
      }
    }
    document = Document(
      source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8", title: title,
      titleSpan: title.flatMap { Self.find([$0], in: source.bytes, from: 0)?.first }, date: "2022-01-21",
      furniture: pieces)
    list = TermList(
      source: TermList.Source(
        path: path, sha256: String(repeating: "0a", count: 32), language: "fr", encoding: "UTF-8",
        title: title, date: "2022-01-21"),
      removed: pieces.map { TermList.Removed(span: $0.span, reason: $0.reason.rawValue) },
      terms: entries.map { Self.term($0, in: source.bytes) })
  }

  private static func term(_ entry: Entry, in text: [UInt8]) -> TermList.Term {
    var occurrences: [TermList.Occurrence] = []
    let surfaces = entry.surfaces.isEmpty ? [Surface(parts: [entry.french])] : entry.surfaces
    for surface in surfaces {
      var start = 0
      while let spans = find(surface.parts, in: text, from: start), let last = spans.last {
        occurrences.append(
          TermList.Occurrence(
            spans: spans, text: surface.parts.joined(separator: " … "),
            sentence: text[..<Int(spans[0].start)].count { $0 == 0x2E }, inContext: surface.inContext,
            match: surface.match))
        start = Int(last.end)
      }
    }
    return TermList.Term(
      french: entry.french, termClass: entry.termClass, english: entry.english,
      status: entry.glossary == nil ? .candidate : .aligned,
      concept: entry.glossary.map { "\($0)-\(entry.english.first ?? "")" }, glossary: entry.glossary,
      notes: entry.notes, occurrences: occurrences.sorted { $0.spans[0] < $1.spans[0] })
  }

  /// Where the parts stand one after the other; nil where one is missing.
  static func find(_ parts: [String], in text: [UInt8], from start: Int) -> [TextSpan]? {
    var spans: [TextSpan] = []
    var position = start
    for part in parts.map({ Array($0.utf8) }) {
      guard let found = text[position...].firstRange(of: part) else { return nil }
      spans.append(TextSpan(found.lowerBound, found.upperBound))
      position = found.upperBound
    }
    return spans.isEmpty ? nil : spans
  }
}

extension TrialArticle {
  /// A short press text with every class, a furniture line, a split term, one in another and candidates.
  static let geneva = TrialArticle(
    text: """
      À Genève, Washington et Moscou renouent le fil du dialogue

      Publié le 21 janvier 2022 à 18 h 40

      Le ministre russe des Affaires étrangères, Sergueï Lavrov, et le secrétaire d'État américain, Antony \
      Blinken, se sont retrouvés vendredi à Genève pour une heure et demie d'entretiens « francs ». Le Kremlin \
      réclame toujours des garanties écrites contre un élargissement de l'Otan, que l'Alliance atlantique exclut.
      À lire aussi : nos cartes pour comprendre la crise
      Selon la Fondation Horizon pour la paix, « l'ambassadrice de France auprès des Nations unies a rappelé les \
      Accords de Minsk & le mémorandum de Budapest <1994> ». Les Ukrainiens, eux, attendent un cessez-le-feu \
      durable : sans lui, dit-on à Genève, la Conférence sur la sécurité de Munich ne sera qu'un sommet de plus. \
      La cheffe de la diplomatie allemande, Annalena Baerbock, se rendra à Kyiv la semaine prochaine.

      """,
    title: "À Genève, Washington et Moscou renouent le fil du dialogue",
    furniture: [
      ("Publié le 21 janvier 2022 à 18 h 40", .dateline),
      ("À lire aussi : nos cartes pour comprendre la crise", .relatedLink),
    ],
    entries: [
      Entry(french: "Genève", termClass: .place, english: ["Geneva"], glossary: "places"),
      Entry(
        french: "Washington", termClass: .metonym, english: ["Washington", "the US administration"],
        glossary: "metonyms"),
      Entry(french: "Moscou", termClass: .metonym, english: ["Moscow"], glossary: "metonyms"),
      Entry(
        french: "ministre des Affaires étrangères", termClass: .title,
        english: ["foreign minister", "minister of foreign affairs"],
        surfaces: [
          Surface(
            parts: ["ministre", "des Affaires étrangères"], inContext: "Russian Foreign Minister",
            match: [.insertion])
        ], glossary: "offices",
        notes: ["In the United Kingdom: Foreign Secretary; in the United States: Secretary of State."]),
      Entry(
        french: "Affaires étrangères", termClass: .term, english: ["foreign affairs"], glossary: "general"),
      Entry(french: "Sergueï Lavrov", termClass: .person, english: ["Sergey Lavrov"], glossary: "people"),
      Entry(
        french: "secrétaire d'État", termClass: .title, english: ["Secretary of State", "state secretary"],
        surfaces: [Surface(parts: ["secrétaire d'État américain"], inContext: "US Secretary of State")],
        glossary: "offices"),
      Entry(french: "Antony Blinken", termClass: .person, english: ["Antony Blinken"], glossary: "people"),
      Entry(french: "Kremlin", termClass: .metonym, english: ["the Kremlin"], glossary: "metonyms"),
      Entry(
        french: "Organisation du traité de l'Atlantique nord", termClass: .organization,
        english: ["North Atlantic Treaty Organization", "NATO"],
        surfaces: [
          Surface(parts: ["Otan"], inContext: "NATO", match: [.acronym, .elision]),
          Surface(parts: ["Alliance atlantique"], inContext: "the Atlantic Alliance", match: [.variant]),
        ], glossary: "organizations"),
      Entry(french: "Fondation Horizon pour la paix", termClass: .organization, english: []),
      Entry(
        french: "ambassadeur de France", termClass: .title,
        english: ["French ambassador", "ambassador of France"],
        surfaces: [Surface(parts: ["ambassadrice de France"], match: [.feminine])], glossary: "offices"),
      Entry(
        french: "Nations unies", termClass: .organization, english: ["United Nations"],
        glossary: "organizations"),
      Entry(
        french: "Accords de Minsk", termClass: .instrument, english: ["Minsk agreements"],
        glossary: "instruments"),
      Entry(
        french: "mémorandum de Budapest", termClass: .instrument,
        english: ["Budapest Memorandum on Security Assurances"], glossary: "instruments"),
      Entry(
        french: "Ukrainien", termClass: .demonym, english: ["Ukrainian"],
        surfaces: [Surface(parts: ["Ukrainiens"], inContext: "Ukrainians", match: [.inflection])],
        glossary: "demonyms"),
      Entry(
        french: "cessez-le-feu", termClass: .term, english: ["ceasefire", "cease-fire"], glossary: "general"),
      Entry(
        french: "Conférence sur la sécurité de Munich", termClass: .event,
        english: ["Munich Security Conference"], glossary: "events"),
      Entry(french: "Munich", termClass: .place, english: ["Munich"], glossary: "places"),
      Entry(french: "Annalena Baerbock", termClass: .person, english: []),
      Entry(french: "Kyiv", termClass: .place, english: ["Kyiv", "Kiev"], glossary: "places"),
    ])

  /// What the term list writer gives for lists.
  static func render(
    _ lists: [TermList], as format: TermListFormat, _ options: TermListOptions = TermListOptions(),
    document: Document? = nil
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = TermListWriter(format: format, options: options) { bytes += $0 }
    for list in lists { try writer.append(list, document: document) }
    try writer.finish()
    return bytes
  }

  /// The annotated article.
  func annotated(as format: AnnotationFormat, _ options: AnnotationOptions = AnnotationOptions()) throws
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    try Annotator(format: format, options: options).annotate(document, with: list) { bytes += $0 }
    return bytes
  }
}
