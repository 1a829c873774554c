/// The data categories of the module Dragoman, which `Glossaries/Module` describes.
extension CategoryName {
  /// The code of the state or body that the concept is, belongs to, or is the capital or seat of.
  public static let stateCode = CategoryName("stateCode")
  /// What the concept does in the grammar of offices and designations.
  public static let matchingRole = CategoryName("matchingRole")
  /// The general office that this one is in one state.
  public static let instanceOf = CategoryName("instanceOf")
  /// An office that the person held, the state, and the time for which this is checked.
  public static let officeHeld = CategoryName("officeHeld")
  /// Words around a French term that speak for this concept, or, of an English term, for this equivalent.
  public static let contextSign = CategoryName("contextSign")
  /// A sentence in which the entry must be found.
  public static let matchingSentence = CategoryName("matchingSentence")
  /// A sentence in which the entry must not be found.
  public static let nonMatchingSentence = CategoryName("nonMatchingSentence")

  /// The states where the office has this English name.
  public static let officeName = CategoryName("officeName")
  /// Whether the definite article stands before the English term in running text.
  public static let articleUse = CategoryName("articleUse")
  /// How closely letter case is followed.
  public static let caseSensitivity = CategoryName("caseSensitivity")
  /// How closely accents are followed.
  public static let accentSensitivity = CategoryName("accentSensitivity")
  /// The only differences from the dictionary form that are allowed.
  public static let matchingKinds = CategoryName("matchingKinds")
  /// Words around the term that make it something else.
  public static let forbiddenContext = CategoryName("forbiddenContext")

  /// The data categories that say how a term must be written to count.
  public static let policyCategories: Set<CategoryName> = [
    .caseSensitivity, .accentSensitivity, .matchingKinds, .forbiddenContext,
  ]
}
