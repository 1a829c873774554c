package import DragomanLanguage
import Foundation

/// The folder with the treebanks, annotated names and raw texts that models are trained on.
package struct DataFolder: Sendable {
  /// Its path.
  package let path: String

  /// A folder with subfolders `ud`, `ner` and `parallel`.
  package init(path: String) { self.path = path }

  /// The bytes of a file below the folder, decompressed where its name ends in `.gz`.
  ///
  /// - Throws: `FileError` when it cannot be read or `gzip` cannot be run.
  package func bytes(_ name: String) throws -> [UInt8] {
    let file = name.hasPrefix("/") ? name : "\(path)/\(name)"
    guard file.hasSuffix(".gz") else { return try FileBytes.read(file) }
    guard ResourceLocator.exists(file) else { throw FileError(path: file, reason: "cannot be read") }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/gzip")
    process.arguments = ["-dc", file]
    let pipe = Pipe()
    process.standardOutput = pipe
    do { try process.run() } catch { throw FileError(path: file, reason: "gzip cannot be run to decompress it") }
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw FileError(path: file, reason: "gzip cannot decompress it") }
    return Array(data)
  }

  /// The sentences of a CoNLL-U file.
  ///
  /// - Throws: `FileError`, with the line for what is no CoNLL-U.
  package func treebank(_ name: String) throws -> [TreebankSentence] {
    do {
      return try ConlluReader.sentences(of: try bytes(name))
    } catch let error as TreebankError {
      throw FileError(path: name, reason: error.description)
    }
  }

  /// The sentences of a file in columns.
  ///
  /// - Throws: `FileError`.
  package func columns(_ name: String) throws -> [[(token: String, label: String)]] {
    ColumnReader.sentences(of: try bytes(name))
  }
}
