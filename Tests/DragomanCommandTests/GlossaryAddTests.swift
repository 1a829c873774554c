import Foundation
import Testing

/// `dragoman glossary add` and `remove`.
struct GlossaryAddTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write("g.tbx", MergeSamples.base)
    // Once through the writer, so that the layout is its own.
    _ = try folder.run("glossary", "convert", "g.tbx", "g.tbx", "--to", "tbx", "--dialect", "basic")
  }

  private func add(_ arguments: String...) throws -> CommandRun {
    try folder.run(["glossary", "add", "g.tbx", "--by", "Anne", "--date", "2026-01-31"] + arguments)
  }

  private var lines: [Substring] {
    String(decoding: folder.read("g.tbx") ?? [], as: UTF8.self).split(separator: "\n")
  }

  @Test func changesOnlyTheLinesOfTheNewConcept() throws {
    let before = lines
    let run = try add(
      "--id", "c1b", "--fr", "trêve", "--en", "truce", "--en", "ceasefire", "--subject", "défense", "--source",
      "Le Journal", "--note", "bref", "--status", "preferred", "--part-of-speech", "noun", "--gender", "feminine")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text == "c1b\n")
    let added = lines.difference(from: before)
    #expect(added.removals.isEmpty)
    let offsets = added.insertions.map { change -> Int in
      guard case .insert(let offset, _, _) = change else { return -1 }
      return offset
    }
    #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $1 == $0 + 1 })
    // Between its neighbours in the order of the identifiers.
    let ids = lines.filter { $0.contains("<conceptEntry") }.map { $0.split(separator: "\"")[1] }
    #expect(ids == ["c1", "c1b", "c2"])
    #expect(try folder.run("glossary", "validate", "g.tbx").status == 0)
    #expect(
      try folder.run("glossary", "edit", "g.tbx", "c1b", "--print").text.split(separator: "\n").dropFirst(2)
        .joined(separator: "\n") == """
          concept: c1b
          subject: défense
          note: bref
          source: Le Journal
          transaction: origination, 2026-01-31, Anne
          language: fr
            term: trêve
              status: preferred
              part of speech: noun
              gender: feminine
          language: en
            term: truce
              status: preferred
              part of speech: noun
            term: ceasefire
              part of speech: noun
          """)
  }

  @Test func goesOnNumberingAndMakesFilesOnlyWhenAsked() throws {
    #expect(try add("--fr", "trêve").text == "c3\n")
    let missing = try folder.run("glossary", "add", "new.tbx", "--fr", "trêve", "--no-history")
    #expect(missing.status == 2)
    #expect(missing.errors == "dragoman: new.tbx: error: No such file or directory (--create makes it)\n")
    let made = try folder.run("glossary", "add", "new.tbx", "--fr", "trêve", "--create", "--no-history")
    #expect(made.status == 0)
    #expect(try folder.run("glossary", "stats", "new.tbx").text == "new.tbx: 1 concept; terms: 1 fr\n")
  }

  @Test func tellsWhatTheGlossaryHasAlready() throws {
    let before = lines
    // Case, plural and accents are no difference.
    let same = try add("--fr", "Sommets", "--en", "summits")
    #expect(same.status == 1)
    #expect(same.output.isEmpty)
    #expect(same.errors.contains("g.tbx:31: warning: the glossary has the same concept: c2 sommet = summit"))
    #expect(same.errors.contains("not added: Sommets = summits (--allow-duplicate adds it)"))
    #expect(lines == before)

    let homonym = try add("--fr", "accords", "--en", "chords")
    #expect(homonym.status == 0)
    #expect(homonym.errors.contains("the glossary has a concept with the term ‘accord’: c1"))
    #expect(try add("--fr", "sommet", "--en", "summit", "--allow-duplicate").status == 0)
  }

  @Test(arguments: [
    (["--fr", " "], "expected a text, found an empty one"),
    (["--fr", "un", "--en", "one", "--note", ""], "expected a text, found an empty one"),
    (["--term", "Gipfel"], "--term takes a language"),
    (["--only", "x"], "--only chooses from a term list"), (["--fr", "x", "--id", "c1"], "found ‘c1’"),
    (["--fr", "x", "--status", "bad"], "--status"), (["--fr", "x", "--date", "2026-02-30"], "--date"),
    (["--fr", "x", "--id", "a b"], "starts with a letter, found ‘a b’"), (["--fr", "x", "--id", ""], "found ‘’"),
    (
      ["--fr", "x", "--valid-from", "2026-05-01", "--valid-until", "2025-01-31"],
      "found 2026-05-01 after 2025-01-31"
    ), (["--fr", "x\u{1}"], "found a control character"),
    (["--fr", "x", "--note", "\u{FFFD}"], "found other bytes than UTF-8"),
    ([], "expected terms to add, found none"),
  ])
  func refusesWhatIsWrong(_ arguments: [String], _ message: String) throws {
    let before = lines
    let run = try folder.run(["glossary", "add", "g.tbx"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(lines == before)
  }

  /// The day on which something begins and ends is one and the same.
  @Test func takesASingleDay() throws {
    let run = try add("--fr", "trêve", "--valid-from", "2026-05-01", "--valid-until", "2026-05-01")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func takesCandidatesOfATermList() throws {
    let article = "Le Comité a siégé mardi. Il a salué l'accord avec la Fondation Duval.\nFin.\n"
    try folder.write("article.txt", article)
    let start = article.utf8.count - "Fondation Duval.\nFin.\n".utf8.count
    func term(_ french: String, _ status: String, _ start: Int) -> String {
      """
      {"french": "\(french)", "class": "organization", "english": [], "status": "\(status)", "frequency": 1,
       "occurrences": [{"spans": [[\(start), \(start + french.utf8.count)]], "text": "\(french)"}]}
      """
    }
    let terms = [term("comité", "aligned", 3), term("Fondation Duval", "candidate", start)].joined(separator: ",")
    try folder.write(
      "terms.json",
      "{\"schema\": \"dragoman.termlist/1\", \"source\": {\"path\": \"article.txt\"}, \"terms\": [\(terms)]}")
    let run = try add("--from", "terms.json", "--only", "Fondation Duval", "--only", "Inconnu")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("terms.json: warning: no candidate ‘Inconnu’ in the term list"))
    let form = try folder.run("glossary", "edit", "g.tbx", "Fondation Duval", "--print").text
    #expect(form.contains("note: needs review: candidate of a term list, in no glossary\n"))
    #expect(form.contains("    context: Il a salué l'accord avec la Fondation Duval.\n    - source: article.txt"))
    let again = try add("--from", "terms.json", "--only", "Fondation Duval")
    #expect(again.status == 1)
    try folder.write("other.json", "{\"terms\": 1}")
    let wrong = try add("--from", "other.json")
    #expect(wrong.status == 2)
    #expect(wrong.errors.hasPrefix("dragoman: other.json:1:1: error: expected a term list"))
    try folder.write("lists.jsonl", "{\"source\":{\"path\":\"-\"},\"terms\":[]}\n\n{\"terms\":[]}\n")
    let second = try add("--from", "lists.jsonl")
    #expect(second.status == 2)
    #expect(second.errors.hasPrefix("dragoman: lists.jsonl:3:1: error: expected a term list"), "\(second.errors)")
  }

  @Test func changesOnlyTBX() throws {
    try folder.write("g.csv", "fr;en\nOtan;NATO\n")
    let run = try folder.run("glossary", "add", "g.csv", "--fr", "trêve")
    #expect(run.status == 2)
    #expect(run.errors.contains("g.csv: error: expected TBX, which can be changed in its place, found csv"))
    #expect(folder.read("g.csv") == Array("fr;en\nOtan;NATO\n".utf8))
  }

  @Test func removesConceptsAndTerms() throws {
    let term = try folder.run("glossary", "remove", "g.tbx", "c1", "--term", "agreement", "--no-history")
    #expect(term.status == 0)
    #expect(try folder.run("glossary", "remove", "g.tbx", "sommet").status == 0)
    #expect(try folder.run("glossary", "stats", "g.tbx").text == "g.tbx: 1 concept; terms: 1 en, 1 fr\n")
    let missing = try folder.run("glossary", "remove", "g.tbx", "c77")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("g.tbx: error: expected a concept of this glossary, found ‘c77’"))
  }

  @Test func removesAConceptOnceThatIsNamedTwice() throws {
    let run = try folder.run("glossary", "remove", "g.tbx", "c2", "c1", "sommet", "c2")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.run("glossary", "stats", "g.tbx").text.hasPrefix("g.tbx: 0 concepts"))
    let before = folder.read("g.tbx")
    #expect(try folder.run("glossary", "remove", "g.tbx", "c1").status == 1)
    #expect(folder.read("g.tbx") == before)
  }

  @Test func takesNoConceptForAnotherOfTheSameIdentifier() throws {
    let text = String(decoding: folder.read("g.tbx") ?? [], as: UTF8.self)
    try folder.write("twice.tbx", text.replacingOccurrences(of: "\"c2\"", with: "\"c1\""))
    let before = folder.read("twice.tbx")
    let run = try folder.run("glossary", "remove", "twice.tbx", "c1")
    #expect(run.status == 1)
    #expect(run.errors.contains("‘c1’ is the identifier of 2 concepts, in lines "), "\(run.errors)")
    #expect(folder.read("twice.tbx") == before)
    #expect(try folder.run("glossary", "remove", "twice.tbx", "sommet").status == 0)
    #expect(try folder.run("glossary", "stats", "twice.tbx").text.hasPrefix("twice.tbx: 1 concept;"))
  }

  @Test func keepsWhatOthersReferTo() throws {
    _ = try folder.shell(
      """
      "$DRAGOMAN" glossary edit g.tbx c1 --print | sed 's/^concept: c1$/&\\nsee: sommet -> c2/' > form.txt
      "$DRAGOMAN" glossary edit g.tbx c1 --from form.txt --no-history
      """)
    let run = try folder.run("glossary", "remove", "g.tbx", "c2")
    #expect(run.status == 1)
    #expect(run.errors.contains("‘c2’ is referred to by 1 concepts: c1"))
    #expect(try folder.run("glossary", "remove", "g.tbx", "c2", "--force").status == 0)
    #expect(try folder.run("glossary", "validate", "g.tbx").status == 0)
    #expect(!String(decoding: folder.read("g.tbx") ?? [], as: UTF8.self).contains("crossReference"))
  }

  // MARK: - Several at once, and ends without warning

  @Test func losesNothingWhereManyAddAtOnce() throws {
    let run = try folder.shell(
      """
      for n in 1 2 3 4 5 6 7 8; do
        "$DRAGOMAN" glossary add g.tbx --quiet --fr "terme $n" --en "term $n" --by Anne --date 2026-01-31 &
      done
      wait
      """)
    #expect(Set(run.lines) == Set((3...10).map { "c\($0)" }))
    #expect(try folder.run("glossary", "stats", "g.tbx").text == "g.tbx: 10 concepts; terms: 11 en, 10 fr\n")
    #expect(folder.names().filter { $0.hasPrefix("g.tbx") } == ["g.tbx"])
  }

  /// A short form of `Scripts/kill-test`.
  @Test func leavesAWholeFileWhereverItIsEnded() throws {
    let run = try folder.shell(
      """
      for n in $(seq 12); do
        "$DRAGOMAN" glossary add g.tbx --quiet --fr "terme $n" --en "term $n" --by Anne --date 2026-01-31 > /dev/null &
        sleep "0.$(printf '%03d' $((n * 23)))"
        kill -KILL $! 2> /dev/null; wait $! 2> /dev/null
        "$DRAGOMAN" glossary validate g.tbx || exit 1
      done
      "$DRAGOMAN" glossary add g.tbx --quiet --fr fin --en end > /dev/null
      """)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    // What an ended run left is gone with the next.
    #expect(folder.names().filter { $0.hasPrefix("g.tbx") } == ["g.tbx"])
  }
}
