import DragomanLanguage

/// Tells from its sentence what sort of text a designation is a part of: *article 5* de la convention, *article 301* de
/// la loi américaine.
struct DesignationWhole {
  /// A sort of text.
  enum Kind {
    /// A statute of a country whose statutes have sections.
    case commonLawStatute
    /// A treaty, an act of the Union or of a body, a constitution: what has articles and paragraphs everywhere.
    case treatyOrAct
  }

  let index: GlossaryIndex
  let units: [Unit]
  /// What is listed of the sentence, by first unit.
  let choices: [OverlapResolver.Choice]

  /// No more units than this stand between a part and the whole that it is named with: *alinéa b)*.
  private static let longestNumber = 4
  private static let passages = RuleWords.passagesOfTexts.set

  /// The sort of text named behind a designation, with the first unit of its name; nil where none is, or where its name
  /// leaves it open.
  ///
  /// - Complexity: O(*n*) in the number of parts named between (*alinéa b)* du paragraphe 2 de l'article 5 *du pacte*).
  func kind(
    behind end: Int, _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace
  ) -> (kind: Kind, unit: Int)? {
    var unit = end
    while unit + 1 < units.count, workspace.knownTraits(units[unit].form).contains(.isOf) {
      unit += 1
      if workspace.knownTraits(units[unit].form).contains(.isPronounToo), unit + 1 < units.count { unit += 1 }
      var noun = word(unit, forms)
      if ["présent", "présente", "cette", "ce", "cet"].contains(noun), unit + 1 < units.count {
        unit += 1
        noun = word(unit, forms)
      }
      guard Self.passages.contains(noun) else {
        return kind(of: noun, at: unit).map { ($0, unit) }
      }
      // Its number stands between.
      let last = min(unit + Self.longestNumber, units.count - 1)
      while unit < last, !workspace.knownTraits(units[unit].form).contains(.isOf) { unit += 1 }
    }
    return nil
  }

  private func word(_ unit: Int, _ forms: borrowing FormTable) -> String {
    forms.lowercased(units[unit].form)
  }

  private func kind(of noun: String, at unit: Int) -> Kind? {
    switch noun {
    case "loi", "code":
      return isOfCommonLaw(unit) ? .commonLawStatute : nil
    case "charte":
      // *la Charte canadienne des droits et libertés*; by itself it may be either.
      if isOfCommonLaw(unit) { return .commonLawStatute }
      return instrument(at: unit) == nil ? nil : .treatyOrAct
    case "règlement":
      return instrument(at: unit) == nil ? nil : .treatyOrAct
    case "convention", "conventions", "traité", "accord", "accords", "pacte", "protocole", "statut", "constitution",
      "directive", "résolution", "décision", "déclaration", "rapport", "communiqué", "mémorandum":
      return .treatyOrAct
    default: return nil
    }
  }

  /// Whether a statute is named as that of a country with common law, or is known as such an Act.
  private func isOfCommonLaw(_ unit: Int) -> Bool {
    if let adjective = choices.first(where: { $0.match.first == unit + 1 })?.match {
      let concept = index.concept(ofPattern: adjective.pattern)
      if index.termClass(concept) == .demonym, let code = index.stateCode(concept) {
        return Self.commonLaw.contains(code)
      }
    }
    guard let known = instrument(at: unit) else { return false }
    return index.french(known).hasPrefix("loi ") && index.firstEnglish(known)?.hasSuffix(" Act") == true
  }

  /// The instrument of which a unit is the first word; nil where none is listed.
  private func instrument(at unit: Int) -> UInt32? {
    for choice in choices where choice.match.first == unit {
      let concept = index.concept(ofPattern: choice.match.pattern)
      if index.termClass(concept) == .instrument { return concept }
    }
    return nil
  }

  /// States whose statutes are drafted in sections.
  private static let commonLaw: Set<String> = [
    "AU", "BB", "BD", "BS", "CA", "FJ", "GB", "GH", "GM", "GY", "IE", "IL", "IN", "JM", "KE", "LK", "MW", "MY", "NA",
    "NG",
    "NZ", "PG", "PK", "SG", "SL", "TT", "TZ", "UG", "US", "ZA", "ZM", "ZW",
  ]
}
