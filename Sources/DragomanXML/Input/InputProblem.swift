/// What is wrong at one offset of the input: an `XMLError` before line and column are worked out.
struct InputProblem: Error {
  var kind: XMLError.Kind
  var offset: Int
  var message: String

  /// The error, with the position looked up in the bytes that hold the offset.
  ///
  /// - Complexity: O(`offset`).
  func error(in bytes: [UInt8], path: String?) -> XMLError {
    var counter = LineCounter()
    return XMLError(
      kind: kind, message: message, position: counter.position(of: offset, in: bytes), path: path)
  }
}
