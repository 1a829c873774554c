import DragomanLanguage

/// Finds the terms that stand in a sentence otherwise than word by word, one family of rules after the other.
///
/// Each family looks only where the sentence holds something for it: a conjunction, an adjective, an adverb, a
/// participle. What is found is added to the plain matches and judged like them.
struct VariantMatcher {
  let index: GlossaryIndex
  let kinds: MatchKinds

  /// Adds the matches to those that ``GlossaryMatcher`` found in the same sentence.
  ///
  /// - Precondition: `workspace.view` is that of the sentence.
  func find(_ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) {
    let view = workspace.view
    let all = view.all
    // Without a term that allows words in it no word can have been moved or put there.
    let isOpen = workspace.view.starts.contains(.allowsInsertion)
    let hasQualifiers = !all.isDisjoint(with: [.canBeAdjective, .canBeParticiple])
    var coordinations: [Coordination] = []
    defer { workspace.coordinations = coordinations }
    if kinds.allows(.coordination), !all.isDisjoint(with: [.isCoordinator, .isLinker]) {
      coordinations = CoordinationFinder(view: view).find(forms)
      CoordinationMatcher(index: index, view: view).find(coordinations, forms, &workspace)
    }
    if kinds.allows(.permutation), isOpen, view.next(.moves, from: 0) != nil {
      PermutationMatcher(index: index, view: view).find(coordinations, forms, &workspace)
    }
    if kinds.allows(.insertion), hasQualifiers || all.contains(.isAdverb) {
      if isOpen { InsertionMatcher(index: index, view: view).find(forms, &workspace) }
      VerbPhraseMatcher(index: index, view: view).find(forms, &workspace)
    }
  }
}
