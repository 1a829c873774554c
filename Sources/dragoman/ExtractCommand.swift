public import ArgumentParser
import DragomanDocuments
public import DragomanMatching
public import DragomanRendering
import Glibc

extension TermListFormat: ExpressibleByArgument {}
extension TermOrder: ExpressibleByArgument {}
extension TermClass: ExpressibleByArgument {}
extension EnglishVariety: ExpressibleByArgument {}

extension TermClass {
  /// The help text of `--class`.
  static var helpText: String {
    "Only terms of this class (repeatable): \(allCases.map(\.rawValue).joined(separator: ", "))."
  }
}

/// Which terms of a list are shown by how sure it is of them.
enum StatusChoice: String, ExpressibleByArgument, CaseIterable {
  case all, aligned, candidate

  /// The statuses that the choice stands for.
  var statuses: Set<TermList.Status> {
    switch self {
    case .all: Set(TermList.Status.allCases)
    case .aligned: [.aligned]
    case .candidate: [.candidate]
    }
  }
}

extension MatchKinds: ExpressibleByArgument {
  /// Reads `case,inflection` (only these) or `no-insertion,no-ellipsis` (all but these).
  public init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if argument == "all" {
      self = .all
    } else if names.allSatisfy({ $0.hasPrefix("no-") }) {
      var kinds = MatchKinds.all
      for name in names {
        guard let label = MatchLabel(rawValue: String(name.dropFirst(3))), label != .exact else { return nil }
        kinds = kinds.without(label)
      }
      self = kinds
    } else {
      let labels = names.compactMap(MatchLabel.init(rawValue:))
      guard labels.count == names.count else { return nil }
      self.init(only: Set(labels))
    }
  }
}

extension MatchKinds {
  /// As it would be written on the command line.
  public var defaultValueDescription: String { isAll ? "all" : "some" }
}

/// How far the French is analysed.
enum AnalysisChoice: String, ExpressibleByArgument, CaseIterable {
  case full, lexicon
}

