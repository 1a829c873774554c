import DragomanXML

extension TBXModelReader {
  /// Reads an entry whose start is the current event.
  mutating func readEntry() throws(XMLError) -> ConceptEntry {
    var entry = ConceptEntry(
      id: nil, languages: room.languages(), leading: takePending(),
      position: look == nil ? FilePosition(xml.position) : nil)
    let outerLanguages = strayLanguages
    strayLanguages = []
    for index in 0..<xml.attributeCount {
      if isIdentifier(index) {
        entry.id = xml.attributeValue(index)
      } else {
        entry.attributes.append(MarkupAttribute(at: index, of: xml))
      }
    }
    if let id = entry.id {
      checkIdentifier(id)
    } else {
      report(.warning, .missingIdentifier, "expected an identifier on the entry, found none")
    }
    let mark = scratch.count
    loop: while true {
      switch try xml.next() {
      case .startElement:
        let meaning = currentMeaning
        switch meaning.element {
        case .langSec:
          entry.languages.append(try readLanguage(isFirst: entry.languages.isEmpty))
        case .termSec, .termGroup, .term:
          report(.error, .misplacedElement, "a term stands outside of a language section")
          var section = LanguageSection(.undetermined)
          if meaning.element == .term {
            section.terms.append(try readLooseTerm())
          } else {
            try readTerms(into: &section.terms, isFirst: true)
          }
          entry.languages.append(section)
        case .conceptEntry:
          report(.error, .misplacedElement, "an entry stands inside another entry")
          try keep(try readEntry())
        default:
          try readCategory(meaning, isLate: !entry.languages.isEmpty)
        }
      case .text: reportMisplacedText()
      case .comment: pending.append(.comment(xml.text))
      case .processingInstruction: break
      case .endElement, .endOfDocument: break loop
      }
    }
    entry.categories = takeCategories(from: mark)
    entry.languages += strayLanguages
    strayLanguages = outerLanguages
    if entry.languages.isEmpty {
      report(.warning, .emptySection, "the entry that ends here has no language section")
    }
    return entry
  }

  /// Reads a language section whose start is the current event.
  ///
  /// - Parameter isFirst: Whether it is its entry's first; comments before the first belong to the entry's list.
  mutating func readLanguage(isFirst: Bool) throws(XMLError) -> LanguageSection {
    if isFirst { keepPendingAsItems() }
    var section = LanguageSection(.undetermined, terms: room.terms(), leading: takePending())
    var hasLanguage = false
    for index in 0..<xml.attributeCount {
      if isLanguage(index) {
        section.language = language(ofAttribute: index)
        hasLanguage = true
      } else {
        section.attributes.append(MarkupAttribute(at: index, of: xml))
      }
    }
    if !hasLanguage {
      report(
        .error, .missingLanguage, "expected the attribute ‘xml:lang’ on the language section",
        hint: "it is read as the undetermined language ‘und’")
    }
    let mark = scratch.count
    loop: while true {
      switch try xml.next() {
      case .startElement:
        let meaning = currentMeaning
        switch meaning.element {
        case .termSec, .termGroup:
          let isFirst = section.terms.isEmpty
          try readTerms(into: &section.terms, isFirst: isFirst)
        case .term:
          report(.error, .misplacedElement, "a term stands outside of a term section")
          section.terms.append(try readLooseTerm())
        case .langSec:
          report(.error, .misplacedElement, "a language section stands inside another")
          let inner = try readLanguage(isFirst: false)
          strayLanguages.append(inner)
        case .conceptEntry:
          report(.error, .misplacedElement, "an entry stands inside a language section")
          let inner = try readEntry()
          try keep(inner)
        default:
          try readCategory(meaning, isLate: !section.terms.isEmpty)
        }
      case .text: reportMisplacedText()
      case .comment: pending.append(.comment(xml.text))
      case .processingInstruction: break
      case .endElement, .endOfDocument: break loop
      }
    }
    section.categories = takeCategories(from: mark)
    if section.terms.isEmpty {
      report(.warning, .emptySection, "the language section that ends here has no term")
    }
    return section
  }

