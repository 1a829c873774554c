import CLibArchive

/// Reads single members of a ZIP archive that is in memory, with a limit on what they grow to.
enum ZipArchive {
  /// What a file may unpack to however small it is, in bytes.
  private static let plainSize = 1 << 25
  /// How many times its own size a larger one may unpack to.
  private static let largestRatio = 100

  /// The members by path.
  ///
  /// - Parameter isWanted: Which paths to read; the others are passed over.
  /// - Throws: `notWellFormed` for a damaged archive, `limitExceeded` when the members have more than `limit` bytes, or
  ///   far more than the archive itself.
  static func members(
    of bytes: [UInt8], limit: Int = 1 << 28, where isWanted: (String) -> Bool
  ) throws(GlossaryError) -> [String: [UInt8]] {
    guard let archive = unsafe archive_read_new() else {
      throw GlossaryError(.limitExceeded, "not enough memory to unpack the file")
    }
    defer { unsafe _ = archive_read_free(archive) }
    unsafe _ = archive_read_support_format_zip_seekable(archive)
    var result: [String: [UInt8]] = [:]
    var failure: GlossaryError?
    unsafe bytes.withUnsafeBytes { buffer in
      // The buffer outlives all calls to the archive, which reads at most its length.
      guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        failure = unsafe damaged(archive)
        return
      }
      var total = 0
      var block = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
          failure = unsafe damaged(archive)
          return
        }
        // The path is closed by a zero and lives as long as the entry.
        guard let path = unsafe archive_entry_pathname(entry).map({ unsafe String(cString: $0) }), isWanted(path)
        else { continue }
        var content: [UInt8] = []
        while true {
          // At most as many bytes are written as the block has.
          let count = unsafe block.withUnsafeMutableBytes {
            unsafe archive_read_data(archive, $0.baseAddress, $0.count)
          }
          if count == 0 { break }
          guard count > 0 else {
            failure = unsafe damaged(archive)
            return
          }
          total += count
          // The sheets of a workbook shrink to a tenth or so, not to less than a hundredth.
          if total > limit || total > Self.plainSize && total / Self.largestRatio > bytes.count {
            failure = GlossaryError(.limitExceeded, "the file unpacks to more than \(min(limit, total)) bytes")
            return
          }
          content += block[..<count]
        }
        result[path] = content
      }
    }
    if let failure { throw failure }
    return result
  }

  private static func damaged(_ archive: OpaquePointer) -> GlossaryError {
    // The message is closed by a zero and lives as long as the archive.
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "unknown reason"
    return GlossaryError(
      .notWellFormed, "the archive is damaged or cut: \(reason)", position: FilePosition(line: 1, column: 1))
  }
}
