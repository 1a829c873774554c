import DragomanGlossary
import DragomanLanguage

extension SearchIndex {
  /// The concepts that a query finds: the best fits first, those that fit alike in the order of the glossaries.
  ///
  /// - Parameter lemmas: Takes the inflection off the query; nil leaves inflection alone.
  /// - Complexity: O(*n*) in the length of the texts looked at.
  public func search(_ query: SearchQuery, lemmas: SearchLemmas?) -> [SearchHit] {
    let folding = SearchFolding()
    let letters = folding.fold(query.text)
    guard !letters.isEmpty else { return [] }
    var best = [UInt8](repeating: Self.nothing, count: conceptCount)
    let pattern = SearchPattern(letters)
    let isAccepted = accepted(by: query, folding)
    for kind in SearchTextKind.allCases where kind != .lemma && query.kinds.contains(kind) {
      scan(kind, for: pattern.literal, query) { range, concept in
        guard isAccepted.isEmpty || isAccepted[concept] else { return }
        if let fit = pattern.fit(texts, range) { best[concept] = min(best[concept], fit.rawValue) }
      }
    }
    if let lemmas, query.kinds.contains(.term), !pattern.hasWildcard {
      var forms: [[UInt8]] = []
      if query.language.map(\.isFrench) ?? true { forms.append(lemmas.french(query.text)) }
      if query.language.map(\.isEnglish) ?? true { forms.append(SearchLemmas.english(letters)) }
      for form in Set(forms) where !form.isEmpty {
        let pattern = SearchPattern(form)
        scan(.lemma, for: pattern.literal, query) { range, concept in
          guard isAccepted.isEmpty || isAccepted[concept] else { return }
          if let fit = pattern.lemmaFit(texts, range) { best[concept] = min(best[concept], fit.rawValue) }
        }
      }
    }
    var hits = [[SearchHit]](repeating: [], count: SearchHit.Fit.allCases.count)
    for (concept, value) in best.enumerated() where value != Self.nothing {
      if let fit = SearchHit.Fit(rawValue: value) { hits[Int(value)].append(SearchHit(concept: concept, fit: fit)) }
    }
    return Array(hits.joined())
  }

  private static let nothing = UInt8.max

  /// Per concept, whether what the query asks of subject, source and dates holds; empty where it asks nothing.
  private func accepted(by query: SearchQuery, _ folding: SearchFolding) -> [Bool] {
    guard query.subject != nil || query.source != nil || query.changedSince != nil || query.changedBefore != nil
    else { return [] }
    var result = [Bool](repeating: true, count: conceptCount)
    for (kind, text) in [(SearchTextKind.subject, query.subject), (.source, query.source)] {
      // What folds to nothing asks for nothing.
      guard let letters = text.map(folding.fold), !letters.isEmpty else { continue }
      let pattern = SearchPattern(letters)
      var has = [Bool](repeating: false, count: conceptCount)
      scan(kind, for: pattern.literal, SearchQuery("")) { range, concept in
        if pattern.fit(texts, range) != nil { has[concept] = true }
      }
      for index in result.indices where !has[index] { result[index] = false }
    }
    let since = query.changedSince.map(SearchQuery.number) ?? 0
    let before = query.changedBefore.map(SearchQuery.number) ?? UInt32.max
    if query.changedSince != nil || query.changedBefore != nil {
      for index in result.indices {
        let day = day(ofConcept: index)
        if day == 0 || day < since || day >= before { result[index] = false }
      }
    }
    return result
  }

  /// Calls `body` with the place of every text of a kind that holds some bytes, and that the query's language and status allow.
  ///
  /// - Parameter literal: What the text holds; empty for every text.
  private func scan(
    _ kind: SearchTextKind, for literal: [UInt8], _ query: SearchQuery, _ body: (Range<Int>, Int) -> Void
  ) {
    let first = Int(kinds[kind.rawValue])
    let last = Int(kinds[kind.rawValue + 1])
    guard first < last else { return }
    let end = Int(rowStarts[last])
    let language: UInt32? = query.language.map {
      ($0.isFrench ? SearchRow.Language.french : $0.isEnglish ? .english : .other).rawValue
    }
    let status = query.status.map(SearchQuery.number)
    func look(_ index: Int) {
      let row = SearchRow(rawValue: rows[index])
      // What is said of the whole concept is in no language.
      if let language, row.language != language, row.language != SearchRow.Language.none.rawValue { return }
      if let status, row.status != status { return }
      let start = Int(rowStarts[index])
      body(start..<max(start, Int(rowStarts[index + 1]) - 1), row.concept)
    }
    if literal.isEmpty {
      for index in first..<last { look(index) }
      return
    }
    let piece = BytePiece(literal)
    var position = Int(rowStarts[first])
    var index = first
    while position < end, let found = texts.firstIndex(of: piece, in: position..<end) {
      index = row(at: found, from: index, before: last)
      look(index)
      position = Int(rowStarts[index + 1])
      index += 1
    }
  }

  /// The text that holds a byte, looked for from a text on that does not start behind it.
  private func row(at offset: Int, from start: Int, before end: Int) -> Int {
    var low = start
    // Steps that double find a near row fast and a far one in few steps.
    var step = 1
    while low + step < end, Int(rowStarts[low + step]) <= offset {
      low += step
      step *= 2
    }
    var high = min(low + step, end)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(rowStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
