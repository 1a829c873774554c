import ArgumentParser
import DragomanGlossary

/// `dragoman glossary convert`: a glossary in another format.
struct GlossaryConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a glossary in another format.",
    discussion: """
      The input's format is recognised from its content. What the target cannot hold is reported on standard \
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
    static let allValueStrings = ["core", "min", "basic", "linguist", "default"]
    let dialect: GlossaryDialect

    init?(argument: String) {
      let lower = argument.lowercased()
      let name = lower.hasPrefix("tbx-") ? String(lower.dropFirst(4)) : lower
      switch name {
      case "core": dialect = .core
      case "min": dialect = .min
      case "basic": dialect = .basic
      case "linguist": dialect = .linguist
      case "default": dialect = .legacyDefault
      default: return nil
      }
    }
  }

  @Argument(help: "A glossary file; - reads standard input.") var input = "-"
  @Argument(help: "The file to write, atomically; - writes standard output.") var target: String?
  @Option(
    name: .customLong("to"),
    help: "tbx (2019), tbx-dct (2019, categories as tags) or tbx-2008.")
  var format: Format
  @Option(help: "core, min, basic, linguist or default (2008); else the smallest that holds the data.")
  var dialect: DialectName?
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if target != nil, output.output != nil {
      throw ValidationError("expected one file to write, found two: name it last or with --output")
    }
  }

  func run() throws {
    let reading = try GlossaryReader.read(.opening(input))
    for diagnostic in reading.diagnostics { common.warn(diagnostic.description(in: input)) }
    let writing = try write(reading.glossary)
    try OutputFile.write(to: target ?? output.output) { write in try write(writing.bytes) }
    for diagnostic in writing.diagnostics { common.warn(diagnostic.description(in: input)) }
    common.inform("\(reading.glossary.entries.count) concepts written as \(writing.dialect)")
  }

  /// - Throws: `GlossaryError`, also for a format that glossaries are not written in yet.
  private func write(_ glossary: Glossary) throws -> GlossaryWriting {
    let writer = GlossaryWriter(format: GlossaryFormat(rawValue: format.rawValue), dialect: dialect?.dialect)
    do throws(GlossaryError) {
      return try writer.write(glossary)
    } catch {
      guard error.kind != .unrecognized else {
        throw GlossaryError(
          .unrecognized,
          "--to expects tbx, tbx-dct or tbx-2008, found ‘\(format.rawValue)’, which is not there yet")
      }
      var error = error
      error.path = input
      throw error
    }
  }
}
