/// A concept as receivers take it: what to find, what to offer, what to warn of.
struct ReceiverConcept {
  /// A term of the source language with its forms.
  struct Source {
    /// The dictionary form.
    var text: String
    /// All forms, the dictionary form first.
    var forms: [TermInflection.Form]
    /// The part of speech, as the glossary has it.
    var partOfSpeech: String?
    /// Whether it should not be used.
    var isForbidden: Bool

    /// The forms whose texts differ in the given way, with the dictionary form first.
    func forms(_ differences: TermInflection.Difference...) -> [TermInflection.Form] {
      forms.filter { $0.difference == .none || differences.contains($0.difference) }
    }
  }

  /// The identifier, unique among all.
  var id: String
  /// Where the entry stands.
  var position: FilePosition?
  /// What to find, preferred terms first.
  var sources: [Source]
  /// What to offer, preferred terms first; each once.
  var targets: [String]
  /// What not to use in the target language.
  var forbidden: [String]
  var definition: String?
  var subject: String?
  var note: String?

  /// The view of an entry; what it lacks to be one is reported.
  init?(
    _ entry: ConceptEntry, named id: String, _ job: ReceiverJob, _ inflection: TermInflection,
    _ report: inout TBXFitting.Report
  ) {
    func isForbidden(_ term: TermSection) -> Bool {
      term.administrativeStatus == .deprecated || term.administrativeStatus == .superseded
    }
    func preferredFirst(_ terms: [TermSection]) -> [TermSection] {
      terms.filter { $0.administrativeStatus == .preferred } + terms.filter { $0.administrativeStatus != .preferred }
    }
    func unique(_ texts: [String]) -> [String] {
      var seen: Set<String> = []
      return texts.filter { seen.insert($0).inserted }
    }
    let sources = preferredFirst(entry.terms(in: job.source))
    let targets = preferredFirst(entry.terms(in: job.target))
    let offered = unique(targets.filter { !isForbidden($0) }.map(\.term.collapsed))
    guard !sources.isEmpty, !offered.isEmpty else {
      let missing = sources.isEmpty ? job.source : job.target
      report.add(
        .warning, .emptySection, "an entry without a term in ‘\(missing)’ to use is left out", at: entry.position)
      return nil
    }
    self.id = id
    position = entry.position
    self.targets = offered
    forbidden = unique(targets.filter(isForbidden).map(\.term.collapsed)).filter { !offered.contains($0) }
    var seen: Set<String> = []
    self.sources = sources.compactMap { term in
      let text = term.term.collapsed
      guard seen.insert(text).inserted else { return nil }
      return Source(
        text: text, forms: inflection.forms(term, entry), partOfSpeech: term.partOfSpeech,
        isForbidden: isForbidden(term))
    }
    definition = entry.definitions.first?.text ?? entry.languages.lazy.flatMap(\.definitions).first?.text
    subject = entry.subjectFields.first
    // Days are for programs, not for who translates.
    note = entry.notes.first { !Validity.isSaid(in: $0) }
  }
}

extension ReceiverConcept {
  /// Reports the terms that should not be used, for a receiver that has no mark for them.
  func reportForbidden(_ receiver: String, _ report: inout TBXFitting.Report) {
    guard let forbidden = forbidden.first else { return }
    report.add(
      .warning, .notHeld, "\(receiver) knows no forbidden terms: ‘\(forbidden)’ is left out",
      likeOthersIn: "forbidden", at: position)
  }

  /// Reports definition, note and subject, for a receiver that holds terms alone.
  func reportDetails(_ receiver: String, _ report: inout TBXFitting.Report) {
    if definition != nil || note != nil || subject != nil {
      report.add(.note, .notHeld, "\(receiver) does not hold definitions, notes and subjects", at: position)
    }
  }
}
