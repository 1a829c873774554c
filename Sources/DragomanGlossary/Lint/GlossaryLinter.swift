import DragomanXML

/// Looks for what is wrong or doubtful in the content of glossaries, where ``GlossaryValidator`` looks at their form.
///
/// Several files are one termbase: duplicates are looked for and references are followed across them. A file is read
/// as it goes by, its entries side by side; of each only some tens of bytes stay in memory.
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
  private var duplicates = DuplicateRule()
  private var sharedTerms = SharedTermRule()
  private var references = CrossReferenceRule()
  private let silenced: Set<GlossaryFinding.Rule>
  private let keys: @Sendable () -> TermKeys
  private let signs: SignLexicon
  private var files: UInt32 = 0
  /// How many bytes a part has that is read beside others.
  var partLength = XMLParts<LintWorkspace, [LintedConcept]>.partLength

  /// A linter that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - silenced: The rules that are not asked for.
  ///   - keys: How terms are compared when looking for duplicates; made anew for each thread.
  ///   - signs: What a dictionary says of context signs.
  public init(
    silencing silenced: Set<GlossaryFinding.Rule> = [], keys: @autoclosure @escaping @Sendable () -> TermKeys = .plain,
    signs: SignLexicon = .plain
  ) {
    self.silenced = silenced
    self.keys = keys
    self.signs = signs
  }

  /// Looks through a file as it is read.
  ///
  /// - Parameters:
  ///   - input: The content of the file.
  ///   - report: Gets the findings, in the order of the file.
  /// - Throws: As ``GlossaryReader/read(_:path:)`` does; `report` has been called with what stands before.
  /// - Complexity: O(*n*) in the length of the file.
  public mutating func lint(_ input: GlossaryInput, _ report: (LintFinding) -> Void) throws(GlossaryError) {
    let number = files
    files += 1
    do throws(XMLError) {
      var xml = try input.xmlReader()
      xml.keepStart()
      let root = try TBXRoot(recognizing: &xml)
      var reader = LintEntryReader(xml, root: root)
      if try reader.findEntry(), let cutter = reader.cutter(partLength: partLength) {
        let file = file(input.path, number, reader.subjects)
        let parts = XMLParts<LintWorkspace, [LintedConcept]>(
          context: { [keys, signs] in LintWorkspace(keys: keys(), signs: signs) }
        ) {
          workspace, part throws(XMLError) in
          var reader = try LintEntryReader(part.reader(), root: root, subjects: file.subjects)
          var entries: [LintedEntry] = []
          while let entry = try reader.next() { entries.append(entry) }
          guard let end = reader.partEnd, reader.subjects == file.subjects else { return nil }
          return (workspace.look(at: entries, in: file), end)
        }
        let rest = try parts.run(cutter, width: XMLParts<LintWorkspace, [LintedConcept]>.width) {
          concepts, _ throws(XMLError) in
          for concept in concepts { compare(concept, report) }
          return true
        }
        reader = LintEntryReader(rest, root: root, subjects: file.subjects)
      }
      try lintRest(&reader, input.path, number, report)
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }

  /// Looks at the entries of a reader one after the other, to the end of the file.
  private mutating func lintRest(
    _ reader: inout LintEntryReader, _ path: String, _ number: UInt32, _ report: (LintFinding) -> Void
  ) throws(XMLError) {
    let workspace = LintWorkspace(keys: keys(), signs: signs)
    var file = file(path, number, reader.subjects)
    var batch: [LintedEntry] = []
    func send(_ linter: inout GlossaryLinter) {
      for concept in workspace.look(at: batch, in: file) { linter.compare(concept, report) }
      batch.removeAll(keepingCapacity: true)
    }
    do throws(XMLError) {
      while let entry = try reader.next() {
        if reader.subjects != file.subjects || batch.count == Self.batchSize { send(&self) }
        if reader.subjects != file.subjects { file = self.file(path, number, reader.subjects) }
        batch.append(entry)
      }
    } catch {
      send(&self)
      throw error
    }
    send(&self)
  }

  private static let batchSize = 256

  private func file(_ path: String, _ number: UInt32, _ subjects: Set<String>) -> LintedFile {
    LintedFile(path: path, number: number, subjects: subjects, silenced: silenced)
  }

  /// Compares an entry with those before it, and reports what has been found in it.
  private mutating func compare(_ concept: LintedConcept, _ report: (LintFinding) -> Void) {
    var findings = concept.findings
    duplicates.check(concept, &findings)
    sharedTerms.check(concept, &findings)
    if !silenced.contains(.crossReference) { references.check(concept, &findings) }
    findings.finish()
    for finding in findings.found {
      report(LintFinding(path: findings.file.path, concept: concept.id, finding: finding))
    }
  }

  /// Says what can be told only when all files are known.
  ///
  /// - Parameter report: Gets the findings, in the order of the files.
  public func finish(_ report: (LintFinding) -> Void) {
    for finding in references.dangling { report(finding) }
  }
}
