import DragomanDocuments
import DragomanGlossary
import DragomanLanguage
import DragomanMatching

/// What the benchmarks read, made once.
final class Inputs {
  let arguments: Arguments
  let analyzer: FrenchAnalyzer
  let files: GlossaryFiles

  init(_ arguments: Arguments) throws {
    self.arguments = arguments
    analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    files = try GlossaryFiles([arguments.glossaries], includingShipped: false)
  }

  /// The French terms of all glossaries, in the order of the files.
  lazy var terms: Result<[String], any Error> = Result {
    try files.paths.flatMap { path in
      try GlossaryReader.read(InputFile.read(path), path: path).glossary.entries.flatMap { entry in
        entry.terms(in: .french).filter { !$0.isBlank }.map(\.text)
      }
    }
  }

  /// As many terms as are asked for.
  lazy var manyTerms: Result<[String], any Error> = terms.map {
    SampleTerms.generate(count: arguments.terms, from: $0)
  }

  /// The text to read: the user's, or one made of the terms.
  lazy var document: Result<Document, any Error> = Result {
    let bytes =
      if let path = arguments.text {
        try InputFile.read(path)
      } else {
        SampleText.generate(byteCount: arguments.megabytes * 1_000_000, terms: try terms.get())
      }
    return try DocumentReader().read(bytes, path: arguments.text, format: .plainText)
  }

  /// A glossary file five times as long as the text.
  lazy var glossary: [UInt8] = SampleGlossary.generate(byteCount: arguments.megabytes * 5_000_000)

  /// Compiles the glossaries, without a cache to read from or to write to.
  func compiledIndex() throws -> IndexStore.Opened {
    try IndexStore(analyzer: analyzer, cacheFolder: "/dev/null/none").index(of: files, skippingBroken: false)
  }
}
