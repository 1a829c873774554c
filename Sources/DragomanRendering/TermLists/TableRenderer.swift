import DragomanDocuments
import DragomanLanguage
import DragomanMatching

/// The term list as columns for a terminal, aligned by display width.
struct TableRenderer: TermListRenderer {
  private let options: TermListOptions
  private let sink: ByteSink
  private var isFirst = true

  init(_ options: TermListOptions, into sink: ByteSink) {
    self.options = options
    self.sink = sink
  }

  /// No column is made narrower than this to fit the terminal.
  private static let narrowest = 12

  private struct Row {
    let french: String
    let english: String
    let termClass: TermClass
    let isCandidate: Bool
    let isDoubtful: Bool
    let count: String
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    if !isFirst { sink.append("\n") }
    isFirst = false
    if options.hasSeveralInputs {
      write(DisplayText.visible(list.source.path), style: "1")
      sink.append("\n")
    }
    let rows = list.terms.map(Self.row)
    let columns = widths(of: rows)
    if !rows.isEmpty {
      writeHeader(columns)
      for row in rows {
        write(row, columns)
        try sink.checkpoint()
      }
    }
    writeSummary(of: list)
    try writeExplanation(of: list)
  }

  /// How each occurrence came to be listed, in order of the text, and what stands there without being listed.
  private func writeExplanation(of list: TermList) throws {
    guard let refused = list.refused else { return }
    var lines: [(start: UInt32, text: String)] = []
    for term in list.terms {
      for occurrence in term.occurrences {
        let english = occurrence.inContext ?? term.english.first
        let head = english.map { "\(occurrence.text) = \($0)" } ?? occurrence.text
        lines.append((occurrence.spans.first?.start ?? 0, "\(head): \(occurrence.derivation.joined(separator: " → "))"))
      }
    }
    for term in refused {
      lines.append((term.span.start, "\(term.text): not listed as \(term.french): \(term.reason.text)"))
    }
    sink.append("\n")
    for line in lines.enumerated().sorted(by: { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }) {
      sink.append(DisplayText.visible(line.element.text))
      sink.append("\n")
      try sink.checkpoint()
    }
  }

  private static func row(_ term: TermList.Term) -> Row {
    let english = term.english.isEmpty ? "(no glossary entry)" : term.readableEnglish
    return Row(
      french: DisplayText.visible(term.readableFrench), english: DisplayText.visible(english),
      termClass: term.termClass,
      isCandidate: term.status == .candidate, isDoubtful: term.status == .aligned && term.isDoubtful,
      count: String(term.frequency))
  }

  private struct Columns {
    var french: Int
    var english: Int
    let termClass: Int
    let count: Int
    /// The mark, and two spaces between the columns.
    var total: Int { 2 + french + 2 + english + 2 + termClass + 2 + count }
  }

  private func widths(of rows: [Row]) -> Columns {
    var columns = Columns(
      french: rows.reduce(6) { max($0, DisplayWidth.width(of: $1.french)) },
      english: rows.reduce(7) { max($0, DisplayWidth.width(of: $1.english)) },
      termClass: rows.reduce(5) { max($0, $1.termClass.rawValue.utf8.count) },
      count: rows.reduce(1) { max($0, $1.count.utf8.count) })
    guard let width = options.width, columns.total > width else { return columns }
    // The two wide columns share the room; the one that needs less than half leaves the rest to the other.
    let room = max(2 * Self.narrowest, width - (columns.total - columns.french - columns.english))
    if columns.french <= room / 2 {
      columns.english = room - columns.french
    } else if columns.english <= room - room / 2 {
      columns.french = room - columns.english
    } else {
      columns.french = room / 2
      columns.english = room - columns.french
    }
    return columns
  }

  private func writeHeader(_ columns: Columns) {
    sink.append("  ")
    let count = String(repeating: " ", count: columns.count - 1) + "N"
    let names = [("French", columns.french), ("English", columns.english), ("Class", columns.termClass)]
    for (name, width) in names {
      write(name, style: "4")
      pad(width - name.utf8.count + 2)
    }
    write(count, style: "4")
    sink.append("\n")
  }

  private func write(_ row: Row, _ columns: Columns) {
    sink.append(row.isCandidate ? "? " : row.isDoubtful ? "~ " : "  ")
    let french = DisplayWidth.truncate(row.french, to: columns.french)
    write(french, style: "1")
    pad(columns.french - DisplayWidth.width(of: french) + 2)
    let english = DisplayWidth.truncate(row.english, to: columns.english)
    write(english, style: row.isCandidate ? "2" : nil)
    pad(columns.english - DisplayWidth.width(of: english) + 2)
    write(row.termClass.rawValue, style: row.termClass.ansiColor)
    pad(columns.termClass - row.termClass.rawValue.utf8.count + 2 + columns.count - row.count.utf8.count)
    sink.append(row.count)
    sink.append("\n")
  }

  private func writeSummary(of list: TermList) {
    let candidates = list.terms.count { $0.status == .candidate }
    let doubtful = list.terms.count { $0.status == .aligned && $0.isDoubtful }
    let occurrences = list.terms.reduce(0) { $0 + $1.frequency }
    var summary = Self.count(list.terms.count, "term", "terms")
    if candidates > 0 {
      summary += " (\(list.terms.count - candidates) aligned, "
      summary += Self.count(candidates, "candidate", "candidates") + " marked ?)"
    }
    if doubtful > 0 { summary += ", " + Self.count(doubtful, "doubtful one", "doubtful ones") + " marked ~" }
    summary += ", " + Self.count(occurrences, "occurrence", "occurrences")
    if !list.removed.isEmpty {
      summary += "; " + Self.count(list.removed.count, "stretch", "stretches") + " of page furniture left out"
    }
    if !list.terms.isEmpty { sink.append("\n") }
    write(summary, style: "2")
    sink.append("\n")
  }

  private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number == 1 ? singular : plural)"
  }

  private func write(_ text: String, style: String?) {
    guard options.usesColor, let style else {
      sink.append(text)
      return
    }
    sink.append("\u{1B}[\(style)m\(text)\u{1B}[0m")
  }

  private func pad(_ columns: Int) {
    for _ in 0..<max(0, columns) { sink.bytes.append(0x20) }
  }
}

extension TermClass {
  /// The colour in a terminal, of the sixteen that every theme keeps readable.
  fileprivate var ansiColor: String {
    switch self {
    case .person: "35"
    case .place: "32"
    case .organization: "34"
    case .event: "33"
    case .instrument: "36"
    case .title: "95"
    case .demonym: "92"
    case .term: "39"
    case .metonym: "96"
    }
  }
}
