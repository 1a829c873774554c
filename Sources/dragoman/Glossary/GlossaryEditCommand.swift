import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import Glibc

/// `dragoman glossary edit`: a concept as a short text in the user's editor.
struct GlossaryEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Changes a concept: opens it as a short text in your editor, and saves it when it is right.",
    discussion: """
      $VISUAL or $EDITOR opens a text such as

        concept: c14
        subject: institutions
        definition: fonction qui …
        - source: TUE, art. 18
        see: Conseil -> c15
        link: EUR-Lex -> https://eur-lex.europa.eu/

        language: fr
          term: haut représentant
            status: preferred
            gender: masculine
            context: Le haut représentant est attendu.
            - source: Le Journal, 2024

      A line belongs to the term, language or concept above it, one with a hyphen to the line above it; a line that \
      begins with | goes on with the text above. Words: status (preferred, admitted, deprecated, superseded), part of \
      speech, gender, number, type, usage, register, subject, definition, context, source, note, customer, project, \
      see, link, picture, transaction, comment; other data categories by kind and name. ‘kept 1: …’ stands for what \
      the text cannot show; it can be moved and taken out.

      A text with a mistake is not saved and not lost: the messages name its lines, and the text stays in a file to go \
      on with. What others save meanwhile is merged.

      EXAMPLES
        dragoman glossary edit mine.tbx c14
        dragoman glossary edit mine.tbx 'haut représentant'
        dragoman glossary edit mine.tbx c14 --print | sed 's/admitted/preferred/' > c14.txt
        dragoman glossary edit mine.tbx c14 --from c14.txt
        dragoman glossary edit mine.tbx c14 --checked     still right: noted with the day and your name

      Exit status: 0 saved, or nothing changed; 1 no such concept, or in conflict with what others saved; 2 error.
      """)

  @Argument(help: "The glossary file to change.") var file: String
  @Argument(help: ArgumentHelp("The identifier of a concept, or a term that only it has.", valueName: "id-or-term"))
  var concept: String
  @Flag(name: .customLong("print"), help: "Write the text to standard output and change nothing.") var printsForm =
    false
  @Option(help: ArgumentHelp("Take the edited text from a file; - reads standard input.", valueName: "form"))
  var from: String?
  @Flag(help: "Note that the concept was looked over and is right.") var checked = false
  @OptionGroup(title: "History") var history: HistoryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if file == "-" { throw ValidationError("expected a file that can be changed, found standard input") }
    if [printsForm, from != nil, checked].count(where: \.self) > 1 {
      throw ValidationError("--print, --from and --checked exclude each other")
    }
  }

  func run() throws {
    if checked { return try noteCheck() }
    let glossary = try GlossaryReader.read(FileBytes.read(file), path: file).glossary
    let entry = glossary.entries[try GlossaryConceptChoice.index(of: concept, in: glossary, path: file)]
    let form = EntryForm(entry, path: file)
    if printsForm { return try OutputFile.toStandardOutput(Array(form.text.utf8)) }
    if let from {
      let text = String(decoding: try FileBytes.read(from, limit: 1 << 24), as: UTF8.self)
      return try save(text, form, entry, glossary, keptIn: from)
    }
    try editOnTerminal(form, entry, glossary)
  }

  // MARK: - In the editor

  private func editOnTerminal(_ form: EntryForm, _ entry: ConceptEntry, _ glossary: Glossary) throws {
    guard let editor = Self.editor else {
      throw ValidationError(
        "expected an editor in $VISUAL or $EDITOR, found none; or use --print and --from")
    }
    let path = try Self.temporaryFile()
    try FileBytes.write(path, Array(form.text.utf8))
    while true {
      let status = ChildProcess.run("\(editor) \(ChildProcess.quoted(path))")
      if status != 0 {
        throw FileError(
          path: path, reason: "the editor ended with status \(status); nothing is saved, the text is kept in this file")
      }
      let text = String(decoding: try FileBytes.read(path, limit: 1 << 24), as: UTF8.self)
      if text == form.text {
        Self.removeTemporary(path)
        return common.warn("nothing changed")
      }
      do {
        try save(text, form, entry, glossary, keptIn: path)
        Self.removeTemporary(path)
        return
      } catch is RefusedForm {
        guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDERR_FILENO),
          Console.ask("edit again? [Y/n] ")?.lowercased().hasPrefix("n") == false
        else { throw ExitCode(2) }
      }
    }
  }

  private static var editor: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap(ResourceLocator.environment).first { !$0.isEmpty }
  }

  /// A file for the text, in a place where nobody else writes.
  private static func temporaryFile() throws -> String {
    let folder = ResourceLocator.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/dragoman-edit-XXXXXX".utf8CString)
    // `mkdtemp` replaces the last six characters in place.
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw FileError(path: folder, errno: errno) }
    let made = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "\(made)/concept.txt"
  }

  /// Removes the file with the folder that was made for it; one in which an editor left something else stays.
  private static func removeTemporary(_ path: String) {
    unsafe unlink(path)
    unsafe rmdir(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
  }

  // MARK: - Saving

  /// A text that was not saved since it is not an entry.
  private struct RefusedForm: Error {}

  /// - Throws: `RefusedForm` after its mistakes were told; exit status 1 for a conflict; `FileError`, `GlossaryError`.
  private func save(
    _ text: String, _ form: EntryForm, _ entry: ConceptEntry, _ glossary: Glossary, keptIn path: String
  ) throws {
    var known = Set(glossary.entries.compactMap(\.id))
    for term in glossary.entries.lazy.flatMap(\.languages).flatMap(\.terms) {
      if let id = term.id { known.insert(id) }
      if let id = term.termID { known.insert(id) }
    }
    var edited: ConceptEntry
    do throws(EntryFormError) {
      edited = try form.entry(from: text) { known.contains($0) }
      if edited.id != entry.id, let id = edited.id, known.contains(id) { throw EntryFormError(takenIdentifier: id) }
    } catch {
      for problem in error.problems { Console.tell("\(path):\(problem)") }
      tellWhere(path)
      if from != nil { throw ExitCode(2) }
      throw RefusedForm()
    }
    if edited == entry { return common.warn("nothing changed") }
    history.record("modification", in: &edited, path: file)
    do {
      try GlossaryFile.update(file, common) { current in
        try put(edited, entry, into: &current)
        return true
      }
    } catch {
      tellWhere(path)
      throw error
    }
    if from == nil { common.inform("saved \(edited.id ?? "")") }
  }

  private func tellWhere(_ path: String) {
    guard path != "-" else { return }
    Console.tell(
      "nothing is saved; the text is kept: dragoman glossary edit \(ChildProcess.quoted(file)) "
        + "\(ChildProcess.quoted(concept)) --from \(ChildProcess.quoted(path))")
  }

  /// Puts an edited entry in the place of the one that it was made from, with what others made of that meanwhile.
  private func put(_ edited: ConceptEntry, _ entry: ConceptEntry, into glossary: inout Glossary) throws {
    guard let index = glossary.entries.firstIndex(where: { $0.id == entry.id && (entry.id != nil || $0 == entry) })
    else {
      Console.tell("\(file): error: the concept was removed meanwhile by another program")
      throw ExitCode(1)
    }
    var result = edited
    if glossary.entries[index] != entry {
      let merging = GlossaryMerge.merge(
        base: Glossary(entries: [entry]), ours: Glossary(entries: [glossary.entries[index]]),
        theirs: Glossary(entries: [edited]))
      for conflict in merging.conflicts {
        Console.tell("\(file): conflict: \(conflict.description)")
      }
      guard merging.conflicts.isEmpty, let merged = merging.glossary.entries.first else { throw ExitCode(1) }
      result = merged
      common.warn("\(file): the concept was changed meanwhile by another program; the changes of both are saved")
    }
    if let old = entry.id, let new = result.id, old != new {
      if glossary.entries.contains(where: { $0.id == new }) {
        Console.tell("\(file): error: the identifier ‘\(new)’ was taken meanwhile by another program")
        throw ExitCode(1)
      }
      glossary.entries.remove(at: index)
      glossary.renumber(old, to: new)
      glossary.insert(result)
    } else {
      glossary.entries[index] = result
    }
  }

  /// Notes that nothing had to be changed.
  private func noteCheck() throws {
    try GlossaryFile.update(file, common) { glossary in
      let index = try GlossaryConceptChoice.index(of: concept, in: glossary, path: file)
      history.record("modification", in: &glossary.entries[index], path: file, remark: ConceptEntry.checkedRemark)
      return true
    }
  }
}
