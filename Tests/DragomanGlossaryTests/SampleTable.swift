import Foundation
import Testing

/// One line of the table of sample files that may stand beside the package.
struct Sample: Sendable, CustomTestStringConvertible {
  let file: String
  let bytes: [UInt8]
  /// What the table says of the file: `valid`, `dialect-invalid`, `structure-invalid`, `not-well-formed` …
  let verdict: String
  let concepts: Int?
  let terms: [String: Int]

  var testDescription: String { "\(file) (\(verdict))" }

  /// The samples; empty where the folder is not there, and then the tests over them are skipped.
  static let all: [Sample] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/formats").standardizedFileURL
    guard
      let table = try? String(
        contentsOf: folder.appending(path: "samples_tbx.tsv"), encoding: .utf8)
    else { return [] }
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 14,
        let data = try? Data(contentsOf: folder.appending(path: "samples/\(columns[0])"))
      else { return nil }
      var terms: [String: Int] = [:]
      for pair in columns[11].split(separator: " ") {
        let parts = pair.split(separator: "=")
        terms[String(parts[0])] = Int(parts[1])
      }
      return Sample(
        file: columns[0], bytes: Array(data), verdict: columns[13], concepts: Int(columns[10]),
        terms: terms)
    }
  }()

  /// The samples that can be read.
  static let readable = all.filter { $0.verdict != "not-well-formed" }
  /// The samples that cannot.
  static let broken = all.filter { $0.verdict == "not-well-formed" }
}
