import Foundation
import Testing

@testable import DragomanLanguage

@Suite struct NameTranscriberTests {
  @Test(arguments: [
    ("Sergueï Pavlovitch Korolev", "Sergei Pavlovich Korolev"),
    ("Vassili Tchouïkov", "Vasily Chuikov"),
    ("Andriï Melnytchouk", "Andriy Melnychuk"),
    ("Iouri Loujkov", "Yuri Luzhkov"),
    ("Nadejda Kroupskaïa", "Nadezhda Krupskaya"),
    ("Abou Bassir al-Tartoussi", "Abu Bassir al-Tartoussi"),
    ("Khaled ben Ahmed", "Khaled bin Ahmed"),
    ("Réza Chirazi", "Reza Shirazi"),
  ])
  func respellsWhatFrenchHasRespelt(french: String, english: String) throws {
    #expect(try NameTranscriber.shipped().transcribe(french).english == english)
  }

  /// Their letters are the ones of the rules; their languages are not.
  @Test(arguments: [
    "Charlotte Chauvin", "Jean-Claude Juncker", "Joël Chandernagor", "Wojciech Kaminski", "Louis XVI",
    "Rached Ghannouchi", "Alioune Tine", "Ousmane Dabo", "Ursula von der Leyen", "James Jeffrey", "Xi Jinping",
    "Jean Moulin", "François Fillon", "Robert Badinter", "Ségolène Royal",
  ])
  func leavesNamesOfTheLatinAlphabetAlone(name: String) throws {
    #expect(try NameTranscriber.shipped().transcribe(name).english == name)
  }

  @Test(arguments: ["", " ", "-", "ï", "al-", "Abou", "ïïï ïïï", "I", "👩‍🚀 Ivanov", "e\u{301}\u{301}ov"])
  func endsOnAnyText(text: String) throws {
    _ = try NameTranscriber.shipped().transcribe(text)
  }

  @Test func endsOnManyArticles() throws {
    let articles = String(repeating: "al-", count: 100_000)
    #expect(try NameTranscriber.shipped().transcribe("Abou \(articles)Tartoussi").english.hasPrefix("Abu al-al-"))
  }

  @Test func spellsMostPublicFiguresAsTheEnglishPressDoes() throws {
    let transcriber = try NameTranscriber.shipped()
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "public-figures.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let wrong = rows.compactMap { row -> String? in
      let fields = row.split(separator: "\t")
      let got = transcriber.transcribe(String(fields[0])).english
      return fields[1].split(separator: "|").contains(Substring(got)) ? nil : "\(fields[0]): \(got)"
    }
    #expect(rows.count >= 300)
    #expect(Double(wrong.count) <= 0.15 * Double(rows.count), "\(wrong.count) of \(rows.count): \(wrong)")
  }

  @Test(arguments: [
    "slavic\t-\tch\t-", "elvish\t-\tch\t-\tsh", "slavic\t[\tch\t-\tsh", "slavic\t-\t\t-\tsh",
  ])
  func namesTheLineOfADamagedTable(line: String) {
    let empty = TranscriptionTables.Table(name: "names", text: "")
    let rules = TranscriptionTables.Table(name: "rules.tsv", text: "# comment\n\(line)\n")
    #expect {
      _ = try TranscriptionTables(givenNames: empty, surnames: empty, rules: rules)
    } throws: { error in
      "\(error)".hasPrefix("rules.tsv:2:1: expected")
    }
  }
}
