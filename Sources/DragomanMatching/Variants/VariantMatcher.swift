import DragomanLanguage

/// Finds the terms that stand in a sentence otherwise than word by word, one family of rules after the other.
///
/// Each family looks only where the sentence holds something for it: a conjunction, an adjective, an adverb, a
/// participle. What is found is added to the plain matches and judged like them.
struct VariantMatcher {
  let index: GlossaryIndex
  let kinds: MatchKinds

  func find(_ units: [Unit], _ forms: borrowing FormTable, _ workspace: inout MatchWorkspace) {
    var view = SentenceView()
    swap(&view, &workspace.view)
    view.show(units, forms, index, &workspace)
    let all = view.all
    let hasQualifiers = !all.isDisjoint(with: [.canBeAdjective, .canBeParticiple])
    var coordinations: [Coordination] = []
    defer {
      workspace.coordinations = coordinations
      workspace.view = view
    }
    if kinds.allows(.coordination), !all.isDisjoint(with: [.isCoordinator, .isLinker]) {
      coordinations = CoordinationFinder(view: view).find(forms)
      CoordinationMatcher(index: index, view: view).find(coordinations, forms, &workspace)
    }
    if kinds.allows(.permutation), hasQualifiers {
      PermutationMatcher(index: index, view: view).find(coordinations, forms, &workspace)
    }
    if kinds.allows(.insertion), hasQualifiers || all.contains(.isAdverb) {
      InsertionMatcher(index: index, view: view).find(forms, &workspace)
      VerbPhraseMatcher(index: index, view: view).find(forms, &workspace)
    }
  }
}
