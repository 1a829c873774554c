import ArgumentParser
import DragomanGlossary
import DragomanLanguage

/// Does the same with several files, and goes on after those that cannot be read.
enum GlossaryRun {
  /// - Throws: What `body` throws but for errors of files and glossaries, which are told; exit status 2 at the end
  ///   when there were some and they are not to be skipped.
  static func forEach(
    _ paths: [String], _ common: CommonOptions, skippingBroken: Bool = false, _ body: (String) throws -> Void
  ) throws {
    var failed = false
    for path in paths {
      common.inform("reading \(path)")
      do {
        try body(path)
      } catch let error where error is FileError || error is GlossaryError {
        if skippingBroken {
          common.warn(
            Console.message(for: error).replacingFirst(": error: ", with: ": warning: left out: "))
        } else {
          Console.report(error)
          failed = true
        }
      }
    }
    if failed { throw ExitCode(2) }
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound] + other + self[range.upperBound...])
  }
}
