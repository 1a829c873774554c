public import DragomanMatching

/// Which terms of a list are wanted.
public struct TermSelection: Sendable, Equatable {
  /// The statuses to keep.
  public var statuses: Set<TermList.Status>
  /// The classes to keep.
  public var classes: Set<TermClass>

  /// Creates a selection; without arguments everything is kept.
  public init(
    statuses: Set<TermList.Status> = Set(TermList.Status.allCases),
    classes: Set<TermClass> = Set(TermClass.allCases)
  ) {
    self.statuses = statuses
    self.classes = classes
  }

  /// Whether a term is wanted.
  public func contains(_ term: TermList.Term) -> Bool {
    statuses.contains(term.status) && classes.contains(term.termClass)
  }
}

extension TermList {
  /// The list without the terms that are not wanted; the order stays.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  public func filtered(by selection: TermSelection) -> TermList {
    var result = self
    result.terms.removeAll { !selection.contains($0) }
    return result
  }
}
