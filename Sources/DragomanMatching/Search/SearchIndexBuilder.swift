public import DragomanGlossary
import DragomanLanguage

/// Compiles glossaries into an image that ``SearchIndex`` opens.
public struct SearchIndexBuilder {
  private let folding = SearchFolding()
  private let lemmas: SearchLemmas
  private var strings: [UInt8] = []
  /// The texts and rows of each kind.
  private var texts = [[UInt8]](repeating: [], count: SearchTextKind.allCases.count)
  private var starts = [[UInt32]](repeating: [], count: SearchTextKind.allCases.count)
  private var rows = [[UInt32]](repeating: [], count: SearchTextKind.allCases.count)
  private var concepts: [UInt32] = []
  private var terms: [UInt32] = []
  private var glossaries: [UInt32] = []

  /// A builder without glossaries.
  public init(lemmas: SearchLemmas) { self.lemmas = lemmas }

  /// Adds a glossary; those added first come first in results.
  ///
  /// - Complexity: O(*n*) in the size of the glossary.
  public mutating func add(_ glossary: Glossary, name: String, path: String) {
    let number = UInt32(glossaries.count / SearchLayout.glossaryWidth)
    glossaries += string(name)
    glossaries += string(path)
    for entry in glossary.entries { add(entry, glossary: number) }
  }

  private mutating func add(_ entry: ConceptEntry, glossary: UInt32) {
    let concept = concepts.count / SearchLayout.conceptWidth
    guard concept < SearchRow.conceptLimit else { return }
    let firstTerm = UInt32(terms.count / SearchLayout.termWidth)
    add(entry.categories, concept, .none, status: 0)
    for section in entry.languages {
      let language: SearchRow.Language =
        section.language.isFrench ? .french : section.language.isEnglish ? .english : .other
      add(section.categories, concept, language, status: 0)
      for term in section.terms {
        add(term, concept, language)
      }
    }
    concepts += string(entry.id ?? "")
    concepts += [
      glossary, UInt32(clamping: entry.position?.line ?? 1), firstTerm,
      UInt32(terms.count / SearchLayout.termWidth) - firstTerm, SearchQuery.number(ofDay: entry.lastTouched ?? ""),
    ]
  }

  private mutating func add(_ term: TermSection, _ concept: Int, _ language: SearchRow.Language) {
    let status = SearchQuery.number(of: term.administrativeStatus)
    add(term.categories, concept, language, status: status)
    guard !term.isBlank else { return }
    if language == .french || language == .english {
      terms += string(term.text)
      terms.append(language.rawValue)
    }
    let row = SearchRow(concept: concept, language: language, status: status)
    let folded = folding.fold(term.text)
    append(folded, .term, row)
    switch language {
    case .french: append(lemmas.french(term.text), .lemma, row)
    case .english: append(SearchLemmas.english(folded), .lemma, row)
    case .other, .none: break
    }
  }

  private mutating func add(
    _ categories: [DataCategory], _ concept: Int, _ language: SearchRow.Language, status: UInt32
  ) {
    for category in categories {
      let kind: SearchTextKind
      switch category.kind {
      case .note: kind = .note
      case .descrip where category.name == .subjectField: kind = .subject
      case .descrip where category.name == .definition: kind = .definition
      case .admin where category.name == .source: kind = .source
      default: kind = .other
      }
      append(folding.fold(category.text), kind, SearchRow(concept: concept, language: language, status: status))
      // What belongs to a data category is mostly its source.
      if let members = category.group?.members { add(members, concept, language, status: status) }
    }
  }

  private mutating func append(_ text: [UInt8], _ kind: SearchTextKind, _ row: SearchRow) {
    guard !text.isEmpty else { return }
    starts[kind.rawValue].append(UInt32(texts[kind.rawValue].count))
    texts[kind.rawValue] += text
    texts[kind.rawValue].append(0x0A)
    rows[kind.rawValue].append(row.rawValue)
  }

  /// Offset and length of a string that is shown.
  private mutating func string(_ text: String) -> [UInt32] {
    let offset = UInt32(strings.count)
    strings += text.utf8
    return [offset, UInt32(strings.count) - offset]
  }

  /// The finished image.
  public consuming func image() -> [UInt8] {
    var allStarts: [UInt32] = []
    var kinds: [UInt32] = []
    var base: UInt32 = 0
    for kind in SearchTextKind.allCases {
      kinds.append(UInt32(allStarts.count))
      allStarts += starts[kind.rawValue].map { $0 + base }
      base += UInt32(texts[kind.rawValue].count)
    }
    kinds.append(UInt32(allStarts.count))
    allStarts.append(base)
    var image = ImageWriter(magic: SearchLayout.magic, version: SearchLayout.formatVersion)
    image.add(strings)
    image.add(Array(texts.joined()))
    image.add(allStarts)
    image.add(Array(rows.joined()))
    for section in [kinds, concepts, terms, glossaries] { image.add(section) }
    return image.finish()
  }
}
