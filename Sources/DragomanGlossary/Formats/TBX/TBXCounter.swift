import DragomanXML

/// Counts the concepts and terms of a TBX file of any edition as they go by.
struct TBXCounter: ~Copyable {
  private var xml: XMLStreamReader
  private let vocabulary: TBXVocabulary
  private let langSymbol: XMLSymbol
  private let xmlNamespace: XMLSymbol
  private(set) var concepts = 0

  /// The languages seen so far with their counts; few, so that a search by bytes beats hashing.
  private var languages: [(tag: [UInt8], count: Int)] = [(Array("und".utf8), 0)]

  /// A counter at the start of a root element.
  init(_ reader: consuming XMLStreamReader, root: TBXRoot) {
    xml = reader
    vocabulary = TBXVocabulary(root.edition ?? .tbx2019, namespace: root.namespace, &xml)
    langSymbol = xml.symbol("lang")
    xmlNamespace = xml.symbol("http://www.w3.org/XML/1998/namespace")
  }

  /// The numbers of terms by language.
  var termsByLanguage: [LanguageTag: Int] {
    var result: [LanguageTag: Int] = [:]
    for language in languages where language.count > 0 {
      result[LanguageTag(String(decoding: language.tag, as: UTF8.self))] = language.count
    }
    return result
  }

  /// Goes through the file to its end.
  ///
  /// What is no section and no term is passed over with all that is in it, as the model reader does: a term
  /// inside of an unknown element is no term of the glossary. A language section outside of an entry still tells
  /// the language of its terms.
  mutating func count() throws(XMLError) {
    // The language of each element that is open, as an index; below zero outside of entries. Only sections are
    // ever entered.
    var open: [Int] = [-1]
    var skippedDepth = Int.max
    var termDepth = Int.max
    var termIsBlank = true
    while true {
      switch try xml.next() {
      case .startElement:
        if skippedDepth != .max || termDepth != .max { continue }
        let outer = open[open.count - 1]
        switch vocabulary.meaning(xml.namespace, xml.localName).element {
        case .text where outer < 0, .body where outer < 0: open.append(outer)
        case .conceptEntry:
          concepts += 1
          open.append(0)
        case .langSec: open.append(languageIndex())
        case .termSec where outer >= 0, .termGroup where outer >= 0: open.append(outer)
        case .term where outer >= 0:
          termDepth = xml.depth
          termIsBlank = true
        default: skippedDepth = xml.depth
        }
      case .endElement:
        if termDepth != .max {
          guard xml.depth == termDepth else { continue }
          termDepth = .max
          if !termIsBlank { languages[open[open.count - 1]].count += 1 }
        } else if skippedDepth != .max {
          if xml.depth == skippedDepth { skippedDepth = .max }
        } else if open.count > 1 {
          open.removeLast()
        }
      case .text:
        if termDepth != .max && termIsBlank { termIsBlank = xml.isWhiteSpace }
      case .comment, .processingInstruction: break
      case .endOfDocument: return
      }
    }
  }

  /// The index of the current element's language, which is noted if it is new.
  private mutating func languageIndex() -> Int {
    for attribute in 0..<xml.attributeCount
    where xml.attributeName(attribute) == langSymbol
      && xml.attributeNamespace(attribute) == xmlNamespace
    {
      let known = xml.withAttributeBytes(attribute) { bytes in
        languages.firstIndex { language in
          language.tag.count == bytes.count
            && language.tag.indices.allSatisfy { language.tag[$0] == bytes[$0] }
        }
      }
      if let known { return known }
      languages.append((Array(xml.attributeValue(attribute).utf8), 0))
      return languages.count - 1
    }
    return 0
  }
}
