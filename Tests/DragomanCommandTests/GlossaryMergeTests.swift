import Foundation
import Testing

/// `dragoman glossary diff`.
struct GlossaryDiffTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write("old.tbx", MergeSamples.base)
    try folder.write("new.tbx", MergeSamples.ours)
  }

  @Test func writesOneChangeOnALine() throws {
    let run = try folder.run("glossary", "diff", "old.tbx", "new.tbx")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.lines == [
        "term 2 of concept c1: admitted → preferred  [en ‘accord’ administrativeStatus]",
        "concept c3: added: trêve = truce",
      ])
    #expect(try folder.run("glossary", "diff", "old.tbx", "new.tbx", "--exit-code").status == 1)
  }

  @Test func writesNothingForWhatSaysTheSame() throws {
    _ = try folder.run("glossary", "convert", "old.tbx", "other.tbx", "--to", "tbx-dct")
    let run = try folder.run("glossary", "diff", "--exit-code", "old.tbx", "other.tbx")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  /// A glossary may turn the direction of what a terminal shows behind it.
  @Test func writesNothingThatSteersATerminal() throws {
    try folder.write("new.tbx", MergeSamples.ours.replacing("truce", with: "tru\u{202E}ce\u{9B}"))
    let run = try folder.run("glossary", "diff", "old.tbx", "new.tbx")
    #expect(run.lines.last == "concept c3: added: trêve = tru ce ")
    try folder.write("odd.tbx", MergeSamples.ours.replacing("preferredTerm", with: "pre\u{202E}ferred"))
    let findings = try folder.run("glossary", "validate", "odd.tbx")
    #expect(findings.status == 1 && findings.text.contains("pre ferred"), "\(findings.text)")
    #expect(!findings.text.contains("\u{202E}"))
  }

  @Test func writesJSON() throws {
    struct Changes: Decodable {
      struct Change: Decodable, Equatable {
        let place, subject, action: String
        let concept, language, term, name, old, new: String?
        let termNumber: Int?
      }
      let schema: String
      let concepts: [String: Int]
      let changes: [Change]
    }
    let changes: Changes = try folder.run("glossary", "diff", "old.tbx", "new.tbx", "--format", "json").decoded()
    #expect(changes.schema == "dragoman.glossary-diff/1")
    #expect(changes.concepts == ["added": 1, "removed": 0, "changed": 1])
    #expect(
      changes.changes == [
        .init(
          place: "term 2 of concept c1", subject: "category", action: "changed", concept: "c1", language: "en",
          term: "accord", name: "administrativeStatus", old: "admittedTerm-admn-sts", new: "preferredTerm-admn-sts",
          termNumber: 2),
        .init(
          place: "concept c3", subject: "concept", action: "added", concept: "c3", language: nil, term: nil, name: nil,
          old: nil, new: "trêve = truce", termNumber: nil),
      ])
  }

  @Test func writesHTML() throws {
    let run = try folder.run("glossary", "diff", "old.tbx", "new.tbx", "--format", "html", "-o", "diff.html")
    #expect(run.status == 0)
    let page = String(decoding: folder.read("diff.html") ?? [], as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<del lang=\"en\">admitted</del></td><td><ins lang=\"en\">preferred</ins>"))
    #expect(page.contains("<ins>trêve = truce</ins>"))
  }

  @Test func refusesWhatItCannotRead() throws {
    #expect(try folder.run("glossary", "diff", "-", "-").status == 2)
    let run = try folder.run("glossary", "diff", "old.tbx", "missing.tbx")
    #expect(run.status == 2)
    #expect(run.errors == "dragoman: missing.tbx: error: No such file or directory\n")
  }
}

