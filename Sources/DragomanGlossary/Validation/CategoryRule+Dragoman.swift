extension CategoryRule {
  /// The data categories of this program's own module, as `Glossaries/Module/Dragoman.tbxmd` describes them.
  static let dragoman: [CategoryRule] = [
    CategoryRule(.admin, .stateCode, .dragoman, .entry),
    CategoryRule(
      .admin, .matchingRole, .dragoman, .entry,
      values: ["office", "envoy", "mission", "monarch", "institution", "modifier", "template", "none"]),
    CategoryRule(.admin, .instanceOf, .dragoman, .entry),
    CategoryRule(.descrip, .officeHeld, .dragoman, .entry),
    CategoryRule(.descrip, .contextSign, .dragoman, [.entry, .term]),
    CategoryRule(.descrip, .matchingSentence, .dragoman, [.entry, .term]),
    CategoryRule(.descrip, .nonMatchingSentence, .dragoman, [.entry, .term]),
    CategoryRule(.termNote, .officeName, .dragoman, .term),
    CategoryRule(.termNote, .articleUse, .dragoman, .term, values: ["definite", "none"]),
    CategoryRule(.termNote, .caseSensitivity, .dragoman, .term, values: ["exact", "none"]),
    CategoryRule(.termNote, .accentSensitivity, .dragoman, .term, values: ["exact", "none"]),
    CategoryRule(.termNote, .matchingKinds, .dragoman, .term),
    CategoryRule(.termNote, .forbiddenContext, .dragoman, .term),
  ]
}
