import Foundation
public import Testing

/// A file of expected output beside the tests.
///
/// `RECORD_SNAPSHOTS=1` writes the file anew and lets the test fail, so that a wrong expectation cannot
/// pass unseen.
public enum Snapshot {
  /// Compares bytes with the snapshot of this name, `Snapshots/<name>` beside the test file.
  public static func expect(
    _ bytes: [UInt8], matches name: String, file: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try Data(bytes).write(to: url)
        Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
      } catch {
        Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let expected = try? Data(contentsOf: url) else {
      Issue.record("no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
      return
    }
    guard Array(expected) != bytes else { return }
    let lines = String(decoding: expected, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = zip(lines, found).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs from line \(line + 1):
      expected: \(line < lines.count ? lines[line] : "(end)")
      found:    \(line < found.count ? found[line] : "(end)")
      """, sourceLocation: sourceLocation)
  }
}
