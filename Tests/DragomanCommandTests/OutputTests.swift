import Foundation
import Testing

/// Where the output goes, and what is left when it cannot go there.
struct OutputTests {
  private let folder: CommandFolder
  private let article: String

  init() throws {
    folder = try CommandFolder()
    article = try folder.write("article.txt", Samples.article)
  }

  @Test(arguments: [
    ["extract", "article.txt"], ["annotate", "article.txt"], ["analyze", "article.txt"],
    ["glossary", "list"], ["glossary", "search", "otan"], ["glossary", "show", "org-nato"],
    ["glossary", "stats", "glossaries/offices.tbx"], ["glossary", "validate", "glossaries/offices.tbx"],
    ["glossary", "convert", "glossaries/offices.tbx", "--to", "tbx-2008"],
  ])
  func writesTheSameIntoAFile(arguments: [String]) throws {
    // Named so that no format is taken from it.
    let direct = try folder.run(arguments)
    let run = try folder.run(arguments + ["-o", "result"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(folder.read("result") == direct.output)
    #expect(folder.names() == ["article.txt", "cache", "glossaries", "home", "result"])
  }

  @Test(arguments: [
    ["extract", "article.txt", "missing.txt"], ["annotate", "missing.txt"],
    ["analyze", "article.txt", "missing.txt"],
    ["glossary", "list", "broken.tbx"], ["glossary", "stats", "glossaries/offices.tbx", "broken.tbx"],
    ["glossary", "validate", "glossaries/offices.tbx", "broken.tbx"],
    ["glossary", "convert", "broken.tbx", "--to", "tbx"],
    ["glossary", "search", "otan", "--glossary", "broken.tbx"],
    ["glossary", "show", "org-nato", "--glossary", "broken.tbx"],
  ])
  func leavesTheOldFileWhenAnInputFails(arguments: [String]) throws {
    try folder.write("broken.tbx", Samples.truncated)
    try folder.write("result", "old")
    let before = folder.names()
    let run = try folder.run(arguments + ["-o", "result"])
    #expect(run.status == 2)
    #expect(folder.read("result") == Array("old".utf8))
    #expect(folder.names() == before)
  }

  @Test(arguments: ["nowhere/result", "glossaries", "/proc/result", "article.txt/result"])
  func tellsThatTheOutputCannotBeWritten(path: String) throws {
    let before = folder.names()
    for arguments in [["extract", article], ["glossary", "stats", "glossaries/offices.tbx"]] {
      let run = try folder.run(arguments + ["-o", path])
      #expect(run.status == 2)
      #expect(run.errorLines.count == 1)
      #expect(run.errors.hasPrefix("dragoman: \(path): error: "), "\(run.errors)")
    }
    #expect(folder.names() == before)
  }

  @Test func takesTheFormatFromTheNameOfTheFile() throws {
    for (name, start) in [
      ("t.csv", "french,"), ("t.tsv", "french\t"), ("t.html", "<!DOCTYPE html>"), ("t.md", "| "),
    ] {
      #expect(try folder.run("extract", article, "-o", name).status == 0)
      #expect(String(decoding: folder.read(name) ?? [], as: UTF8.self).hasPrefix(start), "\(name)")
    }
  }

  @Test func replacesWhatALinkPointsTo() throws {
    try folder.write("real.json", "old")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link.json", withDestinationPath: "\(folder.path)/real.json")
    #expect(try folder.run("extract", article, "-o", "link.json").status == 0)
    let destination = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link.json")
    #expect(destination == "\(folder.path)/real.json")
    #expect(folder.read("real.json")?.first == UInt8(ascii: "{"))
  }

  @Test(arguments: [
    "extract article.txt", "extract article.txt --format jsonl", "annotate article.txt", "glossary list",
    "glossary search otan", "glossary show org-nato", "glossary stats glossaries/offices.tbx",
    "glossary convert glossaries/offices.tbx - --to tbx", "analyze article.txt",
  ])
  func tellsAFullDiskOnce(command: String) throws {
    let run = try folder.shell("\"$DRAGOMAN\" \(command) > /dev/full")
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("dragoman: standard output: error: "), "\(run.errors)")
  }

  @Test(arguments: [
    "extract many.txt", "extract many.txt --format jsonl", "annotate many.txt", "glossary list --format json",
    "glossary convert glossaries/offices.tbx - --to tbx", "extract --help",
  ])
  func endsQuietlyWhenThePipeIsClosed(command: String) throws {
    try folder.write("many.txt", String(repeating: Samples.article, count: 500))
    // The reader is gone before the first byte comes.
    let run = try folder.shell("{ sleep 0.2; \"$DRAGOMAN\" \(command); echo $? >&2; } | true")
    #expect(run.errors == "0\n")
    let head = try folder.shell("\"$DRAGOMAN\" \(command) | head -c 1 | wc -c; echo ${PIPESTATUS[0]}")
    #expect(head.lines.map { $0.filter { $0 != " " } } == ["1", "0"])
    #expect(head.errors == "")
  }

  @Test func coloursOnlyWhenAskedTo() throws {
    let escape: UInt8 = 0x1B
    for arguments in [
      ["extract", article, "--format", "table"], ["glossary", "list"], ["glossary", "show", "otan"],
    ] {
      #expect(try !folder.run(arguments).output.contains(escape))
      #expect(try folder.run(arguments + ["--color", "always"]).output.contains(escape))
      #expect(try !folder.run(arguments + ["--color", "never"]).output.contains(escape))
      #expect(try !folder.run(arguments, environment: ["NO_COLOR": "1"]).output.contains(escape))
    }
  }

  /// `script` runs the command on a terminal of its own.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not here"))
  func coloursOnlyTerminalsThatTakeColours() throws {
    func hasColor(_ environment: String) throws -> Bool {
      try folder.shell("export \(environment); script -qec '\"$DRAGOMAN\" glossary list' /dev/null")
        .output.contains(0x1B)
    }
    #expect(try hasColor("TERM=xterm"))
    #expect(try !hasColor("TERM=dumb"))
    #expect(try !hasColor("TERM=xterm NO_COLOR=1"))
  }
}
