import DragomanDocuments
import DragomanGlossary
import DragomanMatching
import DragomanXML

/// The terms found, as a TBX file: one concept entry for each, with the first context of the French term and its
/// source. Candidates are marked `needs review`; guesses at their English stand in notes, never as terms. What a prefix
/// denies (*non-élargissement*) is an entry of its own to review, as the text has it, with its own English.
///
/// The terms of several inputs go into one file, each concept once. A file cannot be written before all its
/// entries are known, so this is the one format that is kept until the end.
struct TBXRenderer: TermListRenderer {
  private let sink: ByteSink
  private var entries: [ConceptEntry] = []
  private var seen: Set<Key> = []
  private var sources: [String] = []

  /// What makes two terms of different inputs the same.
  private struct Key: Hashable {
    let glossary: String?
    let concept: String
    let isDenied: Bool
  }

  init(into sink: ByteSink) {
    self.sink = sink
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    let snippets = ContextSnippet(document)
    sources.append("Terms found in \(list.source.path == "-" ? "standard input" : list.source.path)")
    for term in list.terms {
      let key = Key(glossary: term.glossary, concept: term.concept ?? term.french, isDenied: term.isDenied)
      guard seen.insert(key).inserted else { continue }
      entries.append(Self.entry(term, context: snippets.quotation(of: term), of: list.source))
    }
  }

  mutating func finish() throws {
    let header = GlossaryHeader(
      title: "Terms found", sourceDescription: sources.isEmpty ? [""] : sources.map(XMLCharacters.clean))
    let glossary = Glossary(entries: entries, header: header)
    sink.bytes += try GlossaryWriter(format: .tbx).write(glossary).bytes
  }

  /// What makes an entry of a denied term one to complete.
  private static func denialMark(of term: TermList.Term) -> String {
    let concept = term.concept.map { " (\($0))" } ?? ""
    return "needs review: ‘\(term.french)’\(concept) negated, as the text has it, in no glossary"
  }

  private static func entry(_ term: TermList.Term, context: String?, of source: TermList.Source) -> ConceptEntry {
    var categories = [DataCategory(.admin, .projectSubset, InlineText(term.termClass.rawValue))]
    for note in term.notes where !term.isDenied {
      categories.append(DataCategory(.note, .none, InlineText(XMLCharacters.clean(note))))
    }
    if term.isDenied {
      categories.append(DataCategory(.note, .none, InlineText(XMLCharacters.clean(denialMark(of: term)))))
      categories.append(DataCategory(.admin, .source, InlineText(XMLCharacters.clean(origin(source)))))
    } else if let glossary = term.glossary {
      categories.append(DataCategory(.admin, .source, InlineText(XMLCharacters.clean(glossary))))
    } else {
      categories.append(DataCategory(.note, .none, InlineText(CandidateMark.review)))
      for suggestion in term.suggestions {
        let text = "\(CandidateMark.suggestion)\(suggestion.english) (\(suggestion.explanation))"
        categories.append(DataCategory(.note, .none, InlineText(XMLCharacters.clean(text))))
      }
      categories.append(DataCategory(.admin, .source, InlineText(XMLCharacters.clean(origin(source)))))
    }
    // The dictionary form is that of what is denied.
    let text = term.isDenied ? term.occurrences.first?.text ?? term.readableFrench : term.french
    var french = TermSection(InlineText(XMLCharacters.clean(text)))
    if let context {
      french.categories.append(
        DataCategory(
          .descrip, .context, InlineText(XMLCharacters.clean(context)),
          group: .init(members: [DataCategory(.admin, .source, InlineText(XMLCharacters.clean(origin(source))))])))
    }
    var languages = [LanguageSection(.french, terms: [french])]
    if !term.english.isEmpty, !term.isGuessed {
      languages.append(
        LanguageSection(.english, terms: term.english.map { TermSection(InlineText(XMLCharacters.clean($0))) }))
    }
    let id = term.isDenied ? term.concept.map { $0 + "-negated" } : term.concept
    return ConceptEntry(id: id, languages: languages, categories: categories)
  }

  /// Title, path and day of the text.
  private static func origin(_ source: TermList.Source) -> String {
    [source.title, source.path == "-" ? "standard input" : source.path, source.date].compactMap(\.self)
      .joined(separator: ", ")
  }
}