/// `dragoman extract`: the aligned term list.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Lists the names and terms of French texts with their English equivalents.",
    discussion: """
      Reads plain text and HTML in any usual encoding. Page furniture (menus, related links, captions) is put
      aside and reported, see "removed" in the JSON. A term is `aligned` when a glossary vouches for its English,
      else a `candidate`: a name, or a noun phrase that is likely a term. --status candidate lists all of them, the \
      likeliest first; beside aligned terms only the surest noun phrases are listed.
      """)

  @Argument(help: "Text or HTML files; - or none reads standard input.") var inputs: [String] = []
  @Option(
    help: ArgumentHelp(
      "Read all text and HTML files of this folder as one text: frequencies, number of documents, first seen.",
      valueName: "folder"))
  var corpus: String?
  @Option(name: .shortAndLong, help: "Write to this file, atomically, instead of standard output.")
  var output: String?
  @Option(
    help: ArgumentHelp(
      "table, json, jsonl, csv, tsv, markdown, html or tbx; the default is table on a terminal, else json, "
        + "or what the name of the output file says."))
  var format: TermListFormat?
  @Option(help: "Which terms to list: all, aligned or candidate.") var status = StatusChoice.all
  @Option(
    name: .customLong("class"), parsing: .singleValue,
    help: ArgumentHelp(TermClass.helpText))
  var classes: [TermClass] = []
  @Option(
    help: ArgumentHelp(
      "full tells parts of speech apart (traité, a treaty or treated) and looks for names that no glossary holds; "
        + "lexicon only matches, and is faster."))
  var analysis = AnalysisChoice.full
  @Option(
    name: .customLong("match"),
    help: ArgumentHelp(
      "Ways in which an occurrence may differ from the dictionary form: a list with commas of case, accent, elision, "
        + "inflection, feminine, acronym, insertion, permutation, coordination, ellipsis, negation and variant, or of "
        + "those to leave out, each with no- before it; exact is always among them.",
      valueName: "kinds"))
  var kinds: MatchKinds = .all
  @Option(
    help: ArgumentHelp(
      "Order of the list: appearance, french, frequency, class or rank (the likeliest candidate first); the default is "
        + "appearance, and rank where only candidates are listed."))
  var sort: TermOrder?
  @Option(
    name: .customLong("as-of"),
    help: "The date that the list is for, YYYY-MM-DD; the default is the date found in the text.")
  var asOf: ISODate?
  @Option(
    help: ArgumentHelp(
      "us, uk, un or eu: which of several equivalents comes first, and how it is spelt; the default is what the "
        + "glossaries put first."))
  var variety: EnglishVariety?
  @Flag(
    help: "Say how each occurrence came to be listed, and why near misses were not; for table, json and jsonl.")
  var explain = false
  @Option(help: "How many inputs to read side by side; the default is the number of processors.")
  var jobs: Int?
  @Flag(help: "Print processor time by phase on standard error.") var timings = false
  @OptionGroup(title: "Candidates") var rejects: RejectListOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1, found \(jobs)") }
    let format = format ?? Self.defaultFormat(for: output)
    if explain, ![.table, .json, .jsonl].contains(format) {
      throw ValidationError("--explain goes with --format table, json or jsonl, found \(format.rawValue)")
    }
    if corpus != nil, !inputs.isEmpty {
      throw ValidationError("--corpus takes the place of inputs, found \(inputs.joined(separator: ", "))")
    }
    _ = try InputPaths.of(inputs)
  }

  func run() async throws {
    let paths = try corpus.map(CorpusFolder.files) ?? InputPaths.of(inputs)
    let session = try ExtractionSession(
      glossaries, common, analysis: analysis, kinds: kinds, candidates: purpose,
      // A corpus is asked which countries it speaks of when its last text is read.
      listsAligned: status != .candidate || corpus != nil, explains: explain, variety: variety)
    let format = format ?? Self.defaultFormat(for: output)
    let date = asOf?.text
    let run = BatchRun(
      paths: paths, width: min(jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), paths.count), common: common)
    // Only lines that stand alone may be written before all inputs are known to be good.
    let writesAtOnce = format == .jsonl && output == nil
    let selection = TermSelection(
      statuses: status.statuses, classes: classes.isEmpty ? Set(TermClass.allCases) : Set(classes))
    let options = TermListOptions(
      width: output == nil ? Console.width : nil, usesColor: output == nil && common.usesColor,
      hasSeveralInputs: paths.count > 1 && corpus == nil)
    let sort = sort ?? (status == .candidate ? .rank : .appearance)
    let lists = try rejects.lists()
    var results = ExtractionResults(
      timings: session.timings,
      rejected: lists.allSatisfy(\.terms.isEmpty) ? nil : RejectedTerms(lists, analyzer: session.analyzer))
    if let corpus {
      var tally = CorpusTally(session.extractor)
      var hashes = ""
      try await run.forEach({ try session.extract($0, asOf: date, isPartOfCorpus: true) }) { result in
        results.timings = results.timings + result.timings
        hashes += result.list.source.sha256
        if let findings = result.findings { tally.add(findings, result.list) }
      }
      results.failed = run.failed
      if !results.failed {
        let list = results.take(
          tally.termList(path: corpus, sha256: SHA256.hexadecimalDigest(of: Array(hashes.utf8))), selection, sort)
        try OutputFile.write(to: output) { write in
          var writer = TermListWriter(format: format, options: options, to: write)
          try writer.append(list)
          try writer.finish()
        }
      }
    } else if writesAtOnce {
      var writer = TermListWriter(format: format, options: options, to: OutputFile.toStandardOutput)
      try await run.forEach({ try session.extract($0, asOf: date) }) { result in
        let list = results.take(result, selection, sort)
        try writer.append(list, document: result.document)
      }
      try writer.finish()
      results.failed = run.failed
    } else {
      var lists: [(TermList, Document)] = []
      try await run.forEach({ try session.extract($0, asOf: date) }) { result in
        lists.append((results.take(result, selection, sort), result.document))
      }
      results.failed = run.failed
      if !results.failed {
        let start = Timings.now()
        try OutputFile.write(to: output) { write in
          var writer = TermListWriter(format: format, options: options, to: write)
          for (list, document) in lists { try writer.append(list, document: document) }
          try writer.finish()
        }
        results.timings.output += Timings.now() - start
      }
    }
    if results.rejectedCount > 0 {
      let names = lists.filter { !$0.terms.isEmpty }.map(\.path).joined(separator: ", ")
      common.warn(
        "\(results.rejectedCount) \(results.rejectedCount == 1 ? "candidate" : "candidates") left out, rejected in \(names)"
      )
    }
    if timings { Console.note(results.timings.line) }
    if results.failed { throw ExitCode(2) }
    if results.isEmpty { throw ExitCode(1) }
  }

  /// Who reads noun phrases that no glossary holds; nil where they are not looked for. A list of candidates is read by
  /// who looks for terms, one of all that a text has by who translates it.
  private var purpose: CandidatePurpose? {
    switch status {
    case .aligned: nil
    case .candidate: .terminology
    case .all: corpus == nil ? .translation : .terminology
    }
  }

  /// What is gathered over the inputs.
  private struct ExtractionResults {
    var timings: Timings
    /// What reject lists keep out; nil where there is none.
    let rejected: RejectedTerms?
    var rejectedCount = 0
    var isEmpty = true
    var failed = false

    init(timings: Timings, rejected: RejectedTerms?) {
      self.timings = timings
      self.rejected = rejected
    }

    /// The part of a result that is wanted, in the order that is wanted.
    mutating func take(
      _ result: ExtractionSession.Result, _ selection: TermSelection, _ order: TermOrder
    ) -> TermList {
      timings = timings + result.timings
      return take(result.list, selection, order)
    }

    /// The part of a list that is wanted, in the order that is wanted.
    mutating func take(_ list: TermList, _ selection: TermSelection, _ order: TermOrder) -> TermList {
      var list = list.filtered(by: selection).sorted(by: order)
      if let rejected {
        list = list.leavingOut(rejected)
        rejectedCount += list.rejected?.count ?? 0
      }
      if !list.terms.isEmpty { isEmpty = false }
      return list
    }
  }

  private static func defaultFormat(for output: String?) -> TermListFormat {
    guard let output, output != "-" else { return Console.isTerminal(STDOUT_FILENO) ? .table : .json }
    switch output.split(separator: ".").last?.lowercased() {
    case "jsonl": return .jsonl
    case "csv": return .csv
    case "tsv", "tab": return .tsv
    case "md", "markdown": return .markdown
    case "html", "htm": return .html
    case "tbx": return .tbx
    case "txt": return .table
    default: return .json
    }
  }
}
