/// What a reader keeps of all that it has read of a file, beside the glossary.
///
/// It is what makes reading entries side by side differ from reading them one after the other: an identifier is a
/// duplicate if it stood anywhere before, a language is complained of once, and messages stop after a thousand.
struct TBXLedger: Sendable {
  /// What was noticed, in the order of the file.
  var diagnostics: [Diagnostic] = []
  /// How much more has been noticed.
  var diagnosticsLeftOut = 0
  /// Whether there are data categories that are elements of their own.
  var sawCategoryTags = false
  /// Whether identifiers are looked at, which takes memory for each.
  let checksIdentifiers: Bool
  private var identifiers = IdentifierHashes()
  /// The languages met so far; few, so that a search beats hashing.
  private var languages: [LanguageTag] = []

  /// What a part keeps for the ledger of the file; nil in that.
  private var part: Part?

  private struct Part {
    /// The identifiers, in order.
    var identifiers: [UInt64] = []
    var hasDuplicates = false
    /// The languages that are complained of, by the places of these diagnostics.
    var invalidLanguages: [(index: Int, LanguageTag)] = []
  }

  /// A file with one fault in each of a million entries is not to become a million messages.
  private static let mostDiagnostics = 1_000
  /// Who has more has a file that no search should take long in.
  private static let mostLanguages = 256

  /// An empty ledger.
  ///
  /// - Parameter isPart: Whether it is to be merged with that of the file.
  init(checksIdentifiers: Bool, ofPart isPart: Bool = false) {
    self.checksIdentifiers = checksIdentifiers
    part = isPart ? Part() : nil
  }

  /// Whether another diagnostic is listed.
  var hasRoom: Bool { diagnostics.count < Self.mostDiagnostics }

  /// The diagnostics, the last saying how many there are besides.
  var allDiagnostics: [Diagnostic] {
    if diagnosticsLeftOut == 0 { return diagnostics }
    return diagnostics + [
      Diagnostic(.warning, Diagnostic.Code(rawValue: "more"), "\(diagnosticsLeftOut) more, not listed")
    ]
  }

  /// Whether a language is met for the first time; it is noted then.
  mutating func isNew(_ language: LanguageTag) -> Bool {
    if languages.contains(language) { return false }
    if languages.count < Self.mostLanguages { languages.append(language) }
    return true
  }

  /// Notes that the next diagnostic complains of a language.
  mutating func noteInvalidLanguage(_ language: LanguageTag) {
    part?.invalidLanguages.append((diagnostics.count, language))
  }

  /// Notes an identifier; false where it has been met before.
  mutating func insert(identifier id: String) -> Bool {
    let hash = IdentifierHashes.hash(id)
    part?.identifiers.append(hash)
    if identifiers.insert(hash) { return true }
    part?.hasDuplicates = true
    return false
  }

  /// Takes over what was noted in the part that follows.
  ///
  /// - Returns: False where the part would have been read otherwise by who knows what stands before it: it has to be
  ///   read again, with this ledger.
  mutating func merge(_ other: TBXLedger) -> Bool {
    guard let part = other.part else { return false }
    if part.hasDuplicates || part.identifiers.contains(where: identifiers.contains) { return false }
    if languages.count + other.languages.count > Self.mostLanguages { return false }
    let repeated = part.invalidLanguages.filter { languages.contains($0.1) }
    if !repeated.isEmpty, other.diagnosticsLeftOut > 0 { return false }

    for hash in part.identifiers { _ = identifiers.insert(hash) }
    for language in other.languages where !languages.contains(language) { languages.append(language) }
    sawCategoryTags = sawCategoryTags || other.sawCategoryTags
    for (index, diagnostic) in other.diagnostics.enumerated()
    where repeated.isEmpty || !repeated.contains(where: { $0.index == index }) {
      if hasRoom {
        diagnostics.append(diagnostic)
      } else if diagnostic.code != .blankTerm {
        // Blank terms are not counted where they are not listed.
        diagnosticsLeftOut += 1
      }
    }
    diagnosticsLeftOut += other.diagnosticsLeftOut
    return true
  }
}
