import DragomanDocuments
import DragomanLanguage

extension TermExtractor {
  /// Puts the list together: one element per concept, class and polarity, in order of first appearance.
  ///
  /// What a prefix denies (*non-élargissement*) is another term than what is affirmed, and stands apart.
  ///
  /// - Parameters:
  ///   - findings: What ``find(in:)`` returned.
  ///   - path: The path to name as the source.
  ///   - sha256: The hash of the input bytes.
  public func termList(_ findings: Findings, path: String, sha256: String) -> TermList {
    let document = findings.document
    var list = TermList(
      source: TermList.Source(
        path: path, sha256: sha256, language: "fr", encoding: document.encoding, title: document.title,
        date: document.date),
      removed: document.furniture.map { TermList.Removed(span: $0.span, reason: $0.reason.rawValue) },
      terms: [])
    var places: [TermKey: Int] = [:]
    let forms = usedForms(findings)
    var all = findings.all
    HomonymChoice(index: matcher.index).settle(&all)
    for finding in all.sorted(by: { ($0.first.start, $0.end, $0.pattern) < ($1.first.start, $1.end, $1.pattern) }) {
      let key = key(of: finding)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = list.terms.count
        places[key] = place
        list.terms.append(term(key, findings, forms[key]))
      }
      let english = key.isDenied ? matcher.index.english(key.number) : list.terms[place].english
      let occurrence = occurrence(finding, findings, english: english)
      if key.isDenied, let denial = occurrence.inContext, !list.terms[place].english.contains(denial) {
        list.terms[place].english.append(denial)
      }
      list.terms[place].isDenied = key.isDenied
      list.terms[place].occurrences.append(occurrence)
    }
    return list
  }

  private func key(of finding: Finding) -> TermKey {
    TermKey(
      number: finding.isCandidate ? finding.pattern : matcher.index.concept(ofPattern: finding.pattern),
      isCandidate: finding.isCandidate, termClass: finding.termClass, isDenied: finding.denial == .prefix)
  }

  /// Which forms of each term the document uses.
  private func usedForms(_ findings: Findings) -> [TermKey: UsedForms] {
    let index = matcher.index
    var forms: [TermKey: UsedForms] = [:]
    for finding in findings.all where !finding.isCandidate {
      let isAcronym = index.flags(ofPattern: finding.pattern).contains(.isAcronym)
      let isPerson = finding.termClass == .person
      guard isAcronym || isPerson || finding.termClass == .organization || finding.termClass == .instrument
      else { continue }
      let concept = index.concept(ofPattern: finding.pattern)
      let isShort =
        isPerson && UsedForms.words(index.term(ofPattern: finding.pattern)) < UsedForms.words(index.french(concept))
      forms[key(of: finding), default: UsedForms()].count(isAcronym: isAcronym, isShort: isShort)
    }
    return forms
  }

  private struct TermKey: Hashable {
    let number: UInt32
    let isCandidate: Bool
    let termClass: TermClass
    let isDenied: Bool
  }

  private func term(_ key: TermKey, _ findings: Findings, _ forms: UsedForms?) -> TermList.Term {
    let index = matcher.index
    if key.isCandidate {
      let name = findings.candidates.names[Int(key.number)]
      return TermList.Term(
        french: name.text, termClass: name.termClass, english: [], status: .candidate, concept: nil,
        glossary: nil, occurrences: [])
    }
    let listed = index.english(key.number)
    let english = forms?.ordering(listed) ?? listed
    return TermList.Term(
      // The equivalents would say the opposite; those of the occurrences are put in their place.
      french: index.french(key.number), termClass: key.termClass, english: key.isDenied ? [] : english,
      status: english.isEmpty ? .candidate : .aligned, concept: index.id(key.number),
      glossary: index.glossaryName(index.glossary(key.number)), notes: index.notes(key.number),
      occurrences: [])
  }

  private func occurrence(
    _ finding: Finding, _ findings: Findings, english: [String]
  ) -> TermList.Occurrence {
    let text = findings.text
    var spans = [text.source(of: finding.first)]
    var surface = text.string(finding.first)
    var matched = surface
    for part in [finding.second, finding.third] where !part.isEmpty {
      spans.append(text.source(of: part))
      surface += " … " + text.string(part)
      matched += " " + text.string(part)
    }
    var labels = finding.labels
    if !finding.isCandidate, finding.traced == nil {
      if finding.denial == .prefix, finding.second.isEmpty {
        matched = String(matched.drop { $0 != "-" }.dropFirst())
      }
      labels.formUnion(
        SurfaceComparison.labels(
          matched, isFeminine: finding.isFeminine, term: matcher.index.term(ofPattern: finding.pattern),
          isPermuted: labels.contains(MatchLabels(.permutation))))
    }
    var occurrence = TermList.Occurrence(
      spans: spans, text: Self.onOneLine(surface), sentence: Int(finding.sentence),
      inContext: inContext(finding, english), match: labels.list)
    occurrence.confidence = finding.doubt.confidence
    occurrence.partOfSpeech = finding.partOfSpeech
    occurrence.contains = finding.nested.map { other($0, text) }
    occurrence.alternatives = finding.alternatives.map { other($0, text) }
    return occurrence
  }

  private func other(_ other: Finding.Other, _ text: TextLayer) -> TermList.OtherEntry {
    let concept = matcher.index.concept(ofPattern: other.pattern)
    return TermList.OtherEntry(
      concept: matcher.index.id(concept), french: matcher.index.french(concept),
      english: matcher.index.english(concept).first, span: text.source(of: other.span))
  }

  /// The English for this very place where it differs from the dictionary form: the country of a title, the
  /// plural, the opposite.
  private func inContext(_ finding: Finding, _ english: [String]) -> String? {
    guard !finding.isCandidate, let first = english.first else { return nil }
    let index = matcher.index
    var result = first
    if let traced = finding.traced, finding.labels.contains(MatchLabels(.ellipsis)) {
      return ReducedEnglish.of(english, keptWords: traced.keptWords, keepsEnd: traced.keepsEnd)
    }
    let flags = index.flags(ofPattern: finding.pattern)
    if finding.isPlural, !flags.contains(.isPlural), !flags.contains(.isVerbal),
      !flags.contains(.isAdjective),
      let plural = EnglishPlural.of(result)
    {
      result = plural
    }
    if let demonym = finding.demonym, let adjective = index.english(index.concept(ofPattern: demonym)).first {
      result = "\(adjective) \(result)"
    }
    if let denial = finding.denial {
      result = DenialEnglish.of(
        result, denial, verb: finding.deniedVerb, isInside: !finding.second.isEmpty && finding.deniedVerb == nil)
    }
    return result == first ? nil : result
  }

  /// A surface on one line, with one blank for all white space between two words: it may be wrapped in the text.
  private static func onOneLine(_ text: String) -> String {
    var line: [UInt8] = []
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
      if !isBlank { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
