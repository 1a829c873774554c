import Testing

/// `dragoman analyze`: CoNLL-U that stands on the bytes of the input.
struct AnalyzeTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private static let text = "L’accord du 3 mai tient-il ? Oui.\n\nIl a traité l'affaire.\n"

  private func rows(_ run: CommandRun) -> [[Substring]] {
    run.lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test func writesConlluByDefault() throws {
    let run = try folder.run("analyze", input: Self.text)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let rows = rows(run)
    #expect(rows.allSatisfy { $0.count == 10 })
    #expect(rows.first?.prefix(4).map(String.init) == ["1", "L’", "le", "DET"])
    #expect(run.text.contains("# text = L’accord du 3 mai tient-il ?\n"))
    #expect(run.text.contains("\n3-4\tdu\t_\t_\t_\t_\t_\t_\t_\tstart="))
    #expect(rows.contains { $0[1] == "traité" && $0[2] == "traiter" && $0[3] == "VERB" })
    // Spans are bytes of the input as given.
    let input = Array(Self.text.utf8)
    for row in rows where row[9].contains("start=") {
      let bounds = row[9].split(separator: "|").compactMap { $0.split(separator: "=").last.flatMap { Int($0) } }
      #expect(bounds.count == 2 && String(decoding: input[bounds[0]..<bounds[1]], as: UTF8.self) == row[1], "\(row)")
    }
  }

  @Test func keepsTheWordsGiven() throws {
    let given =
      "# sent_id = s1\n1-2\tdes\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\t_\t_\t_\t_\t_\t_\t_\t_\n"
      + "2\tles\t_\t_\t_\t_\t_\t_\t_\t_\n3\tpays\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Note=x\n"
      + "4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
    let run = try folder.run("analyze", "--input-format", "conllu", input: given)
    #expect(run.status == 0)
    let rows = rows(run)
    #expect(rows.map { $0[0] } == ["1-2", "1", "2", "3", "4"])
    #expect(rows.map { $0[1] } == ["des", "de", "les", "pays", "du"])
    #expect(rows[3][2] == "pays" && rows[3][3] == "NOUN" && rows[3][9].hasPrefix("SpaceAfter=No"))
    #expect(rows[3][9].hasSuffix("Note=x"))
    #expect(run.lines.first == "# sent_id = s1")
  }

  @Test func keepsTheTokensOfColumns() throws {
    let run = try folder.run(
      "analyze", "--input-format", "conll", "--format", "conll", input: "Le\tO\nM.\tO\n\nà-la\tO\n.\tO\n")
    #expect(run.status == 0)
    #expect(run.lines.map { $0.split(separator: "\t").first } == ["Le", "M.", "à-la", "."])
  }

  @Test(arguments: [
    ("conllu", "1\tun\n", "-:1:1: error: expected 10 columns, found 2"),
    ("conllu", "\n", "-:1:1: error: expected sentences, found none"),
    ("conll", "\n\n", "-:1:1: error: expected sentences, found none"),
  ])
  func tellsWhatIsWrongWithItsInput(format: String, input: String, message: String) throws {
    let run = try folder.run("analyze", "--input-format", format, input: input)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "dragoman: \(message)\n")
  }

  @Test func tellsOneInputFromTheNext() throws {
    let first = try folder.write("a.txt", "Il part demain pour la ville.\n")
    let second = try folder.write("b.txt", "Elle reste ici avec les autres.\n")
    let run = try folder.run("analyze", first, second)
    #expect(run.lines.filter { $0.hasPrefix("# newdoc") } == ["# newdoc id = \(first)", "# newdoc id = \(second)"])
    let json = try folder.run("analyze", first, second, "--format", "json")
    #expect(json.text.hasPrefix("[") && json.text.contains("\"upos\": \"VERB\""))
  }
}
