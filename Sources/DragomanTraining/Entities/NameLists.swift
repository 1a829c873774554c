package import DragomanGlossary
package import DragomanLanguage

/// Gathers the names of the gazetteer: from our own lists and from the glossaries.
package struct NameLists: ~Copyable {
  private var builder = EntityGazetteerBuilder()
  private var tokenizer: NameTokenizer
  /// How many names were added.
  package private(set) var count = 0

  /// No names yet.
  package init(analyzer: FrenchAnalyzer) { tokenizer = NameTokenizer(analyzer: analyzer) }

  /// The types that a list gives to its names, by the name of its file.
  private static let typesOfList: [String: EntityGazetteer.Types] = [
    "given-names.txt": .givenName, "surnames.txt": .surname, "places-france.txt": .place, "places-world.txt": .place,
    "subdivisions.txt": .place, "countries.txt": .country, "companies.txt": .company, "media.txt": .medium,
    "organizations.txt": .organization, "works.txt": .work, "small-letter-names.txt": [.organization, .lowerName],
    "organization-words.txt": .organizationWord, "place-words.txt": .placeWord,
  ]

  /// Adds the lists of a folder: names between semicolons, comment lines with `#`.
  ///
  /// - Throws: `FileError` for a list that cannot be read, or whose name is not known.
  package mutating func add(listsIn folder: String) throws {
    for name in try FileBytes.names(inFolder: folder) where name.hasSuffix(".txt") {
      guard let types = Self.typesOfList[name] else {
        throw FileError(path: "\(folder)/\(name)", reason: "expected a list of a known name, as surnames.txt")
      }
      let text = String(decoding: try FileBytes.read("\(folder)/\(name)"), as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
        for entry in line.split(separator: ";") {
          let name = entry.drop(while: \.isWhitespace)
          if !name.isEmpty { add(String(name), types) }
        }
      }
    }
  }

  /// Adds the names of a glossary: the French terms of its named concepts, and the English ones of persons, places
  /// and organizations, which French texts cite.
  package mutating func add(_ glossary: Glossary) {
    for entry in glossary.entries {
      guard let types = Self.types(of: entry) else { continue }
      let isCited = !types.isDisjoint(with: [.person, .place, .country, .organization])
      for term in entry.terms(in: .french) { add(term, types, splitsPersons: true) }
      guard isCited else { continue }
      for term in entry.terms(in: .english) { add(term, types, splitsPersons: false) }
    }
  }

  private static func types(of entry: ConceptEntry) -> EntityGazetteer.Types? {
    let isState = entry.subjectFields.contains("states and territories")
    for subset in entry.projectSubsets {
      switch subset {
      case "person": return .person
      case "place": return isState ? .country : .place
      case "organization": return .organization
      case "event": return .event
      case "instrument": return .instrument
      case "demonym": return .demonym
      case "title": return .title
      case "metonym": return .seat
      default: continue
      }
    }
    return nil
  }

  private mutating func add(_ term: TermSection, _ types: EntityGazetteer.Types, splitsPersons: Bool) {
    let text = term.text
    let hasCapital = text.contains { $0.isUppercase || $0.isNumber }
    guard hasCapital || !types.isDisjoint(with: [.title, .demonym]) else { return }
    let isAcronym = types == .organization && (term.termType == "acronym" || term.termType == "initialism")
    add(text, isAcronym ? .acronym : types)
    guard types == .person, splitsPersons else { return }
    let parts = text.split(separator: " ")
    guard parts.count > 1 else { return }
    add(String(parts[0]), .givenName)
    add(String(parts[parts.count - 1]), .surname)
    if parts.count > 2 { add(parts[1...].joined(separator: " "), .surname) }
  }

  private mutating func add(_ name: String, _ types: EntityGazetteer.Types) {
    builder.add(tokenizer.tokens(of: name), types)
    count += 1
  }

  /// The gazetteer file.
  package func finish() -> [UInt8] { builder.finish() }
}
