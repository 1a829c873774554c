import DragomanGlossary
import DragomanTestSupport
import Testing

struct EntryFormTests {
  @Test(arguments: 0..<150 as Range<UInt64>) func readsBackWhatItWrote(_ seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    for entry in generator.glossary(entries: 4).entries {
      let form = EntryForm(entry, path: "test.tbx")
      #expect(try form.entry(from: form.text) == entry, "seed \(seed)\n\(form.text)")
    }
  }

  private static let entry: ConceptEntry = {
    var entry = Glossary.small["c1"]
    entry.categories[1].group = .init(members: [DataCategory(.admin, .source, "ONU")])
    var link = DataCategory(.xref, .externalCrossReference, "fiche")
    link.target = "https://example.org/1"
    entry.categories.append(link)
    entry.categories.append(DataCategory(.note, .none, "un\ndeux"))
    entry.record("origination", by: "Anne, B.", on: "2026-01-31")
    entry.languages[0].terms[0].id = "t1"
    return entry
  }()

  private static let text = """
    # c1 in essai.tbx
    # Lines that begin with # are not read. ‘dragoman glossary edit --help’ lists the words before the colons.
    concept: c1
    subject: diplomatie
    definition: texte conclu entre États
    - source: ONU
    link: fiche -> https://example.org/1
    note: un
      | deux
    transaction: origination, 2026-01-31, Anne, B.

    language: fr
      term: accord
        id: t1
        status: preferred
      term: entente
        status: admitted

    language: en
      term: agreement
        status: preferred
      term: deal

    """

  @Test func isShortAndReadable() throws {
    let form = EntryForm(Self.entry, path: "essai.tbx")
    #expect(form.text == Self.text)
    #expect(try form.entry(from: form.text) == Self.entry)
  }

  /// As editors of other systems save it.
  @Test func readsLinesThatEndInTwoCharacters() throws {
    let form = EntryForm(Self.entry, path: "essai.tbx")
    #expect(try form.entry(from: form.text.replacing("\n", with: "\r\n")) == Self.entry)
  }

  @Test(arguments: ["\nun", "un\n", "\n", "un\n\ndeux"]) func keepsTextsThatBeginOrEndWithALineBreak(_ note: String)
    throws
  {
    var entry = Self.entry
    entry.categories.append(DataCategory(.note, .none, InlineText(note)))
    let form = EntryForm(entry, path: "essai.tbx")
    #expect(try form.entry(from: form.text) == entry, "\(form.text)")
  }

