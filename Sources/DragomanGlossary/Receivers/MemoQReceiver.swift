/// Writes a term base for memoQ: CSV with semicolons and headings, one entry on a line, synonyms in further columns.
///
/// The columns are those of its documentation (docs.memoq.com, “Term base in CSV format”): of the entry, then of each
/// language its definition, then of each term the term, `Term_Info` and `Term_Example`. By “New term defaults”, matching
/// *Custom* lets whatever follows a `|` vary, and *Permissive* letter case lets small letters stand for capitals but
/// not capitals for small letters: so terms that inflect are written with `|` word by word, and acronyms in press casing
/// (*Otan*), which also finds *OTAN*. Forms that the stem does not cover are synonyms of their own.
struct MemoQReceiver: ReceiverFormat {
  let name = "memoQ"

  /// A term with what memoQ is to know of it.
  private struct Term {
    var text: String
    var info: String
  }

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    let sources = concepts.map { terms($0.sources) }
    let targets = concepts.map { concept in
      concept.targets.map { Term(text: $0, info: "CasePermissive;HalfPrefix") }
        + concept.forbidden.map { Term(text: $0, info: "CasePermissive;HalfPrefix;Forbidden") }
    }
    let widths = (
      source: max(1, sources.map(\.count).max() ?? 1), target: max(1, targets.map(\.count).max() ?? 1)
    )
    var bytes: [UInt8] = []
    let semicolon = UInt8(ascii: ";")
    DelimitedWriter.append(
      Self.entryColumns + columns(of: job.source, widths.source) + columns(of: job.target, widths.target),
      separator: semicolon, to: &bytes)
    for (index, concept) in concepts.enumerated() {
      var row = Self.entryColumns.map { column in
        switch column {
        case "Entry_ID": String(index)
        case "Entry_Subject": concept.subject ?? ""
        case "Entry_Note": concept.note ?? ""
        default: ""
        }
      }
      row.append(concept.definition ?? "")
      append(sources[index], width: widths.source, to: &row)
      row.append("")
      append(targets[index], width: widths.target, to: &row)
      DelimitedWriter.append(row, separator: semicolon, to: &bytes)
    }
    return (bytes, concepts.count)
  }

  private static let entryColumns = [
    "Entry_ID", "Entry_Subject", "Entry_Domain", "Entry_ClientID", "Entry_ProjectID", "Entry_Created",
    "Entry_Creator", "Entry_LastModified", "Entry_Modifier", "Entry_Note",
  ]

  private func terms(_ sources: [ReceiverConcept.Source]) -> [Term] {
    var result: [Term] = []
    func add(_ text: String, _ info: String) {
      if !result.contains(where: { $0.text == text }) { result.append(Term(text: text, info: info)) }
    }
    for source in sources {
      let mark = source.isForbidden ? ";Forbidden" : ""
      let stem = TermStem(source.forms(.inflection), marksEnds: true)
      add(stem.pattern, (stem.isMarked ? "CasePermissive;Custom" : "CasePermissive;Exact") + mark)
      for form in stem.uncovered + source.forms.filter({ $0.difference == .spelling }) {
        add(form.text, "CasePermissive;Exact" + mark)
      }
    }
    return result
  }

  private func columns(of language: LanguageTag, _ count: Int) -> [String] {
    let name = LanguageName.english(language)
    return ["\(name)_Def"] + (0..<count).flatMap { _ in [name, "Term_Info", "Term_Example"] }
  }

  private func append(_ terms: [Term], width: Int, to row: inout [String]) {
    for index in 0..<width {
      row += index < terms.count ? [terms[index].text, terms[index].info, ""] : ["", "", ""]
    }
  }
}
