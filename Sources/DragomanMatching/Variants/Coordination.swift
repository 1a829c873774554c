/// A place where conjuncts share the words before them or behind them.
///
/// *forces terrestres, navales et aériennes* is one, with three conjuncts and the shared head before the first;
/// *la levée ou la suspension des sanctions* another, with the shared complement behind the second noun.
struct Coordination {
  /// What the conjuncts are.
  enum Kind {
    /// *économiques et financières*
    case adjective
    /// *des Affaires étrangères et de la Défense*
    case complement
    /// *(sur) les armes et le pétrole*
    case nounPhrase
    /// *(de) prudence et sécurité*
    case bareNoun
    /// *la Première et la Seconde* (*Guerre mondiale*), *l'ancien et l'actuel* (*président*)
    case prenominal
    /// *la levée ou la suspension* (*des sanctions*), *lever ou alléger* (*les sanctions*)
    case head
  }

  let kind: Kind
  /// The conjuncts that are known from end to end, in order; of the last one only its start is, where
  /// `isOpen`.
  let conjuncts: [Range<Int>]
  /// Whether the last conjunct may go on behind its range.
  let isOpen: Bool

  /// Whether a comma or bracket stands before the first conjunct: *la coopération*, tant militaire que civile.
  var isAside = false

  /// The first unit that the head does not belong to.
  var asideStart: Int { isAside ? start - 1 : start }

  /// The first unit of all conjuncts.
  var start: Int { conjuncts.first?.lowerBound ?? 0 }
  /// After the last unit that is known to belong to them.
  var end: Int { conjuncts.last?.upperBound ?? 0 }
}