/// `dragoman glossary merge`.
struct GlossaryMergeTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write("base.tbx", MergeSamples.base)
    try folder.write("ours.tbx", MergeSamples.ours)
    try folder.write("theirs.tbx", MergeSamples.theirs)
    try folder.write("rival.tbx", MergeSamples.rival)
  }

  @Test func takesTheChangesOfBothSides() throws {
    let run = try folder.run("glossary", "merge", "--base", "base.tbx", "ours.tbx", "theirs.tbx", "-o", "out.tbx")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      try folder.run("glossary", "diff", "base.tbx", "out.tbx").lines == [
        "term 2 of concept c1: admitted → preferred  [en ‘accord’ administrativeStatus]",
        "term 1 of concept c2: note added: voir aussi rencontre  [fr ‘sommet’]", "concept c3: added: trêve = truce",
      ])
    #expect(try folder.run("glossary", "validate", "out.tbx").status == 0)
    #expect(
      try folder.run("glossary", "merge", "--base", "base.tbx", "ours.tbx", "theirs.tbx").output
        == folder.read("out.tbx"))
  }

  @Test func namesConflictsAndKeepsBothSides() throws {
    let run = try folder.run("glossary", "merge", "--base", "base.tbx", "ours.tbx", "rival.tbx", "-o", "out.tbx")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        dragoman: out.tbx: conflict: term 2 of concept c1: administrativeStatus: ours ‘preferred’, theirs \
        ‘deprecated’, before ‘admitted’

        """)
    let merged = String(decoding: folder.read("out.tbx") ?? [], as: UTF8.self)
    #expect(merged.contains("<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"))
    #expect(merged.contains("<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"))
    #expect(merged.contains("<note>merge conflict: administrativeStatus: "))
    #expect(try folder.run("glossary", "validate", "out.tbx").status == 0)
  }

  @Test(arguments: [("ours", "preferred"), ("theirs", "deprecated")])
  func settlesConflictsAsItIsTold(side: String, status: String) throws {
    let run = try folder.run(
      "glossary", "merge", "--base", "base.tbx", "ours.tbx", "rival.tbx", "--prefer", side, "-o", "out.tbx")
    #expect(run.status == 0)
    let line = "term 2 of concept c1: admitted → \(status)  [en ‘accord’ administrativeStatus]"
    #expect(try folder.run("glossary", "diff", "base.tbx", "out.tbx").lines.first.map(String.init) == line)
  }

  @Test func unitesGlossariesThatWereMadeApart() throws {
    let run = try folder.run("glossary", "merge", "theirs.tbx", "glossaries/places.tbx", "-o", "out.tbx", "--keep-both")
    #expect(run.status == 0)
    let statistics = try folder.run("glossary", "stats", "out.tbx").text
    #expect(statistics == "out.tbx: 3 concepts; terms: 4 en, 3 fr\n")
    let again = try folder.run("glossary", "merge", "out.tbx", "glossaries/places.tbx", "-o", "again.tbx", "--verbose")
    #expect(again.status == 0)
    #expect(again.errors.contains("‘place-geneva’ and ‘place-geneva’ are the same concept: Genève = Geneva"))
    #expect(folder.read("again.tbx") == folder.read("out.tbx"))
  }

  @Test func leavesTheFileAloneWhereAVersionCannotBeRead() throws {
    try folder.write("broken.tbx", Samples.truncated)
    let before = folder.read("ours.tbx")
    let run = try folder.run("glossary", "merge", "--base", "base.tbx", "ours.tbx", "broken.tbx", "-o", "ours.tbx")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("dragoman: broken.tbx:"))
    #expect(folder.read("ours.tbx") == before)
  }

  /// What is written is TBX, and a table of that name would no longer open where tables do.
  @Test(arguments: ["out.csv", "out.XLSX", "out.tmx"]) func refusesTheNameOfAnotherFormat(name: String) throws {
    let run = try folder.run("glossary", "merge", "ours.tbx", "theirs.tbx", "-o", name)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("dragoman: \(name): error: expected the name of a TBX file, found that of one in "))
    #expect(folder.read(name) == nil)
  }

  @Test(arguments: ["out.xml", "out", "out.v2"]) func takesAnyOtherName(name: String) throws {
    #expect(try folder.run("glossary", "merge", "ours.tbx", "ours.tbx", "-o", name).status == 0)
    #expect(folder.read(name) != nil)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not here"))
  func drivesTheMergesOfGit() throws {
    func script(_ theirs: String) -> String {
      """
      set -e
      export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_DATE=2026-01-01T00:00:00Z GIT_COMMITTER_DATE=2026-01-01T00:00:00Z
      rm -rf repository; mkdir repository; cd repository
      git init -q -b main; git config user.name Anne; git config user.email anne@example.org
      git config merge.dragoman.driver "'$DRAGOMAN' glossary merge --base %O %A %B -o %A"
      echo '*.tbx merge=dragoman' > .gitattributes
      cp ../base.tbx g.tbx; git add .; git commit -qm base
      git checkout -qb side; cp ../\(theirs).tbx g.tbx; git commit -qam theirs
      git checkout -q main; cp ../ours.tbx g.tbx; git commit -qam ours
      git merge -q side -m merged; echo merged
      """
    }
    let clean = try folder.shell(script("theirs"))
    #expect(clean.status == 0, "\(clean.errors)")
    #expect(clean.lines.last == "merged")
    _ = try folder.run("glossary", "merge", "--base", "base.tbx", "ours.tbx", "theirs.tbx", "-o", "out.tbx")
    #expect(folder.read("repository/g.tbx") == folder.read("out.tbx"))

    let conflict = try folder.shell(script("rival"))
    #expect(conflict.status == 1)
    #expect(conflict.errors.contains("conflict: term 2 of concept c1: administrativeStatus"))
    _ = try folder.run("glossary", "merge", "--base", "base.tbx", "ours.tbx", "rival.tbx", "-o", "out.tbx")
    #expect(folder.read("repository/g.tbx") == folder.read("out.tbx"))
  }
}

/// Versions of one glossary.
enum MergeSamples {
  static let base = glossary(status: "admitted", note: "", more: "")
  /// Another status, and one more concept.
  static let ours = glossary(
    status: "preferred", note: "",
    more: """
      <conceptEntry id="c3">
        <langSec xml:lang="fr"><termSec><term>trêve</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>truce</term></termSec></langSec>
      </conceptEntry>
      """)
  /// A note on another concept.
  static let theirs = glossary(status: "admitted", note: "<note>voir aussi rencontre</note>", more: "")
  /// Another status for the same term.
  static let rival = glossary(status: "deprecated", note: "", more: "")

  private static func glossary(status: String, note: String, more: String) -> String {
    Samples.glossary(
      "Essai",
      """
      <conceptEntry id="c1">
        <langSec xml:lang="fr"><termSec><term>accord</term></termSec></langSec>
        <langSec xml:lang="en">
          <termSec>
            <term>accord</term>
            <termNote type="administrativeStatus">\(status)Term-admn-sts</termNote>
          </termSec>
          <termSec><term>agreement</term></termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="c2">
        <langSec xml:lang="fr"><termSec><term>sommet</term>\(note)</termSec></langSec>
        <langSec xml:lang="en"><termSec><term>summit</term></termSec></langSec>
      </conceptEntry>
      \(more)
      """)
  }
}