  /// Reads a term section whose start is the current event.
  ///
  /// - Parameter terms: Gets the section, or more where the file puts several terms into one.
  mutating func readTerms(into terms: inout [TermSection], isFirst: Bool) throws(XMLError) {
    if isFirst { keepPendingAsItems() }
    var section = TermSection("", leading: takePending())
    readTermSectionAttributes(&section)
    var hasTerm = false
    var sawOtherCategory = false
    var needsOrdering = false
    var openGroups = 0
    var mark = scratch.count
    loop: while true {
      switch try xml.next() {
      case .startElement:
        let meaning = currentMeaning
        switch meaning.element {
        case .term:
          if hasTerm {
            report(.error, .misplacedElement, "a term section holds a second term")
            section.categories = takeCategories(from: mark, ordering: &needsOrdering)
            terms.append(section)
            section = TermSection("")
            sawOtherCategory = false
            mark = scratch.count
          } else if scratch.count > mark {
            report(.warning, .reordered, "expected the term first in its section")
          }
          hasTerm = true
          try readTerm(into: &section)
        case .termGroup:
          openGroups += 1
          readTermSectionAttributes(&section)
        case .termSec:
          report(.error, .misplacedElement, "a term section stands inside another")
          try readTerms(into: &terms, isFirst: false)
        case .langSec:
          report(.error, .misplacedElement, "a language section stands inside a term section")
          let inner = try readLanguage(isFirst: false)
          strayLanguages.append(inner)
        case .conceptEntry:
          report(.error, .misplacedElement, "an entry stands inside a term section")
          let inner = try readEntry()
          try keep(inner)
        default:
          let isTermNote =
            meaning.element == .termNote || meaning.element == .termNoteGrp
            || meaning.element == .category && meaning.kind == .termNote
          if isTermNote && sawOtherCategory && !needsOrdering {
            report(.warning, .reordered, "expected term notes before the other data categories")
            needsOrdering = true
          }
          try readCategory(meaning, isLate: false, isTermLevel: true)
          if !isTermNote { sawOtherCategory = true }
        }
      case .text: reportMisplacedText()
      case .comment: pending.append(.comment(xml.text))
      case .processingInstruction: break
      case .endElement:
        if openGroups > 0 { openGroups -= 1 } else { break loop }
      case .endOfDocument: break loop
      }
    }
    if !hasTerm { report(.error, .missingTerm, "the term section that ends here has no term") }
    section.categories = takeCategories(from: mark, ordering: &needsOrdering)
    terms.append(section)
  }

  /// Reads a term that stands outside of a term section.
  mutating func readLooseTerm() throws(XMLError) -> TermSection {
    var section = TermSection("", leading: takePending())
    try readTerm(into: &section)
    return section
  }

  /// Reads the term whose start is the current event.
  private mutating func readTerm(into section: inout TermSection) throws(XMLError) {
    for index in 0..<xml.attributeCount where isIdentifier(index) {
      let id = xml.attributeValue(index)
      section.termID = id
      checkIdentifier(id)
    }
    let position = FilePosition(xml.position)
    section.term = try readInline(holdsTerm: true)
    if section.term.isBlank, ledger.hasRoom {
      ledger.diagnostics.append(
        Diagnostic(.warning, .blankTerm, "expected a term, found nothing", at: position))
    }
  }

  private mutating func readTermSectionAttributes(_ section: inout TermSection) {
    for index in 0..<xml.attributeCount {
      if isIdentifier(index), section.id == nil {
        let id = xml.attributeValue(index)
        section.id = id
        checkIdentifier(id)
      } else {
        section.attributes.append(MarkupAttribute(at: index, of: xml))
      }
    }
  }

  /// The data categories since the mark, term notes first where the file has them otherwise.
  private mutating func takeCategories(from mark: Int, ordering: inout Bool) -> [DataCategory] {
    let categories = takeCategories(from: mark)
    guard ordering else { return categories }
    ordering = false
    return categories.withTermNotesFirst
  }
}

extension [DataCategory] {
  /// The list with term notes before the rest, each part in its order; comments go with what follows them.
  var withTermNotesFirst: [DataCategory] {
    var notes: [DataCategory] = []
    var rest: [DataCategory] = []
    var comments: [DataCategory] = []
    for category in self {
      switch category.kind {
      case .comment: comments.append(category)
      case .termNote:
        notes += comments + [category]
        comments = []
      default:
        rest += comments + [category]
        comments = []
      }
    }
    return notes + rest + comments
  }
}
