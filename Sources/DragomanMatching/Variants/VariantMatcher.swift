import DragomanLanguage

/// Finds the terms that stand in a sentence otherwise than word by word, one family of rules after the other.
///
/// Each family looks only where the sentence holds something for it: a conjunction, an adjective, an adverb, a
/// participle. What is found is added to the plain matches and judged like them. Made once for a text: the view is that
/// of its sentences, one after the other.
struct VariantMatcher {
  let kinds: MatchKinds
  private let view: SentenceView
  private let coordinations: CoordinationFinder
  private let coordinated: CoordinationMatcher
  private let permuted: PermutationMatcher
  private let interrupted: InsertionMatcher
  private let determined: DeterminerMatcher
  private let articles: ArticleMatcher
  private let verbPhrases: VerbPhraseMatcher

  init(index: GlossaryIndex, kinds: MatchKinds, view: SentenceView) {
    self.kinds = kinds
    self.view = view
    coordinations = CoordinationFinder(view: view)
    coordinated = CoordinationMatcher(index: index, view: view)
    permuted = PermutationMatcher(index: index, view: view)
    interrupted = InsertionMatcher(index: index, view: view)
    determined = DeterminerMatcher(index: index, view: view)
    articles = ArticleMatcher(index: index, view: view)
    verbPhrases = VerbPhraseMatcher(index: index, view: view)
  }

  /// Adds the matches to those that ``GlossaryMatcher`` found in the same sentence.
  ///
  /// - Precondition: `workspace.view` is that of the sentence, and the one that the matcher was made with.
  func find(_ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) {
    if !workspace.coordinations.isEmpty { workspace.coordinations.removeAll(keepingCapacity: true) }
    if kinds.allows(.coordination), view.has(.joins) {
      coordinations.find(forms, &workspace.coordinations)
      coordinated.find(workspace.coordinations, forms, &workspace.found)
    }
    // Without a term that allows words in it no word can have been moved or put there.
    let isOpen = view.has(.allowsInsertion)
    if kinds.allows(.permutation), isOpen, view.has(.moves) {
      permuted.find(workspace.coordinations, forms, &workspace.found)
    }
    if !workspace.heads.isEmpty { articles.find(workspace.heads, forms, &workspace.found) }
    guard kinds.allows(.insertion) else { return }
    if view.has(.inserts) {
      if isOpen { interrupted.find(forms, &workspace.found) }
      determined.find(forms, &workspace.found)
    }
    if view.has(.interrupts) || view.has(.inserts) {
      verbPhrases.find(forms, &workspace.found)
    }
  }
}
