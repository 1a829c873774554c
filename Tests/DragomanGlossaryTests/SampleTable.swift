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

/// One line of the table of samples in other formats than TBX.
struct OtherSample: Sendable, CustomTestStringConvertible {
  let file: String
  let bytes: [UInt8]
  let isValid: Bool
  /// What the table expects of it, by the names in it: `concepts`, `entries`, `units`, or a language.
  let counts: [String: Int]

  var testDescription: String { file }

  /// The samples; empty where the folder is not there.
  static let all: [OtherSample] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/formats").standardizedFileURL
    guard
      let table = try? String(contentsOf: folder.appending(path: "samples_other.tsv"), encoding: .utf8)
    else { return [] }
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 4,
        let data = try? Data(contentsOf: folder.appending(path: "samples/\(columns[0])"))
      else { return nil }
      var counts: [String: Int] = [:]
      for word in columns[3].split(whereSeparator: { " ;".contains($0) }) {
        let parts = word.split(separator: "=")
        if parts.count == 2, let count = Int(parts[1]) { counts[String(parts[0])] = count }
      }
      return OtherSample(
        file: columns[0], bytes: Array(data), isValid: columns[2] == "valid", counts: counts)
    }
  }()

  /// All of them are glossaries: a page with marked terms, and a file with nothing in it.
  static let readable = all
}
