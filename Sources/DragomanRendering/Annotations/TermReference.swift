import DragomanMatching

/// One occurrence with its term: what an annotation says.
struct TermReference {
  /// The term.
  let term: TermList.Term
  /// The occurrence.
  let occurrence: TermList.Occurrence

  init(_ part: AnnotatedArticle.Part, in list: TermList) {
    term = list.terms[part.term]
    occurrence = term.occurrences[part.occurrence]
  }

  /// The English for this occurrence that a glossary vouches for: that in context, else the first of the term; nil
  /// where there is none.
  var english: String? { occurrence.inContext ?? (term.isGuessed ? nil : term.english.first) }

  /// What is guessed where no glossary has the term.
  var guess: Suggestion? { occurrence.inContext == nil && term.isGuessed ? term.suggestions.first : nil }

  /// The English for a reader: a question mark stands before a guess, and alone where there is none.
  var readableEnglish: String { english ?? guess.map { "? " + $0.english } ?? "?" }

  /// The other equivalents of the term.
  var alternatives: [String] { term.isGuessed ? [] : term.english.filter { $0 != english } }

  /// How the surface differs from the dictionary form; nothing for an exact match.
  var differences: [String] { occurrence.match.filter { $0 != .exact }.map(\.rawValue) }

  /// Whether the surface shows something else than the dictionary form.
  var differsFromDictionaryForm: Bool { occurrence.text != term.french }
}
