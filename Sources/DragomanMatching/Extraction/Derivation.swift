import DragomanLanguage

/// How an occurrence came to be listed: the entry it is of, then what was done to its form, step by step.
struct Derivation {
  let index: GlossaryIndex
  let findings: TermExtractor.Findings

  /// The steps, the entry first.
  func steps(of finding: Finding, _ occurrence: TermList.Occurrence) -> [String] {
    var steps = [origin(of: finding)]
    for label in occurrence.match {
      switch label {
      case .exact: if occurrence.match.count == 1 { steps.append("exact") }
      case .inflection: steps.append(finding.isPlural ? "plural" : "inflection")
      case .insertion: steps.append("insertion(\(inserted(finding)))")
      case .acronym, .variant: steps.append("\(label.rawValue)(\(term(of: finding)))")
      default: steps.append(label.rawValue)
      }
    }
    func add(_ name: String, _ pattern: UInt32?) {
      if let pattern { steps.append("\(name)(\(index.french(index.concept(ofPattern: pattern))))") }
    }
    add("state", finding.demonym ?? finding.slots.complement)
    add("post", finding.slots.post)
    for modifier in finding.slots.modifiers { add("qualifier", modifier) }
    if let designation = finding.designation,
      let statute = findings.designations.entries[Int(designation)].statute
    {
      steps.append(Self.statute(statute))
    }
    switch finding.slots.tense {
    case .past, .pastOfSeveral: steps.append("tense(past)")
    case .future: steps.append("tense(future)")
    case .conditional: steps.append("tense(conditional)")
    case .presentOfOne: steps.append("tense(present)")
    case .pastPerfect: steps.append("tense(past perfect)")
    case .futurePerfect: steps.append("tense(future perfect)")
    case .conditionalPerfect: steps.append("tense(conditional perfect)")
    case .participle: steps.append("tense(participle)")
    case .gerund: steps.append("tense(gerund)")
    case nil: break
    }
    if finding.termClass == .metonym, !finding.isCandidate, finding.designation == nil,
      index.termClass(ofPattern: finding.pattern) == .place
    {
      steps.append("actor")
    }
    return steps
  }

  /// The step that says by which words of the text its English is that of the statutes of common-law countries.
  static func statute(_ words: String) -> String {
    "statute(\(words.split(whereSeparator: \.isWhitespace).joined(separator: " ")))"
  }

  private func origin(of finding: Finding) -> String {
    if let designation = finding.designation {
      return "template \(index.french(findings.designations.entries[Int(designation)].concept))"
    }
    if finding.isCandidate {
      return findings.candidates.names[Int(finding.pattern)].termClass == .term
        ? "noun phrase" : "name that no glossary holds"
    }
    return "entry \(index.french(index.concept(ofPattern: finding.pattern)))"
  }

  private func term(of finding: Finding) -> String {
    if let designation = finding.designation { return findings.designations.entries[Int(designation)].french }
    return finding.isCandidate ? "" : index.term(ofPattern: finding.pattern)
  }

  /// What stands between the two parts.
  private func inserted(_ finding: Finding) -> String {
    guard finding.second.start > finding.first.end else { return "" }
    let gap = findings.text.bytes[Int(finding.first.end)..<Int(finding.second.start)]
    return String(decoding: gap, as: UTF8.self).split { $0.isWhitespace || $0 == "," }.joined(separator: " ")
  }
}
