/// Spells the name of a person as the English press would: *Sergueï Choïgou* is *Sergei Shoigu* there.
///
/// A suggestion, never an equivalent: most names have one usual English spelling, which a glossary must give. Names
/// of the Latin alphabet stay as they are.
///
/// ```swift
/// let transcriber = try NameTranscriber.shipped()
/// transcriber.transcribe("Mikhaïl Barychnikov")  // Mikhail Baryshnikov, from slavic spelling
/// ```
package struct NameTranscriber: Sendable {
  /// A spelling and what it rests on.
  package struct Transcription: Sendable, Equatable {
    package let english: String
    /// The origin that decided; nil where none was seen.
    package let origin: NameOrigin?
    /// Whether a listed name, or letters that only respelling puts, tell the origin; an ending alone may be that of a
    /// language in Latin letters: *Jurinova* is Czech, *Jirinovski* respelt.
    package let isSure: Bool
  }

  private let tables: TranscriptionTables

  init(tables: TranscriptionTables) { self.tables = tables }

  /// The English spelling of `name`, its words separated by spaces.
  ///
  /// - Complexity: O(*n* · rules) in the letters of the name.
  package func transcribe(_ name: String) -> Transcription {
    let words = name.split(separator: " ")
    let origin = origin(of: words)
    let english = words.map { word($0, origin) }.joined(separator: " ")
    let isListed = words.contains { word in
      tables.givenNames[word.lowercased()]?.contains { $0.origin == origin } ?? false
        || tables.surnames[word.lowercased()]?.contains { $0.origin == origin } ?? false
    }
    return Transcription(
      english: english, origin: origin, isSure: isListed || words.contains { Self.isSurelyRespelt($0.lowercased()) })
  }

  /// The English spelling of a name by the rules for Slavic names, for places whose letters show that French respelt
  /// them: *Koupiansk*, *Kupiansk*.
  package func respell(_ name: String) -> String {
    name.split(separator: "-", omittingEmptySubsequences: false)
      .map { spell($0, tables.rules[.slavic] ?? []) }.joined(separator: "-")
  }

  // MARK: Origin

  /// Telling given names count most, then the look of the surname, then names that several origins share.
  private func origin(of words: [Substring]) -> NameOrigin? {
    var scores: [NameOrigin: Int] = [:]
    for (position, word) in words.enumerated() {
      let lower = word.lowercased()
      for entry in tables.givenNames[lower] ?? [] { scores[entry.origin, default: 0] += entry.isTelling ? 3 : 1 }
      for entry in tables.surnames[lower] ?? [] { scores[entry.origin, default: 0] += 3 }
      if Self.isArabicParticle(word) { scores[.arabic, default: 0] += 3 }
      if position > 0 || words.count == 1, let seen = Self.originByEnding(lower) {
        scores[seen, default: 0] += Self.isRespelt(lower) ? 3 : 2
      }
    }
    // Sharpest first: a tie goes to the origin that changes less.
    let order: [NameOrigin] = [.french, .english, .polish, .westAfrican, .maghrebi, .persian, .arabic, .slavic]
    guard let best = order.max(by: { scores[$0, default: 0] < scores[$1, default: 0] }),
      scores[best, default: 0] >= 2
    else { return nil }
    return best
  }

  private static func isArabicParticle(_ word: Substring) -> Bool {
    switch word {
    case "ben", "ibn", "bin", "abou", "Abou": true
    case _: word.hasPrefix("al-") || word.hasPrefix("el-")
    }
  }

  private static func originByEnding(_ word: String) -> NameOrigin? {
    let slavic = [
      "ov", "ova", "ïev", "ïeva", "iev", "ieva", "eev", "ev", "eva", "enko", "chko", "tchouk", "iouk", "tchak",
      "vitch", "ovytch", "skaïa", "aïa", "chvili", "dzé", "ssian", "kian", "rian", "nian", "tsev", "kine", "guine",
      "chine", "tine", "rine", "zine", "line", "ïan", "ouk", "tch", "ski", "sky",
    ]
    // Polish spelling is not French spelling of Russian.
    for sign in ["cz", "sz", "rz", "w", "ł"] where word.holds(sign) { return .polish }
    for ending in slavic where word.hasSuffix(ending) {
      let weak = ["ev", "ski", "sky", "line", "rine", "tine", "zine", "ov", "ova", "eva", "ouk", "tch"]
      if weak.contains(ending), !isRespelt(word), ending != "ov", ending != "ova", ending != "ev" { continue }
      return .slavic
    }
    for ending in ["aoui", "eddine", "ullah", "ollah"] where word.hasSuffix(ending) { return .arabic }
    return nil
  }

  /// Whether French has spelt the sounds of another script: English would spell them in another way.
  private static func isRespelt(_ word: String) -> Bool {
    ["tch", "ou", "ï", "ch", "dj", "gu", "iou"].contains { word.holds($0) } || word.hasSuffix("ine")
  }

  /// Whether letters stand in a word that languages in Latin letters do not put so: *ou*, *ï*, *tch* before a vowel or
  /// in *-vitch*.
  private static func isSurelyRespelt(_ word: String) -> Bool {
    ["ou", "ï", "kh", "dj", "dzé", "chvili", "tcha", "tche", "tché", "tchi", "tcho", "tchk", "vitch", "guine", "guen"]
      .contains { word.holds($0) } || word.hasSuffix("ski") || word.hasSuffix("ine")
  }

  // MARK: Words

  private func word(_ word: Substring, _ origin: NameOrigin?) -> String {
    let lower = word.lowercased()
    guard !Self.isRomanNumber(word) else { return String(word) }
    if let origin, let entry = entry(tables.givenNames[lower], origin) ?? entry(tables.surnames[lower], origin) {
      return entry.english
    }
    // *Michel Karabadjakian*: a name that English leaves alone stays, whatever the others are.
    if let kept = tables.givenNames[lower]?.first(where: { !$0.origin.isTranscribed }) { return kept.english }
    guard let origin else { return spell(word, tables.neutralRules) }
    guard origin.isTranscribed, let rules = tables.rules[origin.ruleOrigin] else { return String(word) }
    if origin.ruleOrigin == .arabic {
      if word == "ben" { return "bin" }
      // One after the other, however many a text makes up.
      var rest = word
      var articles = ""
      while let article = ["al-", "el-"].first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(article.count)
        articles += "al-"
      }
      if !articles.isEmpty { return articles + self.word(rest, origin) }
    }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { spell($0, rules) }.joined(separator: "-")
  }

  private func entry(_ entries: [TranscriptionTables.NameEntry]?, _ origin: NameOrigin)
    -> TranscriptionTables.NameEntry?
  {
    guard let entries else { return nil }
    // Persian and Arabic share most names.
    return entries.first { $0.origin == origin }
      ?? (origin.ruleOrigin == .arabic ? entries.first { $0.origin.ruleOrigin == .arabic } : nil)
  }

  private func spell(_ word: Substring, _ rules: [TranscriptionRule]) -> String {
    let letters = Array(word.lowercased())
    var english = ""
    var position = 0
    while position < letters.count {
      if let rule = rules.first(where: { $0.applies(to: letters, at: position) }) {
        english += rule.english
        position += rule.letters.count
      } else {
        english.append(letters[position])
        position += 1
      }
    }
    guard let first = word.first, first.isUppercase else { return english }
    // A capital inside stays where the letters around it did.
    if word.dropFirst().contains(where: \.isUppercase) { return String(word) }
    return english.prefix(1).uppercased() + english.dropFirst()
  }

  private static func isRomanNumber(_ word: Substring) -> Bool {
    word.allSatisfy { "IVXLC".contains($0) }
  }
}

extension NameTranscriber {
  /// The transcriber over the tables that come with the program.
  ///
  /// - Throws: `FileError` when a table is not where the program was installed, or is damaged.
  package static func shipped() throws(FileError) -> NameTranscriber {
    func table(_ name: String) throws(FileError) -> TranscriptionTables.Table {
      let path = try ResourceLocator.french(name)
      let bytes = try FileBytes.read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileError(path: path, reason: "expected UTF-8")
      }
      return TranscriptionTables.Table(name: path, text: text)
    }
    return NameTranscriber(
      tables: try TranscriptionTables(
        givenNames: table("given-names.tsv"), surnames: table("surnames.tsv"),
        rules: table("transcription-rules.tsv")))
  }
}
