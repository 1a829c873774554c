import Glibc

/// The sample files and schemas beside the package, which are not part of it.
enum SharedSamples {
  /// One line of the table of TBX samples.
  struct Sample: Sendable, CustomStringConvertible {
    var path: String
    /// The line of the error of a file that is not well-formed.
    var errorLine: Int?
    var description: String { path }
  }

  static let root: String = {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(package)/../shared/formats"
  }()

  static let isPresent = unsafe access(root, R_OK) == 0

  /// All samples of the table; none where the folder is absent.
  static let tbx: [Sample] = {
    guard let table = read("samples_tbx.tsv") else { return [] }
    return String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      // "no: Opening and ending tag mismatch: term line 41 and termSec, line 42, column 16"
      let verdict = fields[6].split(separator: ", line ")
      let errorLine = verdict.count > 1 ? Int(verdict[1].prefix { $0.isNumber }) : nil
      return Sample(path: "samples/\(fields[0])", errorLine: errorLine)
    }
  }()

  /// The bytes of a file below the folder, or nil.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen("\(root)/\(path)", "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // At most as many bytes as the block has.
      let count = unsafe fread(&block, 1, block.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[0..<count])
    }
  }
}
