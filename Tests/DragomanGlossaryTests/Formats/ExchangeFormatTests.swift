import Testing

@testable import DragomanGlossary

/// What holds for every format that is written: reading gives back what it can hold, and the rest is reported.
@Suite struct ExchangeFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let format: GlossaryFormat
    let capacity: FormatCapacity?
    var testDescription: String { format.rawValue }
  }

  /// The formats with what they hold; those without a table hold it in forms of their own.
  static let cases = [
    Case(format: .csv, capacity: DelimitedWriter.capacity), Case(format: .tsv, capacity: DelimitedWriter.capacity),
    Case(format: .xlsx, capacity: DelimitedWriter.capacity),
    Case(format: .tmx, capacity: TMXWriter.capacity), Case(format: .glossml, capacity: GlossMLWriter.capacity),
    Case(format: .multiterm, capacity: MultiTermWriter.capacity),
    Case(format: .tbxMin, capacity: TBXMinWriter.capacity), Case(format: .skos, capacity: nil),
    Case(format: .xliff, capacity: nil), Case(format: .utx, capacity: nil), Case(format: .po, capacity: nil),
  ]

  /// A glossary line by line. The order of languages and of different data categories says nothing.
  private static func lines(_ glossary: Glossary) -> [String] {
    var result: [String] = []
    func add(_ categories: [DataCategory]) {
      let keys = categories.map { "\($0.kind.elementName) \($0.name)" }
      for index in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
        result.append("  \(keys[index]): \(categories[index].text) \(categories[index].target ?? "")")
      }
    }
    for entry in glossary.entries {
      result.append("entry \(entry.id ?? "")")
      add(entry.categories)
      for section in entry.languages.sorted(by: { $0.language.rawValue < $1.language.rawValue }) {
        result.append("language \(section.language)")
        add(section.categories)
        for term in section.terms {
          result.append("term \(term.text)")
          add(term.categories)
        }
      }
    }
    return result
  }

  @Test func allFormatsAreInTheTable() {
    let written = GlossaryFormats.writers.flatMap(\.formats).filter {
      ![.tbx, .tbxDCT, .tbx2008, .tbxMin2013].contains($0)
    }
    #expect(Set(written) == Set(Self.cases.map(\.format)))
  }

  @Test(arguments: cases, 0..<20 as Range<UInt64>)
  func readsBackWhatItWrote(_ example: Case, seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 6)
    let writing = try GlossaryWriter(format: example.format).write(glossary)
    let first = try GlossaryReader.read(writing.bytes, path: "first")
    #expect(first.diagnostics.filter { $0.severity > .note }.map(\.description) == [], "seed \(seed)")
    if let capacity = example.capacity {
      var report = TBXFitting.Report()
      var held = capacity.fitted(glossary, as: GlossaryWriter(format: example.format), &report)
      if [.csv, .tsv, .xlsx].contains(example.format) { held.entries = held.entries.map(Self.withoutRepeats) }
      #expect(Self.lines(first.glossary) == Self.lines(held), "seed \(seed)")
      let warnings = report.diagnostics.filter { $0.severity > .note }
      #expect(Set(writing.diagnostics).isSuperset(of: warnings))
    }
    // What was read once loses nothing more.
    let again = try GlossaryWriter(format: example.format).write(first.glossary)
    #expect(again.diagnostics.filter { $0.severity > .note }.map(\.description) == [], "seed \(seed)")
    let second = try GlossaryReader.read(again.bytes, path: "second")
    #expect(Self.lines(second.glossary) == Self.lines(first.glossary), "seed \(seed)")
  }

  /// An entry in which nothing is said twice: rows of a table repeat what is of the whole.
  private static func withoutRepeats(_ entry: ConceptEntry) -> ConceptEntry {
    func once<Value: Hashable>(_ values: [Value]) -> [Value] {
      var seen: Set<Value> = []
      return values.filter { seen.insert($0).inserted }
    }
    var entry = entry
    entry.categories = once(entry.categories)
    for index in entry.languages.indices {
      entry.languages[index].categories = once(entry.languages[index].categories)
      entry.languages[index].terms = once(entry.languages[index].terms)
    }
    return entry
  }

  /// Terms are never lost in silence.
  @Test(arguments: cases, 0..<20 as Range<UInt64>)
  func losesNoTermInSilence(_ example: Case, seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let glossary = generator.glossary(entries: 6)
    let writing = try GlossaryWriter(format: example.format).write(glossary)
    let read = try GlossaryReader.read(writing.bytes, path: "read").glossary
    func terms(_ glossary: Glossary) -> Set<String> {
      Set(
        glossary.entries.flatMap { $0.languages.flatMap { $0.terms.map { $0.term.collapsed } } }.filter { !$0.isEmpty })
    }
    let lost = terms(glossary).subtracting(terms(read))
    #expect(lost.isEmpty || writing.diagnostics.contains { $0.severity > .note }, "seed \(seed): \(lost)")
  }

  /// A file cut anywhere is read as far as it goes, or refused: XML always, with the place.
  @Test(arguments: cases)
  func survivesTruncation(_ example: Case) throws {
    var generator = GlossaryGenerator(seed: 7)
    let bytes = try GlossaryWriter(format: example.format).write(generator.glossary(entries: 2)).bytes
    let isXML = ContentSign.beginsLikeXML(bytes)
    let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? bytes.count
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
      do throws(GlossaryError) {
        _ = try GlossaryReader.read(Array(bytes.prefix(count)), path: "cut")
        #expect(!isXML || count > end, "\(count) of \(bytes.count) bytes")
      } catch {
        #expect(error.path == "cut", "\(count) bytes")
        #expect(error.position != nil || error.kind == .empty, "\(count) bytes: \(error)")
      }
    }
  }
}
