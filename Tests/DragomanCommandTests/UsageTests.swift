import Testing

/// Help, version, and how wrong usage ends.
struct UsageTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  static let commands: [[String]] =
    [[], ["extract"], ["annotate"], ["analyze"], ["suggest"], ["glossary"]]
    + (writing + changing).map { ["glossary", $0] }
  /// Commands for glossaries that write a report or a glossary, and those that change a file in its place.
  private static let writing = [
    "list", "search", "show", "stats", "diff", "merge", "log", "stale", "validate", "lint", "coverage", "test",
    "convert",
    "compile",
  ]
  private static let changing = ["add", "edit", "remove", "reject"]

  @Test(arguments: commands) func showsHelpEverywhere(command: [String]) throws {
    let run = try folder.run(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text.contains("USAGE: " + (["dragoman"] + command).joined(separator: " ")))
  }

  @Test(arguments: commands) func tellsItsVersionEverywhere(command: [String]) throws {
    let run = try folder.run(command + ["--version"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text.hasPrefix("dragoman "))
    #expect(run.lines.count == 1)
  }

  @Test(arguments: commands.filter { $0.last != nil && $0.last != "glossary" })
  func hasTheGeneralOptionsEverywhere(command: [String]) throws {
    let help = try folder.run(command + ["--help"]).text
    for option in ["--quiet", "--verbose", "--color", "--version"] { #expect(help.contains(option), "\(option)") }
    #expect(help.contains("--output") == !Self.changing.contains(command.last ?? ""))
  }

  @Test(arguments: [
    ["analyze"], ["extract"], ["suggest", "mot"], ["glossary", "list"], ["glossary", "search", "Otan"],
    ["glossary", "show", "Otan"], ["glossary", "stats", "glossaries/places.tbx"],
    ["glossary", "lint", "glossaries/places.tbx"], ["glossary", "validate", "glossaries/places.tbx"],
    ["glossary", "log", "glossaries/places.tbx"], ["glossary", "reject", "--reject-list", "r.tsv", "mot"],
    ["glossary", "add", "glossaries/places.tbx", "--fr", "mot", "--id", "m1", "--no-history"],
  ])
  func saysMoreWhenAskedTo(arguments: [String]) throws {
    let input = Array("L'Otan s'élargit.\n".utf8)
    let other = try CommandFolder()
    let plain = try folder.run(arguments, input: input)
    let run = try other.run(arguments + ["--verbose"], input: input)
    #expect(run.status == plain.status)
    #expect(run.text.replacing(other.path, with: folder.path) == plain.text)
    #expect(run.errorLines.count > plain.errorLines.count, "\(run.errors)")
    #expect(run.errorLines.allSatisfy { $0.hasPrefix("dragoman: ") }, "\(run.errors)")
  }

  /// As git and cargo do: who types only the name wants to know what there is.
  @Test(arguments: [[], ["glossary"]]) func showsHelpWhenNoCommandIsNamed(command: [String]) throws {
    let run = try folder.run(command)
    #expect(run.status == 0)
    #expect(run.text.contains("SUBCOMMANDS:"))
  }

  @Test(arguments: [
    ["frobnicate"], ["--frobnicate"], ["extract", "--frobnicate"], ["extract", "--format", "docx"],
    ["extract", "--status", "sure"], ["extract", "--class", "animal"], ["extract", "--sort", "length"],
    ["extract", "--analysis", "deep"], ["extract", "--color", "blue"], ["extract", "--as-of", "yesterday"],
    ["extract", "--as-of", "2023-02-29"], ["extract", "--as-of", "2022-1-21"], ["extract", "--jobs", "0"],
    ["extract", "--jobs", "-1"], ["extract", "--jobs", "many"], ["extract", "-", "-"],
    ["extract", "--output"],
    ["extract", "--no-default-glossaries"], ["annotate", "--format", "csv"], ["annotate", "a", "b"],
    ["analyze", "--format", "csv"], ["glossary", "frobnicate"], ["glossary", "list", "--format", "csv"],
    ["glossary", "search"], ["glossary", "search", "a", "b"], ["glossary", "search", ""],
    ["glossary", "search", "otan", "--limit", "0"], ["glossary", "search", "otan", "--language", "de"],
    ["glossary", "search", "otan", "--field", "smell"], ["glossary", "show"], ["glossary", "show", " "],
    ["glossary", "show", "otan", "--format", "csv"], ["glossary", "stats", "-", "-"],
    ["glossary", "stats", "--format", "tsv"], ["glossary", "validate", "-", "-"],
    ["glossary", "convert", "a", "b"],
    ["glossary", "convert", "a", "b", "--to", "papyrus"],
    ["glossary", "convert", "a", "b", "-o", "c", "--to", "tbx"],
    ["glossary", "convert", "a", "b", "--to", "tbx", "--dialect", "bavarian"],
  ])
  func endsWithTwoOnWrongUsage(arguments: [String]) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("dragoman: error: "), "\(run.errors)")
    #expect(run.errors.dropFirst(17).contains { $0.isLetter })
  }

  @Test(arguments: [
    (["--quiet", "glossary", "list"], ["glossary", "list", "--quiet"]),
    (["--color", "never", "-q", "glossary", "list"], ["glossary", "list", "--color=never", "-q"]),
  ])
  func optionsOfEveryCommandMayStandBeforeIt(before: [String], behind: [String]) throws {
    let (first, second) = (try folder.run(before), try folder.run(behind))
    #expect(first.status == 0)
    #expect(first.text == second.text)
  }

  @Test(arguments: [["--quiet"], ["--color"], ["--color", "never"], ["--quiet", "--nonsense", "extract"]])
  func optionsAloneAreNoCommand(arguments: [String]) throws {
    #expect(try folder.run(arguments).status == 2)
  }
}
