import DragomanXML

/// Looks for what is wrong or doubtful in the content of glossaries, where ``GlossaryValidator`` looks at their form.
///
/// Several files are one termbase: duplicates are looked for and references are followed across them. A file is read
/// as it goes by; of each entry only some tens of bytes stay in memory.
///
/// ```swift
/// var linter = GlossaryLinter()
/// try linter.lint(GlossaryInput(bytes, path: "offices.tbx")) { print($0) }
/// linter.finish { print($0) }
/// ```
///
/// An entry allows a justified finding itself, in a data category `projectSubset` with the value `lint-allow: RULE`,
/// best grouped with a note that gives the reason.
public struct GlossaryLinter {
  private var rules: [any LintRule]
  private var references = CrossReferenceRule()
  private let silenced: Set<GlossaryFinding.Rule>
  private var files: UInt32 = 0

  /// A linter that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - silenced: The rules that are not asked for.
  ///   - keys: How terms are compared when looking for duplicates.
  public init(silencing silenced: Set<GlossaryFinding.Rule> = [], keys: TermKeys = .plain) {
    self.silenced = silenced
    rules = [
      MissingGenderRule(), MissingEnglishRule(), RepeatedTermRule(), SpellingMixRule(), AcronymExpansionRule(),
      CapitalisationRule(), SpaceRule(), ApostropheRule(), NormalizationRule(), StatusRule(), SubjectRule(),
      EnglishAsFrenchRule(), DuplicateRule(keys: keys), SharedTermRule(),
    ]
  }

  /// Looks through a file as it is read.
  ///
  /// - Parameters:
  ///   - input: The content of the file.
  ///   - report: Gets the findings, in the order of the file.
  /// - Throws: As ``GlossaryReader/read(_:path:)`` does; `report` has been called with what stands before.
  /// - Complexity: O(*n*) in the length of the file.
  public mutating func lint(_ input: GlossaryInput, _ report: (LintFinding) -> Void) throws(GlossaryError) {
    var findings = LintFindings(path: input.path, file: files, silenced: silenced)
    files += 1
    references.addFile(input.path)
    do throws(XMLError) {
      var xml = try input.xmlReader()
      let root = try TBXRoot(recognizing: &xml)
      var reader = LintEntryReader(xml, root: root)
      while let entry = try reader.next() {
        findings.subjects = reader.subjects
        findings.start(entry)
        for index in rules.indices { rules[index].check(entry, &findings) }
        if !silenced.contains(.crossReference) { references.check(entry, &findings) }
        findings.finish()
        for finding in findings.found {
          report(LintFinding(path: input.path, concept: entry.id, finding: finding))
        }
      }
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }

  /// Says what can be told only when all files are known.
  ///
  /// - Parameter report: Gets the findings, in the order of the files.
  public func finish(_ report: (LintFinding) -> Void) {
    for finding in references.dangling { report(finding) }
  }
}
