import DragomanGlossary
import Foundation
import Testing

/// The glossaries that the repository ships, and what their README says of them.
struct ShippedGlossariesTests {
  private let folder =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/Glossaries"

  private func files() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tbx") }.sorted().map {
      ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))))
    }
  }

  @Test func theReadmeHasTheirNumbers() throws {
    let readme = try String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)
    var concepts = 0
    var terms: [LanguageTag: Int] = [:]
    for (name, bytes) in try files() {
      let statistics = try GlossaryStatistics(counting: bytes, path: name)
      let row = readme.split(separator: "\n").first { $0.contains("(\(name))") }
      #expect(row?.hasSuffix("| \(grouped(statistics.concepts)) |") == true, "\(name): \(statistics.concepts)")
      concepts += statistics.concepts
      terms.merge(statistics.terms, uniquingKeysWith: +)
    }
    let french = grouped(terms["fr"] ?? 0)
    let english = grouped(terms["en"] ?? 0)
    #expect(readme.contains("In all \(grouped(concepts)) concepts, \(french) French and \(english) English terms"))
  }

  @Test func entriesAreSortedAndNamedOnce() throws {
    var seen: Set<String> = []
    for (name, bytes) in try files() {
      let ids = try GlossaryReader.read(bytes, path: name).glossary.entries.map { $0.id ?? "" }
      #expect(ids == ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }, "\(name)")
      for id in ids { #expect(seen.insert(id).inserted, "\(id) stands in two files") }
    }
  }

  /// `12345` as `12,345`.
  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return "\(digits.dropLast(3)),\(digits.suffix(3))"
  }
}
