import DragomanLanguage

/// Brings the mentions of one person or organization together once the whole document is read: a surname alone
/// belongs to the full name (*M. Guterres*: *António Guterres*), an acronym to the name before its bracket.
struct CandidateLinking {
  let index: GlossaryIndex

  /// Gives findings of candidates that are shorter mentions of a listed entry, or of another candidate, to it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of findings.
  func link(_ findings: inout TermExtractor.Findings) {
    guard !findings.candidates.names.isEmpty else { return }
    linkSurnames(&findings)
    linkAcronyms(&findings)
  }

  /// What a mention is given to: a pattern of the index or another candidate; nil where several would do.
  private struct Owner: Equatable {
    var pattern: UInt32
    var isCandidate: Bool
    var concept: UInt32
  }

  private func linkSurnames(_ findings: inout TermExtractor.Findings) {
    // By the folded end of each full name; an empty value where two persons share it.
    var owners: [String: Owner?] = [:]
    func offer(_ name: String, _ owner: Owner) {
      let words = Self.words(name)
      guard words.count > 1 else { return }
      var keys = (1..<words.count).map { words[$0...].joined(separator: " ") }
      // *M. Chaibani* behind *Assaad al-Chaibani*
      keys += keys.compactMap(Self.withoutArticle)
      for key in keys {
        if let known = owners[key], known?.concept != owner.concept || known?.isCandidate != owner.isCandidate {
          owners.updateValue(nil, forKey: key)
        } else {
          owners.updateValue(owner, forKey: key)
        }
      }
    }
    // By index: a copy of each finding would retain what it holds.
    for position in findings.all.indices
    where !findings.all[position].isCandidate && findings.all[position].termClass == .person {
      let pattern = findings.all[position].pattern
      let concept = index.concept(ofPattern: pattern)
      offer(index.name(concept), Owner(pattern: pattern, isCandidate: false, concept: concept))
    }
    for (number, name) in findings.candidates.names.enumerated() where name.termClass == .person {
      offer(name.text, Owner(pattern: UInt32(number), isCandidate: true, concept: UInt32(number)))
    }
    if owners.isEmpty { return }
    let targets = findings.candidates.names.map { name -> Owner? in
      guard name.termClass == .person else { return nil }
      return owners[Self.words(name.text).joined(separator: " ")] ?? nil
    }
    for position in findings.all.indices where findings.all[position].isCandidate {
      guard let owner = targets[Int(findings.all[position].pattern)] else { continue }
      give(position, to: owner, as: .ellipsis, &findings)
    }
  }

  private func linkAcronyms(_ findings: inout TermExtractor.Findings) {
    // By where it ends, the longest that ends there, before a bracket.
    var ending: [UInt32: Int] = [:]
    for position in findings.all.indices where findings.all[position].second.isEmpty {
      let span = findings.all[position].first
      guard Self.opensBracket(behind: span.end, findings.text.bytes) else { continue }
      if let known = ending[span.end], findings.all[known].first.start <= span.start { continue }
      ending[span.end] = position
    }
    if ending.isEmpty { return }
    var owners: [UInt32: Owner] = [:]
    for place in findings.all.indices
    where findings.all[place].isCandidate && findings.all[place].termClass == .organization {
      let short = findings.all[place]
      guard
        let position = Self.bracket.lazy.compactMap({ $0 <= short.first.start ? ending[short.first.start - $0] : nil })
          .first
      else { continue }
      let long = findings.all[position]
      guard long.pattern != short.pattern || long.isCandidate != short.isCandidate, long.designation == nil,
        isBracket(from: long.first.end, to: short.first.start, findings.text.bytes),
        Self.isAcronym(findings.text.string(short.first), of: findings.text.string(long.first))
      else { continue }
      owners[short.pattern] = Owner(pattern: long.pattern, isCandidate: long.isCandidate, concept: long.pattern)
    }
    if owners.isEmpty { return }
    for position in findings.all.indices where findings.all[position].isCandidate {
      guard let owner = owners[findings.all[position].pattern] else { continue }
      give(position, to: owner, as: .acronym, &findings)
    }
  }

  /// How far a name may end before what is in the bracket behind it.
  private static let bracket: [UInt32] = [2, 1, 3, 4]

  /// Whether a bracket opens right behind a place, blanks left aside.
  private static func opensBracket(behind end: UInt32, _ bytes: [UInt8]) -> Bool {
    var place = Int(end)
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place < bytes.count && bytes[place] == UInt8(ascii: "(")
  }

  private func give(
    _ position: Int, to owner: Owner, as label: MatchLabel, _ findings: inout TermExtractor.Findings
  ) {
    findings.all[position].pattern = owner.pattern
    findings.all[position].isCandidate = owner.isCandidate
    findings.all[position].labels.insert(MatchLabels(label))
    if owner.isCandidate {
      findings.all[position].termClass = findings.candidates.names[Int(owner.pattern)].termClass
    } else {
      findings.all[position].termClass = index.termClass(ofPattern: owner.pattern)
      findings.all[position].doubt = label == .ellipsis ? .reduced : []
    }
  }

  /// Whether nothing but blanks and an opening bracket stands between two places.
  private func isBracket(from start: UInt32, to end: UInt32, _ bytes: [UInt8]) -> Bool {
    guard start < end, end - start <= 4 else { return false }
    var brackets = 0
    for byte in bytes[Int(start)..<Int(end)] {
      if byte == UInt8(ascii: "(") { brackets += 1 } else if byte != 0x20 { return false }
    }
    return brackets == 1
  }

  /// Whether each letter of `short` begins a word of `long`, in order: *Otan*, *Organisation du traité de
  /// l'Atlantique Nord*. Words may be left out, and the first letters must agree.
  static func isAcronym(_ short: String, of long: String) -> Bool {
    let letters = Array(Self.fold(short).filter { $0 >= 0x61 && $0 <= 0x7A })
    guard letters.count > 1, letters.count < 12 else { return false }
    let words = Self.fold(long).split { $0 < 0x61 || $0 > 0x7A }
    guard words.count >= 2, words.first?.first == letters[0] else { return false }
    var letter = 0
    for word in words where letter < letters.count && word.first == letters[letter] { letter += 1 }
    return letter == letters.count
  }

  /// A folded surname without the Arabic article that it begins with; nil where it has none.
  private static func withoutArticle(_ name: String) -> String? {
    guard let hyphen = name.firstIndex(of: "-"), articles.contains(String(name[..<hyphen])) else { return nil }
    return String(name[name.index(after: hyphen)...])
  }

  private static let articles = RuleWords.arabicArticles.set

  private static func fold(_ text: String) -> [UInt8] { WordFolding.fold(Array(text.utf8)) }

  private static func words(_ name: String) -> [String] {
    fold(name).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