  struct Edit: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let changes: [String]
    var testDescription: String { "\(old) → \(new)" }
  }

  static let edits: [Edit] = [
    Edit(
      old: "status: admitted", new: "status: deprecated", changes: ["term 2 of concept c1: admitted → deprecated"]),
    Edit(old: "term: entente", new: "term: ententes", changes: ["term 2 of concept c1: term entente → ententes"]),
    Edit(
      old: "  term: deal", new: "term:   deal  \ngender:other\nnote: à revoir : non",
      changes: [
        "term 4 of concept c1: grammaticalGender added: other", "term 4 of concept c1: note added: à revoir : non",
      ]),
    Edit(
      old: "- source: ONU", new: "- source: ONU, 2024\n- note: selon\n| l’article 5",
      changes: [
        "concept c1: definition/source ONU → ONU, 2024", "concept c1: definition/note added: selon l’article 5",
      ]),
    Edit(
      old: "    status: preferred\n  term: deal", new: "    status: preferred",
      changes: ["term 4 of concept c1: removed: deal"]),
    Edit(
      old: "link: fiche -> https", new: "see: sommet → c2\nlink: fiche -> http",
      changes: [
        "concept c1: crossReference added: sommet (c2)",
        "concept c1: externalCrossReference fiche (https://example.org/1) → fiche (http://example.org/1)",
      ]),
  ]

  @Test(arguments: edits) func takesWhatWasEdited(_ edit: Edit) throws {
    let form = EntryForm(Self.entry, path: "essai.tbx")
    let edited = try form.entry(from: Self.text.replacing(edit.old, with: edit.new))
    let diff = GlossaryDiff(from: Glossary(entries: [Self.entry]), to: Glossary(entries: [edited]))
    #expect(diff.changes.map(\.description) == edit.changes)
  }

  static let mistakes: [(old: String, new: String, problem: String)] = [
    (
      "status: admitted", "statut: admitted", "17:1: error: ‘statut’ is not a word of the form (did you mean ‘status’?)"
    ),
    (
      "status: admitted", "status: prefered",
      "17:1: error: expected preferred, admitted, deprecated, superseded as status, found ‘prefered’"
    ),
    ("  term: deal", "  deal", "22:1: error: expected a word, a colon and a value, found ‘deal’"),
    ("  term: deal", "  term:", "22:1: error: expected a term behind ‘term:’, found none"),
    ("language: en", "language: e_n g", "19:1: error: expected a language such as fr or en-GB, found ‘e_n g’"),
    (
      "subject: diplomatie", "subject:",
      "4:1: error: expected a value behind ‘subject:’, found none (take the line out to have none)"
    ),
    ("subject: diplomatie", "gender: other", "4:1: error: ‘gender’ belongs to a term"),
    (
      "subject: diplomatie", "- source: ONU",
      "4:1: error: a line with a hyphen belongs to the line above it, and there is none"
    ),
    (
      "subject: diplomatie", "| suite",
      "4:1: error: a line with a bar goes on with the line above it, and there is none"
    ),
    (
      "subject: diplomatie", "kept 3: x",
      "4:1: error: there is no ‘kept 3’; these lines can be moved and taken out, but not made"
    ),
    ("subject: diplomatie", "see: paix -> c77", "4:1: error: ‘c77’ is no concept of the glossary"),
    ("subject: diplomatie", "descrip bogus: x", "4:1: error: no dialect has a data category ‘descrip bogus’"),
    ("subject: diplomatie", "note: x\n- source: ONU", "5:1: error: ‘source’ cannot belong to ‘note’ above it"),
    ("subject: diplomatie", "see: sommet", "4:1: error: expected a text, -> and where it leads, found ‘sommet’"),
    ("2026-01-31", "31/1/2026", "10:1: error: expected a date such as 2026-01-31, found ‘31/1/2026’"),
    (
      "concept: c1", "concept: 1 c",
      "3:1: error: expected an identifier of letters, digits, - and _ that starts with a letter, found ‘1 c’"
    ),
    ("concept: c1", "term: x\nconcept: c1", "3:1: error: expected a line ‘language: …’ before the first term"),
  ]

  @Test(arguments: mistakes.indices) func saysWhatIsWrongAndWhere(_ index: Int) {
    let (old, new, problem) = Self.mistakes[index]
    let form = EntryForm(Self.entry, path: "essai.tbx")
    let error = #expect(throws: EntryFormError.self) {
      try form.entry(from: Self.text.replacing(old, with: new)) { ["c1", "c2"].contains($0) }
    }
    #expect(error?.problems.map(\.description) == [problem])
  }

  /// Whatever becomes of the lines, there is an entry or a list of what is wrong, and what is an entry can be written.
  @Test(arguments: 0..<100 as Range<UInt64>) func answersEveryText(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<1 + random.number(below: 6) {
      let (one, other) = (random.number(below: lines.count), random.number(below: lines.count))
      switch random.number(below: 5) {
      case 0: lines.swapAt(one, other)
      case 1: if lines.count > 1 { lines.remove(at: one) }
      case 2: lines.insert(lines[other], at: one)
      case 3: lines[one] = String(lines[one].prefix(random.number(below: 12)))
      default:
        lines[one] = random.choose(["| x", "- note: x", "kept 1:", ":", "term:", "language: \u{0}", "é: →", "# x"])
      }
    }
    let form = EntryForm(Self.entry, path: "essai.tbx")
    do {
      let entry = try form.entry(from: lines.joined(separator: "\n"))
      let bytes = try GlossaryWriter().write(Glossary(entries: [entry])).bytes
      #expect(try GlossaryValidator.validate(bytes, path: "edited") == [])
    } catch let error as EntryFormError {
      #expect(!error.problems.isEmpty)
      #expect(error.problems.allSatisfy { (1...lines.count).contains($0.line) })
    }
  }

  @Test func saysAllThatIsWrong() {
    let form = EntryForm(Self.entry, path: "essai.tbx")
    let error = #expect(throws: EntryFormError.self) { try form.entry(from: "concept: c1\nx\ny: z\n") }
    #expect(error?.problems.map(\.line) == [1, 2, 3])
  }

  /// What the form cannot show is kept, wherever its line goes.
  @Test func keepsWhatItCannotShow() throws {
    let foreign = MarkupElement("foreign", children: [.text("ad hoc")])
    var entry = ConceptEntry.pair("c1", "comité", "committee")
    let note = DataCategory(.note, .none, InlineText(markup: [.text("voir "), .element(foreign)]))
    entry.categories = [note]
    let form = EntryForm(entry, path: "essai.tbx")
    #expect(form.text.contains("kept 1: note voir ad hoc\n"))
    let moved = form.text.replacing("kept 1: note voir ad hoc\n", with: "") + "    kept 1: …\n"
    #expect(try form.entry(from: moved).languages[1].terms[0].categories == [note])
  }
}
