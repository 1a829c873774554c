import DragomanXML

/// What a page says about itself in its head, in `time` elements and in embedded data.
struct HTMLMetadata {
  /// The text of `title`, white space made single spaces.
  private(set) var title: String?
  /// `article:published_time` or the like.
  private(set) var published: FrenchDate?
  /// `datePublished` of a JSON-LD script.
  private(set) var structuredDate: FrenchDate?
  /// `meta name=date` and its relatives.
  private(set) var plainDate: FrenchDate?
  /// `time datetime` elements, with where their tags start.
  private(set) var times: [(offset: Int, date: FrenchDate)] = []
  private(set) var author: String?

  private var titleBytes: [UInt8]?
  private var isStructuredData = false

  mutating func start(_ reader: HTMLReader) {
    switch reader.element {
    case .title where title == nil: titleBytes = []
    case .script: isStructuredData = reader.attribute("type").map { $0.lowercased() } == "application/ld+json"
    case .meta: meta(reader)
    case .time:
      if let value = reader.attribute("datetime"), let date = FrenchDate(attribute: value) {
        times.append((reader.range.lowerBound, date))
      }
    default: break
    }
  }

  mutating func text(_ bytes: [UInt8], _ range: Range<Int>, replacement: [UInt8]?) {
    if titleBytes != nil { titleBytes? += replacement ?? Array(bytes[range]) }
    if isStructuredData, structuredDate == nil { structuredDate = Self.datePublished(bytes, range) }
  }

  mutating func end(_ element: HTMLElement) {
    if element == .script { isStructuredData = false }
    if element == .title, let bytes = titleBytes {
      titleBytes = nil
      let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }
      if !words.isEmpty { title = words.joined(separator: " ") }
    }
  }

  private mutating func meta(_ reader: HTMLReader) {
    let name = reader.attribute("property") ?? reader.attribute("name") ?? reader.attribute("itemprop")
    guard let name = name?.lowercased(), let content = reader.attribute("content"), !content.isEmpty else {
      return
    }
    switch name {
    case "article:published_time", "og:published_time", "datepublished", "publishdate", "parsely-pub-date",
      "article:published", "publication_date":
      published = published ?? FrenchDate(attribute: content)
    case "date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.created", "sailthru.date", "pubdate",
      "og:article:published_time":
      plainDate = plainDate ?? FrenchDate(attribute: content)
    case "author", "dc.creator", "article:author":
      // Some sites give the address of a profile here.
      if author == nil, !content.contains("://") { author = content }
    default: break
    }
  }

  /// The value of the first `"datePublished": "…"` in a script. A scan, not a parser: the value is a date or
  /// it is not taken.
  private static func datePublished(_ bytes: [UInt8], _ range: Range<Int>) -> FrenchDate? {
    let key = Array("\"datePublished\"".utf8)
    var index = range.lowerBound
    while let start = bytes[index..<range.upperBound].firstIndex(of: 0x22) {
      index = start + 1
      guard bytes[start..<range.upperBound].starts(with: key) else { continue }
      let rest = bytes[(start + key.count)..<range.upperBound]
      guard let open = rest.firstIndex(of: 0x22), open - rest.startIndex < 10 else { continue }
      let value = rest[(open + 1)...].prefix(40).prefix { $0 != 0x22 }
      if let date = FrenchDate(attribute: String(decoding: value, as: UTF8.self)) { return date }
    }
    return nil
  }
}
