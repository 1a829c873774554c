/// What kind of thing a term names (the classes of the term list).
public enum TermClass: String, Sendable, CaseIterable, Comparable {
  /// A personal name, without title.
  case person
  /// A country, region, city, water, building as a location.
  case place
  /// A named institution, body, alliance, group, company.
  case organization
  /// A named event.
  case event
  /// A named or numbered treaty, resolution, declaration, agreement.
  case instrument
  /// An office or function, a rank, an honorific.
  case title
  /// A people and the adjectives of belonging.
  case demonym
  /// Any other diplomatic, political, military or legal term.
  case term
  /// A place or building standing for an actor.
  case metonym

  /// In the order of the cases, which is the order in lists sorted by class.
  public static func < (a: TermClass, b: TermClass) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
