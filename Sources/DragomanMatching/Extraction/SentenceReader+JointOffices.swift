import DragomanLanguage

extension SentenceReader {
  /// Tells one person with several portfolios from several persons: *le ministre des Affaires étrangères et de la
  /// Coopération* is one, *les ministres des Affaires étrangères et de la Défense* are two.
  ///
  /// The first office takes the whole and has the English of all; each further one stays listed with its own. Fields that
  /// no office has, but a term, belong to the whole, too: *ministre des Affaires étrangères et* de la Coopération
  /// régionale.
  func joinOffices(
    _ choices: inout [OverlapResolver.Choice], _ coordinations: [Coordination], _ view: SentenceView,
    _ forms: borrowing FormTable
  ) {
    guard coordinations.contains(where: { $0.kind == .complement }),
      choices.contains(where: { isSingularOffice($0.match, view) })
    else { return }
    for coordination in coordinations where coordination.kind == .complement {
      let start = coordination.start
      guard
        let first = choices.firstIndex(where: { choice in
          isSingularOffice(choice.match, view) && choice.match.joint == nil
            && (choice.match.own.isEmpty
              ? choice.match.end == coordination.conjuncts[0].upperBound && choice.match.first < start
              : choice.match.own.lowerBound == coordination.conjuncts.last?.lowerBound)
        })
      else { continue }
      join(&choices, first, coordination, view, forms)
    }
  }

  /// Joins the offices and terms of the conjuncts to a first office.
  private func join(
    _ choices: inout [OverlapResolver.Choice], _ position: Int, _ coordination: Coordination, _ view: SentenceView,
    _ forms: borrowing FormTable
  ) {
    let first = choices[position].match
    let isLast = !first.own.isEmpty
    var fields: [TermMatch] = []
    for conjunct in isLast ? coordination.conjuncts.dropLast() : coordination.conjuncts.dropFirst() {
      guard let field = field(conjunct, of: first, choices, view, forms) else { return }
      fields.append(field)
    }
    guard let last = fields.last, fields.count <= 2,
      english(ofJoint: first, fields.map(\.pattern)) != nil
    else { return }
    choices[position].match.joint = fields[0].pattern
    choices[position].match.laterJoint = fields.count > 1 ? last.pattern : nil
    if !isLast { choices[position].match.end = last.end }
  }

  /// The office or term that stands for a conjunct; nil where none does.
  private func field(
    _ conjunct: Range<Int>, of first: TermMatch, _ choices: [OverlapResolver.Choice], _ view: SentenceView,
    _ forms: borrowing FormTable
  ) -> TermMatch? {
    let office = choices.first { choice in
      choice.match.first == first.first && choice.match.own.lowerBound == conjunct.lowerBound
        && choice.match != first && isSingularOffice(choice.match, view)
    }
    if let office { return office.match }
    var noun = conjunct.lowerBound
    while view.has(noun, .isAdposition) || view.has(noun, .isPronounToo) { noun += 1 }
    // A portfolio has its capital: of *la réunion du ministre de la Défense et du gouvernement* the second is none.
    guard view.isWord(noun), forms.shape(view.units[noun].form) == .initial else { return nil }
    return choices.first { choice in
      choice.match.first == noun && choice.match.gap.isEmpty && choice.match.end >= conjunct.upperBound
        && index.termClass(ofPattern: choice.match.pattern) == .term
    }?.match
  }

  /// The English of an office with further fields; nil where they are not built alike.
  func english(ofJoint office: TermMatch, _ fields: [UInt32]) -> String? {
    func english(_ pattern: UInt32) -> [String] { index.english(index.concept(ofPattern: pattern)) }
    let areTerms = fields.map { index.termClass(ofPattern: $0) == .term }
    return office.own.isEmpty
      ? EnglishJoint.of(english(office.pattern), fields.map(english), areTerms: areTerms)
      : EnglishJoint.of(fields.map(english), areTerms: areTerms, before: english(office.pattern))
  }

  /// Whether a choice is an office with its head in the singular.
  private func isSingularOffice(_ match: TermMatch, _ view: SentenceView) -> Bool {
    !match.isWithState && index.termClass(ofPattern: match.pattern) == .title && view[match.first].agreement.isSingular
  }
}
