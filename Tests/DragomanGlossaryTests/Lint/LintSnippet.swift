import DragomanGlossary

/// Entries for tests of lint rules, in a short form: `term{noun,masculine}` with the values of its term notes, and
/// ` ~ ` before its context signs.
enum LintSnippet {
  private static let names: [String: String] = [
    "noun": "partOfSpeech", "verb": "partOfSpeech", "adjective": "partOfSpeech",
    "masculine": "grammaticalGender", "feminine": "grammaticalGender", "plural": "grammaticalNumber",
    "acronym": "termType", "fullForm": "termType", "US": "geographicalUsage", "UK": "geographicalUsage",
    "preferredTerm-admn-sts": "administrativeStatus", "admittedTerm-admn-sts": "administrativeStatus",
    "deprecatedTerm-admn-sts": "administrativeStatus",
  ]

  /// An entry on lines of its own: the terms of each language, each on one line, after the data categories.
  static func entry(_ id: String, french: [String], english: [String], _ categories: String = "") -> String {
    """
    <conceptEntry id="\(id)">\(categories)
    <langSec xml:lang="fr">
    \(french.map(term).joined(separator: "\n"))
    </langSec>
    <langSec xml:lang="en">
    \(english.map(term).joined(separator: "\n"))
    </langSec>
    </conceptEntry>
    """
  }

  private static func term(_ short: String) -> String {
    let halves = short.split(separator: " ~ ", omittingEmptySubsequences: false)
    let signs = halves.dropFirst().map { "<descrip type=\"contextSign\">\($0)</descrip>" }
    let parts = (halves.first ?? "").split(separator: "{", omittingEmptySubsequences: false)
    let notes = parts.count > 1 ? parts[1].dropLast().split(separator: ",").map(String.init) : []
    let elements = notes.map { "<termNote type=\"\(names[$0] ?? "unknown")\">\($0)</termNote>" }
    return "<termSec><term>\(parts.first ?? "")</term>\(elements.joined())\(signs.joined())</termSec>"
  }

  /// What the linter finds in a file with these entries, as `line: rule`, in order.
  static func findings(
    _ entries: String..., keys: @autoclosure @escaping @Sendable () -> TermKeys = .plain,
    signs: SignLexicon = .plain, silencing silenced: Set<GlossaryFinding.Rule> = []
  ) throws -> [String] {
    var linter = GlossaryLinter(silencing: silenced, keys: keys(), signs: signs)
    var found: [String] = []
    let text = Snippet.tbx(entries.joined(separator: "\n"), type: "TBX-Linguist")
    func take(_ finding: LintFinding) {
      found.append("\(finding.finding.position.line): \(finding.finding.rule.rawValue)")
    }
    try linter.lint(GlossaryInput(Array(text.utf8), path: "test.tbx"), take)
    linter.finish(take)
    return found
  }
}
