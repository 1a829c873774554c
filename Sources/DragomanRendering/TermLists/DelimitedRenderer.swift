import DragomanDocuments
import DragomanMatching

/// The term list as rows of fields: CSV quoted as RFC 4180 says, or tab-separated values.
struct DelimitedRenderer: TermListRenderer {
  /// What parts the fields.
  enum Dialect {
    case commas, tabs
  }

  private let dialect: Dialect
  private let sink: ByteSink

  init(_ dialect: Dialect, into sink: ByteSink) {
    self.dialect = dialect
    self.sink = sink
  }

  func begin() {
    writeRow(["french", "class", "english", "status", "frequency", "concept", "glossary", "contexts"])
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    let snippets = ContextSnippet(document)
    for term in list.terms {
      writeRow([
        term.readableFrench, term.termClass.rawValue,
        term.isGuessed ? term.readableEnglish : term.english.joined(separator: "; "), term.status.rawValue,
        String(term.frequency), term.concept ?? "", term.glossary ?? "",
        snippets.contexts(of: term).joined(separator: " | "),
      ])
      try sink.checkpoint()
    }
  }

  private func writeRow(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { sink.append(dialect == .commas ? "," : "\t") }
      let field = Self.looksLikeFormula(field) ? "'" + field : field
      switch dialect {
      case .commas: appendQuoted(field)
      case .tabs: appendFlat(field)
      }
    }
    sink.append("\n")
  }

  private func appendQuoted(_ field: String) {
    guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      sink.append(field)
      return
    }
    sink.append("\"")
    for byte in field.utf8 {
      if byte == 0x22 { sink.append("\"") }
      sink.bytes.append(byte)
    }
    sink.append("\"")
  }

  /// The format has no quoting: what would end a field becomes a space.
  private func appendFlat(_ field: String) {
    for byte in field.utf8 {
      sink.bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
  }

  /// Whether a spreadsheet would run the field. A leading sign alone is harmless and stays (`-isme`); what
  /// does harm calls a function or another program.
  static func looksLikeFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first, [0x3D, 0x2B, 0x2D, 0x40].contains(first) else { return false }
    return field.utf8.contains { $0 == 0x28 || $0 == 0x7C || $0 == 0x21 }
  }
}
