/// Reads gettext PO as a glossary: the message is a term, its translation an equivalent.
///
/// Entries of one concept are those that name it in a reference `#: concept:ID`; every other message is an entry
/// of its own. The flag `forbidden`, as Weblate has it, makes the translation a deprecated term.
struct POReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.po]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    for line in sign.text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      return line.hasPrefix("msgid \"") || line.hasPrefix("msgctxt \"") ? .po : nil
    }
    return nil
  }

  /// A message with its comments.
  private struct Message {
    var parts: [String: String] = [:]
    var definition: [String] = []
    var notes: [String] = []
    var references: [String] = []
    var flags: [String] = []
    var position: FilePosition?
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    var builder = GlossaryBuilder()
    var languages = (
      source: options.languages.first ?? .english, target: options.languages.dropFirst().first ?? .undetermined
    )
    var message = Message()
    var keyword = ""
    var count = 0
    var lastConcept: String?

    func flush() {
      defer { (message, keyword) = (Message(), "") }
      guard let id = message.parts["msgid"] else { return }
      if id.isEmpty {
        let header = message.parts["msgstr"] ?? ""
        for line in header.split(separator: "\n") {
          let pair = line.split(separator: ":", maxSplits: 1).map { collapsingXMLSpace(String($0)) }
          guard pair.count == 2, !pair[1].isEmpty else { continue }
          if pair[0] == "Language" {
            languages.target = LanguageTag(pair[1].split(separator: "_").joined(separator: "-"))
          }
          if pair[0] == "X-Source-Language" { languages.source = LanguageTag(pair[1]) }
        }
        builder.setLanguage(languages.source)
        return
      }
      count += 1
      let concept = message.references.first { $0.hasPrefix("concept:") }.map { String($0.dropFirst(8)) }
      if concept == nil || concept != lastConcept {
        var entry = ConceptEntry(id: concept ?? "m\(count)", position: message.position)
        entry.add(.subjectField, message.parts["msgctxt"].map { String($0.split(separator: "#").first ?? "") })
        entry.add(.definition, message.definition.joined(separator: " "))
        for note in message.notes { entry.addNote(note) }
        for reference in message.references where !reference.hasPrefix("concept:") { entry.add(.source, reference) }
        builder.add(entry)
      }
      lastConcept = concept
      var target = TermSection(InlineText(collapsingXMLSpace(message.parts["msgstr"] ?? "")))
      if message.flags.contains("forbidden") {
        target.add(.administrativeStatus, AdministrativeStatus.deprecated.rawValue)
      }
      builder.addToLastEntry(TermSection(InlineText(collapsingXMLSpace(id))), in: languages.source)
      builder.addToLastEntry(target, in: languages.target)
    }

    let decoded = DecodedText(try input.bytes())
    for (index, line) in decoded.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let position = FilePosition(line: index + 1, column: 1)
      let isEmpty = line.utf8.allSatisfy(isXMLSpace)
      if isEmpty
        || (line.hasPrefix("#") || line.hasPrefix("msgctxt") || line.hasPrefix("msgid "))
          && message.parts["msgstr"] != nil
      {
        flush()
      }
      if message.position == nil { message.position = position }
      if isEmpty || line.hasPrefix("#~") { continue }
      if line.hasPrefix("#") {
        let rest = collapsingXMLSpace(String(line.dropFirst(2)))
        switch line.dropFirst().first {
        case ".": message.definition.append(rest)
        case ":": message.references += [rest]
        case ",": message.flags += rest.split(separator: ",").map { collapsingXMLSpace(String($0)) }
        case "|": break
        default: if !rest.isEmpty { message.notes.append(rest) }
        }
        continue
      }
      guard let quote = line.firstIndex(of: "\""), let value = POString.decode(line[quote...]) else {
        throw GlossaryError(
          .notWellFormed, "expected a keyword and a text in quotation marks, found ‘\(line.prefix(40))’",
          path: input.path, position: position)
      }
      let name = collapsingXMLSpace(String(line[..<quote]))
      if !name.isEmpty { keyword = name == "msgstr[0]" ? "msgstr" : name }
      guard ["msgctxt", "msgid", "msgid_plural", "msgstr"].contains(keyword) || keyword.hasPrefix("msgstr[") else {
        throw GlossaryError(
          .notWellFormed, "expected msgctxt, msgid or msgstr, found ‘\(keyword.prefix(40))’", path: input.path,
          position: position)
      }
      message.parts[keyword, default: ""] += value
    }
    if message.parts["msgid"] != nil, message.parts["msgstr"] == nil {
      throw GlossaryError(
        .notWellFormed, "the file ends before the translation of a message", path: input.path,
        position: message.position)
    }
    flush()
    return builder.reading.after(decoded.diagnostics)
  }
}

/// The texts in quotation marks of PO.
enum POString {
  /// What stands between the quotation marks; nil where they are not closed.
  static func decode(_ quoted: Substring) -> String? {
    var scalars = quoted.unicodeScalars.dropFirst()
    var result = ""
    while let scalar = scalars.popFirst() {
      if scalar == "\"" { return scalars.allSatisfy { $0 == " " || $0 == "\t" } ? result : nil }
      guard scalar == "\\" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.popFirst() {
      case "n": result += "\n"
      case "t": result += "\t"
      case "r": result += "\r"
      case let other?: result.unicodeScalars.append(other)
      case nil: return nil
      }
    }
    return nil
  }

  /// The text in quotation marks.
  static func encode(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
