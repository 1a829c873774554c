import ArgumentParser
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// `dragoman glossary reject`: candidates that are not to be offered again.
struct GlossaryRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Remembers candidates that are not to be offered again, shows them, or takes them back.",
    discussion: """
      extract leaves out what a reject list holds, whatever its inflection, and says how many it left out. There is a \
      list for the user ($XDG_DATA_HOME/dragoman/rejected.tsv) and one for each project (.dragoman/rejected.tsv in the \
      project's folder); a list is plain text, one term a line, a day and a remark behind tabs; lines that begin with # are yours.

      EXAMPLES
        dragoman glossary reject 'dernière minute' 'point presse'
        dragoman glossary reject --project 'nos confrères' --remark 'press'
        dragoman glossary reject --from terms.json --only 'point presse'
        dragoman glossary reject                        shows what is rejected
        dragoman glossary reject --remove 'point presse'

      Exit status: 0 done; 1 nothing changed, or nothing to show; 2 error.
      """)

  @Argument(help: "French terms; none shows the list.") var terms: [String] = []
  @Flag(help: "Change the list of the project, below the current folder or the nearest one above that has one.")
  var project = false
  @Option(name: .customLong("reject-list"), help: ArgumentHelp("Change this list.", valueName: "path"))
  var path: String?
  @Flag(help: "Take the terms off the list.") var remove = false
  @Option(
    help: ArgumentHelp("Take the candidates of a term list of dragoman extract --format json.", valueName: "termlist"))
  var from: String?
  @Option(help: ArgumentHelp("Of the term list, only this French term.", valueName: "term")) var only: [String] = []
  @Option(help: "Why, for whoever reads the list.") var remark: String?
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD; else today.", valueName: "date")) var date: ISODate?
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if project, path != nil { throw ValidationError("--project and --reject-list name two lists; give one") }
    if from == nil, !only.isEmpty { throw ValidationError("--only chooses from a term list; name it with --from") }
    if remove, terms.isEmpty, from == nil { throw ValidationError("--remove expects terms, found none") }
    for term in terms where !term.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("expected a French term, found ‘\(term)’")
    }
  }

  func run() throws {
    let target = try target()
    common.inform("\(target): the reject list")
    let chosen = try chosen()
    if chosen.isEmpty {
      if from != nil {
        common.warn("nothing to reject")
        throw ExitCode(1)
      }
      return try show(target)
    }
    if let slash = target.lastIndex(of: "/"), slash != target.startIndex {
      FileBytes.makeFolder(String(target[..<slash]))
    }
    let lock = try FileLock(target) { common.warn("\(target): waiting for another process that changes it") }
    var list = ResourceLocator.exists(target) ? try RejectList.read(target) : RejectList(path: target)
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let before = list.terms.count
    if remove {
      let taken = RejectedTerms(
        [RejectList(path: "", terms: chosen.map { RejectList.Term(french: $0) })], analyzer: analyzer)
      list.removeAll { taken.contains($0.french) }
    } else {
      let known = RejectedTerms([list], analyzer: analyzer)
      for term in chosen where !known.contains(term) {
        list.append(RejectList.Term(french: term, day: date?.text ?? HistoryOptions.today(), remark: remark))
      }
    }
    let count = abs(list.terms.count - before)
    if count > 0 { try FileBytes.write(target, list.bytes) }
    _ = consume lock
    common.warn(
      "\(target): \(count) \(count == 1 ? "term" : "terms") \(remove ? "taken off" : "added"), \(list.terms.count) in all"
    )
    if count == 0 { throw ExitCode(1) }
  }

  /// The list to show or change.
  ///
  /// - Throws: `FileError` where the user has no home.
  private func target() throws -> String {
    if let path { return path }
    if project {
      return RejectListOptions.projectPath ?? "\(FileBytes.resolvingLinks("."))/\(RejectListOptions.projectName)"
    }
    guard let path = RejectListOptions.userPath else {
      throw FileError(
        path: "rejected.tsv", reason: "expected HOME or XDG_DATA_HOME to be set; name a file with --reject-list")
    }
    return path
  }

  private func chosen() throws -> [String] {
    guard let from else { return terms }
    var found: [String] = []
    for candidate in try CandidateList.read(from).flatMap(\.candidates)
    where only.isEmpty || only.contains(candidate.french) { found.append(candidate.french) }
    for term in Set(only).subtracting(found).sorted() {
      common.warn("\(from): warning: no candidate ‘\(term)’ in the term list")
    }
    return found + terms
  }

  private func show(_ target: String) throws {
    guard ResourceLocator.exists(target) else {
      common.warn("\(target): no reject list yet")
      throw ExitCode(1)
    }
    let list = try RejectList.read(target)
    let lines = list.terms.map { term in
      [term.french, term.day ?? "", term.remark ?? ""].map(DisplayText.visible).joined(separator: "\t")
    }
    try OutputFile.toStandardOutput(Array(lines.map { $0 + "\n" }.joined().utf8))
    if lines.isEmpty { throw ExitCode(1) }
  }
}
