import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanRendering
import Glibc

/// `dragoman glossary merge`: one glossary from two.
struct GlossaryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merges two versions of a glossary, or two glossaries that were made apart.",
    discussion: """
      With --base, OURS and THEIRS are versions of that file: what only one changed is taken from it, and what both \
      changed at the same place is a conflict. Without it, they are glossaries of their own: the same concepts are \
      found by identifier, by an address that both refer to, and by terms that they share in two languages.

      In a conflict nothing is lost. Both values stay in the result, and a note beside them begins with \
      ‘merge conflict:’; decide, and take the note out (dragoman glossary edit FILE CONCEPT).

      EXAMPLES
        dragoman glossary merge --base base.tbx ours.tbx theirs.tbx -o merged.tbx
        dragoman glossary merge ours.tbx theirs.tbx --prefer ours -o both.tbx
        dragoman glossary merge ours.tbx theirs.tbx --keep-both -o both.tbx

      AS A MERGE DRIVER OF GIT
        git config merge.dragoman.name 'glossaries by concept and term'
        git config merge.dragoman.driver 'dragoman glossary merge --base %O %A %B -o %A'
        echo '*.tbx merge=dragoman' >> .gitattributes

      Exit status: 0 merged; 1 merged with conflicts, which are named on standard error; 2 error, and no file is changed.
      """)

  /// Which glossary is right in a conflict.
  enum Side: String, ExpressibleByArgument, CaseIterable {
    case ours, theirs
  }

  @Option(help: ArgumentHelp("The version that both come from.", valueName: "file")) var base: String?
  @Argument(help: "Our version; its layout and header lead.") var ours: String
  @Argument(help: "Their version.") var theirs: String
  @Option(help: "Settle conflicts: take the value of ours or theirs.") var prefer: Side?
  @Flag(help: "Settle conflicts: keep both values, without a mark.") var keepBoth = false
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if [base, ours, theirs].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once")
    }
    if prefer != nil, keepBoth { throw ValidationError("--prefer and --keep-both contradict each other") }
  }

  func run() throws {
    try GlossaryFile.refuseForeignName(output.output)
    // Whoever changes the file waits; whoever changed it while we wait is seen.
    let lock = try GlossaryFile.lock(output.output, common)
    let merging = try merged()
    try GlossaryFile.write(merging.glossary, to: output.output, common)
    _ = consume lock
    for diagnostic in merging.diagnostics {
      if diagnostic.severity == .note {
        common.inform(diagnostic.message)
      } else {
        common.warn(diagnostic.description)
      }
    }
    for conflict in merging.conflicts {
      Console.tell("\(output.output ?? ours): conflict: \(conflict.description)")
    }
    if !merging.conflicts.isEmpty { throw ExitCode(1) }
  }

  private func merged() throws -> GlossaryMerge.Merging {
    let oursReading = try read(ours)
    let theirsReading = try read(theirs)
    guard let base else { return GlossaryMerge.unite(oursReading, theirsReading, resolving: resolve) }
    // An empty base is what git gives where both sides added the file.
    let bytes = try FileBytes.read(base)
    if bytes.isEmpty { return GlossaryMerge.unite(oursReading, theirsReading, resolving: resolve) }
    return GlossaryMerge.merge(
      base: try GlossaryReader.read(bytes, path: base).glossary, ours: oursReading, theirs: theirsReading,
      resolving: resolve)
  }

  private func read(_ path: String) throws -> Glossary {
    let reading = try GlossaryReader.read(FileBytes.read(path), path: path)
    for diagnostic in reading.diagnostics { common.warn(diagnostic.description(in: path)) }
    return reading.glossary
  }

  private func resolve(_ conflict: MergeConflict) -> MergeConflict.Resolution {
    switch prefer {
    case .ours: return .ours
    case .theirs: return .theirs
    case nil: break
    }
    if keepBoth { return .both }
    // A merge driver runs on a terminal, too, and must not wait for an answer there.
    let mayAsk = base == nil && ours != "-" && theirs != "-" && !common.quiet
    guard mayAsk, Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDERR_FILENO) else { return .marked }
    Console.note(DisplayText.visible(conflict.description))
    switch Console.ask("take [o]urs, [t]heirs, [b]oth, or mark it for [l]ater? [l] ")?.lowercased().first {
    case "o": return .ours
    case "t": return .theirs
    case "b": return .both
    default: return .marked
    }
  }
}
