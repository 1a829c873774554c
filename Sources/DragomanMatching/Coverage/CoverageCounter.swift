public import DragomanDocuments
import DragomanLanguage

/// Counts what the glossaries cover of one text after the other.
///
/// ```swift
/// var counter = CoverageCounter(extractor: extractor)
/// for document in documents { counter.add(document) }
/// let report = counter.report(limit: 20)
/// ```
public struct CoverageCounter {
  typealias CandidateClass = CoverageReport.CandidateClass

  private let extractor: TermExtractor
  private var counted = CoverageReport()
  private var tallies: [CandidateClass: [String: Tally]] = [:]

  private struct Tally {
    var count = 0
    var texts = 0
    /// The text that it was seen in last, by number.
    var lastText = 0
  }

  /// A counter that has read nothing yet.
  ///
  /// - Parameter extractor: Finds the terms; names are only told apart by class where it looks for names.
  public init(extractor: TermExtractor) { self.extractor = extractor }

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  public mutating func add(_ document: Document) {
    counted.texts += 1
    let findings = extractor.find(in: document)
    let text = findings.text
    var marks = [Mark](repeating: .none, count: text.bytes.count)
    for finding in findings.all {
      if finding.isCandidate {
        let name = findings.candidates.names[Int(finding.pattern)]
        tally(CandidateClass(rawValue: name.termClass.rawValue) ?? .name, name.text)
      }
      let mark: Mark = finding.isCandidate || !isAligned(finding, findings) ? .candidate : .covered
      for span in [finding.first, finding.second, finding.third] {
        for byte in span.range where marks[byte] != .covered { marks[byte] = mark }
      }
    }
    var workspace = AnalysisWorkspace(for: extractor.analyzer)
    let leftOut = document.furniture.compactMap { piece in
      piece.proseSpan.map { text.derived($0, from: document.prose) }
    }
    extractor.analyzer.forEachParagraph(of: text, leavingOut: leftOut, workspace: &workspace) { paragraph in
      var start = 0
      for end in paragraph.sentenceEnds {
        read(start..<end, paragraph, marks)
        start = end
      }
    }
  }

  /// What was counted so far.
  ///
  /// - Parameter limit: How many candidates of each class are given at most.
  public func report(limit: Int) -> CoverageReport {
    var report = counted
    for (candidateClass, list) in tallies {
      let sorted = list.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      report.candidates[candidateClass] = sorted.prefix(limit).map {
        CoverageReport.Candidate(text: $0.key, count: $0.value.count, texts: $0.value.texts)
      }
    }
    return report
  }

  private enum Mark { case none, covered, candidate }

  private func isAligned(_ finding: Finding, _ findings: TermExtractor.Findings) -> Bool {
    if let designation = finding.designation {
      return !findings.designations.entries[Int(designation)].english.isEmpty
    }
    let index = extractor.matcher.index
    return !index.english(index.concept(ofPattern: finding.pattern)).isEmpty
  }

  /// Counts the words of a sentence.
  private mutating func read(_ tokens: Range<Int>, _ analysis: borrowing AnalysisWorkspace, _ marks: [Mark]) {
    var isStart = true
    for index in tokens {
      let token = analysis.tokens[index]
      guard token.kind == .word else { continue }
      let mark = marks[Int(token.start)]
      let word = Word(token.form, analysis.forms)
      counted.words.count(mark == .covered)
      if word.isContent { counted.contentWords.count(mark == .covered) }
      let isName = word.hasCapital && (!isStart || word.isAcronym)
      if isName { counted.names.count(mark == .covered) }
      if mark == .none {
        if isName {
          tally(word.isAcronym ? .acronym : .name, word.text)
        } else if !word.hasCapital, word.isContent {
          if let candidateClass = word.candidateClass { tally(candidateClass, word.lemma) }
          if word.candidateClass == .noun, let phrase = phrase(from: index, tokens, analysis, marks) {
            tally(.phrase, phrase)
          }
        }
      }
      isStart = false
    }
  }

  /// The noun at `index` with the adjective behind it, or with *de* and another noun.
  private func phrase(
    from index: Int, _ tokens: Range<Int>, _ analysis: borrowing AnalysisWorkspace, _ marks: [Mark]
  ) -> String? {
    func word(_ index: Int) -> Word? {
      guard index < tokens.upperBound, analysis.tokens[index].kind == .word,
        marks[Int(analysis.tokens[index].start)] == .none
      else { return nil }
      return Word(analysis.tokens[index].form, analysis.forms)
    }
    guard let noun = word(index), index + 1 < tokens.upperBound else { return nil }
    if let adjective = word(index + 1), adjective.canBeAdjective, !adjective.hasCapital {
      return "\(noun.text) \(adjective.text)"
    }
    let link = analysis.forms.string(analysis.tokens[index + 1].form).lowercased()
    guard ["de", "d'", "du", "des"].contains(link), let other = word(index + 2), other.candidateClass == .noun,
      !other.hasCapital
    else { return nil }
    return "\(noun.text) \(link)\(link == "d'" ? "" : " ")\(other.text)"
  }

  private mutating func tally(_ candidateClass: CandidateClass, _ text: String) {
    var tally = tallies[candidateClass, default: [:]][text, default: Tally()]
    tally.count += 1
    if tally.lastText != counted.texts { tally.texts += 1 }
    tally.lastText = counted.texts
    tallies[candidateClass, default: [:]][text] = tally
  }
}
