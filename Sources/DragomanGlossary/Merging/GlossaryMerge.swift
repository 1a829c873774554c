/// Merges two versions of a glossary that come from the same base, by concept, term and data category.
///
/// What only one version changed is taken from it; what both changed alike is taken once. Where they contradict each
/// other nothing is lost: both values stay, and a note beside them names the conflict, unless it is settled at once.
///
/// - With one version unchanged, the result is the other.
/// - Edits at different places give the same result whichever side they come from.
///
/// ```swift
/// let merging = GlossaryMerge.merge(base: base, ours: ours, theirs: theirs)
/// for conflict in merging.conflicts { print(conflict) }
/// ```
public struct GlossaryMerge {
  /// What merging gives.
  public struct Merging: Sendable {
    /// The merged glossary.
    public var glossary: Glossary
    /// Where the versions contradict each other, in the order of the result.
    public var conflicts: [MergeConflict]
    /// What somebody should look at although nothing is in conflict.
    public var diagnostics: [Diagnostic]
  }

  /// Decides conflicts as they come up.
  let resolve: (MergeConflict) -> MergeConflict.Resolution
  var conflicts: [MergeConflict] = []
  var diagnostics: [Diagnostic] = []
  /// The notes that mark conflicts at the level that is being merged.
  var marks: [DataCategory] = []
  /// Where the merge is at work, for messages.
  var place = GlossaryPlace.glossary

  /// Whether the glossaries were made apart: then an identifier says what concept it is only where it was told so.
  var isUnion = false

  init(_ resolve: @escaping (MergeConflict) -> MergeConflict.Resolution) { self.resolve = resolve }

  /// Merges two versions.
  ///
  /// - Parameters:
  ///   - base: The version that both come from.
  ///   - ours: The one version; its layout and header lead where there is nothing to choose by.
  ///   - theirs: The other version.
  ///   - resolve: Settles each conflict; by default all are marked.
  /// - Complexity: O(*n*) in the size of the glossaries, as far as identifiers and texts agree.
  public static func merge(
    base: Glossary, ours: Glossary, theirs: Glossary,
    resolving resolve: (MergeConflict) -> MergeConflict.Resolution = { _ in .marked }
  ) -> Merging {
    withoutActuallyEscaping(resolve) { resolve in
      var merge = GlossaryMerge(resolve)
      let glossary = merge.merge(base, ours, theirs)
      return Merging(glossary: glossary, conflicts: merge.conflicts, diagnostics: merge.diagnostics)
    }
  }

  mutating func merge(_ base: Glossary, _ ours: Glossary, _ theirs: Glossary) -> Glossary {
    var result = ours
    result.edition = Self.choose(base.edition, ours.edition, theirs.edition)
    result.dialect = Self.choose(base.dialect, ours.dialect, theirs.dialect)
    result.style = Self.choose(base.style, ours.style, theirs.style)
    result.language = Self.choose(base.language, ours.language, theirs.language)
    result.header.elements = merge(base.header.elements, ours.header.elements, theirs.header.elements, "header")
    result.back = merge(base.back, ours.back, theirs.back, "back matter")
    result.prolog = merge(base.prolog, ours.prolog, theirs.prolog, "comment")
    result.trailing = merge(base.trailing, ours.trailing, theirs.trailing, "comment")
    result.entries = mergeEntries(base.entries, ours.entries, theirs.entries)
    return result
  }

  /// The value that was changed; ours where both changed it.
  static func choose<Value: Equatable>(_ base: Value, _ ours: Value, _ theirs: Value) -> Value {
    ours == base ? theirs : ours
  }

  /// Notes a conflict at the current place and settles it.
  mutating func settle(
    _ kind: MergeConflict.Kind, _ name: String, base: String?, ours: String?, theirs: String?
  ) -> (resolution: MergeConflict.Resolution, conflict: MergeConflict) {
    let conflict = MergeConflict(kind, name, at: place, base: base, ours: ours, theirs: theirs)
    let resolution = resolve(conflict)
    if resolution == .marked { conflicts.append(conflict) }
    return (resolution, conflict)
  }

  /// The notes that mark the conflicts of one level.
  mutating func collectingMarks(_ body: (inout GlossaryMerge) -> Void) -> [DataCategory] {
    let outer = marks
    marks = []
    body(&self)
    defer { marks = outer }
    return marks
  }

  /// The merged order of a list; where both put something at the same place, what comes first by `precedes`, so that
  /// the sides can be exchanged. Of glossaries that were made apart, the first leads.
  func inOrder(_ slots: ThreeWaySlots, _ isKept: [Bool], precedes: (Int, Int) -> Bool) -> [Int] {
    slots.order(isKept) { !isUnion && precedes($0, $1) }
  }

  /// A note that marks a conflict in the file.
  static func mark(_ conflict: MergeConflict) -> DataCategory {
    DataCategory(.note, .none, InlineText(MergeConflict.mark + conflict.statement))
  }
}
