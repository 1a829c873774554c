import ArgumentParser
import DragomanGlossary

/// `dragoman glossary convert`: a glossary in another format.
struct GlossaryConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a glossary in another format.",
    discussion: """
      The input's format is recognised from its content: TBX of all editions, CSV, TSV and XLSX, TMX, SKOS, XLIFF, \
      MultiTerm XML, FranceTerme, UTX, GlossML, PO, Apertium, HTML with ITS marks. What the target cannot hold is reported on standard \
      error. The output may be the input: it takes its place when all is written.
      """)

  /// The formats that glossaries are exchanged in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tbx
    case tbxDCT = "tbx-dct"
    case tbx2008 = "tbx-2008"
    case tbxMin = "tbx-min"
    case csv, tsv, xlsx, tmx, skos, xliff, multiterm, utx, glossml, po
  }

  /// A dialect by its name, with or without its prefix, in any letter case.
  struct DialectName: ExpressibleByArgument {
    static let allValueStrings = ["core", "min", "basic", "linguist", "dragoman", "default"]
    let dialect: GlossaryDialect

    init?(argument: String) {
      let lower = argument.lowercased()
      let name = lower.hasPrefix("tbx-") ? String(lower.dropFirst(4)) : lower
      switch name {
      case "core": dialect = .core
      case "min": dialect = .min
      case "basic": dialect = .basic
      case "linguist": dialect = .linguist
      case "dragoman": dialect = .dragoman
      case "default": dialect = .legacyDefault
      default: return nil
      }
    }
  }

  @Argument(help: "A glossary file; - reads standard input.") var input = "-"
  @Argument(help: "The file to write, atomically; - writes standard output.") var target: String?
  @Option(
    name: .customLong("to"),
    help:
      "tbx (2019), tbx-dct, tbx-2008, tbx-min (2013), csv, tsv, xlsx, tmx, skos, xliff, multiterm, utx, glossml or po.")
  var format: Format
  @Option(help: "core, min, basic, linguist, dragoman or default (2008); else the smallest that holds the data.")
  var dialect: DialectName?
  @Flag(help: "Fail, with exit status 1, when the target cannot hold everything; it is written all the same.")
  var strict = false
  @OptionGroup(title: "Tables and pairs of languages") var pair: GlossaryPairOptions
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if target != nil, output.output != nil {
      throw ValidationError("expected one file to write, found two: name it last or with --output")
    }
  }

  func run() throws {
    let writer = GlossaryWriter(
      format: GlossaryFormat(rawValue: format.rawValue), dialect: dialect?.dialect,
      sourceLanguage: pair.source ?? .french, targetLanguage: pair.target ?? .english)
    let result: GlossaryConversion
    do {
      result = try convert(by: writer)
    } catch var error as GlossaryError {
      error.path = error.path ?? input
      throw error
    }
    for diagnostic in result.readingDiagnostics { common.warn(diagnostic.description(in: input)) }
    for diagnostic in result.writingDiagnostics { common.warn(diagnostic.description(in: input)) }
    common.inform("\(result.conceptCount) concepts written as \(result.dialect?.description ?? format.rawValue)")
    let lost = (result.readingDiagnostics + result.writingDiagnostics).contains { $0.severity > .note }
    if strict, lost { throw ExitCode(1) }
  }

  /// Converts as the input is read, where it can be read again and the output begun again if need be.
  private func convert(by writer: GlossaryWriter) throws -> GlossaryConversion {
    let path = target ?? output.output
    let canBeginAgain = input != "-" && OutputFile.canBeginAgain(path)
    return try StreamingConversion(writer, reading: pair.reading, canBeginAgain: canBeginAgain) {
      try .opening(input)
    }.run { body in try OutputFile.write(to: path, body) }
  }
}

/// What tables leave open, and which languages go where only two can.
struct GlossaryPairOptions: ParsableArguments {
  @Option(help: "The languages of an input that does not name them, in its order, as in fr,en.")
  var languages: String?
  @Option(
    name: .customLong("column"),
    help: "What a column of the input holds, as in 'Terme FR=fr' or 'Rem.=note' (id, fr, fr:context …); repeatable.")
  var columns: [String] = []
  @Option(name: .customLong("from-language"), help: "The source language of targets that hold two (fr).")
  var sourceLanguage: String?
  @Option(name: .customLong("to-language"), help: "Their target language (en).")
  var targetLanguage: String?

  var source: LanguageTag? { sourceLanguage.map { LanguageTag($0) } }
  var target: LanguageTag? { targetLanguage.map { LanguageTag($0) } }

  /// The same for readers.
  var reading: GlossaryReadingOptions {
    let pairs = columns.compactMap { column -> (String, String)? in
      guard let mark = column.lastIndex(of: "=") else { return nil }
      return (String(column[..<mark]), String(column[column.index(after: mark)...]))
    }
    return GlossaryReadingOptions(
      languages: languages?.split(separator: ",").map { LanguageTag(String($0)) } ?? [],
      columns: Dictionary(pairs) { _, last in last })
  }

  func validate() throws {
    if let column = columns.first(where: { !$0.contains("=") }) {
      throw ValidationError("--column expects HEADING=CONTENT, found ‘\(column)’")
    }
    let tags = [source, target].compactMap(\.self) + reading.languages
    if let tag = tags.first(where: { !$0.isWellFormed }) {
      throw ValidationError("expected a language tag such as ‘fr’ or ‘en-GB’, found ‘\(tag)’")
    }
  }
}
