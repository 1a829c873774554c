/// Collects output and hands it on in chunks, so that a list of any length is written in bounded memory.
///
/// A reference, as one output is shared by the writers that take turns on it. Appending never fails; ``checkpoint()`` is called between the pieces of a list and passes a full chunk on.
package final class ByteSink {
  /// What has not been handed on yet.
  package var bytes: [UInt8] = []

  private let chunkSize: Int
  private let write: ([UInt8]) throws -> Void

  /// Creates a sink that hands chunks of at least `chunkSize` bytes (but for the last) to `write`.
  package init(chunkSize: Int = 1 << 16, _ write: @escaping ([UInt8]) throws -> Void) {
    self.chunkSize = chunkSize
    self.write = write
    bytes.reserveCapacity(chunkSize + chunkSize / 4)
  }

  /// Adds text as it is.
  package func append(_ text: String) {
    bytes += text.utf8
  }

  /// Adds a decimal number.
  package func append(decimal value: Int) {
    append(String(value))
  }

  /// Hands the collected bytes on when they fill a chunk.
  ///
  /// - Throws: What the closure throws.
  package func checkpoint() throws {
    if bytes.count >= chunkSize { try flush() }
  }

  /// Hands on what is left, however little.
  ///
  /// - Throws: What the closure throws.
  package func flush() throws {
    guard !bytes.isEmpty else { return }
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
