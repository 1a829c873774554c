import Foundation
import Testing

/// `dragoman glossary edit`, `log` and `stale`.
struct GlossaryEditTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write("g.tbx", MergeSamples.base)
    _ = try folder.run("glossary", "convert", "g.tbx", "g.tbx", "--to", "tbx", "--dialect", "basic")
  }

  /// Edits with a script of the shell for an editor, which gets the file as its argument.
  private func edit(_ concept: String, _ script: String, _ more: String...) throws -> CommandRun {
    let path = try folder.write("editor", "#!/bin/sh\n\(script)\n")
    _ = try folder.shell("chmod +x editor")
    return try folder.run(
      ["glossary", "edit", "g.tbx", concept, "--by", "Anne", "--date", "2026-01-31"] + more,
      environment: ["EDITOR": path, "TMPDIR": folder.path])
  }

  @Test func savesWhatTheEditorLeaves() throws {
    let before = folder.read("g.tbx")
    try folder.write("before.tbx", before ?? [])
    let run = try edit("c1", "sed -i 's/status: admitted/status: preferred/' \"$1\"")
    #expect(run.status == 0)
    #expect(run.errors == "")
    // Neither the text nor the folder that was made for it is left.
    #expect(folder.names().allSatisfy { !$0.hasPrefix("dragoman-edit-") })
    #expect(
      try folder.run("glossary", "diff", "before.tbx", "g.tbx").lines == [
        "concept c1: transactionType added: modification",
        "term 2 of concept c1: admitted → preferred  [en ‘accord’ administrativeStatus]",
      ])
    #expect(try edit("c1", "true").errors == "dragoman: nothing changed\n")
    #expect(!folder.names().contains { $0.hasPrefix("dragoman-edit-") })
  }

  @Test func keepsATextThatIsWrong() throws {
    let before = folder.read("g.tbx")
    let run = try edit("c1", "sed -i 's/status: admitted/status: preferd/' \"$1\"")
    #expect(run.status == 2)
    #expect(folder.read("g.tbx") == before)
    #expect(run.errorLines[0].contains("concept.txt:10:1: error: expected preferred, admitted, deprecated, superseded"))
    let hint = try #require(run.errorLines.last.map(String.init)?.split(separator: ": ").last)
    #expect(hint.hasPrefix("dragoman glossary edit 'g.tbx' 'c1' --from '"))
    // The way that the hint shows is one.
    let path = hint.split(separator: "'").last.map(String.init) ?? ""
    let again = try folder.shell(
      "sed -i 's/preferd/preferred/' '\(path)'; \"$DRAGOMAN\" \(hint.dropFirst(9)) --no-history")
    #expect(again.status == 0, "\(again.errors)")
    #expect(folder.read("g.tbx") != before)
  }

  @Test func savesNothingWhereTheEditorFails() throws {
    let before = folder.read("g.tbx")
    let run = try edit("c1", "echo x > \"$1\"; exit 3")
    #expect(run.status == 2)
    #expect(run.errors.contains("the editor ended with status 3"))
    #expect(folder.read("g.tbx") == before)
  }

  @Test func mergesWhatOthersSaveMeanwhile() throws {
    let run = try edit(
      "c1",
      """
      '\(BuiltCommand.path)' glossary remove g.tbx c1 --term agreement --no-history
      sed -i 's/status: admitted/status: preferred/' "$1"
      """, "--no-history")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("the changes of both are saved"))
    let form = try folder.run("glossary", "edit", "g.tbx", "c1", "--print").text
    #expect(form.contains("status: preferred"))
    #expect(!form.contains("agreement"))

    let conflict = try edit(
      "c1",
      """
      '\(BuiltCommand.path)' glossary edit g.tbx c1 --print | sed 's/preferred/deprecated/' > other.txt
      '\(BuiltCommand.path)' glossary edit g.tbx c1 --from other.txt --no-history
      sed -i 's/status: preferred/status: admitted/' "$1"
      """, "--no-history")
    #expect(conflict.status == 1)
    #expect(
      conflict.errors.contains(
        "conflict: term 2 of concept c1: administrativeStatus: ours ‘deprecated’, theirs ‘admitted’"))
    #expect(conflict.errors.contains("nothing is saved; the text is kept"))
  }

  @Test func letsReferencesFollowANewIdentifier() throws {
    _ = try edit("c1", "sed -i 's/^concept: c1$/&\\nsee: sommet -> c2/' \"$1\"")
    #expect(try edit("c2", "sed -i 's/^concept: c2/concept: c0/' \"$1\"").status == 0)
    #expect(try folder.run("glossary", "edit", "g.tbx", "c1", "--print").text.contains("see: sommet -> c0"))
    #expect(try folder.run("glossary", "validate", "g.tbx").status == 0)
    let taken = try edit("c0", "sed -i 's/^concept: c0/concept: c1/' \"$1\"")
    #expect(taken.status == 2)
    #expect(taken.errors.contains("expected an identifier that is not taken, found ‘c1’"))
  }

  @Test func tellsWhoChangedWhatAndWhen() throws {
    _ = try folder.run(
      "glossary", "add", "g.tbx", "--fr", "trêve", "--en", "truce", "--by", "Ben", "--date", "2023-05-01")
    _ = try edit("c1", "sed -i 's/status: admitted/status: preferred/' \"$1\"")
    _ = try folder.run("glossary", "edit", "g.tbx", "c3", "--checked", "--by", "Chloé", "--date", "2026-02-01")
    let log = try folder.run("glossary", "log", "g.tbx", "--format", "tsv")
    #expect(log.status == 0)
    #expect(
      log.lines == [
        "date\twho\twhat\twhere\tterms", "2026-02-01\tChloé\tchecked\tconcept c3\ttrêve = truce",
        "2026-01-31\tAnne\tmodification\tconcept c1\taccord = accord, agreement",
        "2023-05-01\tBen\torigination\tconcept c3\ttrêve = truce",
      ])
    #expect(try folder.run("glossary", "log", "g.tbx", "c3", "--format", "tsv").lines.count == 3)
    #expect(try folder.run("glossary", "log", "g.tbx", "--by", "Ben", "--format", "tsv").lines.count == 2)
    #expect(try folder.run("glossary", "log", "g.tbx", "--since", "2026-02-01", "--format", "tsv").lines.count == 2)
    #expect(try folder.run("glossary", "log", "g.tbx", "c2").status == 1)
    #expect(try folder.run("glossary", "validate", "g.tbx").status == 0)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not here"))
  func asksGitWhoTheUserIs() throws {
    _ = try folder.shell("git init -q; git config user.name 'Dora Git'; \"$DRAGOMAN\" glossary add g.tbx --fr trêve")
    #expect(try folder.run("glossary", "log", "g.tbx", "--format", "tsv").text.contains("\tDora Git\torigination\t"))
  }

  @Test func findsWhatNobodyLookedAtForLong() throws {
    for (term, day) in [("trêve", "2023-05-01"), ("paix", "2025-12-31"), ("pacte", "2024-01-01")] {
      _ = try folder.run("glossary", "add", "g.tbx", "--fr", term, "--by", "Ben", "--date", day)
    }
    let run = try folder.run(
      "glossary", "stale", "g.tbx", "--older-than", "2y", "--as-of", "2026-01-01", "--format", "tsv", "--dated")
    #expect(run.status == 0)
    #expect(run.lines.dropFirst().map { $0.split(separator: "\t")[2] } == ["c3"])
    let all = try folder.run(
      "glossary", "stale", "g.tbx", "--older-than", "1d", "--as-of", "2026-01-02", "--format", "tsv")
    #expect(
      all.lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false)[2] } == [
        "c1", "c2", "c3", "c5", "c4",
      ])
    _ = try folder.run("glossary", "edit", "g.tbx", "c3", "--checked", "--date", "2026-01-01")
    let none = try folder.run("glossary", "stale", "g.tbx", "--older-than", "2y", "--as-of", "2026-01-01", "--dated")
    #expect(none.status == 1)
    #expect(try folder.run("glossary", "stale", "g.tbx", "--older-than", "soon").status == 2)
  }

  @Test func findsWhatIsOver() throws {
    _ = try folder.run(
      "glossary", "add", "g.tbx", "--fr", "accord transitoire", "--valid-until", "2026-01-31", "--date", "2026-01-01")
    func stale(_ day: String) throws -> [Substring] {
      try folder.run(
        "glossary", "stale", "g.tbx", "--older-than", "2y", "--as-of", day, "--dated", "--format", "tsv"
      ).lines.dropFirst().map { $0.split(separator: "\t").prefix(3).joined(separator: " ")[...] }
    }
    #expect(try stale("2026-01-31") == [])
    #expect(try stale("2026-02-01") == ["2026-01-31 expired c3"])
    #expect(try folder.run("glossary", "validate", "g.tbx").status == 0)
  }

  /// Whole months and years, whatever their length.
  @Test(arguments: [
    ("1m", "2026-03-31", "2026-02-28"), ("12m", "2026-01-15", "2025-01-15"), ("1y", "2024-02-29", "2023-02-28"),
    ("1w", "2026-01-03", "2025-12-27"), ("365d", "2025-03-01", "2024-03-01"), ("3000y", "2026-01-01", "0001-01-01"),
  ])
  func countsBackInTheCalendar(_ span: String, _ day: String, _ limit: String) throws {
    let run = try folder.run(
      "glossary", "stale", "g.tbx", "--older-than", span, "--as-of", day, "--format", "json")
    #expect(run.text.contains("\"before\": \"\(limit)\""), "\(run.text)")
  }
}
