public import ArgumentParser
import DragomanDocuments
import DragomanLanguage
public import DragomanRendering

extension AnalysisFormat: ExpressibleByArgument {}

/// What an input of `analyze` is.
enum AnalysisInput: String, ExpressibleByArgument, CaseIterable {
  case text, conllu, conll
}

/// `dragoman analyze`: what the French analyser saw.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Shows the sentences and words of French texts: lemma, part of speech, features, names.",
    discussion: """
      Tokens and words are cut as in the French treebanks of Universal Dependencies. With --input-format conllu or \
      conll, the sentences and tokens of the input are kept and the rest is predicted.
      """)

  @Argument(help: "Text or HTML files; - or none reads standard input.") var inputs: [String] = []
  @Option(name: .shortAndLong, help: "Write to this file, atomically, instead of standard output.")
  var output: String?
  @Option(help: "conllu, conll (token and name tag), json") var format = AnalysisFormat.conllu
  @Option(help: "text, conllu, or conll (a token on each line, in the first column)")
  var inputFormat = AnalysisInput.text
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws { _ = try InputPaths.of(inputs) }

  /// An input, read.
  private enum Content {
    case document(Document)
    case sentences([TreebankSentence])
  }

  func run() throws {
    let paths = try InputPaths.of(inputs)
    let reader = AnalysisReader(
      models: try FrenchModels.shipped(lexicon: try FrenchLexicon.shipped()), recognizer: try EntityRecognizer.shipped()
    )
    let contents = try paths.map(read)
    try OutputFile.write(to: output) { write in
      var writer = AnalysisWriter(format, to: write)
      if paths.count > 1 { writer.beginInputs() }
      for (path, content) in zip(paths, contents) {
        switch content {
        case .document(let document):
          writer.beginInput(path: path, encoding: document.encoding, isOneOfSeveral: paths.count > 1)
          try reader.forEachSentence(of: document) { try writer.append($0) }
        case .sentences(let sentences):
          writer.beginInput(path: path, encoding: "UTF-8", isOneOfSeveral: paths.count > 1)
          try reader.forEachSentence(of: sentences) { try writer.append($0) }
        }
        writer.endInput()
      }
      if paths.count > 1 { writer.endInputs() }
      try writer.finish()
    }
  }

  /// Reads one input.
  ///
  /// - Throws: `FileError`, `DocumentError`.
  private func read(_ path: String) throws -> Content {
    common.inform("reading \(path)")
    let bytes = try FileBytes.read(path)
    switch inputFormat {
    case .text:
      let document = try DocumentReader().read(bytes, path: path)
      for warning in document.warnings {
        common.warn("\(path):\(warning.line ?? 1):1: warning: \(warning.message)")
      }
      return .document(document)
    case .conllu:
      do {
        return .sentences(try Self.nonEmpty(try ConlluReader.sentences(of: bytes)))
      } catch let error as TreebankError {
        throw FileError(path: "\(path):\(error.line):1", reason: error.reason)
      }
    case .conll:
      let sentences = ColumnReader.sentences(of: bytes).map { sentence in
        TreebankSentence(tokens: sentence.map { TreebankToken(form: $0.token, words: [TreebankWord(form: $0.token)]) })
      }
      do {
        return .sentences(try Self.nonEmpty(sentences))
      } catch let error as TreebankError {
        throw FileError(path: "\(path):\(error.line):1", reason: error.reason)
      }
    }
  }

  private static func nonEmpty(_ sentences: [TreebankSentence]) throws -> [TreebankSentence] {
    if sentences.isEmpty { throw TreebankError(line: 1, reason: "expected sentences, found none") }
    return sentences
  }
}
