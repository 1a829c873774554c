import DragomanDocuments
import DragomanLanguage

extension TermExtractor {
  /// Puts the list together: one element per concept, class and polarity, in order of first appearance.
  ///
  /// What a prefix denies (*non-élargissement*) is another term than what is affirmed, and stands apart.
  ///
  /// - Parameters:
  ///   - given: What ``TermExtractor/find(in:isPartOfCorpus:)`` returned.
  ///   - path: The path to name as the source.
  ///   - sha256: The hash of the input bytes.
  ///   - day: The day, as `YYYY-MM-DD`, for which holders of offices are named; nil for that of the document.
  public func termList(
    _ given: consuming Findings, path: String, sha256: String, asOf day: String? = nil
  ) -> TermList {
    var findings = given
    let document = findings.document
    var list = TermList(
      source: TermList.Source(
        path: path, sha256: sha256, language: "fr", encoding: document.encoding, title: document.title,
        date: document.date),
      removed: document.furniture.map { TermList.Removed(span: $0.span, reason: $0.reason.rawValue) },
      terms: [])
    var places: [TermKey: Int] = [:]
    // The terms that have equivalents for statutes of common-law countries, and the words that the list has them by.
    var ofStatutes: Set<Int> = []
    var statutes: [Int: String] = [:]
    var designations = findings.designations
    var renderer = EnglishInContext(index: matcher.index, variety: variety)
    var surfaces = SurfaceLabels(index: matcher.index)
    let forms = usedForms(findings, &renderer.likeForms)
    var holders = (day ?? document.date).map { OfficeHolders(index: matcher.index, day: $0) }
    // Taken out, so that settling and sorting so many copy none of them.
    var all: [Finding] = []
    swap(&all, &findings.all)
    let meant = settle(&all, &findings)
    // Counted first: lists that grow with each occurrence would take up to twice their room.
    var frequencies: [TermKey: Int] = [:]
    for finding in all where listsAligned || finding.isCandidate {
      frequencies[TermKey(finding, matcher.index), default: 0] += 1
    }
    for (position, finding) in all.enumerated() {
      let key = TermKey(finding, matcher.index)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = list.terms.count
        places[key] = place
        list.terms.append(term(key, findings, forms[key], meant))
        list.terms[place].occurrences.reserveCapacity(frequencies[key] ?? 0)
        if forms[key]?.mostlyLike != nil { renderer.likened.insert(key.number) }
        if key.origin == .entry, !key.isDenied, listsAligned {
          let usages = matcher.index.englishFacts(key.number, .usage)
          if usages.contains(where: { $0.value == ConceptFact.commonLaw }) {
            ofStatutes.insert(place)
            statutes[place] = preferStatute(&list.terms[place], key.number, finding, findings, &designations)
          }
        }
      }
      if !listsAligned, list.terms[place].status == .aligned { continue }
      let english = key.isDenied ? matcher.index.english(key.number) : list.terms[place].english
      var meantHere = meant.equivalent(ofFinding: position)
      if ofStatutes.contains(place) {
        meantHere = equivalent(
          meantHere, of: key.number, listedAsOfStatute: statutes[place] != nil, finding, findings, &designations)
      }
      var occurrence = occurrence(
        finding, findings, english: english, meant: meantHere, &renderer, &surfaces)
      if key.isDenied, let denial = occurrence.inContext, !list.terms[place].english.contains(denial) {
        list.terms[place].english.append(denial)
      }
      list.terms[place].isDenied = key.isDenied
      if finding.termClass == .title, !finding.isCandidate, finding.designation == nil {
        occurrence.holder = holders?.holder(
          of: matcher.index.concept(ofPattern: finding.pattern), state: renderer.stateCode(of: finding))
      }
      if explains {
        occurrence.derivation = Derivation(index: matcher.index, findings: findings).steps(of: finding, occurrence)
        if let words = statutes[place] { occurrence.derivation.append(Derivation.statute(words)) }
      }
      list.terms[place].occurrences.append(occurrence)
    }
    findings.all = all
    list.rankCandidates()
    suggest(for: &list, findings)
    list.callAfterLeaders()
    // Until here their names tell which countries the text speaks of.
    if !listsAligned { list.terms.removeAll { $0.status == .aligned } }
    if explains { list.refused = refused(findings) }
    return list
  }

  /// Chooses among concepts and equivalents by what stands around, and puts the findings in order.
  private func settle(_ all: inout [Finding], _ findings: inout Findings) -> MeantEquivalents {
    var signs = ContextSigns(index: matcher.index, text: findings.text.bytes, words: findings.words)
    // Nobody looks at the words again; of a long text they take much memory.
    findings.words = nil
    var homonyms = HomonymChoice(index: matcher.index, signs: signs)
    homonyms.settle(&all)
    all.sort { ($0.first.start, $0.end, $0.pattern) < ($1.first.start, $1.end, $1.pattern) }
    // Equivalents are those of aligned terms.
    return MeantEquivalents(listsAligned ? all : [], &signs, matcher.index, variety)
  }

  /// The classes of what may be called by letters, so that it counts how often a text spells them out.
  private static let haveLetters: [TermClass] = [.term, .organization, .title, .instrument, .event]

  /// Which forms of each term the document uses.
  private func usedForms(_ findings: Findings, _ likeForms: inout LikeForms) -> [TermKey: UsedForms] {
    let index = matcher.index
    var forms: [TermKey: UsedForms] = [:]
    // Places are many, and few have a form that English has, too: only those are counted.
    var places: Set<TermKey> = []
    // By index: a copy of each finding would retain what it holds.
    for position in findings.all.indices
    where !findings.all[position].isCandidate && findings.all[position].designation == nil {
      let pattern = findings.all[position].pattern
      let termClass = findings.all[position].termClass
      let flags = index.flags(ofPattern: pattern)
      // Only what is no dictionary form may be like another equivalent than the first.
      let like =
        flags.isDisjoint(with: [.isHead, .isAcronym]) && findings.all[position].traced == nil
        ? likeForms.equivalent(ofPattern: pattern) : nil
      let isCounted = flags.contains(.isAcronym) || termClass == .person || Self.haveLetters.contains(termClass)
      if !isCounted, like == nil { continue }
      let concept = index.concept(ofPattern: pattern)
      let key = TermKey(
        entry: concept, termClass: termClass, isDenied: findings.all[position].denial == .prefix)
      guard isCounted else {
        places.insert(key)
        continue
      }
      let isShort =
        termClass == .person
        && UsedForms.words(index.term(ofPattern: pattern)) < UsedForms.words(index.french(concept))
      forms[key, default: UsedForms()].count(isAcronym: flags.contains(.isAcronym), isShort: isShort, like: like)
    }
    if !places.isEmpty { count(places, findings, &likeForms, &forms) }
    return forms
  }

  /// Counts the forms of some places, which stand in letters so seldom that those were counted already.
  private func count(
    _ places: Set<TermKey>, _ findings: Findings, _ likeForms: inout LikeForms, _ forms: inout [TermKey: UsedForms]
  ) {
    let index = matcher.index
    for position in findings.all.indices
    where findings.all[position].termClass == .place || findings.all[position].termClass == .metonym {
      if findings.all[position].isCandidate || findings.all[position].designation != nil { continue }
      let pattern = findings.all[position].pattern
      let key = TermKey(
        entry: index.concept(ofPattern: pattern), termClass: findings.all[position].termClass,
        isDenied: findings.all[position].denial == .prefix)
      guard places.contains(key), !index.flags(ofPattern: pattern).contains(.isAcronym) else { continue }
      forms[key, default: UsedForms()].count(
        isAcronym: false, isShort: false,
        like: findings.all[position].traced == nil ? likeForms.equivalent(ofPattern: pattern) : nil)
    }
  }

  private struct TermKey: Hashable {
    enum Origin { case entry, candidate, designation }

    let number: UInt32
    let origin: Origin
    let termClass: TermClass
    /// Whether the text only denies it, which is a line of its own.
    let isDenied: Bool

    /// The key of what an entry holds.
    init(entry: UInt32, termClass: TermClass, isDenied: Bool) {
      number = entry
      origin = .entry
      self.termClass = termClass
      self.isDenied = isDenied
    }

    init(_ finding: Finding, _ index: GlossaryIndex) {
      termClass = finding.termClass
      isDenied = finding.denial == .prefix
      if let designation = finding.designation {
        (number, origin) = (designation, .designation)
      } else if finding.isCandidate {
        (number, origin) = (finding.pattern, .candidate)
      } else {
        (number, origin) = (index.concept(ofPattern: finding.pattern), .entry)
      }
    }
  }

  private func term(
    _ key: TermKey, _ findings: Findings, _ forms: UsedForms?, _ meant: MeantEquivalents
  ) -> TermList.Term {
    let index = matcher.index
    if key.origin == .designation {
      let entry = findings.designations.entries[Int(key.number)]
      return TermList.Term(
        french: entry.french, termClass: key.termClass, english: entry.english, status: .aligned,
        concept: index.id(entry.concept), glossary: index.glossaryName(index.glossary(entry.concept)),
        notes: index.notes(entry.concept), occurrences: [])
    }
    if key.origin == .candidate {
      let name = findings.candidates.names[Int(key.number)]
      var term = TermList.Term(
        french: name.text, termClass: name.termClass, english: [], status: .candidate, concept: nil,
        glossary: nil, occurrences: [])
      term.candidate = name.candidate
      return term
    }
    let listed = index.english(key.number)
    let french = index.french(key.number)
    var english = (forms ?? UsedForms()).ordering(listed, of: french)
    if let variety {
      english = variety.equivalents(of: key.number, index)
    }
    english = meant.ordered(english, of: key.number)
    return TermList.Term(
      // The equivalents would say the opposite; those of the occurrences are put in their place.
      french: french, termClass: key.termClass, english: key.isDenied ? [] : english,
      status: english.isEmpty ? .candidate : .aligned, concept: index.id(key.number),
      glossary: index.glossaryName(index.glossary(key.number)), notes: index.notes(key.number),
      occurrences: [])
  }

  private func occurrence(
    _ finding: Finding, _ findings: Findings, english: [String], meant: String?, _ renderer: inout EnglishInContext,
    _ surfaces: inout SurfaceLabels
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
    if let designation = finding.designation {
      labels.formUnion(
        SurfaceComparison.labels(
          surface, isFeminine: false, term: findings.designations.entries[Int(designation)].french))
    } else if !finding.isCandidate, finding.traced == nil, !labels.contains(MatchLabels(.ellipsis)) {
      if finding.denial == .prefix, finding.second.isEmpty {
        matched = String(matched.drop { $0 != "-" }.dropFirst())
      }
      labels.formUnion(
        surfaces.labels(
          matched, isFeminine: finding.isFeminine, pattern: finding.pattern,
          isPermuted: labels.contains(MatchLabels(.permutation))))
    }
    var occurrence = TermList.Occurrence(
      spans: spans, text: Self.onOneLine(surface), sentence: Int(finding.sentence),
      inContext: renderer.render(finding, english: english, meant: meant, surface: surface),
      match: labels.list)
    occurrence.confidence =
      finding.isCandidate
      ? Double((findings.candidates.names[Int(finding.pattern)].confidence * 100).rounded()) / 100
      : finding.doubt.confidence
    occurrence.partOfSpeech = finding.partOfSpeech
    occurrence.contains = finding.nested.map { other($0, text) }
    occurrence.alternatives = finding.alternatives.map { other($0, text) }
    return occurrence
  }

  /// What stands in the text and is not listed, in order: each concept once in one place, and not where the list has
  /// it in other words.
  private func refused(_ findings: Findings) -> [TermList.Refused] {
    let text = findings.text
    let index = matcher.index
    var listed: [UInt32: ListedPlaces] = [:]
    for finding in findings.all where !finding.isCandidate && finding.designation == nil {
      listed[index.concept(ofPattern: finding.pattern), default: ListedPlaces()].add(
        TextSpan(start: finding.first.start, end: finding.end))
    }
    var result: [TermList.Refused] = []
    var last: (span: TextSpan, concept: UInt32)?
    for refused in findings.refused.sorted(by: { ($0.span, $0.pattern) < ($1.span, $1.pattern) }) {
      let concept = index.concept(ofPattern: refused.pattern)
      let span = refused.span
      if let last, last.span == span, last.concept == concept { continue }
      if listed[concept]?.reaches(into: span) == true { continue }
      last = (span, concept)
      result.append(
        TermList.Refused(
          span: text.source(of: span), text: Self.onOneLine(text.string(span)), concept: index.id(concept),
          french: index.french(concept), reason: refused.reason))
    }
    return result
  }

  private func other(_ other: Finding.Other, _ text: TextLayer) -> TermList.OtherEntry {
    let concept = matcher.index.concept(ofPattern: other.pattern)
    return TermList.OtherEntry(
      concept: matcher.index.id(concept), french: matcher.index.french(concept),
      english: matcher.index.english(concept).first, span: text.source(of: other.span))
  }

  /// A surface on one line, with one blank for all white space between two words: it may be wrapped in the text.
  private static func onOneLine(_ text: String) -> String {
    var last: UInt8 = 0
    let isOneLine = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 || byte < 0x09 || byte > 0x0D && byte < 0x20 || byte == 0x20 && last != 0x20
    }
    if isOneLine { return text }
    var line: [UInt8] = []
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
      if !isBlank { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
