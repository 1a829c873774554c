import DragomanGlossary
import DragomanTestSupport
import Foundation
import Testing

/// What we write is valid to other people's programs: jing and xmllint, with the schemas of the formats.
@Suite struct ForeignJudgeTests {
  struct Judge: Sendable, CustomTestStringConvertible {
    let format: GlossaryFormat
    let tool: String
    /// What comes before the schema, which lies in the folder of schemas, and the files.
    let arguments: [String]
    let schema: String
    var testDescription: String { "\(format) by \((tool as NSString).lastPathComponent)" }

    var schemaPath: String? { SharedData.path("formats/schemas/\(schema)") }
    var isThere: Bool { schemaPath != nil && FileManager.default.isExecutableFile(atPath: tool) }
  }

  private static let jing = "/usr/bin/jing"
  private static let xmllint = "/usr/bin/xmllint"

  static let judges = [
    Judge(format: .tbx, tool: jing, arguments: [], schema: "tbx-v3/TBXcoreStructV03.rng"),
    Judge(format: .tbxDCT, tool: jing, arguments: [], schema: "tbx-v3/dct/TBX-Linguist_local-rng-only.nvdl"),
    Judge(format: .tbx2008, tool: jing, arguments: [], schema: "tbx-v2/TBXcoreStructV02.rng"),
    Judge(format: .tbxMin, tool: jing, arguments: [], schema: "tbx-min-2013/TBX-Min.rng"),
    Judge(format: .multiterm, tool: jing, arguments: [], schema: "mtf/mtf.rng"),
    Judge(format: .tmx, tool: xmllint, arguments: ["--noout", "--dtdvalid"], schema: "tmx/tmx14.dtd"),
    Judge(
      format: .glossml, tool: xmllint, arguments: ["--noout", "--nonet", "--schema"],
      schema: "glossml/GlossML_local.xsd"),
  ].filter(\.isThere)

  @Test(.enabled(if: !judges.isEmpty, "neither jing nor xmllint with schemas is here"), arguments: judges)
  func isValid(_ judge: Judge) throws {
    let folder = try TemporaryFolder()
    var files: [String] = []
    for seed in 0..<12 as Range<UInt64> {
      var generator = GlossaryGenerator(seed: seed)
      let writer = GlossaryWriter(format: judge.format, dialect: judge.format == .tbxDCT ? .linguist : nil)
      let writing = try writer.write(generator.glossary(entries: 6))
      let path = folder.file("\(seed).xml")
      try Data(writing.bytes).write(to: URL(fileURLWithPath: path))
      files.append(path)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: judge.tool)
    process.arguments = judge.arguments + [try #require(judge.schemaPath)] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let report = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: report.prefix(2_000), as: UTF8.self))")
  }
}
