import DragomanTestSupport
import Testing

@testable import DragomanLanguage

@Suite struct TaggerInputTests {
  private static let pieces = [
    "Le ", "ministre ", "l'", "Otan. ", "M. ", "J.-C. ", "20h30 ", "1914-1918 ", "« ", " »", "des ", "du ", "\n\n",
    "-t-il ",
    "(s) ", "°C ", "http://a.fr/b ", "IIb/IIIa ", "é", "e\u{301}", "\u{301}", "日本 ", "\u{7}", "🕊 ", "100\u{202F}000 ",
    "’", "- ",
    "?", "...", "AU ", "-", "/", ".", "%",
  ]

  @Test(arguments: 0..<150 as Range<UInt64>)
  func tokensAndGapsAreTheTextAndWordsCoverTokens(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let read = try TaggedText(generator.text(of: Self.pieces, count: 0...40))
    var place = 0
    for (token, words) in zip(read.tokens, read.words) {
      #expect(Int(token.start) >= place && token.end > token.start, "seed \(seed): \(token)")
      for byte in read.layer.bytes[place..<Int(token.start)] {
        #expect(byte <= 0x20, "seed \(seed): a byte before \(token.start) is in no token")
      }
      #expect(!words.isEmpty && words.allSatisfy { !$0.lemma.isEmpty && !$0.form.isEmpty }, "seed \(seed): \(token)")
      place = Int(token.end)
    }
    for byte in read.layer.bytes[place...] { #expect(byte <= 0x20, "seed \(seed)") }
    #expect(read.sentenceEnds.last ?? 0 == read.tokens.count, "seed \(seed)")
    #expect(zip(read.sentenceEnds, read.sentenceEnds.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
  }

  @Test func aTextReadsTheSameWhenItIsCutBetweenSentences() throws {
    let text = "Le ministre est parti. Les pays de l'Est ont traité la demande. La paix du monde dépend des États."
    let whole = try TaggedText(text)
    #expect(whole.sentences.count == 3)
    let parts = try whole.sentences.map { try TaggedText($0).summary }
    #expect(parts.joined(separator: " ") == whole.summary)
  }

  @Test(arguments: [
    ("a megabyte without a space", String(repeating: "abcdé", count: 200_000)),
    ("a megabyte of marks", String(repeating: "?.!;", count: 250_000)),
    ("a megabyte of codes", String(repeating: "A/", count: 300_000)),
    ("a megabyte of dots between letters", String(repeating: "a.", count: 300_000)),
    ("a megabyte of numbers", String(repeating: "12-", count: 300_000)),
  ])
  func longRunsAreReadToTheirEnd(name: String, text: String) throws {
    let read = try TaggedText(text)
    #expect(read.tokens.last.map { Int($0.end) } == read.layer.bytes.count)
  }

  @Test(arguments: ["words.bin", "tagger.model", "sentences.model"])
  func aDamagedFileIsNamed(name: String) throws {
    let folder = try TemporaryFolder()
    let path = try #require(ResourceLocator.find("French/\(name)", bundle: "dragoman_DragomanLanguage"))
    var bytes = try FileBytes.read(path)
    bytes[bytes.count / 2] ^= 4
    for (damage, content) in [("a flipped bit", bytes), ("half a file", Array(bytes[..<(bytes.count / 2)]))] {
      let damaged = "\(folder.path)/\(name)"
      try FileBytes.write(damaged, content)
      #expect {
        if name == "words.bin" { _ = try WordList(path: damaged) } else { _ = try SequenceModel(path: damaged) }
      } throws: { error in
        (error as? FileError).map { $0.path == damaged && $0.reason.hasPrefix("damaged") } ?? false
      }
      _ = damage
    }
  }
}
