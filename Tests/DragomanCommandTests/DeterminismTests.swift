import DragomanTestSupport
import Foundation
import Testing

/// The same input, glossaries and options give the same bytes, whatever stands around them.
struct DeterminismTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write("article.txt", Samples.article)
  }

  @Test(arguments: ["json", "jsonl", "csv", "table", "html"])
  func doesNotDependOnHowMuchIsDoneSideBySide(format: String) throws {
    var names: [String] = []
    for number in 1...12 {
      // Of different length, so that later ones are done first.
      let text = String(
        repeating: "L'Otan est à Genève depuis hier, dit la presse. ", count: (number * 7) % 12 + 1)
      try folder.write("\(number).txt", text + "Le texte numéro \(number) est fini.\n")
      names.append("\(number).txt")
    }
    let one = try folder.run(["extract"] + names + ["--format", format, "--jobs", "1"])
    let four = try folder.run(["extract"] + names + ["--format", format, "--jobs", "4"])
    #expect(one.status == 0)
    #expect(!one.output.isEmpty)
    #expect(four.output == one.output)
  }

  /// Texts that share names, acronyms and later mentions, read by any number of hands, once and again: what one text
  /// leaves in memory must never reach another.
  @Test(arguments: 1...6)
  func anyNumberOfJobsGivesTheSameBytes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "L'Organisation de coopération de Shanghai (OCS) se réunit. ", "L'OCS recrute à Genève. ",
      "Le ministre des Affaires étrangères n'a pas parlé. ", "Jean Dupont, porte-parole, dément. ",
      "M. Dupont a quitté la salle. ", "LA GRECE ET L'OTAN SE PARLENT\n\n", "Sans l'Otan, dit-il, rien ne va. ",
      "Les ministres grec et turc des Affaires étrangères se voient. ", "La haute représentante est à Berne.\n\n",
    ]
    var names: [String] = []
    for number in 0..<(4 + random.number(below: 8)) {
      let name = "\(seed)-\(number).txt"
      try folder.write(name, "Voici la presse. " + random.text(of: pieces, count: 0...40))
      names.append(name)
    }
    let options = random.choose([["--format", "jsonl"], ["--format", "json", "--explain"], ["--format", "csv"]])
    let one = try folder.run(["extract"] + names + options + ["--jobs", "1"])
    let many = try folder.run(["extract"] + names + options + ["--jobs", "\(2 + random.number(below: 7))"])
    #expect(!one.output.isEmpty, "seed \(seed)")
    #expect(many.output == one.output, "seed \(seed)")
    #expect(many.status == one.status)
  }

  @Test(arguments: [
    ["extract", "article.txt"], ["extract", "article.txt", "--format", "csv", "--sort", "french"],
    ["annotate", "article.txt"], ["glossary", "search", "MINISTRE*"], ["glossary", "list"],
    ["glossary", "show", "OTAN", "--format", "json"],
  ])
  func doesNotDependOnTheLocale(arguments: [String]) throws {
    let plain = try folder.run(arguments, environment: ["LC_ALL": "C"])
    #expect(!plain.output.isEmpty)
    for locale in ["tr_TR.UTF-8", "fr_FR.ISO-8859-1", "ja_JP.UTF-8"] {
      let run = try folder.run(
        arguments, environment: ["LC_ALL": locale, "LANG": locale, "LANGUAGE": locale])
      #expect(run.output == plain.output, "\(locale)")
      #expect(run.status == plain.status)
    }
  }

  @Test func doesNotDependOnTheCurrentFolder() throws {
    let path = "\(folder.path)/article.txt"
    let here = try folder.run("extract", path)
    let there = try folder.run(["extract", path], current: "/")
    #expect(here.status == 0)
    #expect(!here.output.isEmpty)
    #expect(there.output == here.output)
  }

  /// Without the variable, the glossaries are found from the executable, not from the current folder.
  @Test func doesNotTakeGlossariesFromTheCurrentFolder() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Glossaries", withIntermediateDirectories: true)
    try folder.write("Glossaries/own.tbx", Samples.places)
    let run = try folder.run(
      ["glossary", "list", "--format", "tsv"], environment: ["DRAGOMAN_GLOSSARIES": nil])
    #expect(run.status == 0)
    #expect(run.lines.count > 1)
    #expect(!run.text.contains("own.tbx"))
  }
}
